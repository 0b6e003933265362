/** The shape of what is said of one problem. The sentences are in vi/ and en/, by code. */
import type { Period } from '../core/period.ts';
import type { ProblemArgs, ProblemCode } from '../core/problem.ts';

export type ProblemText = {
  /** What is wrong, in the officer's words; no full stop. */
  readonly message: string;
  /** The next thing to do; null where nothing need be done. */
  readonly fix: string | null;
  readonly seen: string | null;
  readonly expected: string | null;
};

/** How names inside a problem are shown, and what commands name the file by. */
export type ProblemNaming = {
  readonly period: (period: Period) => string;
  /** An indicator's label, from its code or from the label itself. */
  readonly indicator: (indicator: string) => string;
  /** A number in plain digits as people of the language write it. */
  readonly number: (digits: string) => string;
  /** The file as the user named it, "FILE" where there is none. */
  readonly file: string;
};

export type ProblemSentences = {
  readonly [Code in ProblemCode]: (args: ProblemArgs[Code], naming: ProblemNaming) => Saying;
};

/** `fix`, `seen` and `expected` may be left out where there is none. */
export type Saying = { readonly message: string } & Partial<ProblemText>;
