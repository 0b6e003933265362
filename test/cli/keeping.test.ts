/** What danvan must not do: change what it only reads, use what is not its own, let text run as a formula. */
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const opened: Terminal[] = [];
let kyAnh: Terminal;

async function newTerminal(): Promise<Terminal> {
  const terminal = await openTerminal();
  opened.push(terminal);
  return terminal;
}

beforeAll(async () => {
  kyAnh = await openKyAnh();
  opened.push(kyAnh);
});

afterAll(async () => {
  await Promise.all(opened.map(({ remove }) => remove()));
});

async function digest({ folder }: Terminal): Promise<string> {
  const bytes = await readFile(join(folder, 'danvan.sqlite'));
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the database is the same, byte for byte, after', () => {
  test.each([
    'danvan check fixtures/ky-anh/extra',
    'danvan check fixtures/ky-anh/extra/dinh-chinh --json',
    'danvan check fixtures/ky-anh/extra/don-vi-la --new-units',
    'danvan import fixtures/ky-anh/extra --dry-run',
    'danvan import fixtures/ky-anh/extra/don-vi-la --new-units --dry-run',
    'danvan import fixtures/ky-anh/extra/muoi-loi',
    'danvan import fixtures/ky-anh/2018H1',
    'danvan summarize --period 2018H1',
    'danvan history',
    'danvan undo',
    'danvan',
  ])('%s', async (line) => {
    const before = await digest(kyAnh);
    await kyAnh.type(line);
    expect(await digest(kyAnh)).toBe(before);
    // SQLite's own -wal and -shm may stay beside a database that was only read.
    const others = (await readdir(kyAnh.folder)).filter(
      (name) => !name.startsWith('danvan.sqlite'),
    );
    expect(others).toEqual(['fixtures']);
  });
});

test('nothing of a refused sheet is stored, and its other files are', async () => {
  const terminal = await newTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  const bad = 'fixtures/ky-anh/extra/muoi-loi';
  const { exit } = await terminal.type(`danvan import ${bad} "fixtures/ky-anh/2018H1/Ky Bac.xlsx"`);
  expect(exit).toBe(1);
  const ask = 'danvan summarize --period 2018H1 --json --unit';
  expect(JSON.parse((await terminal.type(`${ask} "xã Kỳ Thọ"`)).stdout).rows).toEqual([]);
  expect(JSON.parse((await terminal.type(`${ask} "xã Kỳ Bắc"`)).stdout).rows).not.toEqual([]);
  const { events } = JSON.parse((await terminal.type('danvan history --json')).stdout);
  expect(events.map(({ file }: { file: string }) => file)).toEqual([
    'fixtures/ky-anh/2018H1/Ky Bac.xlsx',
  ]);
});

test('neither a trial run nor a line that is refused creates a database', async () => {
  const terminal = await newTerminal();
  const line =
    'danvan import "fixtures/ky-anh/2018H1/Ky Bac.xlsx" --new-units --unit "Huyện Kỳ Anh"';
  expect((await terminal.type(`${line} --dry-run`)).exit).toBe(3);
  const nameless = 'danvan import fixtures/ky-anh/2018H1 --new-units';
  expect((await terminal.type(nameless)).exit).toBe(2);
  expect(await readdir(terminal.folder)).toEqual(['fixtures']);
});

test('a new database is its owner’s alone', async () => {
  const terminal = await newTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  const { mode } = await stat(join(terminal.folder, 'danvan.sqlite'));
  expect((mode & 0o777).toString(8)).toBe('600');
});

describe('a database that is not to be used is refused and left as it is', () => {
  const lines = ['danvan summarize --period 2018H1', 'danvan import fixtures/ky-anh/2018H1'];

  async function refused(terminal: Terminal, words: RegExp): Promise<void> {
    const before = await digest(terminal);
    for (const line of [...lines, 'danvan units import fixtures/ky-anh/units.csv']) {
      const { exit, stdout, stderr } = await terminal.type(line);
      expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
      expect(stderr).toMatch(words);
    }
    expect(await digest(terminal)).toBe(before);
  }

  test('one that a newer danvan wrote', async () => {
    const terminal = await newTerminal();
    await terminal.type('danvan units import fixtures/ky-anh/units.csv');
    const database = new Database(join(terminal.folder, 'danvan.sqlite'));
    database.pragma('user_version = 1000');
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.close();
    await refused(terminal, /mới hơn/);
    const { stderr } = await terminal.type(`${lines[0]} --lang en`);
    expect(stderr).toMatch(/newer/);
  });

  test('one of another program', async () => {
    const terminal = await newTerminal();
    const database = new Database(join(terminal.folder, 'danvan.sqlite'));
    database.exec('CREATE TABLE contacts (name TEXT)');
    database.close();
    await refused(terminal, /không phải là cơ sở dữ liệu của danvan/);
  });
});

test('what only reads does with a file and a folder that may not be written', async () => {
  const terminal = await newTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  await terminal.type('danvan import fixtures/ky-anh/2018H1');
  await chmod(join(terminal.folder, 'danvan.sqlite'), 0o400);
  await chmod(terminal.folder, 0o500);
  try {
    const { exit, stdout } = await terminal.type('danvan summarize --period 2018H1');
    expect(exit).toBe(0);
    expect(stdout).toContain('842');
  } finally {
    await chmod(terminal.folder, 0o700);
  }
});

test('text that would be a formula leaves as text', async () => {
  const terminal = await newTerminal();
  const formula = '=HYPERLINK("http://x.vn","bấm")';
  const quoted = `"${formula.replaceAll('"', '""')}"`;
  await terminal.put(
    'don-vi.csv',
    `code,name,level,parent\n447,Huyện Kỳ Anh,district,\n1,"@SUM(A1) Xã Kỳ Bắc",commune,447\n`,
  );
  await terminal.put(
    'chi-tieu.csv',
    `code,label_vi,label_en,measure,kind,over_units,group\ntrees,${quoted},+Trees,-cây,flow,sum,rural\n`,
  );
  await terminal.put('a.csv', 'unit,period,indicator,category,value\n1,2018H1,trees,,5\n');
  for (const line of [
    'units import don-vi.csv',
    'indicators import chi-tieu.csv',
    'import a.csv',
  ]) {
    const { exit, stderr } = await terminal.type(`danvan ${line}`);
    expect(exit, stderr).toBe(0);
  }
  const ask = 'danvan summarize --period 2018H1 --by unit';
  const { stdout } = await terminal.type(`${ask} --format csv`);
  expect(stdout).not.toMatch(/(?:^|[,"])[=+@-](?![\d.])/m);
  expect(stdout).toContain('HYPERLINK');
  await terminal.type(`${ask} -o bieu.xlsx`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(terminal.folder, 'bieu.xlsx'));
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.formula, cell.address).toBeUndefined();
      if (cell.type === ExcelJS.ValueType.String) texts.push(cell.text);
    }),
  );
  expect(texts.some((text) => text.includes('HYPERLINK'))).toBe(true);
});
