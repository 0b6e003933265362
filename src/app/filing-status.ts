/** `danvan status`: who was to file for a period, who has, in time or late, in part or not at all. */

import { recordForm } from '../core/fact.ts';
import type { Instant, SubmissionRecord } from '../core/store.ts';
import { type Territory, unitChildrenIn } from '../core/territory.ts';
import type { Day } from '../core/time/day.ts';
import { deadlineOf } from '../core/time/deadlines.ts';
import type { Month } from '../core/time/month.ts';
import {
  containsPeriod,
  intersection,
  lastMonth,
  mergePeriods,
  overlaps,
  type Period,
} from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { Office } from './office.ts';
import { dayInVietnam } from './vietnam-day.ts';

/**
 * - `filed`: what it sent in time covers every month of the period that it lives in;
 * - `late`: all is there, but some of it came after the deadline;
 * - `partial`: months are missing, or there are only facts written down by hand or for longer spans;
 * - `missing`: nothing at all.
 */
export type FilerState = 'filed' | 'late' | 'partial' | 'missing';

/** What one unit filed on one form for one period: the file that holds now, and when its first came. */
export type FiledSubmission = {
  readonly form: string;
  readonly period: Period;
  readonly file: string;
  /** The day the office got it (`--received`), else the day of the import; of the first file, not of corrections. */
  readonly receivedOn: Day;
  readonly importedAt: Instant;
};

export type FilerStatus = {
  readonly unit: UnitId;
  readonly state: FilerState;
  readonly submissions: readonly FiledSubmission[];
  /** Spans of the period that no report covers. */
  readonly gaps: readonly Period[];
  /** The day on which the last of what was owed came in. */
  readonly completedOn: Day | null;
};

export type FilingStatus = {
  readonly period: Period;
  readonly deadline: Day;
  readonly filers: readonly FilerStatus[];
};

export function filingStatus(
  office: Pick<Office, 'territory' | 'scheme' | 'deadlines'>,
  submissions: readonly SubmissionRecord[],
  asked: { readonly period: Period; readonly unit: UnitId },
): FilingStatus {
  const { period, unit } = asked;
  const { territory, scheme, deadlines } = office;
  const deadline = deadlineOf(period, scheme, deadlines);
  const month = lastMonth(period);
  const filers = [...expectedFilers(territory, unit, month)].sort((a, b) =>
    compareCodes(territory, month, a, b),
  );
  return {
    period,
    deadline,
    filers: filers.map((filer) => {
      const own = submissions.filter((one) => one.filer === filer && overlaps(one.period, period));
      const owed = intersection(period, territory.life(filer)) ?? period;
      return statusOf(filer, { owed, asked: period }, own.map(filedSubmission), deadline);
    }),
  };
}

/** The units of the lowest level below the unit that live in the month, and the leaves of branches without it. */
export function expectedFilers(
  territory: Territory,
  unit: UnitId,
  month: Month,
): readonly UnitId[] {
  const leaves = leavesBelow(territory, unit, month);
  return leaves.length > 0 ? leaves : [unit];
}

function leavesBelow(territory: Territory, unit: UnitId, month: Month): readonly UnitId[] {
  return unitChildrenIn(territory, unit, month).flatMap((child) => {
    const below = leavesBelow(territory, child, month);
    return below.length > 0 ? below : [child];
  });
}

function filedSubmission({ form, period, filings }: SubmissionRecord): FiledSubmission {
  const days = filings.map(({ receivedOn, at }) => receivedOn ?? dayInVietnam(at));
  const [latest] = filings;
  const [first] = [...days].sort();
  if (!latest || first === undefined) throw new RangeError('a submission has a filing');
  return { form, period, file: latest.file, receivedOn: first, importedAt: latest.at };
}

/** `owed` is what the unit owes of the period that is asked for. */
function statusOf(
  unit: UnitId,
  { owed, asked }: { readonly owed: Period; readonly asked: Period },
  submissions: readonly FiledSubmission[],
  deadline: Day,
): FilerStatus {
  // A figure told by telephone is no report yet, and who filed only the year has not reported its halves.
  const reports = submissions.filter(
    ({ form, period }) => form !== recordForm && containsPeriod(asked, period),
  );
  const gaps = uncovered(owed, reports);
  if (gaps.length > 0) {
    const state = submissions.length > 0 ? 'partial' : 'missing';
    return { unit, state, submissions, gaps, completedOn: null };
  }
  const days = reports.map(({ receivedOn }) => receivedOn).sort();
  const completedOn =
    days.find(
      (day) =>
        uncovered(
          owed,
          reports.filter((one) => one.receivedOn <= day),
        ).length === 0,
    ) ?? null;
  const isLate = completedOn !== null && completedOn > deadline;
  return { unit, state: isLate ? 'late' : 'filed', submissions, gaps, completedOn };
}

function uncovered(owed: Period, reports: readonly FiledSubmission[]): readonly Period[] {
  let open: readonly Period[] = [owed];
  for (const taken of mergePeriods(reports.map(({ period }) => period))) {
    open = open.flatMap((span) => without(span, taken));
  }
  return open;
}

function without(span: Period, taken: Period): readonly Period[] {
  if (!overlaps(span, taken)) return [span];
  const before = span.start < taken.start ? [{ start: span.start, end: taken.start }] : [];
  const after = taken.end < span.end ? [{ start: taken.end, end: span.end }] : [];
  return [...before, ...after];
}

function compareCodes(territory: Territory, month: Month, a: UnitId, b: UnitId): number {
  const [one, other] = [territory.stateIn(a, month).code, territory.stateIn(b, month).code];
  return one < other ? -1 : one > other ? 1 : a - b;
}
