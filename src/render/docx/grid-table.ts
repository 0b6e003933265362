/** A laid out grid as Word tables: heading rows repeat on every page, and no row is torn apart. */
import {
  AlignmentType,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Grid, type GridRow, plainCell } from './grid.ts';
import { cellPadding, type GridLayout, type LaidColumn } from './grid-layout.ts';
import { lowerHeadHeight } from './head-height.ts';
import { markedParagraph, paragraph } from './paragraph.ts';
import type { CellRole, TableSize, TableStyleId } from './table-styles.ts';

type Part = readonly LaidColumn[];

export function gridTable({ rows }: Grid, part: Part, { size }: GridLayout): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widthAcross(part), type: WidthType.DXA },
    columnWidths: part.map(({ width }) => width),
    margins: { left: cellPadding / 2, right: cellPadding / 2, marginUnitType: WidthType.DXA },
    rows: [
      ...headRows(part, size),
      ...rows.map((row, at) => bodyRow(row, part, { size, keepNext: isNearTotal(rows, at) })),
    ],
  });
}

function widthAcross(part: Part): number {
  return part.reduce((sum, { width }) => sum + width, 0);
}

/** A second row only where columns stand together under one heading. */
function headRows(part: Part, size: TableSize): readonly TableRow[] {
  const isDouble = part.some(({ column }) => column.above !== null);
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  for (const run of runsOf(part)) {
    const [first] = run;
    if (!first) continue;
    const { above, heading } = first.column;
    if (above === null) {
      upper.push(cellOf(run, [headText(heading, size)], { down: isDouble ? 2 : 1 }));
      continue;
    }
    upper.push(cellOf(run, [headText(above, size)], {}));
    lower.push(...run.map((one) => cellOf([one], [headText(one.column.heading, size)], {})));
  }
  const head = { tableHeader: true, cantSplit: true } as const;
  if (!isDouble) return [new TableRow({ ...head, children: upper })];
  const height = { value: lowerHeadHeight(part, size), rule: HeightRule.ATLEAST };
  return [
    new TableRow({ ...head, children: upper }),
    new TableRow({ ...head, children: lower, height }),
  ];
}

/** Columns side by side under one heading; every other by itself. */
function runsOf(part: Part): readonly Part[] {
  const runs: LaidColumn[][] = [];
  for (const one of part) {
    const last = runs.at(-1);
    const { above } = one.column;
    if (last && above !== null && last[0]?.column.above === above) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function headText(text: string, size: TableSize): Paragraph {
  return paragraph(`Head${size}`, text);
}

type RowPlace = { readonly size: TableSize; readonly keepNext: boolean };

/** A total is not left alone on a new page. */
function isNearTotal(rows: readonly GridRow[], at: number): boolean {
  return rows.at(-1)?.kind === 'total' && at < rows.length - 1 && at >= rows.length - 4;
}

function bodyRow(row: GridRow, part: Part, place: RowPlace): TableRow {
  return new TableRow({ children: bodyCells(row, part, place), cantSplit: true });
}

function bodyCells(row: GridRow, part: Part, { size, keepNext }: RowPlace): readonly TableCell[] {
  if (row.kind === 'group') {
    const [number, label] = row.cells;
    const [first, ...others] = part;
    if (!first) return [];
    return [
      cellOf([first], [paragraph(`MidStrong${size}`, number?.text ?? '')], {}),
      cellOf(others, [paragraph(`Group${size}`, label?.text ?? '')], {}),
    ];
  }
  return part.map((laid) => {
    const cell = row.cells[laid.index] ?? plainCell('');
    return cellOf([laid], [markedParagraph(styleOf(row, laid, size), cell, { keepNext })], {});
  });
}

function styleOf({ kind }: GridRow, { column }: LaidColumn, size: TableSize): TableStyleId {
  const isStrong = kind === 'total';
  const roles: { readonly [S in typeof column.side]: CellRole } = {
    left: isStrong ? 'Group' : kind === 'below' ? 'Below' : 'Text',
    center: isStrong ? 'MidStrong' : 'Mid',
    right: isStrong ? 'FigureStrong' : 'Figure',
  };
  return `${roles[column.side]}${size}`;
}

function cellOf(
  columns: Part,
  children: readonly Paragraph[],
  { down = 1 }: { readonly down?: number },
): TableCell {
  return new TableCell({
    children,
    width: { size: widthAcross(columns), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(columns.length > 1 ? { columnSpan: columns.length } : {}),
    ...(down > 1 ? { rowSpan: down } : {}),
  });
}
