/** Delimited text (.csv, .tsv): every cell is text, as it was typed. */
import { CsvError, parse } from 'csv-parse/sync';
import { type CellValue, emptyCell, type Workbook } from '../grid.ts';
import { decodeText } from './decode-text.ts';
import type { Bounds } from './limits.ts';
import { damaged } from './unreadable-file.ts';

const delimiters = [';', '\t', '|', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** How much of the text decides on the delimiter. */
const sampleLength = 65_536;
const sampleLines = 50;
/** After so many rows the time is looked at. */
const timedRows = 1_000;

export function readDelimited(bytes: Uint8Array, bounds: Bounds): Workbook {
  const decoded = decodeText(bytes).replace(/^\ufeff/, '');
  const declared = /^"?sep=([;,|\t])"?[ \t]*(?:\r\n|\r|\n)/i.exec(decoded);
  const text = declared ? decoded.slice(declared[0].length) : decoded;
  const delimiter = declared?.[1] ?? sniffDelimiter(text);
  const rows = parseRows(text, delimiter, bounds);
  const grid = {
    name: null,
    rows,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    hidden: false,
  };
  return { format: 'delimited', grids: [grid] };
}

/**
 * The delimiter that cuts the most lines into equally many cells; of equals, the one that makes
 * more cells, then ";" before ",", since decimal commas are at home in files with ";".
 */
export function sniffDelimiter(text: string): Delimiter {
  const counts = countDelimiters(text.slice(0, sampleLength));
  let best: { delimiter: Delimiter; lines: number; cells: number } | null = null;
  for (const delimiter of delimiters) {
    const { lines, cells } = mostCommon(counts.map((line) => line.get(delimiter) ?? 0));
    const better =
      best === null || lines > best.lines || (lines === best.lines && cells > best.cells);
    if (lines > 0 && better) best = { delimiter, lines, cells };
  }
  return best?.delimiter ?? ',';
}

/** The parser counts what stands in cells; a line of nothing but delimiters is long as well. */
function checkLines(text: string, bounds: Bounds): void {
  const most = bounds.most('rowCharacters');
  for (let at = 0; text.length - at > most; ) {
    const end = Math.max(text.lastIndexOf('\n', at + most), text.lastIndexOf('\r', at + most));
    if (end < at) bounds.check('rowCharacters', most + 1);
    at = end + 1;
  }
}

/** Each record is made cells as soon as it is read, so that the limits stop the reading. */
function parseRows(text: string, delimiter: string, bounds: Bounds): CellValue[][] {
  const rows: CellValue[][] = [];
  const keep = (record: readonly string[]) => {
    if (rows.length % timedRows === 0) bounds.checkTime();
    bounds.check('columns', record.length);
    bounds.add('cells', Math.max(record.length, 1));
    rows.push(record.map((cell) => textCell(cell, bounds)));
    return null;
  };
  const max_record_size = bounds.most('rowCharacters');
  checkLines(text, bounds);
  try {
    parse(text, {
      ...{ delimiter, max_record_size, relax_column_count: true, relax_quotes: true },
      on_record: keep,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') bounds.check('rowCharacters', max_record_size + 1);
    throw damaged(`csv: ${error.code}`, error);
  }
  return rows;
}

/** For each line, how many of each delimiter stand outside quotes. */
function countDelimiters(text: string): readonly ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = [];
  let line = new Map<string, number>();
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    else if (inQuotes) continue;
    else if (character === '\n') {
      lines.push(line);
      if (lines.length === sampleLines) return lines;
      line = new Map();
    } else line.set(character, (line.get(character) ?? 0) + 1);
  }
  return [...lines, line];
}

/** The count above zero that most lines share, and how many they are. */
function mostCommon(counts: readonly number[]): { lines: number; cells: number } {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const sorted = [...tally].sort(([a, one], [b, other]) => other - one || b - a);
  const [cells = 0, lines = 0] = sorted[0] ?? [];
  return { lines, cells };
}

function textCell(text: string, bounds: Bounds): CellValue {
  bounds.check('characters', text.length);
  return text === '' ? emptyCell : { kind: 'text', text };
}
