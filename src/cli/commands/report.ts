/** `danvan report`: the whole report of a period as Excel, Word and HTML, for the conference and for cron. */
import type { Edition, ReportPack } from '../../app/build-pack.ts';
import { filingStatus } from '../../app/filing-status.ts';
import { type Readiness, readinessOf } from '../../app/readiness.ts';
import { fileNamePart, type PlannedFile, type ReportFile } from '../../app/report-files.ts';
import { type KeptReport, signReport } from '../../app/signed-reports.ts';
import type { Day } from '../../core/time/day.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { reportWords } from '../../messages/report.ts';
import { packFormatNames } from '../../render/index.ts';
import { type CommandContext, type CommandModule, tell, tellNext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type Flags, textFlag } from '../flags.ts';
import { gatherFiles } from '../gather-files.ts';
import { type TakenIn, takeIn } from '../inbox.ts';
import { unitName } from '../lookup.ts';
import { tellMissing } from '../missing-paths.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { packFor, packSettings, renderPack, tellSigned } from '../pack-session.ts';
import { type ReportFlags, reportFlags } from '../report-flags.ts';
import { namesReport } from '../report-lookup.ts';
import { type ReportOutcome, sayReport } from '../report-outcome.ts';
import { tellProblems } from '../show-problems.ts';
import { type Asked, askedOf } from '../summary-query.ts';
import { shownPath, writeReport } from '../write-report.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { host, lexicon } = context;
  const asked = reportFlags(flags, lexicon);
  const gathered = asked.inbox === null ? null : await gatherFiles(host, [asked.inbox], '-');
  if (gathered !== null && gathered.missing.length > 0) {
    await tellMissing(gathered, context);
    return exitCodes.environment;
  }
  const mode = gathered !== null || asked.sign !== null ? 'write' : 'read';
  return withOffice(context, mode, async (session) => {
    const taken = gathered === null ? null : await takeIn(gathered, session, context);
    const made = await makeReport(asked, flags, session, context);
    await sayReport(made, taken, session, context);
    return graver(made.code, taken);
  });
};

/** A file that was refused shows in the code even where the report could be written without it. */
function graver(code: ExitCode, taken: TakenIn | null): ExitCode {
  return code === exitCodes.done && taken !== null ? taken.code : code;
}

async function makeReport(
  asked: ReportFlags,
  flags: Flags,
  session: OfficeSession,
  context: CommandContext,
): Promise<ReportOutcome> {
  const { office, store } = session;
  const { query, kept } = await askedOf(withPeriod(flags), session, context);
  const status = filingStatus(office, await store.submissions(), query);
  const readiness = readinessOf(status, asked.share?.percent ?? null);
  const lastDay = asked.lastDay?.(status.deadline) ?? null;
  const outcome: ReportOutcome = {
    ...{ query, readiness, files: [], sign: null, code: exitCodes.done },
    deadline: status.deadline,
    isIncomplete: kept?.signed.isIncomplete ?? !readiness.isReady,
  };
  const isWaiting = lastDay === null || context.today <= lastDay;
  if (kept === null && !readiness.isReady && isWaiting) {
    await tellNotReady(outcome, asked.share?.text ?? '', lastDay, session, context);
    return { ...outcome, code: exitCodes.dataProblems };
  }
  const event = asked.sign === null ? null : await store.latestEvent();
  const pinned = { query: event === null ? query : { ...query, asOf: { event } }, kept };
  const edition = editionOf(asked, outcome.isIncomplete, context);
  const pack = await packFor(pinned, session, context, edition);
  if (pack.summary.rows.length === 0) {
    await tellEmpty(pack, context);
    return { ...outcome, code: exitCodes.dataProblems };
  }
  const files = await filesOf(pack, flags, session, context);
  if (asked.sign !== null && event !== null) {
    const isSigned = await sign(asked.sign, event, pack, pinned, session, context);
    if (!isSigned) return { ...outcome, code: exitCodes.dataProblems };
  }
  const planned = await writeReport(files, asked.folder, context);
  await tellFiles(planned, asked.folder, context);
  await tellIncomplete(outcome, kept, context);
  await tellSigned(kept, context);
  await tellProblems(pack.summary.problems, office, context);
  return {
    ...outcome,
    files: planned.map((file) => ({ ...file, name: shownPath(asked.folder, file.name) })),
    sign: asked.sign ?? kept?.report ?? null,
  };
}

/** By default the half-year whose deadline is nearest, or that of the report printed again. */
function withPeriod(flags: Flags): Flags {
  const isAgain = namesReport(textFlag(flags, 'asOf') ?? '');
  return isAgain || textFlag(flags, 'period') !== null ? flags : { ...flags, period: 'due-half' };
}

