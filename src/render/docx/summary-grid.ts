/** The summary as a grid: number, name, measure, figures, change, coverage. */
import type { PrintedRow, PrintedTable } from '../printed-table.ts';
import {
  type Grid,
  type GridCell,
  type GridColumn,
  type GridRow,
  gridCell,
  plainCell,
} from './grid.ts';

export function summaryGrid({ headings, rows, hasChange }: PrintedTable): Grid {
  const column = (
    heading: string,
    rest: Pick<GridColumn, 'role' | 'side'> & Partial<GridColumn>,
  ): GridColumn => ({ heading, above: null, isName: false, ...rest });
  return {
    columns: [
      column(headings.number, { role: 'label', side: 'center' }),
      column(headings.label, { role: 'label', side: 'left', isName: true }),
      column(headings.measure, { role: 'label', side: 'center' }),
      ...headings.values.map((heading) => column(heading, { role: 'value', side: 'right' })),
      ...(hasChange ? [column(headings.change, { role: 'value', side: 'center' })] : []),
      column(headings.coverage, { role: 'value', side: 'center' }),
    ],
    rows: rows.map((row) => gridRow(row, hasChange)),
  };
}

const kinds: { readonly [K in PrintedRow['kind']]: GridRow['kind'] } = {
  group: 'group',
  row: 'plain',
  category: 'below',
  unit: 'below',
};

function gridRow(row: PrintedRow, hasChange: boolean): GridRow {
  const change: readonly GridCell[] = hasChange ? [plainCell(row.changeText)] : [];
  return {
    kind: kinds[row.kind],
    cells: [
      plainCell(row.number),
      plainCell(row.label),
      plainCell(row.measure),
      ...row.values.map(gridCell),
      ...change,
      plainCell(row.coverage),
    ],
  };
}
