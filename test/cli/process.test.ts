import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { scratchFolder } from '../support/scratch.ts';

const program = builtProgram();
const folder = scratchFolder();

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

function danvan(
  args: readonly string[],
  { closesEarly = false }: { closesEarly?: boolean } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program(), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'] },
    });
    let stdout = '';
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    if (closesEarly) child.stdout.destroy();
    else {
      child.stdout.setEncoding('utf8').on('data', (chunk) => {
        stdout += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

test('the exit code reaches the shell', async () => {
  expect(await danvan(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
  expect((await danvan(['khong-co-lenh-nay'])).code).toBe(2);
  const missing = await danvan(['history']);
  expect(missing.code).toBe(3);
  expect(missing.stdout).toBe('');
  expect(missing.stderr).toContain('danvan.sqlite');
});

test('Ctrl-C ends with its code, and says in words that nothing is kept', async () => {
  await danvan(['init', '--unit', 'Huyện Kỳ Anh']);
  const child = spawn(process.execPath, [program(), 'import', '-', '--lang', 'en'], {
    cwd: folder,
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (chunk) => said.push(String(chunk)));
  // It waits for what nobody pipes in; killed before it listens, it would end by the signal.
  const asking = setInterval(() => child.kill('SIGINT'), 700);
  const [code] = await once(child, 'close');
  clearInterval(asking);
  expect(code).toBe(130);
  expect(said.join('')).toBe(
    'Stopped as asked. Nothing of what was under way is kept; run the command again to begin anew.\n',
  );
});

test('what nobody awaited is a bug told in words, with its trace and no code', async () => {
  const thrower = join(folder, 'thrower.cjs');
  await writeFile(thrower, "setTimeout(() => { throw new Error('out of the blue'); }, 300);");
  const args = ['--require', thrower, program(), 'import', '-', '--lang', 'en'];
  const child = spawn(process.execPath, args, { cwd: folder });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (chunk) => said.push(String(chunk)));
  const [code] = await once(child, 'close');
  expect(code).toBe(70);
  const [first, second, third] = said.join('').split('\n');
  expect(first).toMatch(/^This is a bug of danvan 0\.1\.0/);
  expect(second).toBe('Error: out of the blue');
  expect(third).toContain(`at Timeout._onTimeout (${thrower}:1:`);
});

test('a reader that has gone away is the end, and no fault', async () => {
  const ended = await danvan(['--help'], { closesEarly: true });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});
