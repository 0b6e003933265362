/** Cells overridden by hand (`--set D14=1115`): read as the given text, their own text kept as the raw. */
import { type Problem, problem } from '../core/problem.ts';
import {
  type CellValue,
  cellAddress,
  cellText,
  type Grid,
  parseCellAddress,
  type Workbook,
} from './grid.ts';

export type Overridden = {
  readonly workbook: Workbook;
  /** The text of the cell in the file, by `sheet!cell`. */
  readonly raws: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

type Target = { readonly grid: number; readonly row: number; readonly column: number };

/** A cell that no sheet reaches is an error: the override was meant for something. */
export function overrideCells(
  workbook: Workbook,
  file: string,
  set: ReadonlyMap<string, string>,
): Overridden {
  if (set.size === 0) return { workbook, raws: new Map(), problems: [] };
  const grids = [...workbook.grids];
  const raws = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [key, text] of set) {
    const target = targetOf(workbook, key);
    const grid = target ? grids[target.grid] : undefined;
    if (!target || !grid) {
      problems.push(
        problem('no-such-cell', 'error', { file, sheet: null, cell: null }, { cell: key }),
      );
      continue;
    }
    const cell = cellAddress(target.row, target.column);
    const before = cellText(grid.rows[target.row]?.[target.column] ?? { kind: 'empty' });
    raws.set(rawKey(grid.name, cell), before);
    grids[target.grid] = withCell(grid, target, { kind: 'text', text });
    const origin = { file, sheet: grid.name, cell };
    problems.push(problem('accepted-reading', 'info', origin, { seen: before, read: text }));
  }
  return { workbook: { ...workbook, grids }, raws, problems };
}

export function rawKey(sheet: string | null, cell: string): string {
  return `${sheet ?? ''}!${cell}`;
}

/** "Biểu 1!D14", or "D14" of the first sheet that reaches so far. */
function targetOf(workbook: Workbook, key: string): Target | null {
  const mark = key.lastIndexOf('!');
  const sheet = mark < 0 ? null : key.slice(0, mark).replace(/^'|'$/g, '').normalize('NFC');
  const address = parseCellAddress(key.slice(mark + 1).trim());
  if (!address) return null;
  const grid = workbook.grids.findIndex((one) => {
    const isNamed = sheet === null || (one.name ?? '').normalize('NFC') === sheet;
    const width = Math.max(0, ...one.rows.map((row) => row.length));
    return isNamed && address.row < one.rows.length && address.column < width;
  });
  return grid < 0 ? null : { grid, ...address };
}

/**
 * The address by which `--set` finds the cell again: with its sheet only where another sheet would be taken
 * without it.
 */
export function settableAddress(workbook: Workbook, sheet: string | null, cell: string): string {
  const target = targetOf(workbook, cell);
  const found = target ? (workbook.grids[target.grid]?.name ?? null) : null;
  return target === null || sheet === null || found === sheet ? cell : `${sheet}!${cell}`;
}

function withCell(grid: Grid, { row, column }: Target, value: CellValue): Grid {
  const rows = grid.rows.map((cells, index) => {
    if (index !== row) return cells;
    const padded: CellValue[] = [...cells];
    while (padded.length <= column) padded.push({ kind: 'empty' });
    padded[column] = value;
    return padded;
  });
  return { ...grid, rows };
}
