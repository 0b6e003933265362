/** `danvan completion SHELL`: a script that completes commands, flags and their choices. */
import { scheduleWords } from '../../messages/schedule.ts';
import type { CommandModule } from '../command-context.ts';
import { completionScript, shells } from '../completion-scripts.ts';
import { completedCommands } from '../completion-words.ts';
import { exitCodes } from '../exit-code.ts';
import { buildProgram } from '../program.ts';
import { UsageError } from '../usage-error.ts';

export const run: CommandModule['run'] = async (
  [seen = ''],
  _flags,
  { host, lexicon, version },
) => {
  const shell = shells.find((known) => known === seen.toLowerCase());
  if (shell === undefined) {
    throw new UsageError(scheduleWords(lexicon.lang).badShell(seen, shells));
  }
  const silent = { out: () => {}, error: () => {} };
  const program = buildProgram(lexicon, version, silent, () => {});
  await host.stdout.write(completionScript(shell, completedCommands(program)));
  return exitCodes.done;
};
