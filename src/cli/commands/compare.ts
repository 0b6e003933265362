/** `danvan compare`: which figures of a period moved between two days, why, and in which cell. */
import { type CompareEnd, compareDays, dayOfEnd } from '../../app/compare.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import type { Period } from '../../core/time/period.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { compareWords } from '../../messages/compare.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { comparisonTable, endName, jsonComparison } from '../comparison.ts';
import { exitCodes } from '../exit-code.ts';
import { type Flags, listFlag, requireDay, textFlag } from '../flags.ts';
import { periodExampleLines, requireIndicators, requirePeriod, requireUnitIn } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { namesReport, requireReport } from '../report-lookup.ts';
import { tellProblems } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { lexicon } = context;
  const words = compareWords(lexicon.lang);
  requireEnds(flags, context);
  return withOffice(context, 'read', async (session) => {
    const { store, office, periods } = session;
    const ends = await endsAsked(flags, session, context);
    const period = periodOf(flags, ends, periods, lexicon);
    const span = daysOfPeriod(period, office.scheme);
    const indicators = listFlag(flags, 'indicator');
    const comparison = await compareDays(store, office, {
      ...ends,
      period,
      unit: requireUnitIn(office, textFlag(flags, 'unit'), span, lexicon),
      indicators: indicators.length === 0 ? null : requireIndicators(office, indicators, lexicon),
    });
    if (context.isJson) {
      await sayJson(context, jsonComparison(comparison, office.scheme, lexicon));
      return exitCodes.done;
    }
    const { rows, unitView, problems } = comparison;
    const label = periodLabel(period, lexicon.lang);
    const between = words.between(endName(ends.from, lexicon), endName(ends.to, lexicon));
    if (rows.length === 0) await say(context, words.nothing(unitView.name, label, between));
    else {
      const heading = words.heading(unitView.name, label, between, rows.length);
      await say(context, `${context.styleOut.strong(heading)}\n`);
      await say(context, comparisonTable(comparison, context));
    }
    await tellProblems(problems, office, context);
    const [first] = rows;
    if (first) {
      await tell(context, '');
      await tellNext(context, words.explain(first.indicator.code, periodId(period)));
    }
    return exitCodes.done;
  });
};

/** The period named, else that of the signed report. */
function periodOf(
  flags: Flags,
  { from, to }: Ends,
  periods: PeriodContext,
  lexicon: Lexicon,
): Period {
  const named = textFlag(flags, 'period');
  if (named !== null) return requirePeriod(named, periods, lexicon);
  const report = [from, to].find((end) => end !== null && typeof end !== 'string');
  if (report) return report.period;
  const { missingOption } = lexicon.faults.usage;
  throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
}

type Ends = { readonly from: CompareEnd; readonly to: CompareEnd };

/** Two days or signed reports in their order; `now` is whatever has been imported. */
async function endsAsked(
  flags: Flags,
  { store }: OfficeSession,
  { lexicon }: CommandContext,
): Promise<Ends> {
  const words = compareWords(lexicon.lang);
  const end = async (name: 'from' | 'to'): Promise<CompareEnd> => {
    const seen = textFlag(flags, name) ?? '';
    if (namesReport(seen)) return requireReport(store, seen, lexicon);
    return seen.toLowerCase() === 'now' ? null : requireDay(seen, lexicon);
  };
  const ends = { from: await end('from'), to: await end('to') };
  if (comesBefore(ends.to, ends.from)) {
    const [from, to] = [endName(ends.from, lexicon), endName(ends.to, lexicon)];
    throw new UsageError(words.wrongWayRound(from ?? 'now', to ?? 'now'));
  }
  return ends;
}

function requireEnds(flags: Flags, { lexicon }: CommandContext): void {
  const isLacking = textFlag(flags, 'from') === null || textFlag(flags, 'to') === null;
  if (isLacking) throw new UsageError(compareWords(lexicon.lang).needsDays);
}

/** By day; two reports by what they had seen. */
function comesBefore(one: CompareEnd, other: CompareEnd): boolean {
  if (one === null) return false;
  if (other === null) return true;
  if (typeof one !== 'string' && typeof other !== 'string') return one.event < other.event;
  return dayOfEnd(one) < dayOfEnd(other);
}
