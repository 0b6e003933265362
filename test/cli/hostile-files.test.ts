/** What is made to harm: every such file is refused with its place, by a process of little memory. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgramForTests } from '../support/built.ts';
import { hostileFiles } from '../support/hostile-files.ts';

const mostMegabytes = 500;
const units = join(import.meta.dirname, '../../fixtures/ky-anh/units.csv');

let program = '';
let folder = '';

beforeAll(async () => {
  program = await buildProgramForTests();
  folder = await mkdtemp(join(tmpdir(), 'danvan-'));
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

afterAll(async () => {
  await rm(dirname(dirname(program)), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly megabytes: number;
};

function danvan(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const watcher = pathToFileURL(join(folder, 'memory.mjs')).href;
    const nodeArgs = [`--max-old-space-size=${mostMegabytes}`, '--import', watcher];
    const child = spawn(process.execPath, [...nodeArgs, program, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'] },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
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
