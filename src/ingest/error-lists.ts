/** Sheets that only list the faults of an earlier check: part of a copy that was sent back, no data. */
import { errorListMark } from '../core/error-list.ts';
import { cellAt, cellText, type Grid, type Workbook } from './grid.ts';

export function isErrorList(grid: Grid): boolean {
  return cellText(cellAt(grid, 0, 0)).trim() === errorListMark;
}

export function withoutErrorLists(workbook: Workbook): Workbook {
  return workbook.grids.some(isErrorList)
    ? { ...workbook, grids: workbook.grids.filter((grid) => !isErrorList(grid)) }
    : workbook;
}
