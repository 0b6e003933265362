/** What others typed cannot steer the terminal, compute in a spreadsheet, or break a file. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSafeOutput, writeData } from '../../src/cli/safe-output.ts';
import { workbookOf } from '../ingest/readers/build-zip.ts';
import { memoryHost } from '../support/memory-host.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const screenClear = '\u001b[2J\u001b]0;tên\u0007';
const right = '\u202e';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

let terminal: Terminal;

/** A workbook keeps such characters as `_x001B_`. */
function sheetOf(...rows: readonly (readonly string[])[]): Uint8Array {
  const written = (text: string) =>
    [...text]
      .map((letter) =>
        steering.test(letter)
          ? `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`
          : letter.replace('"', '&quot;'),
      )
      .join('');
  const cell = (text: string) => `<c t="inlineStr"><is><t>${written(text)}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  return workbookOf(`<worksheet><sheetData>${data}</sheetData></worksheet>`);
}

const columns = ['unit', 'period', 'indicator', 'category', 'value'];

beforeAll(async () => {
  terminal = await openTerminal();
  const units = sheetOf(
    ['code', 'name', 'level', 'parent'],
    ['447', `Huyện ${right}Kỳ Anh`, 'district', ''],
    ['1', `=1+1${screenClear} Xã`, 'commune', '447'],
  );
  await terminal.put('don-vi.xlsx', units);
  const facts = sheetOf(
    columns,
    ['1', '2018H1', 'reception_turns', '', '29'],
    ['1', '2018H1', 'report_limits', '', `=HYPERLINK("http://a")${screenClear}`],
  );
  await terminal.put('so-lieu.xlsx', facts);
  for (const line of ['units import don-vi.xlsx', 'import so-lieu.xlsx --verbose']) {
    const { exit, stdout, stderr } = await terminal.type(`danvan ${line} --today 2018-06-20`);
    expect(exit, stderr).toBe(0);
    expect(stdout + stderr).not.toMatch(steering);
  }
});

afterAll(() => terminal.remove());

describe('control characters of a cell', () => {
  it('reach no screen, whatever is printed', async () => {
    const file = `ten${screenClear}.xlsx`;
    const row = [`Xã ${screenClear}`, '2018H1', 'reception_turns', '', `${screenClear}5l`];
    await terminal.put(file, sheetOf(columns, row));
    for (const line of [
      'danvan check . --verbose',
      'danvan check . --json',
      'danvan units list',
      'danvan summarize --period 2018H1',
      'danvan summarize --period 2018H1 --by unit --format csv',
      'danvan summarize --period 2018H1 --by unit --format md',
      'danvan summarize --period 2018H1 --unit 1 --format prose',
      'danvan explain report_limits --unit 1 --period 2018H1',
      'danvan history',
      'danvan status --period 2018H1',
    ]) {
      const { stdout, stderr } = await terminal.type(line, { terminal: 100 });
      expect(stdout + stderr, line).not.toBe('');
      expect(stdout + stderr, line).not.toMatch(steering);
    }
  });
  it('are not kept with the figures either', async () => {
    const { stdout } = await terminal.type(
      'danvan explain report_limits --unit 1 --period 2018H1 --json',
    );
    expect(stdout).toContain('HYPERLINK');
    expect(stdout).not.toContain('\\u001b');
  });
});

describe('text that begins like a formula', () => {
  it('leaves as text in CSV', async () => {
    const { stdout } = await terminal.type(
      'danvan summarize --period 2018H1 --by unit --format csv',
    );
    expect(stdout).toMatch(/^'=1\+1/m);
    expect(stdout).not.toMatch(/(?:^|,)"?=/m);
  });
  it('leaves as text in Excel', async () => {
    const { bytes } = await terminal.type(
      'danvan summarize --period 2018H1 --by unit --format xlsx',
    );
    const book = new ExcelJS.Workbook();
    // Its types know Node's buffers of another version.
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const texts: string[] = [];
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula ?? '', cell.address).not.toMatch(/1\+1|HYPERLINK/);
          if (typeof cell.value === 'string') texts.push(cell.value);
        }),
      ),
    );
    expect(texts.some((text) => text.startsWith('=1+1'))).toBe(true);
  });
});

it('our own colours are printed, where there are colours', async () => {
  const host = memoryHost({ cwd: '/' });
  const colourful = { ...host, stdout: { ...host.stdout, hasColour: true } };
  await withSafeOutput(colourful).stdout.write('\u001b[31mđỏ\u001b[39m \u001b[2J\u001b[5m\r\n');
  expect(host.outText()).toBe('\u001b[31mđỏ\u001b[39m \ufffd[2J\ufffd[5m\n');
});

describe('a table of others', () => {
  const text = 'a,\u001b[31mb\u0007\r\n';
  it('has no colours of ours on a terminal', async () => {
    const host = memoryHost({ cwd: '/', terminal: 80 });
    const colourful = { ...host, stdout: { ...host.stdout, hasColour: true } };
    await writeData(withSafeOutput(colourful).stdout, text);
    expect(host.outText()).toBe('a,\ufffd[31mb\ufffd\n');
  });
  it('goes whole into a pipe', async () => {
    const host = memoryHost({ cwd: '/' });
    await writeData(withSafeOutput(host).stdout, text);
    expect(host.outText()).toBe(text);
  });
});
