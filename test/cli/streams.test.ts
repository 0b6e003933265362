/** danvan as a process of its own: colours, pipes, standard input, and what it loads. */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import { readLine, type Terminal } from '../support/terminal.ts';

const program = builtProgram();
let terminal: Terminal;

beforeAll(async () => {
  terminal = await openKyAnh();
});

afterAll(() => terminal.remove());

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

type Around = {
  readonly stdin?: string | Uint8Array;
  readonly nodeArgs?: readonly string[];
  /** Stop reading after the first bytes, as `| head` does. */
  readonly readsLittle?: boolean;
};

function typed(line: string, { stdin, nodeArgs = [], readsLittle }: Around = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { env, args } = readLine(line);
    const child = spawn(process.execPath, [...nodeArgs, program(), ...args], {
      cwd: terminal.folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
      if (readsLittle) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.end(stdin ?? '');
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const table = 'danvan summarize --period 2018H1 --indicator reception_turns';
const colour = '\u001b[';

describe('colour', () => {
  test.each([
    [table, false],
    [`FORCE_COLOR=1 ${table}`, true],
    [`FORCE_COLOR=0 ${table}`, false],
    [`NO_COLOR=1 ${table}`, false],
    [`FORCE_COLOR=1 ${table} --no-color`, false],
    [`FORCE_COLOR=1 ${table} --format csv`, false],
    [`FORCE_COLOR=1 ${table} --format json`, false],
  ])('%s: %s', async (line, isColoured) => {
    const { code, stdout } = await typed(line);
    expect(code).toBe(0);
    expect(stdout.includes(colour)).toBe(isColoured);
  });

  test('of faults goes with stderr', async () => {
    const line = 'danvan check fixtures/ky-anh/extra/don-vi-la';
    expect((await typed(line)).stderr).not.toContain(colour);
    expect((await typed(`FORCE_COLOR=1 ${line}`)).stderr).toContain(colour);
  });
});

test('a long result that is read only to its head ends quietly', async () => {
  const line = 'danvan summarize --period 2018H1 --by unit --format json';
  const whole = await typed(line);
  expect(whole.stdout.length).toBeGreaterThan(200_000);
  const { code, stderr } = await typed(line, { readsLittle: true });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('a file may come through standard input', async () => {
  const csv = await readFile(
    join(terminal.folder, 'fixtures/ky-anh/extra/don-vi-la/don-vi-la.csv'),
  );
  const refused = await typed('danvan import -', { stdin: csv });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('đầu vào chuẩn › A2: lỗi: không có đơn vị "Xã Kỳ Bác"');
  const book = await readFile(
    join(terminal.folder, 'fixtures/ky-anh/extra/dinh-chinh/Ky Bac.xlsx'),
  );
  const taken = await typed('danvan import - --dry-run --json', { stdin: book });
  expect(taken.code).toBe(0);
  expect(JSON.parse(taken.stdout).counts).toMatchObject({ replaced: 1, rejected: 0 });
});

test('an undo asks on a terminal only', async () => {
  const { code, stdout, stderr } = await typed('danvan undo', { stdin: 'có\n' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('--yes');
});

test.each(['danvan --version', 'danvan -V', 'danvan --lang en --version'])(
  '%s prints the version and nothing else',
  async (line) => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await typed(line)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  },
);

test.each([
  'danvan',
  'danvan -h',
  'danvan --help',
  'danvan help',
  'danvan help summarize',
  'danvan import --help',
  'danvan --version',
])('%s loads no library for spreadsheets', async (line) => {
  const watcher = join(terminal.folder, 'watch.mjs');
  await writeFile(
    watcher,
    `import Module from 'node:module';
import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(2, Object.keys(Module._cache).join('\\n')));`,
  );
  const nodeArgs = ['--import', pathToFileURL(watcher).href];
  const { code, stderr } = await typed(line, { nodeArgs });
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/exceljs|picomatch/);
  // The bare program looks into the database, and shows that the watcher sees; help does not.
  expect(stderr.includes('better-sqlite3')).toBe(line === 'danvan');
});
