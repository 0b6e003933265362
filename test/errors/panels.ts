/** What the picture of a case shows: the sheets that it is about, with the cells at fault, or files that are none. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Severity } from '../../src/core/problem.ts';
import type { CellValue, Grid } from '../../src/ingest/grid.ts';
import { readWorkbook } from '../../src/ingest/readers/read-workbook.ts';
import { readLine } from '../support/terminal.ts';
import type { Case } from './case.ts';
import type { ToldProblem } from './told.ts';

export type SheetPanel = {
  readonly kind: 'sheet';
  readonly file: string;
  readonly grid: Grid;
  /** By address. */
  readonly marks: ReadonlyMap<string, Severity>;
};

/** A file of which no sheet can be shown. */
export type FilePanel = {
  readonly kind: 'file';
  readonly file: string;
  readonly bytes: number;
  readonly severity: Severity;
};

export type Panel = SheetPanel | FilePanel;

/** The files typed before come first: a fault of two files is seen in the second. */
export async function panelsOf(
  one: Case,
  told: readonly ToldProblem[],
  folder: string,
): Promise<readonly Panel[]> {
  const atFault = told.flatMap(({ origin }) => origin.file ?? []);
  const typed = [...(one.before ?? []), ...(atFault.length > 0 ? [] : [one.line])];
  const named = [
    ...(one.register ? ['dang-ky.csv'] : []),
    ...typed.flatMap((line) => readLine(line).args),
  ];
  const present: string[] = [];
  for (const file of named) if (await isFile(join(folder, file))) present.push(file);
  const [severity = 'info'] = told.map((problem) => problem.severity);
  const pointed = new Map((one.look ?? []).map((cell) => [cell, severity]));
  const panels = [];
  for (const file of new Set([...present, ...atFault])) {
    const here = told.filter(({ origin }) => origin.file === file);
    panels.push(await panelOf(file, here, folder, pointed));
  }
  return panels;
}

async function panelOf(
  file: string,
  told: readonly ToldProblem[],
  folder: string,
  pointed: ReadonlyMap<string, Severity>,
): Promise<Panel> {
  const inside = join(folder, file.split(' › ')[0] ?? file);
  const bytes = await readFile(inside);
  const sheet = told.find(({ origin }) => origin.sheet !== null)?.origin.sheet ?? null;
  const grid = file.includes(' › ') ? null : await gridOf(bytes, file, sheet);
  const name = file
    .split(' › ')
    .map((part, at) => (at === 0 ? basename(part) : part))
    .join(' › ');
  const severity = told[0]?.severity ?? 'info';
  if (grid === null) return { kind: 'file', file: name, bytes: bytes.length, severity };
  const marks = new Map<string, Severity>();
  for (const { origin, severity: mark } of told) if (origin.cell) marks.set(origin.cell, mark);
  for (const [place, mark] of pointed) {
    const [where, cell = ''] = place.split('!');
    if (where === file) marks.set(cell, mark);
  }
  return { kind: 'sheet', file: name, grid, marks };
}

async function gridOf(bytes: Uint8Array, file: string, sheet: string | null): Promise<Grid | null> {
  const { workbook } = await readWorkbook(bytes, file);
  if (workbook)
    return workbook.grids.find(({ name }) => name === sheet) ?? workbook.grids[0] ?? null;
  return file.endsWith('.csv') ? lossyGrid(bytes) : null;
}

/** A CSV that danvan refuses, as other programs show it. */
function lossyGrid(bytes: Uint8Array): Grid {
  const text = new TextDecoder().decode(bytes);
  const rows: string[][] = parse(text, { relax_column_count: true });
  const cell = (value: string): CellValue =>
    value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
  const none = new Set<number>();
  return {
    name: null,
    rows: rows.map((row) => row.map(cell)),
    merges: [],
    hiddenRows: none,
    hiddenColumns: none,
    hidden: false,
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
