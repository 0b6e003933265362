/** What became of each file of a run, as plain data: the commands word it. */

import type { Submission } from '../core/fact.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { FactChange, FactConflict, ImportReceipt } from '../core/store.ts';
import { type CalendarScheme, lastDayOfMonth } from '../core/time/calendar.ts';
import type { Period } from '../core/time/period.ts';
import { lastMonth } from '../core/time/period.ts';
import { type Register, stateOn, type UnitId } from '../core/unit.ts';
import { readingText } from '../ingest/reading-text.ts';
import type { ReadFile } from './ingest-batch.ts';
import type { KnownFile } from './known-files.ts';

export type FiledSubmission = {
  readonly unit: UnitId;
  readonly form: string;
  readonly period: Period;
  /** Readings; what only takes back is not counted. */
  readonly facts: number;
};

export type FileOutcome = {
  readonly file: string;
  readonly submissions: readonly FiledSubmission[];
  /** What a rejected file would have filed as far as it could be read; of any other, what it filed. */
  readonly stated: readonly FiledSubmission[];
  readonly problems: readonly Problem[];
};

export type ImportedFile = FileOutcome & {
  readonly status: 'imported' | 'unchanged' | 'replaced' | 'rejected';
  readonly event: number | null;
  /** Facts that were not there before. */
  readonly added: number;
  readonly changes: readonly FactChange[];
};

/** The file's own problems, and what the store found when it was filed beside the others. */
export function outcomeOf(
  read: ReadFile,
  receipt: ImportReceipt | null,
  register: Register,
  scheme: CalendarScheme,
): FileOutcome {
  const conflicts = receipt?.conflicts ?? [];
  const found = conflicts.map((conflict) => conflictProblem(conflict, read, register, scheme));
  const stated = read.submissions.map(filed);
  return {
    file: read.path,
    submissions: read.record ? stated : [],
    stated,
    problems: [...read.problems, ...found, ...supersededSince(read.path, receipt)],
  };
}

/** What is told of a file that was not read, since an import in force knows its bytes. */
export function knownOutcome(
  file: string,
  { submissions, problems }: KnownFile,
  receipt: ImportReceipt,
): FileOutcome {
  const told = [...problems, ...supersededSince(file, receipt)];
  return { file, submissions, stated: submissions, problems: told };
}

function supersededSince(file: string, receipt: ImportReceipt | null): readonly Problem[] {
  const by = receipt?.supersededBy ?? null;
  const origin = { file, sheet: null, cell: null };
  return by === null ? [] : [problem('superseded-since', 'info', origin, { by })];
}

export function filed({ filer, form, period, facts }: Submission): FiledSubmission {
  const readings = facts.filter(({ reading }) => reading.kind !== 'retraction');
  return { unit: filer, form, period, facts: readings.length };
}

function conflictProblem(
  conflict: FactConflict,
  read: ReadFile,
  register: Register,
  scheme: CalendarScheme,
): Problem {
  const { indicator, period, origin, held, stated } = conflict;
  const at = { file: read.path, sheet: origin.sheet, cell: origin.cell };
  const known = register.units.find(({ id }) => id === conflict.unit);
  const unit = known ? stateOn(known, lastDayOfMonth(lastMonth(period), scheme)).name : '';
  const before = readingText(held);
  const after = readingText(stated);
  if (!conflict.quoted) {
    const args = { indicator, unit, period, before, after, other: conflict.heldFile };
    return problem('conflict', 'warning', at, args);
  }
  const isQuotedHere = read.submissions.some(({ facts }) =>
    facts.some(
      (fact) =>
        fact.quoted && fact.origin.cell === origin.cell && fact.origin.sheet === origin.sheet,
    ),
  );
  const [quoted, firstHand] = isQuotedHere ? [after, before] : [before, after];
  return problem('quoted-differs', 'info', at, { indicator, unit, period, quoted, firstHand });
}
