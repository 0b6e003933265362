/** The program and a folder for one test file's processes, and what opens an office in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildProgramForTests } from '../support/built.ts';
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
  let program = '';
  let parent = '';
  beforeAll(async () => {
    program = await buildProgramForTests();
    parent = await mkdtemp(join(tmpdir(), 'danvan-processes-'));
  });
  afterAll(async () => {
    await rm(dirname(dirname(program)), { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
  });
  const runner = () => runnerOf(program);
  return {
    runner,
    newOffice: async () => {
      const folder = await mkdtemp(join(parent, 'office-'));
      await writeFile(join(folder, registerFile), register);
      await done(runner(), folder, ['units', 'import', registerFile]);
      return folder;
    },
  };
}
