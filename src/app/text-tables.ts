/** The tables of an office's own files (registers, catalogues, settings) as rows of text. */
import type { TextTable } from '../catalogue/table.ts';
import type { Problem } from '../core/problem.ts';
import { withoutControls } from '../ingest/control-characters.ts';
import { cellText } from '../ingest/grid.ts';
import { readWorkbook } from '../ingest/readers/read-workbook.ts';

/**
 * Every sheet that holds anything; a file that can't be read gives none, and the problem that says
 * why.
 */
export async function readTextTables(
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly tables: readonly TextTable[]; readonly problems: readonly Problem[] }> {
  const { workbook, problems } = await readWorkbook(bytes, file);
  const tables = (workbook ? withoutControls(workbook).grids : []).map((grid) => ({
    file,
    sheet: grid.name,
    rows: grid.rows.map((row) => row.map(cellText)),
  }));
  return { tables: tables.filter(({ rows }) => rows.some((row) => row.some(isFilled))), problems };
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}
