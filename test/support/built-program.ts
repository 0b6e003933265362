/** The built program for one test file: there before its tests, gone after them. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildProgramForTests } from './built.ts';

/** To be called at the top of a test file; what it gives is bin/danvan.js, once tests run. */
export function builtProgram(): () => string {
  let program = '';
  beforeAll(async () => {
    program = await buildProgramForTests();
  });
  afterAll(() => rm(dirname(dirname(program)), { recursive: true, force: true }));
  return () => program;
}
