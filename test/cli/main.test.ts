import { expect, test } from 'vitest';
import { BrokenPipe, type Host } from '../../src/cli/host.ts';
import { run } from '../../src/cli/main.ts';
import { memoryHost } from '../support/memory-host.ts';

function failing(error: Error): Host & { errorText: () => string } {
  const host = memoryHost({ cwd: '/nonexistent' });
  return { ...host, kindOf: () => Promise.reject(error) };
}

test('a bug says that it is one, with the version and what to send', async () => {
  const host = failing(new RangeError('thử'));
  expect(await run([], host)).toBe(70);
  expect(host.errorText()).toContain('0.1.0');
  expect(host.errorText()).toContain('RangeError: thử');
});

test("a fault of the file system is told by the file's name, without a stack", async () => {
  const fault = Object.assign(new Error('EACCES'), {
    code: 'EACCES',
    syscall: 'open',
    path: '/x/y',
  });
  const host = failing(fault);
  expect(await run([], host)).toBe(3);
  expect(host.errorText()).toContain('/x/y');
  expect(host.errorText()).not.toContain('at ');
});

test('a reader that has gone away ends the run quietly', async () => {
  const host = failing(new BrokenPipe(null));
  expect(await run([], host)).toBe(0);
  expect(host.errorText()).toBe('');
});
