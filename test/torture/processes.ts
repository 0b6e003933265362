/** The program and a folder for one test file's processes, and what opens an office in it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtProgram } from '../support/built-program.ts';
import { scratchFolder } from '../support/scratch.ts';
import { done } from './ledger-scenarios.ts';
import { register, registerFile } from './office.ts';
import { type Runner, runnerOf } from './program.ts';

export type Processes = {
  readonly runner: () => Runner;
  /** A new folder with a database that knows the units. */
  readonly newOffice: () => Promise<string>;
};

/** To be called at the top of a test file: builds before its tests and clears up after them. */
export function processesForTests(): Processes {
  const program = builtProgram();
  const runner = () => runnerOf(program());
  return {
    runner,
    newOffice: async () => {
      const folder = scratchFolder();
      await writeFile(join(folder, registerFile), register);
      await done(runner(), folder, ['units', 'import', registerFile]);
      return folder;
    },
  };
}
