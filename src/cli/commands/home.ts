/** Bare `danvan`: where things stand and what to do next; without a database, how to begin. */
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import type { NextStep } from '../../messages/command-words.ts';
import { displayWidth, padText } from '../../messages/text-width.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { filingState, latestPeriod } from '../filing-state.ts';
import { localTime } from '../local-time.ts';
import { databasePath, type OfficeSession, withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async (_args, _flags, context) => {
  if ((await context.host.kindOf(databasePath(context))) === null) return sayHowToBegin(context);
  return withOffice(context, 'read', async (session) => {
    if (context.isJson) await sayAsJson(session, context);
    else await sayWhereThingsStand(session, context);
    return exitCodes.done;
  });
};

async function sayHowToBegin(context: CommandContext) {
  const { lexicon, database, isJson } = context;
  const { noDatabase, begin } = lexicon.commands.home;
  if (isJson) await sayJson(context, { schemaVersion: 1, database: null });
  else await say(context, [noDatabase(database.path), ...stepLines(begin, context)].join('\n'));
  return exitCodes.done;
}

async function sayWhereThingsStand(
  { store, office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { lexicon, database } = context;
  const words = lexicon.commands.home;
  const { units, facts } = await store.counts();
  const imports = (await store.events()).filter(({ kind }) => kind !== 'undo');
  const inForce = imports.filter(({ state }) => state !== 'undone');
  const last = inForce.at(-1);
  const submissions = await store.submissions();
  const period = latestPeriod(submissions);
  const state = period && filingState(office, submissions, period);
  const lines = [
    words.database(database.path),
    words.counts(units, inForce.length, facts),
    last ? words.lastImport(last.file, localTime(last.at)) : words.nothingImported,
  ];
  if (state) {
    const { expected, missing } = state;
    const filed = expected.length - missing.length;
    lines.push(words.periodState(periodLabel(state.period, lexicon.lang), filed, expected.length));
  }
  await say(context, lines.join('\n'));
  await tellNext(context, nextStep({ units, period: period && periodId(period) }, context));
}

function nextStep(
  known: { readonly units: number; readonly period: string | null },
  { lexicon }: CommandContext,
): NextStep {
  const { importUnits, importFiles, summarize } = lexicon.commands.home.steps;
  if (known.units <= 1) return importUnits;
  return known.period === null ? importFiles : summarize(known.period);
}

async function sayAsJson({ store, office }: OfficeSession, context: CommandContext) {
  const submissions = await store.submissions();
  const period = latestPeriod(submissions);
  const state = period && filingState(office, submissions, period);
  await sayJson(context, {
    schemaVersion: 1,
    database: store.location,
    ...(await store.counts()),
    period: period && periodId(period),
    expected: state?.expected.length ?? null,
    filed: state ? state.expected.length - state.missing.length : null,
  });
}

/** Commands in one column, what they are for in the next. */
export function stepLines(
  steps: readonly NextStep[],
  { styleOut }: CommandContext,
): readonly string[] {
  const column = Math.max(...steps.map(({ command }) => displayWidth(command)));
  return steps.map(
    ({ command, meaning }) => `  ${styleOut.command(padText(command, column))}   ${meaning}`,
  );
}