function editionOf({ sign }: ReportFlags, isIncomplete: boolean, context: CommandContext): Edition {
  return sign === null
    ? { number: null, date: context.today, isIncomplete }
    : { ...sign, isIncomplete };
}

async function filesOf(
  pack: ReportPack,
  flags: Flags,
  session: OfficeSession,
  context: CommandContext,
): Promise<readonly ReportFile[]> {
  const settings = packSettings(flags, session, context);
  const base = baseName(pack, context);
  const files: ReportFile[] = [];
  for (const format of packFormatNames) {
    const content = await renderPack(pack, format, settings, session, context);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files.push({ name: `${base}.${format}`, bytes });
  }
  return files;
}

/** `Bao-cao-6-thang-dau-nam-2018-Huyen-Ky-Anh`; a signed one has its number too, so that no draft meets it. */
function baseName({ summary, edition }: ReportPack, { lexicon }: CommandContext): string {
  const { report, numbered } = reportWords(lexicon.lang).fileNames;
  const { number } = edition;
  const parts = [periodLabel(summary.period, lexicon.lang), summary.unit.name].map(fileNamePart);
  const ending = number === null ? [] : [numbered(fileNamePart(number))];
  return [report, ...parts, ...ending].join('-');
}

async function sign(
  { number, date }: NonNullable<ReportFlags['sign']>,
  event: number,
  pack: ReportPack,
  { query }: Asked,
  { store, office }: OfficeSession,
  { host, lexicon, at, ...context }: CommandContext,
): Promise<boolean> {
  const words = reportWords(lexicon.lang);
  const { unit, period } = query;
  const toSign = { number, date, unit, period, event, signedAt: at, query };
  const signing = await signReport(store, office, pack, toSign);
  const whole = { host, lexicon, at, ...context };
  switch (signing.kind) {
    case 'signed':
      await tell(whole, words.signed(number, date));
      return true;
    case 'before':
      await tell(whole, words.signedBefore(number, date));
      return true;
    case 'otherwise': {
      const label = periodLabel(signing.earlier.period, lexicon.lang);
      await refuse(words.signedOtherwise(number, date, label), whole);
      return false;
    }
    case 'used':
      await refuse(words.signedElse(signing.earlier.number, signing.earlier.date), whole);
      return false;
  }
}

async function refuse(sentence: string, { host, lexicon }: CommandContext): Promise<void> {
  await host.stderr.write(`${lexicon.faults.usage.prefix} ${sentence}\n`);
}

/** Told even with --quiet: it is why the exit code is not 0. */
async function tellNotReady(
  { query, readiness }: ReportOutcome,
  share: string,
  lastDay: Day | null,
  { office }: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { host, lexicon } = context;
  const words = reportWords(lexicon.lang);
  const label = periodLabel(query.period, lexicon.lang);
  const names = (units: Readiness['missing']) => units.map((unit) => unitName(office, unit, null));
  const { missing, partial } = readiness;
  const lines = [
    words.notReady(label, readiness, share),
    ...(missing.length > 0 ? [words.missing(names(missing))] : []),
    ...(partial.length > 0 ? [words.partial(names(partial))] : []),
    ...(lastDay === null ? [] : [words.incompleteAfter(lastDay)]),
  ];
  await host.stderr.write(`${lines.join('\n')}\n`);
  await tellNext(context, words.status(periodId(query.period)));
}

async function tellEmpty({ summary }: ReportPack, { host, lexicon }: CommandContext) {
  const label = periodLabel(summary.period, lexicon.lang);
  await host.stderr.write(`${reportWords(lexicon.lang).nothing(label, summary.unit.name)}\n`);
}

async function tellFiles(
  planned: readonly PlannedFile[],
  folder: string,
  context: CommandContext,
): Promise<void> {
  const words = reportWords(context.lexicon.lang);
  for (const { name, status, edited } of planned) {
    const path = shownPath(folder, name);
    if (edited !== null && status === 'beside') {
      await tell(context, words.beside(path, shownPath(folder, edited)));
    } else {
      await tell(context, status === 'unchanged' ? words.unchanged(path) : words.written(path));
    }
  }
}

async function tellIncomplete(
  { isIncomplete, readiness }: ReportOutcome,
  kept: KeptReport | null,
  context: CommandContext,
): Promise<void> {
  if (!isIncomplete || kept !== null) return;
  await tell(context, reportWords(context.lexicon.lang).incomplete(readiness));
}
