/** What danvan does for a file that it refuses: the command that cures it, the marked copy, the message. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { buildZip } from '../ingest/readers/build-zip.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';
import { workbookOf } from '../support/workbook.ts';

const opened: Terminal[] = [];

afterAll(async () => {
  await Promise.all(opened.map(({ remove }) => remove()));
});

async function newTerminal(): Promise<Terminal> {
  const terminal = await openTerminal();
  opened.push(terminal);
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  return terminal;
}

function form(unit: string, ...values: readonly (number | string)[]) {
  const names = ['Số lượt tiếp công dân', 'Số công dân được tiếp', 'Số đơn tiếp nhận trong kỳ'];
  return [
    [`${unit}: kết quả công tác dân vận`],
    ['STT', 'Nội dung', 'Thực hiện'],
    ...values.map((value, index) => [index + 1, names[index] ?? '', value]),
  ];
}

/** One dot typed for thousands, in the sheet after a cover. */
const slip = () =>
  workbookOf([
    { name: 'Bìa', rows: [['BÁO CÁO'], ['a', 'b', 'c'], ['d'], ['e', 'f', 'g']] },
    { name: 'Biểu 1', rows: form('Xã Kỳ Bắc', 1.115) },
  ]);

/** The command that stands in what was printed, with a reason for its note. */
function offeredIn(printed: string): string {
  const command = /Sửa ngay: {2}(.*)/.exec(printed)?.[1] ?? 'none';
  return command.replace('"..."', '"gõ nhầm dấu chấm"');
}

describe('the command that a rejection offers', () => {
  async function cured(terminal: Terminal, line: string): Promise<string> {
    const refused = await terminal.type(line);
    expect(refused.exit).toBe(1);
    const command = offeredIn(refused.stderr);
    const { exit, stderr } = await terminal.type(command);
    expect(`${exit}`, stderr).toBe('0');
    return command;
  }

  test('names the sheet where another one would be taken, and repeats the flags', async () => {
    const terminal = await newTerminal();
    await terminal.put('Ky Bac.xlsx', await slip());
    expect(await cured(terminal, 'danvan import "Ky Bac.xlsx" --period 2018H1')).toBe(
      'danvan import "Ky Bac.xlsx" --set \'Biểu 1!C3=1115\' --note "gõ nhầm dấu chấm" --period 2018H1',
    );
  });

  test('reaches a file inside an archive', async () => {
    const terminal = await newTerminal();
    const good = await workbookOf([{ name: 'Biểu 1', rows: form('Xã Kỳ Phú', 7) }]);
    const bad = await workbookOf([{ name: 'Biểu 1', rows: form('Xã Kỳ Bắc', 1.115) }]);
    await terminal.put('Nhan/xa.zip', buildZip({ 'Ky Bac.xlsx': bad, 'Ky Phu.xlsx': good }));
    expect(await cured(terminal, 'danvan import Nhan --period 2018H1')).toBe(
      'danvan import "Nhan/xa.zip/Ky Bac.xlsx" --set C3=1115 --note "gõ nhầm dấu chấm" --period 2018H1',
    );
    const { stdout } = await terminal.type('danvan explain reception_turns --period 2018H1');
    expect(stdout).toContain('Nhan/xa.zip › Ky Bac.xlsx › Biểu 1!C3 ("1.115")');
  });

  test('takes several dots at once', async () => {
    const terminal = await newTerminal();
    const rows = form('Xã Kỳ Bắc', 1.115, 2.118, 1.25);
    await terminal.put('a.xlsx', await workbookOf([{ name: 'Biểu 1', rows: rows.slice(0, 4) }]));
    expect(await cured(terminal, 'danvan import a.xlsx --period 2018H1')).toBe(
      'danvan import "a.xlsx" --accept dot-thousands --period 2018H1',
    );
  });

  test('is refused for a file that the archive does not hold', async () => {
    const terminal = await newTerminal();
    await terminal.put('xa.zip', buildZip({ 'Ky Bac.xlsx': await slip() }));
    const { exit, stderr } = await terminal.type('danvan import "xa.zip/Ky Phu.xlsx"');
    expect(exit).toBe(3);
    expect(stderr).toContain('xa.zip/Ky Phu.xlsx');
  });
});

