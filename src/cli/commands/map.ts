/** `danvan map`: drafts a mapping for a layout that is not known, or the figures of a report in prose, to be edited. */
import { rowsOfFigures, rowsOfMapping } from '../../app/draft-rows.ts';
import { surveyFile } from '../../app/survey-file.ts';
import { hasError } from '../../core/problem.ts';
import { mapWords } from '../../messages/map.ts';
import { screenWords } from '../../messages/screen.ts';
import { draftFiles } from '../../render/index.ts';
import {
  type CommandContext,
  type CommandModule,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { safeFileName } from '../file-name.ts';
import { type Flags, isSet, textFlag } from '../flags.ts';
import { gatherFiles } from '../gather-files.ts';
import { jsonProblem } from '../json-problem.ts';
import { lacksPaths, tellMissing } from '../missing-paths.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { batchSettings } from '../reading-flags.ts';
import { problemLines } from '../show-problems.ts';
import { quoted } from '../typed-flags.ts';
import { UsageError } from '../usage-error.ts';
import { type WriteStatus, writeUnlessEdited } from '../write-unless-edited.ts';

type Rows = readonly (readonly string[])[];

/** A file that is to be written for an input. */
type Draft = {
  readonly kind: 'mapping' | 'figures';
  readonly source: string;
  readonly file: string;
  readonly rows: Rows;
  /** Lines, and those still unsure. */
  readonly lines: number;
  readonly open: number;
};

type Written = Draft & { readonly status: WriteStatus };

type Survey = NonNullable<Awaited<ReturnType<typeof surveyFile>>> & { readonly path: string };

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { host, lexicon } = context;
  const gathered = await gatherFiles(host, args, screenWords(lexicon.lang).standardInput);
  return withOffice(context, 'read', async (session) => {
    const settings = batchSettings(flags, session, context);
    const surveys: Survey[] = [];
    for (const file of gathered.files) {
      const { path } = file;
      const survey = await surveyFile(file, session.store, settings);
      if (survey) surveys.push({ ...survey, path });
    }
    const drafts = surveys.flatMap((survey) => draftsOf(survey, session, context));
    const output = textFlag(flags, 'output');
    if (output !== null && drafts.length > 1) {
      throw new UsageError(mapWords(lexicon.lang).outputNeedsOne);
    }
    const named = drafts.map((draft) => (output === null ? draft : { ...draft, file: output }));
    const written: Written[] = [];
    for (const draft of named) written.push(await writeDraft(draft, flags, context));
    await tellMissing(gathered, context);
    if (context.isJson) await sayJson(context, jsonOf(surveys, written, session, context));
    else await tellOutcome(surveys, written, session, context);
    if (lacksPaths(gathered)) return exitCodes.environment;
    return exitCodeOf(surveys, written);
  });
};

function exitCodeOf(surveys: readonly Survey[], written: readonly Written[]): ExitCode {
  if (written.some(({ status }) => status === 'kept')) return exitCodes.environment;
  return surveys.some(({ problems }) => hasError(problems))
    ? exitCodes.dataProblems
    : exitCodes.done;
}

/** "Bieu la.map.xlsx" beside "Bieu la.xlsx"; a further sheet's draft has the sheet's name in its own. */
function draftsOf(
  { path, drafts, prose }: Survey,
  { office }: OfficeSession,
  { lexicon: { lang } }: CommandContext,
): readonly Draft[] {
  const words = mapWords(lang);
  const writing = { catalogue: office.catalogue, lang };
  const base = path.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const name = base.split('/').at(-1) ?? base;
  const mapped = drafts.map((draft): Draft => {
    const sheet = drafts.length === 1 ? '' : ` - ${safeFileName(draft.sheet ?? '')}`;
    const texts = { title: words.title, guidance: words.guidance };
    const rows = rowsOfMapping(draft, `${name}${sheet}`, texts, writing);
    const { parts, unit, period } = draft;
    const open = parts.filter(({ as }) => as === null).length;
    const head = [unit, period].filter((one) => one === null).length;
    const counts = { lines: parts.length, open: open + head };
    return { kind: 'mapping', source: path, file: `${base}${sheet}.map.xlsx`, rows, ...counts };
  });
  if (prose === null) return mapped;
  const file = `${base}.so-lieu.xlsx`;
  const source = path.split('/').at(-1) ?? path;
  const rows = rowsOfFigures(prose, source, words.headings, writing);
  const open = prose.figures.filter((figure) => figure.name.code === null).length;
  const lines = prose.figures.length;
  return [...mapped, { kind: 'figures', source: path, file, rows, lines, open }];
}

const widths = {
  mapping: [16, 44, 40, 24, 12, 14, 18, 11, 60],
  figures: [22, 12, 44, 20, 18, 12, 44, 80],
} as const;

async function writeDraft(
  draft: Draft,
  flags: Flags,
  { host, lexicon }: CommandContext,
): Promise<Written> {
  const { csvOfRows, draftWorkbook } = await draftFiles();
  const words = mapWords(lexicon.lang);
  const isMapping = draft.kind === 'mapping';
  const sheet = isMapping ? words.sheetName : words.figuresSheetName;
  const headingRow = draft.rows.length - draft.lines - 1;
  // Excel knows a CSV for UTF-8 by its mark only.
  const bytes = draft.file.toLowerCase().endsWith('.csv')
    ? new TextEncoder().encode(`\uFEFF${csvOfRows(draft.rows)}`)
    : await draftWorkbook(draft.rows, { sheet, widths: widths[draft.kind], headingRow });
  const isForced = isSet(flags, 'force');
  return { ...draft, status: await writeUnlessEdited(draft.file, bytes, { isForced }, host) };
}

async function tellOutcome(
  surveys: readonly Survey[],
  written: readonly Written[],
  session: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const words = mapWords(context.lexicon.lang);
  for (const { path, read, problems } of surveys) {
    const lines = problemLines(problems, session.office, context);
    if (lines.length > 0) await context.host.stderr.write(`${lines.join('\n')}\n`);
    const own = written.filter(({ source }) => source === path);
    if (own.length > 0 || hasError(problems)) continue;
    const forms = [...new Set(read.map(({ form }) => form))];
    await tell(context, forms.length > 0 ? words.known(path, forms) : words.nothing(path));
  }
  for (const draft of written) await tellDraft(draft, context);
  const first = written.find(({ status }) => status !== 'kept');
  if (!first) return;
  const step =
    first.kind === 'mapping'
      ? words.importStep(quoted(first.file), quoted(first.source))
      : words.importFigures(quoted(first.file));
  await tellNext(context, step);
}

async function tellDraft(draft: Written, context: CommandContext): Promise<void> {
  const words = mapWords(context.lexicon.lang);
  const { kind, file, source, lines, open, status } = draft;
  // Told even with --quiet: it is why the exit code is not 0.
  if (status === 'kept') await context.host.stderr.write(`${words.kept(file)}\n`);
  else if (status === 'unchanged') await tell(context, words.unchanged(file));
  else {
    const sentence = kind === 'mapping' ? words.drafted : words.draftedFigures;
    await tell(context, sentence(file, source, lines, open));
  }
}

function jsonOf(
  surveys: readonly Survey[],
  written: readonly Written[],
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): object {
  return {
    schemaVersion: 1,
    files: surveys.map(({ path, read, problems }) => ({
      file: path,
      read,
      drafts: written
        .filter(({ source }) => source === path)
        .map(({ kind, file, lines, open, status }) => ({ kind, file, lines, open, status })),
      problems: problems.map((one) => jsonProblem(one, office, lexicon)),
    })),
  };
}
