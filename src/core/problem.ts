/** Faults in data as values: a stable code, a severity, where, and what was seen. The sentences live in messages/. */

import type { ValueProblemArgs } from './checks/value-problems.ts';
import type { FileProblemArgs } from './file-problems.ts';
import type { CatalogueFault, RegisterFault, SuccessionFault } from './list-fault.ts';
import type { MappingProblemArgs } from './mapping-problems.ts';
import type { Day } from './time/day.ts';
import type { Period } from './time/period.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Where it is: the file, and in it the sheet (null for CSV) and the cell, A1-style. */
export type ProblemOrigin = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
};

/** Those that a theme of their own keeps together. */
type ThemedArgs = FileProblemArgs & ValueProblemArgs & MappingProblemArgs;

/** What each code carries. Texts are as seen or as registered; figures are plain digits. */
export type ProblemArgs = ThemedArgs & {
  // The table in it
  'no-table': {
    readonly nearest: string | null;
    readonly missed: readonly string[];
    /** Labels that are an indicator or a unit, and those of rows or columns with figures that are not. */
    readonly understood?: readonly string[];
    readonly unclear?: readonly string[];
    /** What could be drafted from it: a mapping of the table, or the figures of a text. */
    readonly draft?: 'mapping' | 'figures' | null;
  };
  'no-data': Record<never, never>;
  'no-such-cell': { readonly cell: string };

  // Whose, and when
  'unknown-unit': {
    readonly seen: string;
    readonly nearest: readonly string[];
    /** In a list of the office's own: no flag says whose it is, and none registers the unit. */
    readonly inList?: boolean;
  };
  'ambiguous-unit': { readonly seen: string; readonly candidates: readonly string[] };
  'no-unit': Record<never, never>;
  'unit-disagrees': { readonly stated: readonly string[] };
  'no-period': Record<never, never>;
  'unknown-period': { readonly seen: string };
  'period-disagrees': { readonly stated: readonly Period[] };
  'other-dates': {
    readonly from: Day;
    readonly to: Day;
    readonly expectedFrom: Day;
    readonly expectedTo: Day;
  };
  'estimated-by-title': { readonly seen: string };
  'note-names-period': { readonly seen: string; readonly period: Period | null };
  'outside-life': {
    readonly unit: string;
    readonly period: Period;
    readonly validFrom: Day | null;
    readonly validTo: Day | null;
    readonly successors: readonly string[];
  };
  'ambiguous-scope': { readonly unit: string };

  // What is counted
  'unknown-indicator': {
    readonly seen: string;
    readonly value: string;
    readonly nearest: readonly string[];
  };
  'ambiguous-indicator': { readonly seen: string; readonly candidates: readonly string[] };
  /** Percent of agreement between the label as seen and the name it was taken for. */
  'inexact-label': {
    readonly seen: string;
    readonly indicator: string;
    readonly category: string | null;
    readonly percent: number;
  };
  'unknown-category': {
    readonly seen: string;
    readonly indicator: string;
    readonly categories: readonly string[];
  };
  'unknown-column': { readonly seen: string };
  'stray-value': { readonly seen: string };
  'unknown-word': { readonly seen: string; readonly allowed: readonly string[] };
  'missing-column': { readonly column: string };

  // The number
  'not-a-number': { readonly seen: string; readonly indicator: string };
  'too-many-digits': {
    readonly seen: string;
    readonly indicator: string;
    /** The most that a figure may have before the point, and after it. */
    readonly before: number;
    readonly after: number;
  };
  'not-whole': { readonly seen: string; readonly indicator: string };
  'dot-thousands': {
    readonly seen: string;
    readonly thousands: string;
    readonly indicator: string;
    /** As `--set` takes it. */
    readonly cell: string;
    /** The flag that cures it alone, or all of them in the file at once; null where another problem offers it. */
    readonly offer: 'set' | 'accept' | null;
  };
  'ambiguous-number': {
    readonly seen: string;
    readonly thousands: string;
    readonly decimal: string;
    /** True where the indicator has no decimals, so that only one reading can be meant. */
    readonly whole: boolean;
  };
  'negative-number': { readonly seen: string; readonly indicator: string };
  'stray-mark': { readonly seen: string; readonly read: string };
  'error-cell': { readonly seen: string };
  'formula-without-result': Record<never, never>;
  'not-yes-or-no': { readonly seen: string; readonly indicator: string };
  'accepted-reading': { readonly seen: string; readonly read: string };
  'blank-as-zero': { readonly count: number };
  'assumed-no': { readonly indicator: string; readonly count: number };
  'hidden-rows': { readonly count: number };
  'target-column': { readonly seen: string };

  // The same thing said twice
  'repeated-fact': { readonly indicator: string; readonly unit: string; readonly first: string };
  'contradicting-fact': {
    readonly indicator: string;
    readonly unit: string;
    readonly first: string;
    readonly before: string;
    readonly after: string;
  };
  conflict: {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly before: string;
    readonly after: string;
    readonly other: string;
  };
  'quoted-differs': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly quoted: string;
    readonly firstHand: string;
  };
  'superseded-since': { readonly by: string };

  // Sums
  'total-differs': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period | null;
    readonly stated: string;
    readonly summed: string;
    readonly difference: string;
  };
  'breakdown-differs': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly whole: string;
    readonly parts: string;
  };
  'breakdown-as-whole': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly absent: readonly string[];
  };
  'identity-differs': {
    readonly identity: string;
    readonly unit: string;
    readonly period: Period;
    readonly left: string;
    readonly right: string;
  };
  'ratio-differs': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly stated: string;
    readonly computed: string;
  };
  'covers-disagree': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly one: string;
    readonly other: string;
  };
  'filings-disagree': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly stated: string;
    readonly parts: string;
  };
  'negative-derived': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly value: string;
    readonly filings: readonly Period[];
  };
  'unused-filing': {
    readonly indicator: string;
    readonly unit: string;
    readonly filing: Period;
    /** What it overlaps and could not be divided for, a column each. */
    readonly gaps: readonly Period[];
  };
  'opening-differs': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly opening: string;
    readonly closing: string;
  };
  'stray-filing': { readonly indicator: string; readonly units: readonly string[] };
  'own-missing': { readonly indicator: string; readonly unit: string; readonly period: Period };
  'upper-filing-incomplete': {
    readonly indicator: string;
    readonly unit: string;
    readonly gaps: readonly Period[];
  };
  'possible-double-count': { readonly indicator: string; readonly body: string };
  'covers-predecessors': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly predecessors: readonly string[];
  };
  'mixed-territory-filing': {
    readonly indicator: string;
    readonly unit: string;
    readonly period: Period;
    readonly boundary: Day;
  };
  'straddles-move': { readonly indicator: string; readonly count: number };
  'changed-later': { readonly what: 'register' | 'catalogue' | 'settings'; readonly on: Day };

  // Registers, catalogues and settings
  'register-row': { readonly line: number; readonly reason: RegisterFault; readonly seen: string };
  'catalogue-row': {
    readonly line: number;
    readonly reason: CatalogueFault;
    readonly seen: string;
  };
  'succession-row': {
    readonly line: number;
    readonly reason: SuccessionFault;
    readonly seen: string;
    /** Names that help to correct it: candidates, the unit in the way, the parent. */
    readonly others: readonly string[];
  };
};

export type ProblemCode = keyof ProblemArgs;

export type ProblemOf<Code extends ProblemCode> = {
  readonly code: Code;
  readonly severity: Severity;
  readonly origin: ProblemOrigin;
  readonly args: ProblemArgs[Code];
};

/** One fault of one code; a union over all codes, so that a switch on `code` knows its `args`. */
export type Problem = { [Code in ProblemCode]: ProblemOf<Code> }[ProblemCode];

export const nowhere: ProblemOrigin = { file: null, sheet: null, cell: null };

/** Builds a problem whose args fit its code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  severity: Severity,
  origin: ProblemOrigin,
  args: ProblemArgs[Code],
): Problem {
  // TypeScript can't see that one member of the union has this code together with these args.
  return { code, severity, origin, args } as unknown as Problem;
}

export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
