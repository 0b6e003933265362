/** The workbook of a whole report, read again by another library than the one that wrote it. */
import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPackXlsx } from '../../src/render/pack-xlsx.ts';
import { widthOf } from '../../src/render/text-measure.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import { type CasePack, openCase, publishedCases, sampleLetterhead } from '../support/case-pack.ts';

/** The rows of a sheet as values, numbers as numbers. */
function rowsOf(sheet: WorkSheet | undefined): readonly (readonly unknown[])[] {
  const range = /:[A-Z]+(\d+)$/.exec(sheet?.['!ref'] ?? '');
  const rows = Number(range?.[1] ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 40 }, (_, column) => valueAt(sheet, row, column)),
  );
}

function valueAt(sheet: WorkSheet | undefined, row: number, column: number): unknown {
  const letters =
    column < 26 ? letter(column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
  const cell = sheet?.[`${letters}${row + 1}`] as { readonly v?: unknown } | undefined;
  return cell?.v ?? null;
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}

function numberOf({ value }: NonNullable<FigureValue>): number {
  return Number(value.mantissa) / 10 ** value.scale;
}

async function loaded(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  // exceljs asks for its own Buffer type; bytes are bytes.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return book;
}

type PlacedCell = { readonly sheet: ExcelJS.Worksheet; readonly cell: ExcelJS.Cell };

function cellsOf(book: ExcelJS.Workbook): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cells.push({ sheet, cell });
      });
    });
  }
  return cells;
}

