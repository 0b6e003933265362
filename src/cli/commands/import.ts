/** `danvan import`: spreadsheets into the database, and what came of each. */
import { type ImportOutcome, importFiles } from '../../app/import-files.ts';
import { archiveOf } from '../../app/no-data.ts';
import { type Period, samePeriod } from '../../core/time/period.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import { screenWords } from '../../messages/screen.ts';
import { isMarkable } from '../annotated-copies.ts';
import {
  type CommandContext,
  type CommandModule,
  sayJson,
  tell,
  tellNext,
} from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { filingState } from '../filing-state.ts';
import { dayFlag, type Flags, isSet, listFlag, textFlag } from '../flags.ts';
import { type Gathered, gatherFiles } from '../gather-files.ts';
import { jsonImport } from '../json-files.ts';
import { unitName } from '../lookup.ts';
import { lacksPaths, tellMissing } from '../missing-paths.ts';
import { databasePath, type OfficeSession, withOffice } from '../office-session.ts';
import { startProgress } from '../progress.ts';
import {
  batchSettings,
  checkReadingFlags,
  namedMappings,
  readingFlagNames,
} from '../reading-flags.ts';
import { tellImport } from '../tell-import.ts';
import { typedFlags } from '../typed-flags.ts';
import { UsageError } from '../usage-error.ts';
import { version } from '../version.ts';

const namedAtMost = 15;

export const run: CommandModule['run'] = async (args, flags, context) => {
  const { host, lexicon, at } = context;
  const dryRun = isSet(flags, 'dryRun');
  const receivedOn = dayFlag(flags, 'received', lexicon);
  const gathered = await gatherFiles(host, args, screenWords(lexicon.lang).standardInput);
  const paths = gathered.files.map(({ path }) => path);
  checkReadingFlags(flags, paths, lexicon);
  // Nothing is created for files that are not there, and nothing by a trial run.
  const mayCreate = isSet(flags, 'newUnits') && !dryRun && paths.length > 0;
  const isNew = mayCreate && (await host.kindOf(databasePath(context))) === null;
  if (isNew && textFlag(flags, 'unit') === null) {
    throw new UsageError(lexicon.faults.usage.missingOption('--unit'));
  }
  const mode = mayCreate ? 'create' : dryRun ? 'trial' : 'write';
  return withOffice(context, mode, async (session) => {
    const mappingFiles = await namedMappings(flags, session, context);
    const settings = { ...batchSettings(flags, session, context), mappingFiles };
    const progress = await startProgress(lexicon.commands.import.reading, context);
    const outcome = await importFiles(gathered.files, session.store, settings, {
      ...{ at, dryRun, receivedOn, again: isSet(flags, 'again') },
      ...{ onProgress: progress.report, startReaders: host.startReaders, program: version },
    }).finally(progress.stop);
    const after = { ...session, office: { ...session.office, register: outcome.register } };
    if (context.isJson) {
      const { office } = after;
      await sayJson(
        context,
        jsonImport(outcome, [...gathered.problems, ...outcome.skipped], office, lexicon),
      );
      await tellMissing(gathered, context);
    } else {
      const known = session.office.register;
      const typed = typedFlags(flags, readingFlagNames);
      const isTold = await tellImport(
        outcome,
        gathered,
        { ...after, known, dryRun, typed },
        context,
      );
      if (isTold && !dryRun) await tellState(outcome, { ...after, flags }, context);
    }
    return exitCodeOf(gathered, outcome.counts.rejected);
  });
};

export function exitCodeOf(gathered: Gathered, rejected: number): ExitCode {
  if (lacksPaths(gathered)) return exitCodes.environment;
  return rejected > 0 ? exitCodes.dataProblems : exitCodes.done;
}

/** Who is still missing for the period that the files were of, and what to do next. */
async function tellState(
  outcome: ImportOutcome,
  { office, store, flags }: OfficeSession & { readonly flags: Flags },
  context: CommandContext,
): Promise<void> {
  const { lexicon } = context;
  const words = lexicon.commands.import;
  const period = mainPeriod(outcome);
  const state = period && filingState(office, await store.submissions(), period);
  if (state) {
    const label = periodLabel(state.period, lexicon.lang);
    const names = state.missing.map((unit) => unitName(office, unit, null));
    const shown = names.slice(0, namedAtMost);
    const more = names.length - shown.length;
    const sentence =
      names.length === 0 ? words.allFiled(label) : words.stillMissing(label, shown, more);
    await tell(context, sentence);
  }
  const refused = outcome.files.find(({ status }) => status === 'rejected');
  // A mapping is corrected in Excel and tried again as it was: its own problems say where.
  const isMapping = refused !== undefined && listFlag(flags, 'map').includes(refused.file);
  const isNamed = refused && refused.file !== screenWords(lexicon.lang).standardInput;
  if (isNamed && !isMapping) {
    const asked = [`"${archiveOf(refused.file)}"`, ...typedFlags(flags, readingFlagNames)].join(
      ' ',
    );
    const { annotate, check } = lexicon.commands.next;
    await tellNext(context, (isMarkable(refused) ? annotate : check)(asked));
  } else if (period && !refused)
    await tellNext(context, lexicon.commands.next.summarize(periodId(period)));
}

/** The period that most of the run's submissions are of. */
function mainPeriod({ files }: ImportOutcome): Period | null {
  const periods = files.flatMap(({ submissions }) => submissions.map(({ period }) => period));
  const count = (wanted: Period) => periods.filter((period) => samePeriod(period, wanted)).length;
  const distinct = [...new Map(periods.map((period) => [periodId(period), period])).values()];
  return distinct.sort((a, b) => count(b) - count(a) || b.end - a.end)[0] ?? null;
}
