/** An appendix as a grid: a row a unit, a column an indicator, categories under the heading of theirs. */
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type {
  PrintedAppendix,
  PrintedAppendixColumn,
  PrintedAppendixRow,
} from '../printed-appendix.ts';
import { type Grid, type GridColumn, type GridRow, gridCell, plainCell } from './grid.ts';

export function appendixGrid(
  { columns, rows, total }: PrintedAppendix,
  { table }: Lexicon,
  words: DocumentWords,
): Grid {
  const divided = new Set(
    columns.filter(({ category }) => category !== null).map(({ indicator }) => indicator),
  );
  const gridRow = (row: PrintedAppendixRow, kind: GridRow['kind']): GridRow => ({
    kind,
    cells: [plainCell(row.number), plainCell(row.label), ...row.cells.map(gridCell)],
  });
  return {
    columns: [
      labelColumn(table.headings.number, 'center'),
      { ...labelColumn(table.headings.unit, 'left'), isName: true },
      ...columns.map((column) => valueColumn(column, divided.has(column.indicator), words)),
    ],
    rows: [...rows.map((row) => gridRow(row, 'plain')), gridRow(total, 'total')],
  };
}

function labelColumn(heading: string, side: GridColumn['side']): GridColumn {
  return { heading, above: null, role: 'label', side, isName: false };
}

function valueColumn(
  { label, category, measure, time }: PrintedAppendixColumn,
  isDivided: boolean,
  words: DocumentWords,
): GridColumn {
  const detail = [measure, time].filter((part) => part !== '').join('; ');
  const titled = detail === '' ? label : `${label} (${detail})`;
  return {
    heading: isDivided ? (category ?? words.whole) : titled,
    above: isDivided ? titled : null,
    role: 'value',
    side: 'right',
    isName: false,
  };
}
