/** A file's grids with their text in Unicode: what every layout reads from. */
import type { Problem } from '../core/problem.ts';
import type { Allowance } from './allowance.ts';
import type { Workbook } from './grid.ts';
import { findGarbledText } from './legacy-garbled.ts';
import { convertLegacyText } from './legacy-text.ts';
import { readWorkbook } from './readers/read-workbook.ts';

/** Null where the file cannot be read, or its text is garbled; the problems say why. */
export async function readUnicode(
  bytes: Uint8Array,
  file: string,
  allowance?: Allowance,
): Promise<{ readonly workbook: Workbook | null; readonly problems: readonly Problem[] }> {
  const read = await readWorkbook(bytes, file, allowance);
  if (read.workbook === null) return read;
  const garbled = findGarbledText(read.workbook, file);
  return garbled.length > 0
    ? { workbook: null, problems: garbled }
    : convertLegacyText(read.workbook, file);
}
