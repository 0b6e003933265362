/** Who of the expected has filed for a period, as far as submissions tell. */
import type { Office } from '../app/office.ts';
import { lastMonth, type Period, samePeriod } from '../core/period.ts';
import type { SubmissionRecord } from '../core/store.ts';
import { unitsDuring } from '../core/territory.ts';
import type { UnitId } from '../core/unit.ts';

export type FilingState = {
  readonly period: Period;
  readonly expected: readonly UnitId[];
  readonly missing: readonly UnitId[];
};

/** The communes below the office's own unit that live at the period's end, and those without a filing for it. */
export function filingState(
  office: Office,
  submissions: readonly SubmissionRecord[],
  period: Period,
): FilingState | null {
  if (office.homeUnit === null) return null;
  const month = lastMonth(period);
  const expected = [
    ...unitsDuring(office.territory, office.homeUnit, { start: month, end: period.end }),
  ]
    .filter((unit) => unit !== office.homeUnit)
    .filter((unit) => office.territory.stateIn(unit, month).level === 'commune');
  if (expected.length === 0) return null;
  const filers = new Set(
    submissions
      .filter((submission) => samePeriod(submission.period, period))
      .map(({ filer }) => filer),
  );
  return { period, expected, missing: expected.filter((unit) => !filers.has(unit)) };
}

/** The period of the latest filing. */
export function latestPeriod(submissions: readonly SubmissionRecord[]): Period | null {
  const dated = submissions.flatMap(({ period, filings }) =>
    filings.map(({ event }) => ({ period, event })),
  );
  return dated.sort((a, b) => b.event - a.event || b.period.end - a.period.end)[0]?.period ?? null;
}
