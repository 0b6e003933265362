/** Delimited text (.csv, .tsv): every cell is text, as it was typed. */
import { CsvError, parse } from 'csv-parse/sync';
import { type CellValue, emptyCell, type Workbook } from '../grid.ts';
import { decodeText } from './decode-text.ts';
import { checkLimit } from './limits.ts';
import { damaged } from './unreadable-file.ts';

const delimiters = [';', '\t', '|', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** How much of the text decides on the delimiter. */
const sampleLength = 65_536;
const sampleLines = 50;

export function readDelimited(bytes: Uint8Array): Workbook {
  const decoded = decodeText(bytes).replace(/^\ufeff/, '');
  const declared = /^"?sep=([;,|\t])"?[ \t]*(?:\r\n|\r|\n)/i.exec(decoded);
  const text = declared ? decoded.slice(declared[0].length) : decoded;
  const delimiter = declared?.[1] ?? sniffDelimiter(text);
  const records = parseRecords(text, delimiter);
  checkLimit('rows', records.length);
  let cells = 0;
  const rows = records.map((record) => {
    checkLimit('columns', record.length);
    cells += record.length;
    checkLimit('cells', cells);
    return record.map(textCell);
  });
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

function parseRecords(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw damaged(`csv: ${error.code}`, error);
  }
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

function textCell(text: string): CellValue {
  return text === '' ? emptyCell : { kind: 'text', text };
}
