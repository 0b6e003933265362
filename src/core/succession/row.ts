/** One row of a succession file (sắp xếp đơn vị hành chính) as stated, its units not yet looked for. */

import type { SuccessionFault } from '../list-fault.ts';
import { foldText, normaliseText } from '../names/fold.ts';
import { type Problem, type ProblemOrigin, problem } from '../problem.ts';
import type { Day } from '../time/day.ts';
import type { Succession, UnitId } from '../unit.ts';

/** A unit as written: a code, a full name, or `code:name`; `unit` where it has been looked up already. */
export type UnitRef = { readonly text: string; readonly unit: UnitId | null };

export type SuccessionRow = {
  /** The first day of the new state. */
  readonly date: Day;
  readonly kind: Succession['kind'];
  readonly from: readonly UnitRef[];
  /** What they become; of a move the new parent, of an abolition nothing. */
  readonly to: readonly UnitRef[];
  readonly decree: string;
  /** The line as Excel shows it, 1-based. */
  readonly line: number;
  readonly origins: { readonly from: ProblemOrigin; readonly to: ProblemOrigin };
};

export type CodeAndName = { readonly code: string; readonly name: string };

/** The parts of `code:name`; null for a text without a colon or without a name behind it. */
export function readPair(text: string): CodeAndName | null {
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  const code = text.slice(0, colon).trim();
  const name = normaliseText(text.slice(colon + 1));
  return name === '' ? null : { code, name };
}

/** Two rows that name one new unit mean the same one. */
export function keyOfPair({ code, name }: CodeAndName): string {
  return `${code}:${foldText(name)}`;
}

/** A `succession-row` error at the side of the row that is wrong; `others` are names that help to correct it. */
export function rowFault(
  row: SuccessionRow,
  side: 'from' | 'to',
  reason: SuccessionFault,
  seen: string,
  others: readonly string[] = [],
): Problem {
  const severity = reason === 'across-provinces' ? 'warning' : 'error';
  const args = { line: row.line, reason, seen, others };
  return problem('succession-row', severity, row.origins[side], args);
}
