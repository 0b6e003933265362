/** The cells in a sheet's first rows that head names or units: what several layouts begin by looking for. */
import { headerWord, headsUnits } from './header-words.ts';
import { rememberByView } from './sheet-view.ts';

export type HeadingCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly heads: 'names' | 'units';
};

/** Titles may stand above, but not more rows than this. */
const deepestHeader = 60;

/** Row by row, from the left. */
export const headingCells = rememberByView((view): readonly HeadingCell[] => {
  const cells: HeadingCell[] = [];
  for (let row = 0; row < Math.min(view.rowCount, deepestHeader); row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      const text = view.ownText(row, column);
      const heads = text === '' ? null : headedBy(text);
      if (heads !== null) cells.push({ row, column, text, heads });
    }
  }
  return cells;
});

function headedBy(text: string): HeadingCell['heads'] | null {
  const word = headerWord(text);
  if (word === 'name') return 'names';
  // "Đơn vị" is a word for measures too.
  const mayBeUnits = word === 'unit' || word === 'measure';
  return mayBeUnits && headsUnits(text) ? 'units' : null;
}
