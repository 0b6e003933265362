/** What the flags of a table ask for, with every name looked up. */
import type { Office } from '../app/office.ts';
import { asksTheSame, type KeptReport, keptReport, signedQueryOf } from '../app/signed-reports.ts';
import type { SummaryQuery } from '../app/summarize.ts';
import type { SignedReport } from '../core/store.ts';
import { daysOfPeriod, monthOfDay } from '../core/time/calendar.ts';
import type { Month } from '../core/time/month.ts';
import { lastMonth, monthPeriod, type Period, samePeriod } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import type { UnitId } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { CommandContext } from './command-context.ts';
import { choiceFlag, dayFlag, type Flags, isSet, listFlag, textFlag } from './flags.ts';
import { periodExampleLines, requireIndicators, requirePeriod, requireUnitIn } from './lookup.ts';
import type { OfficeSession } from './office-session.ts';
import { reportFlag } from './report-lookup.ts';
import { UsageError } from './usage-error.ts';

/** What a table is asked for, and the signed report that it is to show again. */
export type Asked = { readonly query: SummaryQuery; readonly kept: KeptReport | null };

const kinds = ['six-month', 'period', 'mid-term', 'multi-year', 'ten-year'] as const;

/** `--as-of report:12` stands for all that report 12 was asked for; other flags change that. */
export async function askedOf(
  flags: Flags,
  session: OfficeSession,
  context: CommandContext,
): Promise<Asked> {
  const report = await reportFlag(flags, session, context);
  const query = queryOf(flags, session, context, report);
  const isItself =
    report !== null && asksTheSame(report, query) && samePeriod(report.period, query.period);
  return { query, kept: isItself ? await keptReport(session.store, report) : null };
}

function queryOf(
  flags: Flags,
  { office, periods }: OfficeSession,
  context: CommandContext,
  report: SignedReport | null,
): SummaryQuery {
  const { lexicon } = context;
  const signed = report === null ? null : signedQueryOf(report);
  const named = textFlag(flags, 'period');
  if (named === null && report === null) {
    const { missingOption } = lexicon.faults.usage;
    throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
  }
  const period =
    named === null && report !== null
      ? report.period
      : requirePeriod(named ?? '', periods, lexicon);
  const indicators = listFlag(flags, 'indicator');
  const boundaries = boundariesFlag(flags, periods, lexicon) ?? signed?.boundaries ?? null;
  return {
    period,
    unit: unitOf(flags, office, { period, boundaries, report }, lexicon),
    kind: choiceFlag(flags, 'kind', kinds, lexicon) ?? signed?.kind ?? null,
    scope:
      choiceFlag(flags, 'scope', ['total', 'own', 'below'], lexicon) ?? signed?.scope ?? 'total',
    by:
      choiceFlag(flags, 'by', ['unit', 'level', 'year', 'half', 'category'], lexicon) ??
      signed?.by ??
      null,
    indicators:
      indicators.length === 0
        ? (signed?.indicators ?? null)
        : requireIndicators(office, indicators, lexicon),
    basis:
      choiceFlag(flags, 'basis', ['auto', 'recomputed', 'reported'], lexicon) ??
      signed?.basis ??
      'auto',
    compare:
      choiceFlag(flags, 'compare', ['same-period', 'previous', 'none'], lexicon) ??
      signed?.compare ??
      'same-period',
    carryForward: isSet(flags, 'carryForward') || signed?.carryForward === true,
    boundaries,
    asOf: report === null ? dayFlag(flags, 'asOf', lexicon) : { event: report.event },
  };
}

type Place = {
  readonly period: Period;
  readonly boundaries: Month | null;
  readonly report: SignedReport | null;
};

/** Re-based history is asked of the units of the day whose boundaries it is shown in. */
function unitOf(
  flags: Flags,
  office: Office,
  { period, boundaries, report }: Place,
  lexicon: Lexicon,
): UnitId {
  const named = textFlag(flags, 'unit');
  if (named === null && report !== null) return report.unit;
  const living = boundaries === null ? period : monthPeriod(boundaries);
  return requireUnitIn(office, named, daysOfPeriod(living, office.scheme), lexicon);
}

/** The month whose tree of units is meant: that of today, or the last of the period named. */
function boundariesFlag(flags: Flags, periods: PeriodContext, lexicon: Lexicon): Month | null {
  const seen = textFlag(flags, 'boundaries');
  if (seen === null) return null;
  if (seen === 'now') return monthOfDay(periods.today, periods.scheme);
  return lastMonth(requirePeriod(seen, periods, lexicon));
}
