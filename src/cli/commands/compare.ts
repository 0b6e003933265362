/** `danvan compare`: which figures of a period moved between two days, why, and in which cell. */
import { compareDays } from '../../app/compare.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { type Day, formatDay } from '../../core/time/day.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { compareWords } from '../../messages/compare.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { comparisonTable, jsonComparison } from '../comparison.ts';
import { exitCodes } from '../exit-code.ts';
import { type Flags, listFlag, requireDay, textFlag } from '../flags.ts';
import { periodExampleLines, requireIndicators, requirePeriod, requireUnitIn } from '../lookup.ts';
import { withOffice } from '../office-session.ts';
import { tellProblems } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { lexicon } = context;
  const words = compareWords(lexicon.lang);
  const days = daysAsked(flags, context);
  return withOffice(context, 'read', async ({ store, office, periods }) => {
    const period = requirePeriod(periodAsked(flags, context), periods, lexicon);
    const span = daysOfPeriod(period, office.scheme);
    const indicators = listFlag(flags, 'indicator');
    const comparison = await compareDays(store, office, {
      ...days,
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
    const between = words.between(days.from, days.to);
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

function periodAsked(flags: Flags, { lexicon }: CommandContext): string {
  const named = textFlag(flags, 'period');
  if (named !== null) return named;
  const { missingOption } = lexicon.faults.usage;
  throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
}

type Days = { readonly from: Day | null; readonly to: Day | null };

/** Two days in their order; `now` is whatever has been imported. */
function daysAsked(flags: Flags, { lexicon }: CommandContext): Days {
  const words = compareWords(lexicon.lang);
  const day = (name: 'from' | 'to'): Day | null => {
    const seen = textFlag(flags, name);
    if (seen === null) throw new UsageError(words.needsDays);
    return seen.toLowerCase() === 'now' ? null : requireDay(seen, lexicon);
  };
  const [from, to] = [day('from'), day('to')];
  if (to !== null && (from === null || from > to)) {
    throw new UsageError(
      words.wrongWayRound(from === null ? 'now' : formatDay(from), formatDay(to)),
    );
  }
  return { from, to };
}
