/** The report's files, byte by byte, written by processes of their own in different time zones. */
import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

const program = builtProgram();
let kyAnh: Terminal;

beforeAll(async () => {
  kyAnh = await openKyAnh();
}, 60_000);

afterAll(() => kyAnh.remove());

function report(folder: string, zone: string, ...flags: readonly string[]) {
  const args = [program(), 'report', '--period', '2018H1', '-o', folder, ...flags];
  return spawnSync(process.execPath, [...args, '--today', '2018-06-20'], {
    cwd: kyAnh.folder,
    env: { PATH: process.env['PATH'], TZ: zone },
    encoding: 'utf8',
  });
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(kyAnh.folder, folder))).sort();
  const files = names.map(async (name) => {
    const bytes = await readFile(join(kyAnh.folder, folder, name));
    return [name, bytes.toString('base64')] as const;
  });
  return new Map(await Promise.all(files));
}

test('the same figures and day give the same bytes, twice and in other time zones', async () => {
  expect(report('first', 'Asia/Ho_Chi_Minh').stderr).toContain('.docx');
  expect(report('second', 'Asia/Ho_Chi_Minh').status).toBe(0);
  expect(report('elsewhere', 'America/Los_Angeles').status).toBe(0);
  const first = await contents('first');
  expect([...first.keys()].map((name) => name.replace(/.*\./, '.'))).toEqual([
    ...['.json', '.docx', '.html', '.xlsx'],
  ]);
  expect(await contents('second')).toEqual(first);
  expect(await contents('elsewhere')).toEqual(first);
}, 60_000);

test('a folder that cannot be written to is exit 3, with nothing changed in it', async () => {
  await writeFile(join(kyAnh.folder, 'a-file'), 'mine');
  const refused = report('a-file', 'UTC');
  expect(refused.status).toBe(3);
  expect(refused.stderr).toContain('a-file');
  expect(await readFile(join(kyAnh.folder, 'a-file'), 'utf8')).toBe('mine');
});

test('where there is no room the earlier report stays whole and no file is left over', async () => {
  expect(report('full', 'UTC').status).toBe(0);
  const before = await contents('full');
  // No file may grow beyond a few blocks of 512 bytes: as on a disk that is full.
  const command = `trap '' XFSZ; ulimit -f 40; exec "$0" "$@"`;
  const flags = ['report', '--period', '2018H1', '-o', 'full', '--lang', 'vi', '--compare', 'none'];
  const args = [process.execPath, program(), ...flags, '--today', '2018-06-20'];
  const refused = spawnSync('sh', ['-c', command, ...args], {
    ...{ cwd: kyAnh.folder, env: { PATH: process.env['PATH'] }, encoding: 'utf8' },
  });
  expect(refused.status).toBe(3);
  expect(await contents('full')).toEqual(before);
}, 60_000);
