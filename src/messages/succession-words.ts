/** What is said when units change over time: added, renamed, merged, split, moved, abolished. Shape only. */
import type { Day } from '../core/time/day.ts';
import type { CommandHelp } from './help-words.ts';

export type SuccessionCounts = {
  /** Rows or events kept. */
  readonly events: number;
  /** The first days of the new state. */
  readonly days: readonly Day[];
  readonly added: number;
  readonly ended: number;
  readonly renamed: number;
  readonly moved: number;
};

export type SuccessionWords = {
  /** "Đã ghi 4.343 việc sắp xếp đơn vị từ ngày 1/7/2025: 3.222 đơn vị mới, 9.700 đơn vị kết thúc." */
  readonly summary: (counts: SuccessionCounts) => string;
  readonly unchanged: string;
  readonly refused: (problems: number) => string;
  /** "460 đơn vị bị chia …: số liệu cũ không quy đổi được". */
  readonly splitHeading: (count: number) => string;
  readonly splitLine: (unit: string, successors: readonly string[]) => string;
  readonly moreSplit: (count: number) => string;
  /** A unit added by hand. */
  readonly added: (unit: string, parent: string | null) => string;
  readonly alreadyThere: (unit: string) => string;
  /** Neither `--to` nor a last argument says what becomes of the unit. */
  readonly needsTo: string;
  readonly decreeNotKept: string;
};

export type SuccessionCommand =
  | 'units add'
  | 'units succession'
  | 'units rename'
  | 'units merge'
  | 'units split'
  | 'units move'
  | 'units abolish';

export type SuccessionOption =
  | 'event-date'
  | 'decree'
  | 'to'
  | 'code'
  | 'parent'
  | 'add-level'
  | 'add-date'
  | 'reports-for';

export type SuccessionHelp = {
  readonly commands: { readonly [C in SuccessionCommand]: CommandHelp };
  readonly options: { readonly [O in SuccessionOption]: string };
};
