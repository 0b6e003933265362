/** `danvan summarize`: the table of a period, to the terminal or a file. */
import { resolve } from 'node:path';
import { type ReportModel, type SummaryQuery, summarize } from '../../app/summarize.ts';
import { daysOfPeriod, monthOfDay } from '../../core/time/calendar.ts';
import type { Month } from '../../core/time/month.ts';
import { lastMonth, monthPeriod } from '../../core/time/period.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { screenWords } from '../../messages/screen.ts';
import { type FormatName, formatNames, formatOfFile, formats } from '../../render/index.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  tell,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { choiceFlag, dayFlag, type Flags, isSet, listFlag, textFlag } from '../flags.ts';
import { periodExampleLines, requireIndicators, requirePeriod, requireUnitIn } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { problemWriter } from '../problem-names.ts';
import { tellProblems } from '../show-problems.ts';
import { typedFlags } from '../typed-flags.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const target = outputOf(flags, context);
  return withOffice(context, 'read', async (session) => {
    const query = queryOf(flags, session, context);
    // Sentences say who did it, which only the rows by level know.
    const by = query.by ?? (target.format === 'prose' ? 'level' : null);
    const model = await summarize(session.store, session.office, { ...query, by });
    await write(model, target, flags, session, context);
    if (target.format !== 'json') await tellProblems(model.problems, session.office, context);
    if (target.format === 'table' && model.rows.length > 0) {
      const { toExcel } = screenWords(context.lexicon.lang);
      if (!context.isJson) await tell(context, '');
      const period = `--period ${periodId(model.period)}`;
      const asked = [period, ...typedFlags(flags, tableFlagNames)];
      await tellNext(context, toExcel(asked.join(' ')));
    }
    return exitCodes.done;
  });
};

/** What the flags ask of the table, with every name looked up. */
export function queryOf(
  flags: Flags,
  { office, periods }: OfficeSession,
  context: CommandContext,
): SummaryQuery {
  const { lexicon } = context;
  const named = textFlag(flags, 'period');
  if (named === null) {
    const { missingOption } = lexicon.faults.usage;
    throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
  }
  const period = requirePeriod(named, periods, lexicon);
  const days = daysOfPeriod(period, office.scheme);
  const indicators = listFlag(flags, 'indicator');
  const boundaries = boundariesFlag(flags, periods, lexicon);
  // Re-based history is asked of the units of the day whose boundaries it is shown in.
  const living = boundaries === null ? days : daysOfPeriod(monthPeriod(boundaries), office.scheme);
  return {
    period,
    unit: requireUnitIn(office, textFlag(flags, 'unit'), living, lexicon),
    kind: choiceFlag(
      flags,
      'kind',
      ['six-month', 'period', 'mid-term', 'multi-year', 'ten-year'],
      lexicon,
    ),
    scope: choiceFlag(flags, 'scope', ['total', 'own', 'below'], lexicon) ?? 'total',
    by: choiceFlag(flags, 'by', ['unit', 'level', 'year', 'half', 'category'], lexicon),
    indicators: indicators.length === 0 ? null : requireIndicators(office, indicators, lexicon),
    basis: choiceFlag(flags, 'basis', ['auto', 'recomputed', 'reported'], lexicon) ?? 'auto',
    compare:
      choiceFlag(flags, 'compare', ['same-period', 'previous', 'none'], lexicon) ?? 'same-period',
    carryForward: isSet(flags, 'carryForward'),
    boundaries,
    asOf: dayFlag(flags, 'asOf', lexicon),
  };
}

/** The flags that say which table it is, as one would type them for the same table again. */
const tableFlagNames = [
  'unit',
  'by',
  'scope',
  'compare',
  'boundaries',
  'basis',
  'carryForward',
  'asOf',
  'kind',
  'indicator',
];

/** The month whose tree of units is meant: that of today, or the last of the period named. */
function boundariesFlag(flags: Flags, periods: PeriodContext, lexicon: Lexicon): Month | null {
  const seen = textFlag(flags, 'boundaries');
  if (seen === null) return null;
  if (seen === 'now') return monthOfDay(periods.today, periods.scheme);
  return lastMonth(requirePeriod(seen, periods, lexicon));
}

type Target = { readonly format: FormatName; readonly file: string | null };

/** The format named, else the file's ending, else what suits the screen. */
export function outputOf(flags: Flags, context: CommandContext): Target {
  const { lexicon, host, isJson } = context;
  const output = textFlag(flags, 'output');
  const file = output === '-' ? null : output;
  const { usage } = lexicon.faults;
  const named = choiceFlag(flags, 'format', formatNames, lexicon);
  const format = named ?? (isJson ? 'json' : file === null ? 'table' : formatOfFile(file));
  if (format === null) throw new UsageError(usage.badChoice('--output', file ?? '', formatNames));
  if (file === null && formats[format].isBinary && host.stdout.isTerminal) {
    throw new UsageError(usage.binaryToTerminal(format));
  }
  return { format, file };
}

async function write(
  model: ReportModel,
  { format, file }: Target,
  flags: Flags,
  { office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { lexicon, host, today } = context;
  if (model.rows.length === 0 && format === 'table') {
    const label = periodLabel(model.period, lexicon.lang);
    await say(context, lexicon.table.emptyTable(label, model.unit.name));
    return;
  }
  const plain = (text: string) => text;
  const rendered = await formats[format].render(model, {
    lexicon,
    today,
    csv: { delimiter: delimiterOf(flags, lexicon), hasByteOrderMark: isSet(flags, 'bom') },
    table: {
      width: file === null ? host.stdout.width : null,
      style: file === null ? context.styleOut : { strong: plain, faint: plain, warning: plain },
    },
    writeProblem: problemWriter(office, lexicon),
  });
  if (file === null) {
    await host.stdout.write(rendered);
    return;
  }
  const bytes = typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
  await host.writeFileAtomic(resolve(host.cwd, file), bytes);
  await tell(context, lexicon.commands.summarize.written(file));
}

function delimiterOf(flags: Flags, lexicon: Lexicon): string {
  const seen = textFlag(flags, 'delimiter') ?? ',';
  const delimiter = seen === '\\t' || seen === 'tab' ? '\t' : seen;
  if (delimiter.length === 1 && delimiter !== '"' && delimiter !== '\n') return delimiter;
  const allowed = [',', ';', 'tab', '|'];
  throw new UsageError(lexicon.faults.usage.badChoice('--delimiter', seen, allowed));
}
