/** What came of `danvan report`, as one JSON document for scripts. */
import type { Readiness } from '../app/readiness.ts';
import type { PlannedFile } from '../app/report-files.ts';
import type { SummaryQuery } from '../app/summarize.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import { lastMonth } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import type { UnitId } from '../core/unit.ts';
import { type CommandContext, sayJson } from './command-context.ts';
import type { ExitCode } from './exit-code.ts';
import type { TakenIn } from './inbox.ts';
import { jsonImport } from './json-files.ts';
import { tellMissing } from './missing-paths.ts';
import type { OfficeSession } from './office-session.ts';

export type ReportOutcome = {
  readonly query: SummaryQuery;
  readonly readiness: Readiness;
  readonly deadline: Day;
  readonly isIncomplete: boolean;
  /** By the path that people find them under; none where no report was written. */
  readonly files: readonly PlannedFile[];
  readonly sign: { readonly number: string; readonly date: Day } | null;
  readonly code: ExitCode;
};

export async function sayReport(
  outcome: ReportOutcome,
  taken: TakenIn | null,
  { office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  if (!context.isJson) return;
  const { query, readiness, deadline, isIncomplete, files, sign } = outcome;
  const { lang } = context.lexicon;
  const jsonUnit = (unit: UnitId) => {
    const { name, code, level } = office.territory.stateIn(unit, lastMonth(query.period));
    return { name, code, level };
  };
  await sayJson(context, {
    schemaVersion: 1,
    unit: jsonUnit(query.unit),
    period: {
      id: periodId(query.period),
      label: periodLabel(query.period, lang),
      ...daysOfPeriod(query.period, office.scheme),
    },
    deadline,
    filed: readiness.filed,
    expected: readiness.expected,
    missing: readiness.missing.map(jsonUnit),
    partial: readiness.partial.map(jsonUnit),
    ready: readiness.isReady,
    incomplete: isIncomplete,
    signed: sign && { number: sign.number, date: sign.date },
    files: files.map(({ name, status, edited }) => ({ file: name, status, edited })),
    import: taken && jsonTaken(taken, office, context),
  });
  if (taken !== null) await tellMissing(taken.gathered, context);
}

function jsonTaken(
  { outcome, gathered }: TakenIn,
  office: OfficeSession['office'],
  { lexicon }: CommandContext,
): object {
  const skipped = [...gathered.problems, ...outcome.skipped];
  return jsonImport(outcome, skipped, { ...office, register: outcome.register }, lexicon);
}
