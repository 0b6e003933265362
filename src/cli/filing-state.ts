/** Who of the expected has filed for a period, in short: for the screens that tell it beside other things. */
import { filingStatus } from '../app/filing-status.ts';
import type { Office } from '../app/office.ts';
import type { SubmissionRecord } from '../core/store.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';

export type FilingState = {
  readonly period: Period;
  readonly expected: readonly UnitId[];
  readonly missing: readonly UnitId[];
};

/** Those below the office's own unit who are to file, and those of them who have filed nothing. */
export function filingState(
  office: Office,
  submissions: readonly SubmissionRecord[],
  period: Period,
): FilingState | null {
  const unit = office.homeUnit;
  if (unit === null) return null;
  const { filers } = filingStatus(office, submissions, { period, unit });
  if (filers.every((filer) => filer.unit === unit)) return null;
  const lacking = filers.filter(({ state }) => state === 'missing');
  return {
    period,
    expected: filers.map(({ unit }) => unit),
    missing: lacking.map(({ unit }) => unit),
  };
}

/** The period of the latest filing. */
export function latestPeriod(submissions: readonly SubmissionRecord[]): Period | null {
  const dated = submissions.flatMap(({ period, filings }) =>
    filings.map(({ event }) => ({ period, event })),
  );
  return dated.sort((a, b) => b.event - a.event || b.period.end - a.period.end)[0]?.period ?? null;
}
