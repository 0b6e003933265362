/** A Word document read back without the library that wrote it: its parts, and its text with tables and styles. */
import { Parser } from 'htmlparser2';
import { usualAllowance } from '../../src/ingest/allowance.ts';
import { startBounds } from '../../src/ingest/readers/limits.ts';
import { openZip } from '../../src/ingest/readers/zip.ts';

export type WordParagraph = { readonly style: string; readonly text: string };

export type WordRow = {
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  /** Texts, with a blank where the document has one that does not break. */
  readonly cells: readonly string[];
  /** How many columns each cell runs across. */
  readonly spans: readonly number[];
};

export type WordTable = { readonly widths: readonly number[]; readonly rows: readonly WordRow[] };

export type WordText = {
  /** Outside of tables, in order. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
  /** Names of elements that are direct formatting of letters or lines. */
  readonly direct: readonly string[];
  readonly styles: ReadonlySet<string>;
};

const formatting = new Set(['w:b', 'w:i', 'w:u', 'w:sz', 'w:rFonts', 'w:jc', 'w:ind', 'w:spacing']);

export function partOf(bytes: Uint8Array, name: string): string {
  const content = openZip(bytes, startBounds(usualAllowance)).read(name);
  if (!content) throw new Error(`no ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(content);
}

type OpenRow = { isHeader: boolean; cantSplit: boolean; cells: string[]; spans: number[] };

/** @param part `word/document.xml`, or a header */
export function readWord(bytes: Uint8Array, part = 'word/document.xml'): WordText {
  const paragraphs: WordParagraph[] = [];
  const tables: { widths: number[]; rows: OpenRow[] }[] = [];
  const direct: string[] = [];
  const styles = new Set<string>();
  const inside: string[] = [];
  let style = '';
  let text = '';
  let cell = '';
  const table = () => tables.at(-1);
  const row = () => table()?.rows.at(-1);
  const inTable = () => inside.includes('w:tbl');
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (formatting.has(name) && !inside.includes('w:tblPr')) direct.push(name);
        if (name === 'w:tbl') tables.push({ widths: [], rows: [] });
        if (name === 'w:gridCol') table()?.widths.push(Number(attributes['w:w']));
        if (name === 'w:tr') {
          table()?.rows.push({ isHeader: false, cantSplit: false, cells: [], spans: [] });
        }
        const open = row();
        if (open && name === 'w:tblHeader') open.isHeader = true;
        if (open && name === 'w:cantSplit') open.cantSplit = true;
        if (open && name === 'w:tc') {
          cell = '';
          open.spans.push(1);
        }
        if (open && name === 'w:gridSpan') open.spans[open.spans.length - 1] = Number(value);
        if (name === 'w:p') [style, text] = ['', ''];
        if (name === 'w:pStyle') style = value;
        if (name === 'w:br') text += '\n';
        inside.push(name);
      },
      ontext(part) {
        if (inside.at(-1) === 'w:t') text += part.replaceAll('\u00a0', ' ');
      },
      onclosetag(name) {
        inside.pop();
        if (name === 'w:p') {
          // Breaks of sections and cells that others cover are paragraphs too.
          if (text !== '') styles.add(style);
          if (inTable()) cell += (cell === '' ? '' : '\n') + text;
          else paragraphs.push({ style, text });
        }
        if (name === 'w:tc') row()?.cells.push(cell);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(partOf(bytes, part));
  return { paragraphs, tables, direct, styles };
}

/** The table whose head begins with these words. */
export function tablesHeaded(
  { tables }: WordText,
  ...head: readonly string[]
): readonly WordTable[] {
  return tables.filter(({ rows }) => head.every((word, at) => rows[0]?.cells[at] === word));
}
