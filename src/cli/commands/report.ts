/** `danvan report`: the whole report of a period as Excel, Word and HTML, for the conference and for cron. */
import type { Edition, ReportPack } from '../../app/build-pack.ts';
import { filingStatus } from '../../app/filing-status.ts';
import { readinessOf } from '../../app/readiness.ts';
import { fileNamePart, type ReportFile } from '../../app/report-files.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { reportWords } from '../../messages/report.ts';
import { packFormatNames } from '../../render/index.ts';
import type { CommandContext, CommandModule } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { type Flags, textFlag } from '../flags.ts';
import { gatherFiles } from '../gather-files.ts';
import { type TakenIn, takeIn } from '../inbox.ts';
import { tellMissing } from '../missing-paths.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';
import { packFor, renderPack, tellSigned } from '../pack-session.ts';
import { packSettings } from '../pack-settings.ts';
import { type ReportFlags, reportFlags } from '../report-flags.ts';
import { namesReport } from '../report-lookup.ts';
import { type ReportOutcome, sayReport } from '../report-outcome.ts';
import { tellProblems } from '../show-problems.ts';
import { sign } from '../sign-report.ts';
import { askedOf } from '../summary-query.ts';
import { tellEmpty, tellFiles, tellLacking, tellNotReady } from '../tell-report.ts';
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
    const isSigned = await sign(pack, query, { ...asked.sign, event }, session, context);
    if (!isSigned) return { ...outcome, code: exitCodes.dataProblems };
  }
  const planned = await writeReport(files, asked.folder, context);
  await tellFiles(planned, asked.folder, context);
  if (kept === null) await tellLacking(outcome, session, context);
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
