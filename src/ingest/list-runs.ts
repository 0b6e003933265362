/** A list cut into runs of rows of one unit and period, with what people leave out on the way down filled in. */
import { isBlankCell } from './grid.ts';
import { isNumberRow } from './header-block.ts';
import { endsTable, isDitto } from './header-words.ts';
import type { RowsLayout } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

export type ListColumns = {
  readonly unit: number;
  readonly indicator: number;
  /** A column that names each row's period; null where there is none. */
  readonly period: number | null;
};

/** Rows below one another that are of the same unit and period, as the list writes them. */
export type ListRun = {
  readonly from: number;
  /** The row to stop before. */
  readonly to: number;
  readonly unit: string;
  readonly period: string;
};

/**
 * The list as it is meant: ditto marks and cells left empty say what stands above them. An empty indicator
 * does so only beside another unit or period; else the row is called nothing.
 */
export function filledDown(
  view: SheetView,
  dataStart: number,
  { unit, indicator, period }: ListColumns,
  { measureColumn, valueColumns }: RowsLayout,
): SheetView {
  const filled = new Map<number, readonly (string | null)[]>();
  const columns = [unit, indicator, period, measureColumn];
  const last: string[] = columns.map(() => '');
  for (let row = dataStart; row < view.rowCount; row += 1) {
    const holdsFigure = valueColumns.some((column) => !isBlankCell(view.cell(row, column)));
    const says = (column: number | null) => {
      const text = column === null ? '' : view.text(row, column);
      return text !== '' && !isDitto(text);
    };
    const isOther = says(unit) || says(period);
    const texts = columns.map((column, index) => {
      if (column === null) return null;
      const text = view.text(row, column);
      const isLeftOut =
        text === '' && holdsFigure && (column === indicator ? isOther : column !== measureColumn);
      const meant = isDitto(text) || isLeftOut ? (last[index] ?? '') : text;
      if (meant !== '') last[index] = meant;
      return meant;
    });
    filled.set(row, texts);
  }
  const text = (row: number, column: number) => {
    const index = columns.indexOf(column);
    const meant = index < 0 ? null : filled.get(row)?.[index];
    return meant ?? view.text(row, column);
  };
  return { ...view, text };
}

/** @param view as `filledDown` gives it */
export function listRuns(
  view: SheetView,
  { unit, period }: ListColumns,
  { dataStart, valueColumns }: RowsLayout,
): readonly ListRun[] {
  const runs: ListRun[] = [];
  for (let row = dataStart; row < view.rowCount; row += 1) {
    if (isNumberRow(view, row, unit) || view.grid.rows[row]?.every(isBlankCell)) continue;
    const holdsFigure = valueColumns.some((column) => view.cell(row, column).kind === 'number');
    if (!holdsFigure && endsHere(view, row)) break;
    const ofUnit = view.text(row, unit);
    const ofPeriod = period === null ? '' : view.text(row, period);
    const last = runs.at(-1);
    const goesOn = last && (ofUnit === '' || ofUnit === last.unit) && ofPeriod === last.period;
    if (goesOn) runs[runs.length - 1] = { ...last, to: row + 1 };
    else runs.push({ from: row, to: row + 1, unit: ofUnit, period: ofPeriod });
  }
  return runs;
}

function endsHere(view: SheetView, row: number): boolean {
  return view.grid.rows[row]?.some((_, column) => endsTable(view.ownText(row, column))) ?? false;
}
