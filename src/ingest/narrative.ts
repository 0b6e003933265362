/** Tells prose in a cell from a figure with words around it. */
import { foldWithoutAccents } from '../core/names/fold.ts';
import type { CellValue } from './grid.ts';

const longestFigure = 40;

/** True for text cells that hold sentences: longer than any figure, or several words without a digit. */
export function looksNarrative(cell: CellValue): boolean {
  if (cell.kind !== 'text') return false;
  const text = foldWithoutAccents(cell.text);
  if (text.length > longestFigure) return true;
  if (/\d/.test(text) || /^(hang|vai|nhieu|khong|chua|khoang|mot so)\b/.test(text)) return false;
  return text.split(' ').length > 2;
}
