/** What is said in the copy of a faulty file that goes back to its unit, and in the message with it. Shape only. */
import type { ProblemCode } from '../core/problem.ts';
import type { Day } from '../core/time/day.ts';
import type { CommandHelp, OptionName } from './help-words.ts';

/** How much there is to correct in one file. */
export type FaultCounts = { readonly errors: number; readonly warnings: number };

export type ListWords = {
  /** At most 31 letters, as Excel allows. */
  readonly sheet: string;
  readonly title: (file: string) => string;
  readonly howTo: readonly string[];
  readonly headings: {
    readonly number: string;
    readonly kind: string;
    readonly sheet: string;
    readonly cell: string;
    readonly seen: string;
    readonly problem: string;
    readonly cure: string;
  };
  readonly kinds: { readonly error: string; readonly warning: string };
};

export type ReplyWords = {
  /** "Gửi Xã Kỳ Bắc: tệp Ky Bac.xlsx (6 tháng đầu năm 2018) có 1 lỗi cần sửa và 2 chỗ cần xem lại:" */
  readonly heading: (
    about: { readonly unit: string | null; readonly file: string; readonly period: string | null },
    counts: FaultCounts,
  ) => string;
  /** "1. Biểu 1, ô D14: …" */
  readonly line: (
    number: number,
    place: { readonly sheet: string | null; readonly cell: string | null },
    sentence: string,
  ) => string;
  readonly more: (count: number) => string;
  readonly ask: (
    counts: FaultCounts,
    deadline: { readonly day: Day; readonly isPast: boolean } | null,
  ) => string;
  readonly nothing: string;
};

/** Cures for the unit that filled the file in, where what an officer would do is not theirs to do. */
export type UnitCures = { readonly [Code in ProblemCode]?: string };

export type AnnotateWords = {
  readonly cures: UnitCures;
  readonly list: ListWords;
  readonly reply: ReplyWords;
  /** "Đã đánh dấu 2 tệp, trong thư mục Tra-lai:" */
  readonly written: (count: number, folder: string) => string;
  readonly copyOf: (file: string, copy: string) => string;
  readonly convertedCopyOf: (file: string, copy: string) => string;
  readonly instead: (file: string, copy: string, kept: string) => string;
  readonly cannot: (file: string) => string;
  readonly nothingToMark: string;
};

export type AnnotateHelp = {
  readonly command: CommandHelp;
  readonly options: { readonly [O in Extract<OptionName, 'annotate' | 'check-reply'>]: string };
};
