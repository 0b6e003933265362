/** The shape of what is said of one problem. The sentences are in vi/ and en/, by code. */

import type { SuccessionFault } from '../core/list-fault.ts';
import type { ProblemArgs, ProblemCode } from '../core/problem.ts';
import type { Day } from '../core/time/day.ts';
import type { Period } from '../core/time/period.ts';

export type ProblemText = {
  /** What is wrong, in the officer's words; no full stop. */
  readonly message: string;
  /** The next thing to do, in sentences; null where nothing need be done. */
  readonly fix: string | null;
  /** A command that cures it at once; null where there is none. */
  readonly command: string | null;
  /** What the cell, row or name says, and what it should say; null where that is no short text. */
  readonly seen: string | null;
  readonly expected: string | null;
};

/** How names and numbers inside a problem are written in the language. */
export type ProblemNaming = {
  readonly period: (period: Period) => string;
  readonly day: (day: Day) => string;
  /** An indicator's label, from its code or from the label itself. */
  readonly indicator: (indicator: string) => string;
  /** A category's label, from its code within the indicator. */
  readonly category: (indicator: string, category: string) => string;
  /** " của Xã Kỳ Bắc", " of Xã Kỳ Bắc"; "" where no unit is named. */
  readonly ofUnit: (unit: string) => string;
  /** A definition with the labels in place of the codes. */
  readonly identity: (definition: string) => string;
  /** Plain digits, perhaps after > < or ~ for a hedge, as people of the language write them; other text as it is. */
  readonly number: (digits: string) => string;
  /** The same number in words, "" where it has too many digits to be read. */
  readonly numberWords: (digits: string) => string;
  /** The file as the user named it, in quotation marks, ready to be typed. */
  readonly file: string;
};

/** What a sentence says; what it leaves out is null. */
export type Saying = { readonly message: string } & Partial<ProblemText>;

/** One sentence for every code: a code without one does not compile. */
export type ProblemSentences = {
  readonly [Code in ProblemCode]: (args: ProblemArgs[Code], naming: ProblemNaming) => Saying;
};

/** What each fault of a succession's row says of the text seen, and its cure; `others` are names that help. */
export type SuccessionFaults = {
  readonly [R in SuccessionFault]: {
    readonly what: (seen: string, others: readonly string[]) => string;
    readonly fix: (others: readonly string[], seen: string) => string;
  };
};
