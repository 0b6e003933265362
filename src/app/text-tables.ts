/** The tables of an office's own files (registers, catalogues, settings) as rows of text. */
import type { TextTable } from '../catalogue/table.ts';
import type { Problem } from '../core/problem.ts';
import { type Allowance, usualAllowance } from '../ingest/allowance.ts';
import { withoutControls } from '../ingest/control-characters.ts';
import { cellText } from '../ingest/grid.ts';
import { startBounds, timed } from '../ingest/readers/limits.ts';
import { readWorkbook } from '../ingest/readers/read-workbook.ts';
import { faultOf } from '../ingest/readers/unreadable-file.ts';

/** An office's own file, and what reading it may cost: as much as a form's. */
export type TextSource = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly allowance?: Allowance;
};

/**
 * Every sheet that holds anything; a file that can't be read gives none, and the problem that says
 * why.
 */
export async function readTextTables({
  file,
  bytes,
  allowance = usualAllowance,
}: TextSource): Promise<{
  readonly tables: readonly TextTable[];
  readonly problems: readonly Problem[];
}> {
  const bounds = startBounds(allowance);
  const { workbook, problems } = await readWorkbook(bytes, file, bounds);
  const checkTime = timed(bounds);
  const tables = (workbook ? withoutControls(workbook).grids : []).map((grid) => ({
    file,
    sheet: grid.name,
    rows: grid.rows.map((row) => row.map(cellText)),
    checkTime,
  }));
  return { tables: tables.filter(({ rows }) => rows.some((row) => row.some(isFilled))), problems };
}

function isFilled(text: string): boolean {
  return text.trim() !== '';
}

/** What the tables say; where telling it takes longer than the file may, only that is told. */
export function saidInTime<Said>(
  { file }: TextSource,
  say: () => Said,
  refused: (problem: Problem) => Said,
): Said {
  try {
    return say();
  } catch (error) {
    return refused(faultOf(error, file));
  }
}
