/** `danvan template`: a workbook for each unit to fill in, into a folder; what is there already is never lost. */
import { join } from 'node:path';
import { type TemplateModel, type TemplateRequest, templatesFor } from '../../app/template.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { lastMonth } from '../../core/time/period.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { templateWords } from '../../messages/template.ts';
import { padText } from '../../messages/text-width.ts';
import { templateFiles } from '../../render/index.ts';
import {
  type CommandContext,
  type CommandModule,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { safeFileName } from '../file-name.ts';
import { choiceFlag, type Flags, isSet, listFlag, textFlag } from '../flags.ts';
import {
  findGroup,
  periodExampleLines,
  requireIndicators,
  requirePeriod,
  requireUnitIn,
} from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { startProgress } from '../progress.ts';
import { quoted } from '../typed-flags.ts';
import { UsageError } from '../usage-error.ts';
import { type WriteStatus, writeUnlessEdited } from '../write-unless-edited.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const folder = folderOf(flags, context);
  return withOffice(context, 'read', async (session) => {
    const request = requestOf(flags, session, context);
    const models = await templatesFor(session.store, session.office, request);
    if (models.length === 0) throw nobodyAsked(request, session, context);
    const files = await writeAll(models, folder, request, flags, context);
    return tellWritten(files, folder, request, context);
  });
};

function folderOf(flags: Flags, { lexicon }: CommandContext): string {
  const { missingOption } = lexicon.faults.usage;
  if (textFlag(flags, 'period') === null) {
    throw new UsageError(missingOption('--period'), periodExampleLines(lexicon));
  }
  const folder = textFlag(flags, 'output');
  if (folder === null) {
    const examples = lexicon.help.commands.template.examples.map(({ command }) => command);
    throw new UsageError(missingOption('--output'), examples.slice(0, 1));
  }
  if (textFlag(flags, 'by') !== null && !isSet(flags, 'paper')) {
    throw new UsageError(templateWords(lexicon.lang).command.byNeedsPaper);
  }
  return folder;
}

function requestOf(
  flags: Flags,
  { office, periods }: OfficeSession,
  context: CommandContext,
): TemplateRequest {
  const { lexicon } = context;
  const period = requirePeriod(textFlag(flags, 'period') ?? '', periods, lexicon);
  const days = daysOfPeriod(period, office.scheme);
  const groups = listFlag(flags, 'group').map((text) => requireGroup(office, text, context));
  const indicators = listFlag(flags, 'indicator');
  const by = choiceFlag(flags, 'by', ['year', 'half'], lexicon) ?? 'year';
  return {
    period,
    unit: requireUnitIn(office, textFlag(flags, 'unit'), days, lexicon),
    groups: groups.length === 0 ? null : groups,
    indicators: indicators.length === 0 ? null : requireIndicators(office, indicators, lexicon),
    scope: choiceFlag(flags, 'scope', ['below', 'own'], lexicon) ?? 'below',
    nature: choiceFlag(flags, 'nature', ['actual', 'estimate'], lexicon),
    paper: isSet(flags, 'paper') ? by : null,
  };
}

function requireGroup(
  office: OfficeSession['office'],
  text: string,
  { lexicon }: CommandContext,
): string {
  const { lang } = lexicon;
  const found = findGroup(office, text, lang);
  if (found) return found.code;
  const { groups } = office.catalogue;
  const width = Math.max(...groups.map(({ code }) => code.length));
  const known = groups.map(({ code, label }) => `${padText(code, width)}   ${label[lang]}`);
  throw new UsageError(templateWords(lang).command.unknownGroup(text), known);
}

function nobodyAsked(
  { unit, period, groups, indicators }: TemplateRequest,
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): UsageError {
  const { nobody, nothingAsked } = templateWords(lexicon.lang).command;
  const { name } = office.territory.stateIn(unit, lastMonth(period));
  const isAll = groups === null && indicators === null;
  const label = periodLabel(period, lexicon.lang);
  return new UsageError(isAll ? nobody(name, label) : nothingAsked(name));
}

/** "18760 - Xã Kỳ Bắc - 2018H1.xlsx"; units of one name and no code are told apart by the one above. */
function fileNames(
  models: readonly TemplateModel[],
  { groups, scope, nature }: TemplateRequest,
): readonly string[] {
  const part = [...(scope === 'own' ? [scope] : []), ...(nature === 'estimate' ? [nature] : [])];
  const nameOf = ({ unit, period }: TemplateModel, above: readonly string[]) => {
    const parts = [unit.code, unit.name, ...above, periodId(period), ...(groups ?? []), ...part];
    return `${safeFileName(parts.filter((one) => one !== '').join(' - '))}.xlsx`;
  };
  const plain = models.map((model) => nameOf(model, []));
  return models.map((model, index) => {
    const name = plain[index] ?? '';
    const isOnly = plain.filter((other) => other === name).length === 1;
    return isOnly ? name : nameOf(model, [model.parent?.name ?? '']);
  });
}

type WrittenFile = {
  readonly model: TemplateModel;
  readonly file: string;
  readonly status: WriteStatus;
};

async function writeAll(
  models: readonly TemplateModel[],
  folder: string,
  request: TemplateRequest,
  flags: Flags,
  context: CommandContext,
): Promise<readonly WrittenFile[]> {
  const names = fileNames(models, request);
  const { writing } = templateWords(context.lexicon.lang).command;
  const progress = await startProgress(writing, context);
  const files: WrittenFile[] = [];
  try {
    for (const [index, model] of models.entries()) {
      const file = join(folder, names[index] ?? '');
      files.push(await writeTemplate(model, file, flags, context));
      progress.report(files.length, models.length);
    }
  } finally {
    progress.stop();
  }
  return files;
}

async function writeTemplate(
  model: TemplateModel,
  file: string,
  flags: Flags,
  { host, lexicon }: CommandContext,
): Promise<WrittenFile> {
  const { renderTemplate } = await templateFiles();
  const bytes = await renderTemplate(model, lexicon);
  const isForced = isSet(flags, 'force');
  return { model, file, status: await writeUnlessEdited(file, bytes, { isForced }, host) };
}

/** Beyond this many, file names fill the screen and say no more. */
const mostNamed = 5;

async function tellWritten(
  files: readonly WrittenFile[],
  folder: string,
  { period }: TemplateRequest,
  context: CommandContext,
): Promise<ExitCode> {
  const words = templateWords(context.lexicon.lang).command;
  const ofStatus = (status: WrittenFile['status']) => files.filter((one) => one.status === status);
  const [written, unchanged, kept] = [ofStatus('written'), ofStatus('unchanged'), ofStatus('kept')];
  if (context.isJson) {
    await sayJson(context, {
      schemaVersion: 1,
      period: periodId(period),
      files: files.map(({ model, file, status }) => ({ unit: model.unit, file, status })),
    });
  } else {
    if (written.length > 0) await tell(context, words.written(written.length, folder));
    if (unchanged.length > 0) await tell(context, words.unchanged(unchanged.length));
  }
  if (kept.length > 0) {
    const named = kept.slice(0, mostNamed).map(({ file }) => file);
    await context.host.stderr.write(`${words.kept(named, kept.length - named.length)}\n`);
    return exitCodes.environment;
  }
  await tellNext(context, words.importStep(quoted(folder)));
  return exitCodes.done;
}