describe('check --annotate', () => {
  const ask = 'danvan check Nhan --period 2018H1 --annotate Tra-lai';

  async function withFaulty(): Promise<Terminal> {
    const terminal = await newTerminal();
    await terminal.put('Nhan/Ky Bac.xlsx', await slip());
    await terminal.put(
      'Nhan/Ky Phu.xlsx',
      await workbookOf([{ name: 'Biểu 1', rows: form('Xã Kỳ Phú', 7) }]),
    );
    return terminal;
  }

  test('writes a copy of the faulty file only, and the same one again', async () => {
    const terminal = await withFaulty();
    await terminal.type(ask);
    const copy = join(terminal.folder, 'Tra-lai/Ky Bac.xlsx');
    const before = await readFile(copy);
    await terminal.type(ask);
    expect(await readdir(join(terminal.folder, 'Tra-lai'))).toEqual(['Ky Bac.xlsx']);
    expect((await readFile(copy)).equals(before)).toBe(true);
  });

  test('leaves alone a copy that someone has saved since, and says so', async () => {
    const terminal = await withFaulty();
    await terminal.type(ask);
    const copy = join(terminal.folder, 'Tra-lai/Ky Bac.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(copy);
    await workbook.xlsx.writeFile(copy);
    const edited = await readFile(copy);
    const { stderr } = await terminal.type(ask);
    expect((await readFile(copy)).equals(edited)).toBe(true);
    expect(await readdir(join(terminal.folder, 'Tra-lai'))).toEqual([
      'Ky Bac (2).xlsx',
      'Ky Bac.xlsx',
    ]);
    expect(stderr).toContain('không ghi đè Tra-lai/Ky Bac.xlsx');
  });

  test('never writes over the file that it checks', async () => {
    const terminal = await withFaulty();
    const path = join(terminal.folder, 'Nhan/Ky Bac.xlsx');
    const before = await readFile(path);
    await terminal.type('danvan check "Nhan/Ky Bac.xlsx" --annotate Nhan');
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(join(terminal.folder, 'Nhan'))).toContain('Ky Bac (2).xlsx');
  });

  test('tells files of one name apart by their folders, and of one stem by their endings', async () => {
    const terminal = await withFaulty();
    const bad = 'Xã Kỳ Bắc\nSTT,Nội dung,Thực hiện\n1,Số lượt tiếp công dân,12a\n';
    await terminal.put('Nhan/cu/Ky Bac.xlsx', await slip());
    await terminal.put('Nhan/so-lieu.csv', bad);
    await terminal.put('Nhan/so-lieu.tsv', bad.replaceAll(',', '\t'));
    const { stdout } = await terminal.type(`${ask} --json`);
    const { copies } = JSON.parse(stdout) as { copies: readonly { copy: string }[] };
    expect(copies.map(({ copy }) => copy)).toEqual([
      'Tra-lai/Nhan/Ky Bac.xlsx',
      'Tra-lai/cu/Ky Bac.xlsx',
      'Tra-lai/so-lieu (csv).xlsx',
      'Tra-lai/so-lieu (tsv).xlsx',
    ]);
  });

  test('says of a file that cannot be read that there is no copy', async () => {
    const terminal = await newTerminal();
    await writeFile(join(terminal.folder, 'a.pdf'), '%PDF-1.4');
    const { stderr, exit } = await terminal.type('danvan check a.pdf --annotate Tra-lai');
    expect(exit).toBe(1);
    expect(stderr).toContain('a.pdf: không đọc được nên không có bản đánh dấu');
  });
});
