/**
 * Thousands of rows, written as XML into a sheet that exceljs has written without them: it would hold a
 * kilobyte for every cell of theirs.
 */
import { escaped } from '../annotate/xml-text.ts';
import { joinBytes, type Parts } from '../zip-bytes.ts';

export type BulkRow = {
  readonly number: number;
  /** From column A on, which is as far as letters go. */
  readonly cells: readonly BulkCell[];
};

/** @property like the address of a cell of the sheet that exceljs has written and that looks the same */
export type BulkCell = { readonly value: string | number | null; readonly like: string };

const stringsPath = 'xl/sharedStrings.xml';
/** Turned into bytes at a time, so that no text is as long as the sheet. */
const lettersAtOnce = 1_000_000;

/** @param rows in their order, each before the last that the sheet of that number has */
export function withBulkRows(parts: Parts, sheet: number, rows: Iterable<BulkRow>): Parts {
  const path = `xl/worksheets/sheet${sheet}.xml`;
  const strings = sharedStrings(textOf(parts, stringsPath));
  const filled = bytesOf(filledSheet(textOf(parts, path), rows, strings.place));
  return new Map([...parts, [path, filled], [stringsPath, bytesOf([strings.xml()])]]);
}

function textOf(parts: Parts, path: string): string {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new RangeError(`a workbook without ${path}`);
  return new TextDecoder().decode(bytes);
}

type Place = (text: string) => number;

function* filledSheet(xml: string, rows: Iterable<BulkRow>, place: Place): Iterable<string> {
  const start = xml.indexOf('<row ');
  const end = xml.indexOf('</sheetData>');
  const known = xml.slice(start, end);
  const written = [...known.matchAll(/<row r="(\d+)".*?(?=<row |$)/gs)];
  const styles = new Map(
    [...known.matchAll(/<c r="(\w+)"( s="\d+")?/g)].map(([, address = '', style = '']) => [
      address,
      style,
    ]),
  );
  yield xml.slice(0, start);
  let next = 0;
  for (const row of rows) {
    for (; Number(written[next]?.[1]) < row.number; next += 1) yield written[next]?.[0] ?? '';
    yield rowXml(row, styles, place);
  }
  for (const [one] of written.slice(next)) yield one;
  yield xml.slice(end);
}

function rowXml(
  { number, cells }: BulkRow,
  styles: ReadonlyMap<string, string>,
  place: Place,
): string {
  let xml = `<row r="${number}" spans="1:${cells.length}">`;
  cells.forEach(({ value, like }, index) => {
    const style = styles.get(like);
    if (style === undefined) throw new RangeError(`a sheet without ${like}`);
    const start = `<c r="${String.fromCharCode(65 + index)}${number}"${style}`;
    if (value === null) xml += `${start}/>`;
    else if (typeof value === 'number') xml += `${start}><v>${value}</v></c>`;
    else xml += `${start} t="s"><v>${place(value)}</v></c>`;
  });
  return `${xml}</row>`;
}

/** The workbook's list of texts, to which new ones are added; a cell has only their place in it. */
function sharedStrings(xml: string): { readonly place: Place; readonly xml: () => string } {
  const [, uses = '0', known = '0'] = / count="(\d+)" uniqueCount="(\d+)"/.exec(xml) ?? [];
  const places = new Map<string, number>();
  let added = 0;
  return {
    place: (text) => {
      added += 1;
      const place = places.get(text) ?? Number(known) + places.size;
      places.set(text, place);
      return place;
    },
    xml: () => {
      const texts = [...places.keys()].map(
        (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
      );
      const counts = ` count="${Number(uses) + added}" uniqueCount="${Number(known) + texts.length}"`;
      return xml
        .replace(/ count="\d+" uniqueCount="\d+"/, counts)
        .replace('</sst>', () => `${texts.join('')}</sst>`);
    },
  };
}

function bytesOf(pieces: Iterable<string>): Uint8Array {
  const chunks: Uint8Array[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < lettersAtOnce) continue;
    chunks.push(new TextEncoder().encode(text));
    text = '';
  }
  chunks.push(new TextEncoder().encode(text));
  return joinBytes(chunks);
}
