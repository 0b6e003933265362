/** `danvan record`: one fact by hand, its origin the note; versioned and undoable like an import. */
import { type RecordOutcome, type RecordRequest, recordFact } from '../../app/record-fact.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { changeText } from '../changes.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { choiceFlag, type Flags, textFlag } from '../flags.ts';
import { jsonImport } from '../json-files.ts';
import { periodExampleLines, requirePeriod, requireUnitIn } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { problemLines } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';
import { requireCategory, requireIndicator } from './explain.ts';

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { host, lexicon, at } = context;
  checkFlags(args, flags, context);
  return withOffice(context, 'write', async (session) => {
    const statement = statementOf(args, flags, session, context);
    const outcome = await recordFact(session.store, session.office, statement, at);
    const isRefused = outcome.counts.rejected > 0;
    if (context.isJson) {
      await sayJson(context, jsonImport(outcome, [], session.office, lexicon));
    } else {
      const lines = problemLines(
        outcome.files.flatMap((one) => one.problems),
        session.office,
        context,
      );
      if (lines.length > 0 && (isRefused || !context.isQuiet)) {
        await host.stderr.write(`${lines.join('\n')}\n`);
      }
      await sayRecorded(outcome, session, context);
    }
    return isRefused ? exitCodes.dataProblems : exitCodes.done;
  });
};

/** What can be refused before the database is opened. */
function checkFlags(args: readonly string[], flags: Flags, { lexicon }: CommandContext): void {
  const { missingOption, missingArgument } = lexicon.faults.usage;
  if ((args[2] ?? '').trim() === '') {
    throw new UsageError(missingArgument(lexicon.help.arguments.value));
  }
  if (textFlag(flags, 'period') === null) {
    throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
  }
  if ((textFlag(flags, 'note') ?? '').trim() === '') {
    throw new UsageError(lexicon.commands.record.needsNote);
  }
}

function statementOf(
  [unit = '', indicatorText = '', value = '']: readonly string[],
  flags: Flags,
  session: OfficeSession,
  context: CommandContext,
): RecordRequest {
  const { office, periods } = session;
  const { lexicon } = context;
  const period = requirePeriod(textFlag(flags, 'period') ?? '', periods, lexicon);
  const indicator = requireIndicator(indicatorText, session, context);
  return {
    unit: requireUnitIn(office, unit, daysOfPeriod(period, office.scheme), lexicon),
    indicator,
    category: requireCategory(textFlag(flags, 'category'), indicator, session, context),
    period,
    scope: choiceFlag(flags, 'scope', ['own', 'total'], lexicon) ?? 'unstated',
    nature: choiceFlag(flags, 'nature', ['actual', 'estimate'], lexicon) ?? 'actual',
    value,
    note: (textFlag(flags, 'note') ?? '').normalize('NFC').trim(),
  };
}

async function sayRecorded(
  { files, told }: RecordOutcome,
  { office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { lexicon } = context;
  const words = lexicon.commands.record;
  const event = files[0]?.event ?? null;
  if (told === null) return;
  const text = changeText(told, office, lexicon);
  await say(context, event === null ? words.unchanged(text) : words.recorded(text, event));
  if (event !== null) await tellNext(context, lexicon.commands.next.undo(String(event)));
}
