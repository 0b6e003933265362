/** A file's grids with their text in Unicode: what every layout reads from. */
import type { Problem } from '../core/problem.ts';
import { withoutControls } from './control-characters.ts';
import { withoutErrorLists } from './error-lists.ts';
import type { Workbook } from './grid.ts';
import { findGarbledText } from './legacy-garbled.ts';
import { convertLegacyText } from './legacy-text.ts';
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
  // Letters read in the wrong encoding can be control characters: these leave only afterwards.
  const garbled = findGarbledText(workbook, file);
  return garbled.length > 0
    ? { workbook: null, problems: garbled }
    : convertLegacyText(withoutControls(workbook), file);
}
