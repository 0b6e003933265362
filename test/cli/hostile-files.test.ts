/** What is made to harm: every such file is refused with its place, by a process of little memory. */
import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { hostileWorkbooks } from '../support/hostile-workbooks.ts';
import { scratchFolder } from '../support/scratch.ts';

const mostMegabytes = 500;
/** Of them for the heap: V8 lets garbage lie as long as there is room. */
const heapMegabytes = 300;
const units = join(import.meta.dirname, '../../fixtures/ky-anh/units.csv');

const program = builtProgram();
const folder = scratchFolder();

beforeAll(async () => {
  // What the process had at its highest, which only the process itself can say.
  await writeFile(
    join(folder, 'memory.mjs'),
    `import { existsSync, readFileSync, writeSync } from 'node:fs';
const kilobytes = () => {
  // Linux counts the parent's memory into what it says of the child's usage.
  const status = '/proc/self/status';
  const said = existsSync(status) && /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'));
  return said ? said[1] : process.resourceUsage().maxRSS;
};
process.on('exit', () => writeSync(2, '\\nkilobytes ' + kilobytes()));`,
  );
  expect((await danvan(['units', 'import', units])).code).toBe(0);
});

type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly megabytes: number;
};

/** @param input what is piped into it */
function danvan(args: readonly string[], input?: Uint8Array): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const watcher = pathToFileURL(join(folder, 'memory.mjs')).href;
    const nodeArgs = [`--max-old-space-size=${heapMegabytes}`, '--import', watcher];
    const child = spawn(process.execPath, [...nodeArgs, program(), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'] },
    });
    // Whoever has read enough closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const kilobytes = Number(/kilobytes (\d+)$/.exec(stderr)?.[1]);
      resolve({ code, stdout, stderr, megabytes: kilobytes / 1024 });
    });
  });
}

type Told = {
  readonly files: readonly {
    readonly file: string;
    readonly problems: readonly { readonly code: string; readonly severity: string }[];
  }[];
};

/** The codes of its errors, file by file. */
function errorsOf(stdout: string): ReadonlyMap<string, ReadonlySet<string>> {
  // What `check --json` prints is a contract; the shape is the one above.
  const { files } = JSON.parse(stdout) as Told;
  const errors = new Map<string, Set<string>>();
  for (const { file, problems } of files) {
    const name = file.replace(/ › .*$/, '');
    const codes = errors.get(name) ?? new Set();
    errors.set(name, codes);
    for (const { code, severity } of problems) if (severity === 'error') codes.add(code);
  }
  return errors;
}

/** Bytes know no time zone: the others try a few. */
const tried = Object.entries(hostileFiles).filter(
  (_, index) => process.env['TZ'] === 'UTC' || index % 8 === 0,
);

describe('a file made to harm is refused, with its cause and little memory', () => {
  it.each(tried)('%s', async (_, { file, bytes, codes }) => {
    const path = join(folder, file);
    await writeFile(path, bytes());
    const ended = await danvan(['check', file, '--json']);
    await rm(path);
    expect([...(errorsOf(ended.stdout).get(file) ?? [])].sort()).toEqual([...codes].sort());
    expect(ended.code).toBe(1);
    expect(ended.megabytes).toBeLessThan(mostMegabytes);
  });
});

/** Commands that read a file which an office itself keeps, with the file's place. */
const listCommands: Readonly<Record<string, (file: string) => readonly string[]>> = {
  'a register': (file) => ['units', 'import', file],
  'a reorganisation': (file) => ['units', 'succession', file],
  'a list of targets': (file) => ['targets', 'import', file],
  'a catalogue': (file) => ['indicators', 'import', file],
  'a mapping': (file) => ['check', units, '--map', file],
};

type Refused = { readonly problems?: Told['files'][number]['problems'] } & Partial<Told>;

/** The codes of the errors for which a list, or by an unread mapping all files, are refused. */
function refusalsIn(stdout: string): readonly string[] {
  // The commands' `--json` is a contract; the shape is the one above.
  const { problems, files = [] } = JSON.parse(stdout) as Refused;
  const all = problems ?? files.flatMap((file) => file.problems);
  return [...new Set(all.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
}

function expectRefused({ code, stdout, megabytes }: Ended, refusal: string): void {
  expect(refusalsIn(stdout)).toContain(refusal);
  expect(code).toBe(1);
  expect(megabytes).toBeLessThan(mostMegabytes);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const manyRows = (head: string, line: (row: number) => string) =>
  utf8(`${head}\n${Array.from({ length: 190_000 }, (_, row) => line(row)).join('\n')}`);
const oneLine = () => utf8(','.repeat(50_000_000));
const bomb = hostileWorkbooks['a sheet that inflates to gigabytes'];

describe('within the same limits an office’s own files are read:', () => {
  for (const [name, command] of Object.entries(listCommands)) {
    it(`${name} of one endless line`, async () => {
      await writeFile(join(folder, 'dong.csv'), oneLine());
      expectRefused(await danvan([...command('dong.csv'), '--json']), 'file-too-large');
    });

    it(`${name} that never ends`, async () => {
      expectRefused(await danvan([...command('/dev/zero'), '--json']), 'file-too-large');
    });

    it(`${name} that bursts when it is unpacked`, async () => {
      await writeFile(join(folder, 'bom.xlsx'), bomb?.bytes() ?? '');
      expectRefused(await danvan([...command('bom.xlsx'), '--json']), 'file-too-large');
    });
  }

  it('targets of units and indicators that nobody knows, without end', async () => {
    const rows = manyRows(
      'unit,period,indicator,value',
      (row) => `Xã Lạ ${row * 7919},2018H1,chỉ tiêu lạ ${row * 31},${row}`,
    );
    await writeFile(join(folder, 'ke-hoach.csv'), rows);
    expectRefused(await danvan(['targets', 'import', 'ke-hoach.csv', '--json']), 'file-too-large');
  });

  it('a register in which each unit is below the next', async () => {
    const rows = manyRows('code,name,level,parent', (row) => `${row},Xã ${row},commune,${row + 1}`);
    await writeFile(join(folder, 'thang.csv'), rows);
    const { code, megabytes } = await danvan(['units', 'import', 'thang.csv', '--quiet']);
    expect(code).toBe(1);
    expect(megabytes).toBeLessThan(mostMegabytes);
  });

  it('what is piped in, no more of it than it takes to tell', async () => {
    const piped = utf8('a,b\n'.repeat(40_000_000));
    for (const args of [
      ['import', '-'],
      ['units', 'import', '-'],
    ]) {
      expectRefused(await danvan([...args, '--json'], piped), 'file-too-large');
    }
  });

  it('by the office’s own settings', async () => {
    const lines = Array.from({ length: 20 }, (_, row) => `2${row},Xã ${row},commune,447,`);
    const rows = lines.map((line) => line + 'x'.repeat(80_000));
    await writeFile(join(folder, 'rong.csv'), `code,name,level,parent,note\n${rows.join('\n')}`);
    const args = ['units', 'import', 'rong.csv', '--json'];
    await danvan(['settings', 'set', 'limit.megabytes', '1']);
    expectRefused(await danvan(args), 'file-too-large');
    await danvan(['settings', 'set', 'limit.megabytes', '2']);
    expect((await danvan(args)).code).toBe(0);
  });
});
