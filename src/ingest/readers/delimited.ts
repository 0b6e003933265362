/** Delimited text (.csv, .tsv): every cell is text, as it was typed. */
import { CsvError, parse } from 'csv-parse/sync';
import { type CellValue, emptyCell, textCell, type Workbook } from '../grid.ts';
import { decodeText } from './decode-text.ts';
import type { Bounds } from './limits.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

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
  const linesBefore = declared ? 1 : 0;
  const rows = parseRows(text, { delimiter, linesBefore }, bounds);
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
function parseRows(
  text: string,
  { delimiter, linesBefore }: { readonly delimiter: string; readonly linesBefore: number },
  bounds: Bounds,
): CellValue[][] {
  const rows: CellValue[][] = [];
  const cellOf = textCells(bounds);
  const keep = (record: readonly string[]) => {
    if (rows.length % timedRows === 0) bounds.checkTime();
    bounds.check('columns', record.length);
    bounds.add('cells', Math.max(record.length, 1));
    rows.push(record.map(cellOf));
    return null;
  };
  checkLines(text, bounds);
  const { lineEnd, length } = unquotedPart(text);
  for (let start = 0; start < length; ) {
    const found = text.indexOf(lineEnd, start);
    const end = found < 0 ? length : found;
    keep(text.slice(start, end).split(delimiter));
    start = end + lineEnd.length;
  }
  const rest = text.slice(length);
  if (rest !== '') {
    const before = linesBefore + rows.length;
    const manner = { delimiter, lineEnd: length > 0 ? lineEnd : null, linesBefore: before };
    parseQuoted(rest, manner, bounds, keep);
  }
  return rows;
}

/**
 * The lines before the first quote, which most large files have none of: they are cut where the delimiters
 * stand, as the parser would, many times as fast. All lines end as the first does.
 */
function unquotedPart(text: string): { readonly lineEnd: string; readonly length: number } {
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const quote = text.indexOf('"');
  if (quote < 0) return { lineEnd, length: text.length };
  const before = text.lastIndexOf(lineEnd, quote);
  return { lineEnd, length: before < 0 ? 0 : before + lineEnd.length };
}

type QuotedManner = {
  readonly delimiter: string;
  /** Null where the parser has to find it, behind quotes that may hold others. */
  readonly lineEnd: string | null;
  /** Lines of the file above this part of it. */
  readonly linesBefore: number;
};

function parseQuoted(
  text: string,
  { delimiter, lineEnd, linesBefore }: QuotedManner,
  bounds: Bounds,
  keep: (record: readonly string[]) => null,
): void {
  const max_record_size = bounds.most('rowCharacters');
  let linesRead = 0;
  try {
    parse(text, {
      ...{ delimiter, max_record_size, relax_column_count: true, relax_quotes: true },
      ...(lineEnd === null ? {} : { record_delimiter: lineEnd }),
      on_record: (record: readonly string[], { lines }) => {
        linesRead = lines;
        return keep(record);
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') bounds.check('rowCharacters', max_record_size + 1);
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      const args = { detail: `csv: ${error.code}`, openQuote: linesBefore + linesRead + 1 };
      throw new UnreadableFile({ code: 'damaged-file', args }, error);
    }
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

/** So many texts are known again; a file whose texts are all different must not be held twice. */
const mostTexts = 10_000;

/** One cell for each text, since units, periods and indicators come back in every row. */
function textCells(bounds: Bounds): (text: string) => CellValue {
  const known = new Map<string, CellValue>();
  return (text) => {
    if (text === '') return emptyCell;
    const found = known.get(text);
    if (found) return found;
    bounds.check('characters', text.length);
    // A part of a string keeps the whole in memory; a copy stands for itself.
    const copy = Buffer.from(text).toString();
    const cell = textCell(copy);
    if (known.size >= mostTexts) known.clear();
    known.set(copy, cell);
    return cell;
  };
}