function formatNumber(value: number, decimals: number): string {
  return value.toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

type FigureValue = ReportPack['sources'][number]['value'];

describe.each(publishedCases)('the workbook of $folder', (published) => {
  let opened: CasePack;
  let pack: ReportPack;
  let book: WorkBook;
  beforeAll(async () => {
    opened = await openCase(published);
    pack = await opened.pack();
    book = read(await renderPackXlsx(pack, opened.options('vi')), { type: 'array' });
  });
  afterAll(() => opened.close());

  test('has the summary, an appendix a group, the coverage and the sources, in this order', () => {
    expect(book.SheetNames).toEqual([
      'Tổng hợp',
      ...pack.appendices.map((_, index) => `Phụ lục ${index + 1}`),
      'Tình hình báo cáo',
      'Nguồn số liệu',
    ]);
  });

  test('says in its summary what JSON says, figure by figure', async () => {
    const { rows } = await opened.table();
    const written = rowsOf(book.Sheets['Tổng hợp']);
    for (const row of rows) {
      const label = (row as unknown as { readonly label: string }).label;
      const figures = Object.values(row.values).flatMap(({ value }) =>
        typeof value === 'number' ? [value] : [],
      );
      const lines = written.filter((line) => line[1] === label);
      expect(
        lines.some((line) => figures.every((figure) => line.includes(figure))),
        `${label}: ${figures.join(' ')}`,
      ).toBe(true);
    }
  });

  test('has in each appendix every unit with its figures, and the summary beneath', () => {
    pack.appendices.forEach((appendix, index) => {
      const written = rowsOf(book.Sheets[`Phụ lục ${index + 1}`]);
      for (const { unit, part, values } of appendix.rows) {
        if (part !== null) continue;
        const line = written.find((one) => one[1] === unit.name);
        values.forEach((figure, at) => {
          if (figure?.value) expect(line?.[2 + at], unit.name).toBe(numberOf(figure.value));
        });
      }
      const total = written.find((one) => one[1] === 'Tổng cộng');
      appendix.total.forEach((figure, at) => {
        if (figure?.value) expect(total?.[2 + at]).toBe(numberOf(figure.value));
      });
    });
  });

  test('names under the sources the file, the cell and the text of every reading', () => {
    const written = rowsOf(book.Sheets['Nguồn số liệu']);
    const lines = written.filter((line) => typeof line[11] === 'number');
    const cells = (from: readonly (readonly unknown[])[]) =>
      [...new Set(from.map((one) => JSON.stringify(one)))].sort();
    const listed = cells(lines.map((line) => [line[0], line[3], line[7], line[9], line[10]]));
    expect(listed).toEqual(
      cells(
        pack.sources.map(({ label, unit, file, cell, raw }) => [
          ...[label.vi, unit.name, file, cell],
          raw === '' ? null : raw,
        ]),
      ),
    );
  });

  test('names every unit that was to report', () => {
    const written = rowsOf(book.Sheets['Tình hình báo cáo']);
    for (const { unit } of pack.coverage.filers) {
      expect(
        written.some((line) => line[1] === unit.name),
        unit.name,
      ).toBe(true);
    }
  });
});

describe.each(publishedCases)('on paper the workbook of $folder', (published) => {
  let opened: CasePack;
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    opened = await openCase(published);
    book = await loaded(await renderPackXlsx(await opened.pack(), opened.options('vi')));
  });
  afterAll(() => opened.close());

  test('has room for every number, so that none turns to ####', () => {
    for (const { sheet, cell } of cellsOf(book)) {
      if (typeof cell.value !== 'number' && cell.formula === undefined) continue;
      const { size = 11, bold = false } = cell.font;
      // exceljs has no format for a number in none, whatever its types say.
      const [positive = ''] = (cell.numFmt ?? '').split(';');
      const words = [...positive.matchAll(/"([^"]*)"/g)].map(([, word]) => word).join('');
      const decimals = /0\.(0+)/.exec(positive)?.[1]?.length ?? 0;
      const digits = formatNumber(Number(cell.result ?? cell.value), decimals);
      const pixels = widthOf(digits + words, size, bold ? 'bold' : 'plain') / 15;
      const room = (sheet.getColumn(cell.col).width ?? 0) * 7;
      expect(pixels, `${sheet.name}!${cell.address}`).toBeLessThanOrEqual(room);
    }
  });

  test('has no link that would have to wrap, which LibreOffice cuts', () => {
    const links = cellsOf(book).filter(({ cell }) => cell.hyperlink !== undefined);
    expect(links.length).toBeGreaterThan(0);
    for (const { sheet, cell } of links) {
      const { size = 11 } = cell.font;
      const pixels = widthOf(cell.text, size) / 15;
      const room = (sheet.getColumn(cell.col).width ?? 0) * 7;
      expect(pixels, `${sheet.name}!${cell.address} ${cell.text}`).toBeLessThanOrEqual(room);
    }
  });

  test('has letters of seven points at least, whichever way its sheets lie', () => {
    for (const sheet of book.worksheets) {
      const { orientation, fitToWidth = 1, printTitlesColumn } = sheet.pageSetup;
      const widths = Array.from(
        { length: sheet.columnCount },
        (_, at) => sheet.getColumn(at + 1).width ?? 0,
      );
      const sum = (columns: readonly number[]) => columns.reduce((all, one) => all + one, 0);
      const repeated = sum(widths.slice(0, (printTitlesColumn ?? 'A:A').charCodeAt(2) - 64));
      const across = (sum(widths) + repeated * (fitToWidth - 1)) / fitToWidth;
      // A4 less its margins holds so many of Excel's characters at full size.
      const atFullSize = orientation === 'landscape' ? 147 : 100;
      expect((atFullSize / across) * 11, sheet.name).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('the workbook of a district', () => {
  let opened: CasePack;
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    opened = await openCase(publishedCases[0]);
    const { edition } = await opened.pack();
    const pack = await opened.pack({ edition: { ...edition, isIncomplete: true } });
    book = await loaded(await renderPackXlsx(pack, opened.options('vi')));
  });
  afterAll(() => opened.close());

  test('adds up the communes of an appendix by a formula, and keeps its value beside', () => {
    const sheet = book.getWorksheet('Phụ lục 1');
    const total = sheet
      ?.getRows(1, sheet.rowCount)
      ?.find((row) => row.getCell(2).text === 'Tổng cộng');
    const sums: number[] = [];
    total?.eachCell((cell) => {
      if (cell.formula) sums.push(Number(cell.result));
      if (cell.formula) expect(cell.formula).toMatch(/^SUM\(([A-Z]+)\d+:\1\d+\)$/);
    });
    expect(sums.length).toBeGreaterThan(0);
  });

  test('leads from a name to its cells and back', () => {
    const names: string[] = [];
    book.getWorksheet('Tổng hợp')?.eachRow((row) => {
      row.eachCell(({ hyperlink }) => {
        if (hyperlink) names.push(hyperlink);
      });
    });
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const [, sheet = '', cell = ''] = /^#'(.+)'!([A-Z]+\d+)$/.exec(name) ?? [];
      expect(book.getWorksheet(sheet)?.getCell(cell).hyperlink).toMatch(/^#'Tổng hợp'!\w+$/);
    }
  });

  test('sets an office without a superior beside the name of the State', async () => {
    const pack = await opened.pack({
      letterhead: {
        ...sampleLetterhead,
        style: 'state-2020',
        superior: null,
        office: 'UBND HUYỆN KỲ ANH',
      },
    });
    const state = await loaded(await renderPackXlsx(pack, opened.options('vi')));
    const first = JSON.stringify(state.getWorksheet('Tổng hợp')?.getRow(1).values);
    expect(first).toContain('UBND HUYỆN KỲ ANH');
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  test('says on every page that units are missing, and who sends it', () => {
    const sheet = book.getWorksheet('Tổng hợp');
    expect(sheet?.headerFooter.oddHeader).toContain('CHƯA ĐẦY ĐỦ');
    const top = sheet?.getRows(1, 4)?.map((row) => JSON.stringify(row.values));
    expect(top?.join(' ')).toContain('HUYỆN ỦY KỲ ANH');
  });
});
