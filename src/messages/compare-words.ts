/** What is said of figures that moved between two days. Shape only. */
import type { MoveReason } from '../core/explain/compare-facts.ts';
import type { NextStep } from './command-words.ts';
import type { CommandHelp, OptionName } from './help-words.ts';

export type CompareWords = {
  /** "Huyện Kỳ Anh · 6 tháng đầu năm 2018 · từ 15/6/2018 đến nay: 5 số thay đổi" */
  readonly heading: (unit: string, period: string, days: string, moved: number) => string;
  /** Days, or signed reports by their names; null for now. */
  readonly between: (from: string | null, to: string | null) => string;
  readonly nothing: (unit: string, period: string, days: string) => string;
  readonly now: string;
  readonly headings: {
    readonly indicator: string;
    readonly unit: string;
    readonly change: string;
    readonly reason: string;
    readonly source: string;
  };
  readonly reason: { readonly [R in MoveReason]: string };
  /** "Ky Bac.xlsx › Biểu 1!D14 và 2 ô nữa" */
  readonly source: (first: string, more: number) => string;
  /** Where the cell is known by the rows of the units below. */
  readonly below: (cells: number) => string;
  readonly takenBack: (source: string) => string;
  readonly needsDays: string;
  readonly wrongWayRound: (from: string, to: string) => string;
  readonly explain: (indicator: string, period: string) => NextStep;
};

export type CompareHelp = {
  readonly command: CommandHelp;
  readonly options: { readonly [O in Extract<OptionName, 'from-day' | 'to-day'>]: string };
};
