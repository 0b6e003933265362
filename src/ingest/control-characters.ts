/** Characters that show nothing and steer what shows them: terminals, and the direction of writing. They leave every text. */
import type { CellValue, Grid, Workbook } from './grid.ts';

/** Tabs and line ends are kept, and the soft hyphen, which is a letter of old fonts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const everySteering = new RegExp(steering, 'g');

/** The workbook itself where it has none. */
export function withoutControls(workbook: Workbook): Workbook {
  return { ...workbook, grids: workbook.grids.map(cleanGrid) };
}

/** Whether any of it would leave the text. */
export function holdsControls(text: string): boolean {
  return steering.test(text);
}

function cleanGrid(grid: Grid): Grid {
  const { name, above, rows } = grid;
  return {
    ...grid,
    // A line end in it would begin a line of its own wherever a cell is named.
    name: name === null ? null : cleanText(name).replace(/[\t\r\n]/g, ' '),
    ...(above === undefined ? {} : { above: above.map(cleanText) }),
    rows: rows.map((row) => (row.some(isSteering) ? row.map(cleanCell) : row)),
  };
}

function isSteering(cell: CellValue): boolean {
  return (cell.kind === 'text' || cell.kind === 'error') && steering.test(cell.text);
}

function cleanCell(cell: CellValue): CellValue {
  if (cell.kind !== 'text' && cell.kind !== 'error') return cell;
  const text = cleanText(cell.text);
  return text === '' ? { kind: 'empty' } : { ...cell, text };
}

/** Of any text that others wrote. */
export function cleanText(text: string): string {
  return steering.test(text) ? text.replace(everySteering, '') : text;
}
