/** A file's grids with their text in Unicode: what every layout reads from. */
import type { Problem } from '../core/problem.ts';
import { remember } from '../core/remember.ts';
import { holdsControls, withoutControls } from './control-characters.ts';
import { withoutErrorLists } from './error-lists.ts';
import type { CellValue, Grid, Workbook } from './grid.ts';
import { findGarbledText, mayBeGarbled } from './legacy-garbled.ts';
import { convertLegacyText, mayBeLegacy } from './legacy-text.ts';
import type { Bounds } from './readers/limits.ts';
import { readWorkbook } from './readers/read-workbook.ts';

/** Null where the file cannot be read, or its text is garbled; the problems say why. */
export async function readUnicode(
  bytes: Uint8Array,
  file: string,
  bounds?: Bounds,
): Promise<{ readonly workbook: Workbook | null; readonly problems: readonly Problem[] }> {
  const read = await readWorkbook(bytes, file, bounds);
  if (read.workbook === null) return read;
  // What danvan itself wrote into a copy sent back is neither data nor anybody's font.
  const workbook = withoutErrorLists(read.workbook);
  if (workbook.grids.every(isPlainGrid)) return { workbook, problems: [] };
  // Letters read in the wrong encoding can be control characters: these leave only afterwards.
  const garbled = findGarbledText(workbook, file);
  return garbled.length > 0
    ? { workbook: null, problems: garbled }
    : convertLegacyText(withoutControls(workbook), file);
}

/** True where nothing in it is to be converted, cleaned or refused: nearly always, so it is asked first. */
function isPlainGrid({ name, above, rows }: Grid): boolean {
  if (name !== null && (/[\t\r\n]/.test(name) || !isPlain(name))) return false;
  if (above?.some((text) => !isPlain(text))) return false;
  return rows.every((row) => row.every(isPlainCell));
}

function isPlainCell(cell: CellValue): boolean {
  return (cell.kind !== 'text' && cell.kind !== 'error') || isPlain(cell.text);
}

/** Figures and codes are plain at a glance; words come back, and are looked at once. */
function isPlain(text: string): boolean {
  return /^[ ->@-~]*$/.test(text) || isPlainText(text);
}

const isPlainText = remember(
  (text) => !(holdsControls(text) || mayBeGarbled(text) || mayBeLegacy(text)),
);
