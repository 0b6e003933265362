/** `danvan init`: the database, the office's unit and its folders. Asks on a terminal, takes flags anywhere. */
import { join, resolve } from 'node:path';
import { createHomeUnit } from '../../app/home-unit.ts';
import { importRegister } from '../../app/import-register.ts';
import { checkSetting, saveSetting } from '../../app/settings.ts';
import type { TextSource } from '../../app/text-tables.ts';
import { hasError } from '../../core/problem.ts';
import { screenWords } from '../../messages/screen.ts';
import {
  type CommandContext,
  type CommandModule,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type Flags, listFlag, textFlag } from '../flags.ts';
import { readNamedFile } from '../named-file.ts';
import { databasePath, type OfficeSession, withOffice } from '../office-session.ts';
import { settingFault } from '../setting-fault.ts';
import { problemLines } from '../show-problems.ts';
import { UsageError } from '../usage-error.ts';

/** Empty where nothing is to be set. */
type Answers = {
  readonly unit: string;
  readonly register: string;
  readonly calendar: string;
  readonly terms: readonly string[];
  readonly letterhead: string;
  readonly folder: string;
};

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const answers = await answersOf(flags, context);
  const { register } = answers;
  const source = register === '' ? null : await readNamedFile(register, new Map(), context);
  const settings = settingsOf(answers, context);
  const existed = (await context.host.kindOf(databasePath(context))) !== null;
  let code: ExitCode = exitCodes.done;
  await withOffice(context, 'create', async (session) => {
    const words = context.lexicon.commands.init;
    const { location } = session.store;
    await tell(context, existed ? words.exists(location) : words.created(location));
    code = await takeRegister(source, session, context);
    return code;
  });
  if (code !== exitCodes.done) return code;
  return withOffice(context, 'write', async (session) => {
    await setUnit(answers.unit, session, context);
    await keepSettings(settings, session, context);
    await makeFolders(answers.folder, context);
    if (context.isJson) {
      const { location } = session.store;
      await sayJson(context, { schemaVersion: 1, database: location, created: !existed });
    }
    const { steps } = context.lexicon.commands.home;
    const { units } = await session.store.counts();
    await tellNext(context, units > 1 ? steps.importFiles : steps.importUnits);
    return exitCodes.done;
  });
};

/** The flags; on a terminal without any of them, the answers to six questions. */
async function answersOf(flags: Flags, context: CommandContext): Promise<Answers> {
  const { host, lexicon, isJson } = context;
  const given = {
    unit: textFlag(flags, 'unit') ?? '',
    register: textFlag(flags, 'units') ?? '',
    calendar: textFlag(flags, 'calendar') ?? '',
    terms: listFlag(flags, 'term'),
    letterhead: textFlag(flags, 'letterhead') ?? '',
    folder: textFlag(flags, 'folder') ?? '',
  };
  const isTold = Object.values(given).some((value) => value.length > 0);
  const isAsked = host.stdin.isTerminal && host.stderr.isTerminal && !isJson;
  if (isTold || !isAsked) return given;
  const words = lexicon.commands.init;
  const ask = async (question: string) => ((await host.stdin.ask(question)) ?? '').trim();
  const unit = await ask(words.askUnit);
  const register = await ask(words.askRegister);
  const calendar = await ask(words.askCalendar);
  const term = await ask(words.askTerm);
  const letterhead = await ask(words.askLetterhead);
  const folder = await ask(words.askFolder);
  return { unit, register, calendar, terms: term === '' ? [] : [term], letterhead, folder };
}

type Wanted = { readonly name: string; readonly value: string };

/** Split before anything is made, so that a slip leaves nothing behind. */
function settingsOf(answers: Answers, { lexicon }: CommandContext): readonly Wanted[] {
  const wanted: Wanted[] = [];
  if (answers.calendar !== '') wanted.push({ name: 'calendar', value: answers.calendar });
  if (answers.letterhead !== '') wanted.push({ name: 'letterhead', value: answers.letterhead });
  for (const term of answers.terms) {
    const match = /^\s*(\d{4}\s*-\s*\d{4})\s*(?:=\s*(.+))?$/.exec(term);
    if (!match) {
      const { badTerm } = screenWords(lexicon.lang);
      throw new UsageError(badTerm(term, '2015-2020=2015H2..2020H1'));
    }
    const [, name = '', span] = match;
    const [first = '', last = ''] = name.split('-').map((year) => year.trim());
    const value = span ?? `${first}H2..${last}H1`;
    wanted.push({ name: `term.${first}-${last}`, value });
  }
  return wanted;
}

async function takeRegister(
  source: TextSource | null,
  { store, office }: OfficeSession,
  context: CommandContext,
): Promise<ExitCode> {
  if (source === null) return exitCodes.done;
  const words = context.lexicon.commands.units;
  const { added, updated, problems } = await importRegister(store, source, context.at);
  const lines = problemLines(problems, office, context);
  if (lines.length > 0) await context.host.stderr.write(`${lines.join('\n')}\n`);
  if (hasError(problems)) {
    await context.host.stderr.write(`${words.refused(problems.length)}\n`);
    return exitCodes.dataProblems;
  }
  await tell(context, words.imported(added, updated));
  return exitCodes.done;
}

/** The unit named, found in the register; into an empty register it is entered as its root. */
async function setUnit(
  name: string,
  { store, office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  if (name === '') return;
  if (office.register.units.length === 0) await createHomeUnit(store, name, context.at);
  const checked = checkSetting('unit', name, await store.register());
  if (!checked.ok) {
    throw settingFault(checked.fault, { name: 'unit', value: name }, office, context.lexicon);
  }
  await saveSetting(store, 'unit', checked.setting.value, context.at);
  await tell(context, context.lexicon.commands.init.unitCreated(checked.setting.value));
}

async function keepSettings(
  wanted: readonly Wanted[],
  { store, office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { lexicon, at } = context;
  for (const { name, value } of wanted) {
    const checked = checkSetting(name, value, office.register);
    if (!checked.ok) throw settingFault(checked.fault, { name, value }, office, lexicon);
    await saveSetting(store, checked.setting.name, checked.setting.value, at);
    await tell(context, lexicon.commands.settings.set(checked.setting.name, checked.setting.value));
  }
}

async function makeFolders(base: string, context: CommandContext): Promise<void> {
  const { host, lexicon } = context;
  const { inboxFolder, returnsFolder, reportsFolder, folders } = lexicon.commands.init;
  const names = [inboxFolder, returnsFolder, reportsFolder].map((name) => join(base, name));
  for (const name of names) await host.makeFolder(resolve(host.cwd, name));
  await tell(context, folders(names));
}
