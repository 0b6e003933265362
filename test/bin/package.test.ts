/** The folder for an office PC without internet: it runs on its own, and Windows can read its starters. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from '../../src/cli/main.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { buildProgramForTests } from '../support/built.ts';
import { fixtures } from '../support/terminal.ts';

const execute = promisify(execFile);
const packager = fileURLToPath(new URL('../../bin/package.mjs', import.meta.url));

let app = '';
let folder = '';

beforeAll(async () => {
  app = dirname(dirname(await buildProgramForTests()));
  folder = await mkdtemp(join(tmpdir(), 'danvan-package-'));
});

afterAll(async () => {
  await rm(app, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function packed(output: string, ...args: readonly string[]): Promise<string> {
  const target = join(folder, output);
  await execute(process.execPath, [packager, '--app', app, '-o', target, ...args]);
  return target;
}

test('laid out for this system, it does an office’s work with nothing else on the machine', async () => {
  const office = await packed('Văn phòng Kỳ Anh/danvan');
  // No search path, no home: only what is in the folder.
  const danvan = (...words: readonly string[]) =>
    execute(join(office, 'danvan'), words, { cwd: office, env: {} });
  const units = join(fixtures, 'ky-anh', 'units.csv');
  await danvan('init', '--unit', '447', '--units', units, '--folder', '.');
  const sheet = join(office, 'Nhan', 'Báo cáo 6 tháng (1) & phụ lục 100%.xlsx');
  await copyFile(join(fixtures, 'ky-anh', '2018H1', 'Ky Bac.xlsx'), sheet);
  await danvan('import', 'Nhan');
  await danvan('report', '--period', '2018H1', '-o', 'Bao-cao');
  const kinds = (await readdir(join(office, 'Bao-cao'))).map((name) => name.replace(/^.*\./, ''));
  expect(kinds.sort()).toEqual(['docx', 'html', 'json', 'xlsx']);
  expect(await readdir(join(office, 'du-lieu'))).toContain('danvan.sqlite');
  const refused = danvan('import', 'khong-co.xlsx');
  await expect(refused).rejects.toMatchObject({ code: 3 });
});

describe('laid out for Windows', () => {
  let office = '';
  let starters: readonly { readonly name: string; readonly text: string }[] = [];

  beforeAll(async () => {
    for (const name of ['node.exe', 'sqlite.node']) await writeFile(join(folder, name), name);
    const given = ['--node', join(folder, 'node.exe'), '--sqlite', join(folder, 'sqlite.node')];
    office = await packed('windows', '--platform', 'win32', '--arch', 'x64', ...given);
    const names = (await readdir(office)).filter((name) => name.endsWith('.cmd'));
    starters = await Promise.all(
      names.map(async (name) => ({ name, text: await readFile(join(office, name), 'latin1') })),
    );
  });

  test('it holds the Node and the SQLite it was given, and no shell script', async () => {
    const addon = join(office, 'app/node_modules/better-sqlite3/build/Release/better_sqlite3.node');
    expect(await readFile(addon, 'utf8')).toBe('sqlite.node');
    expect(await readFile(join(office, 'node', 'node.exe'), 'utf8')).toBe('node.exe');
    expect((await readdir(office)).sort()).toEqual([
      '1-khoi-tao.cmd',
      '2-kiem-tra.cmd',
      '3-nhap-so-lieu.cmd',
      '4-lap-bao-cao.cmd',
      'GIAY-PHEP.txt',
      'HUONG-DAN.html',
      'app',
      'danvan.cmd',
      'du-lieu',
      'node',
    ]);
  });

  test('every starter is ASCII with Windows line ends and speaks UTF-8', () => {
    for (const { name, text } of starters) {
      expect(text, name).toMatch(/^@echo off\r\n[\x20-\x7e\r\n]*$/);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      expect(text, name).toContain('chcp 65001 >nul\r\n');
      expect(text, name).toContain('setlocal DisableDelayedExpansion\r\n');
    }
  });

  test('no starter lets a space or a bracket in a path break its lines', () => {
    for (const { name, text } of starters) {
      const commands = text.split('\r\n').filter((line) => !line.startsWith('rem '));
      // Its own folder is named in quotes only; dropped names stand outside of brackets and of call.
      for (const line of commands) {
        const unquoted = line.replaceAll(/"[^"]*"/g, '');
        expect(unquoted, name).not.toContain('%~dp0');
        expect(unquoted, name).not.toMatch(/[()]|^call /);
      }
    }
  });

  test('every starter runs a command that there is', () => {
    const lines = starters.flatMap(({ text }) =>
      [...text.matchAll(/danvan\.js" (.*)\r/g)].map(([, line]) => line ?? ''),
    );
    expect(lines.length).toBeGreaterThan(7);
    for (const line of lines) {
      const words = line.replaceAll(/%\*|"%[^"]*"/g, '2018H1').split(' ');
      if (line !== '%*') expect(() => parse(words, lexicon('vi')), line).not.toThrow();
    }
  });

  test('without files of Windows it is refused, and nothing is left half laid out', async () => {
    const target = 'none';
    const laying = packed(target, '--platform', 'win32', '--arch', 'x64');
    await expect(laying).rejects.toMatchObject({ code: 2 });
    expect(await readdir(folder)).not.toContain(target);
  });
});
