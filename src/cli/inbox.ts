/** `report --inbox DIR`: the folder imported first; what is refused stands aside, as with `import`. */
import { type ImportOutcome, importFiles } from '../app/import-files.ts';
import type { CommandContext } from './command-context.ts';
import { exitCodeOf } from './commands/import.ts';
import type { ExitCode } from './exit-code.ts';
import type { Gathered } from './gather-files.ts';
import type { OfficeSession } from './office-session.ts';
import { startProgress } from './progress.ts';
import { batchSettings } from './reading-flags.ts';
import { tellImport } from './tell-import.ts';
import { version } from './version.ts';

export type TakenIn = {
  readonly outcome: ImportOutcome;
  readonly gathered: Gathered;
  readonly code: ExitCode;
};

export async function takeIn(
  gathered: Gathered,
  session: OfficeSession,
  context: CommandContext,
): Promise<TakenIn> {
  const { at, lexicon, isJson } = context;
  const progress = await startProgress(lexicon.commands.import.reading, context);
  const outcome = await importFiles(
    gathered.files,
    session.store,
    batchSettings({}, session, context),
    {
      ...{ at, dryRun: false, receivedOn: null, again: false },
      ...{ onProgress: progress.report, startReaders: context.host.startReaders, program: version },
    },
  ).finally(progress.stop);
  const known = session.office.register;
  if (!isJson)
    await tellImport(outcome, gathered, { ...session, known, dryRun: false, typed: [] }, context);
  return { outcome, gathered, code: exitCodeOf(gathered, outcome.counts.rejected) };
}
