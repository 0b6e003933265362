/** One set of figures drawn as the sheets that offices make of it: matrix, turned, forms, list. Written by exceljs. */
import type { Category, Indicator } from '../../src/core/indicator.ts';
import type { Cells } from './ingest.ts';
import { type SheetText, workbookOf } from './workbook.ts';

/** An indicator's whole, or one of its categories. */
export type DrawnFigure = { readonly indicator: Indicator; readonly category: Category | null };

export type DrawnTable = {
  /** Bare names of communes of Huyện Kỳ Anh. */
  readonly units: readonly string[];
  readonly figures: readonly DrawnFigure[];
  /** As a header names them: "Năm 2017". */
  readonly periods: readonly string[];
  /** What stands in the cell of unit, figure and period, each by its index. */
  readonly cell: (unit: number, figure: number, period: number) => string | number;
};

export type DrawnLayout = 'matrix' | 'turned' | 'forms' | 'list';

type Row = (string | number | null)[];

const title = 'TỔNG HỢP SỐ LIỆU HUYỆN KỲ ANH';

export function drawnWorkbook(table: DrawnTable, layout: DrawnLayout): Promise<Uint8Array> {
  return workbookOf(sheetsOf(table, layout));
}

function sheetsOf(table: DrawnTable, layout: DrawnLayout): readonly SheetText[] {
  switch (layout) {
    case 'matrix':
      return [matrixSheet(table)];
    case 'turned':
      return [turnedSheet(table)];
    case 'forms':
      return table.units.map((_, unit) => formSheet(table, unit));
    case 'list':
      return [listSheet(table)];
  }
}

/** Money in triệu đồng, as a header or a row says. */
function measureOf({ indicator }: DrawnFigure): string {
  return indicator.measure === 'đồng' ? 'triệu đồng' : indicator.measure;
}

/** "Đơn › Khiếu nại › Năm 2017" over each column, merged where the same stands beside itself. */
function matrixSheet({ units, figures, periods, cell }: DrawnTable): SheetText {
  const paths = figures.flatMap((figure) =>
    periods.map((period) => [
      `${figure.indicator.label.vi} (${measureOf(figure)})`,
      figure.category?.label.vi ?? 'Tổng số',
      period,
    ]),
  );
  const levels = [0, 1, 2].map((level) => paths.map((path) => path[level] ?? ''));
  const rows: Cells = [
    [title],
    ['STT', 'Đơn vị', ...(levels[0] ?? [])],
    [null, null, ...(levels[1] ?? [])],
    [null, null, ...(levels[2] ?? [])],
    ...units.map(
      (name, unit): Row => [
        unit + 1,
        name,
        ...figures.flatMap((_, figure) => periods.map((__, period) => cell(unit, figure, period))),
      ],
    ),
  ];
  const merges = ['A2:A4', 'B2:B4'];
  figures.forEach((_, index) => {
    if (periods.length < 2) return;
    const [from, to] = [index * periods.length + 3, (index + 1) * periods.length + 2];
    for (const row of [2, 3]) merges.push(`${letters(from)}${row}:${letters(to)}${row}`);
  });
  return { name: 'Ma trận', rows, merges };
}

/** Indicators down, the units across over their periods. */
function turnedSheet(table: DrawnTable): SheetText {
  const { units, periods, cell } = table;
  const heads = units.flatMap((name) => periods.map(() => name));
  const rows: Cells = [
    [title],
    ['STT', 'Nội dung', 'ĐVT', ...heads],
    [null, null, null, ...units.flatMap(() => periods)],
    ...labelRows(table, (figure) =>
      units.flatMap((_, unit) => periods.map((__, period) => cell(unit, figure, period))),
    ),
  ];
  const merges = ['A2:A3', 'B2:B3', 'C2:C3'];
  units.forEach((_, index) => {
    if (periods.length < 2) return;
    const [from, to] = [index * periods.length + 4, (index + 1) * periods.length + 3];
    merges.push(`${letters(from)}2:${letters(to)}2`);
  });
  return { name: 'Xoay', rows, merges };
}

function formSheet(table: DrawnTable, unit: number): SheetText {
  const { units, periods, cell } = table;
  const name = units[unit] ?? '';
  const rows: Cells = [
    [`UBND XÃ ${name.toLocaleUpperCase('vi')}`],
    ['STT', 'Chỉ tiêu', 'ĐVT', ...periods],
    ...labelRows(table, (figure) => periods.map((_, period) => cell(unit, figure, period))),
  ];
  return { name, rows };
}

/** Each unit written once, with ditto marks for its measures. */
function listSheet(table: DrawnTable): SheetText {
  const { units, periods, cell } = table;
  const rows: Cells = [
    [title],
    ['TT', 'Đơn vị', 'Chỉ tiêu', 'ĐVT', ...periods],
    ...units.flatMap((name, unit) =>
      labelRows(table, (figure) => periods.map((_, period) => cell(unit, figure, period))).map(
        ([number, ...rest], index): Row => [number ?? null, index === 0 ? name : null, ...rest],
      ),
    ),
  ];
  return { name: 'Danh sách', rows };
}

/** A row a figure; a category below its whole begins with a dash and repeats the measure by a mark. */
function labelRows(
  { figures }: DrawnTable,
  cells: (figure: number) => readonly (string | number)[],
): Row[] {
  return figures.map((figure, index) => {
    const { indicator, category } = figure;
    const label = category === null ? indicator.label.vi : `- ${category.label.vi}`;
    return [index + 1, label, category === null ? measureOf(figure) : '"', ...cells(index)];
  });
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
