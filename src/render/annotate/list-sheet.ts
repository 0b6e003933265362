/** The sheet that lists what is to be corrected, each line with a link to its cell. */
import { columnLetters } from '../../core/column-letters.ts';
import { errorListMark } from '../../core/error-list.ts';
import type { ListWords } from '../../messages/annotate-words.ts';
import { linesIn } from '../xlsx-widths.ts';
import { xmlHead } from './package.ts';
import type { StyleSheet } from './style-sheet.ts';
import { escaped } from './xml-text.ts';

export type ListedProblem = {
  readonly severity: 'error' | 'warning';
  /** The word for it. */
  readonly kind: string;
  /** As the copy's sheets are named; null for the file as a whole. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly seen: string;
  readonly problem: string;
  readonly cure: string;
};

export type ErrorList = {
  readonly name: string;
  readonly title: string;
  /** What to do with this file, a line each. */
  readonly howTo: readonly string[];
  readonly headings: ListWords['headings'];
  readonly problems: readonly ListedProblem[];
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Between tags, where no program keeps it that saves the sheet. */
const untouched = `<!--${errorListMark}-->`;
/** The mark's own column, which is hidden, then the columns that are seen. */
const widths = [3, 6, 10, 18, 8, 16, 58, 58];
const lineHeight = 16.5;
const thin = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`)
  .join('');

type Styles = Record<
  'title' | 'text' | 'heading' | 'body' | 'centred' | 'link' | 'error' | 'warning',
  number
>;

export function addListStyles(
  styles: StyleSheet,
  fills: { readonly error: number; readonly warning: number },
): Styles {
  const name = '<name val="Times New Roman"/>';
  const plain = styles.addFont(`<sz val="12"/>${name}`);
  const bold = styles.addFont(`<b/><sz val="12"/>${name}`);
  const large = styles.addFont(`<b/><sz val="15"/>${name}`);
  const blue = styles.addFont(`<u/><sz val="12"/><color rgb="FF0563C1"/>${name}`);
  const grey = styles.addFill('FFE7EDF3');
  const border = styles.addBorder(`${thin}<diagonal/>`);
  const xf = (font: number, fill: number, edge: number, side = 'left', vertical = 'top') =>
    styles.addStyle(
      `numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${edge}" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`,
      `<alignment horizontal="${side}" vertical="${vertical}" wrapText="1"/>`,
    );
  return {
    title: xf(large, 0, 0),
    text: xf(plain, 0, 0),
    heading: xf(bold, grey, border, 'center', 'center'),
    body: xf(plain, 0, border),
    centred: xf(plain, 0, border, 'center'),
    link: xf(blue, 0, border, 'center'),
    error: xf(plain, fills.error, border, 'center'),
    warning: xf(plain, fills.warning, border, 'center'),
  };
}

/** True for the part as it is written here. */
export function isUntouchedList(xml: string): boolean {
  return xml.startsWith(xmlHead + untouched);
}

export function listSheet(list: ErrorList, style: Styles): string {
  const { number, kind, sheet, cell, seen, problem, cure } = list.headings;
  const lines = [list.title, ...list.howTo];
  const headerRow = lines.length + 2;
  const head = lines.map((line, index) => {
    const text = cellOf(1, index, line, index === 0 ? style.title : style.text);
    const mark = index === 0 ? cellOf(0, 0, errorListMark, 0) : '';
    return rowOf(index, mark + text, (index === 0 ? 1.3 : 1) * heightOf([[line, acrossChars]]));
  });
  const headings = [number, kind, sheet, cell, seen, problem, cure];
  const header = rowOf(
    headerRow - 1,
    headings.map((text, index) => cellOf(index + 1, headerRow - 1, text, style.heading)).join(''),
    lineHeight * 1.6,
  );
  const rows = list.problems.map((one, index) => problemRow(one, index, headerRow + index, style));
  const links = list.problems.flatMap((one, index) => {
    if (one.sheet === null || one.cell === null) return [];
    const location = `'${one.sheet.replaceAll("'", "''")}'!${one.cell}`;
    return [
      `<hyperlink ref="E${headerRow + index + 1}" location="${escaped(location)}" display="${one.cell}"/>`,
    ];
  });
  const merges = lines.map((_, index) => `<mergeCell ref="B${index + 1}:H${index + 1}"/>`);
  return `${xmlHead}${untouched}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${index === 0 ? ' hidden="1"' : ''}/>`).join('')}</cols><sheetData>${[...head, header, ...rows].join('')}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

const acrossChars = widths.slice(1).reduce((sum, width) => sum + width, 0);

function problemRow(one: ListedProblem, index: number, row: number, style: Styles): string {
  const isLinked = one.sheet !== null && one.cell !== null;
  const texts: readonly (readonly [string, number])[] = [
    [String(index + 1), style.centred],
    [one.kind, style[one.severity]],
    [one.sheet ?? '', style.body],
    [one.cell ?? '', isLinked ? style.link : style.centred],
    [one.seen, style.body],
    [one.problem, style.body],
    [one.cure, style.body],
  ];
  const cells = texts.map(([text, of], column) => cellOf(column + 1, row, text, of)).join('');
  const wrapped = texts.map(([text], column): readonly [string, number] => [
    text,
    widths[column + 1] ?? 0,
  ]);
  return rowOf(row, cells, heightOf(wrapped));
}

function rowOf(index: number, cells: string, height: number): string {
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells}</row>`;
}

function cellOf(column: number, row: number, text: string, style: number): string {
  const address = `${columnLetters(column)}${row + 1}`;
  if (text === '') return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function heightOf(texts: readonly (readonly [string, number])[]): number {
  return lineHeight * Math.max(...texts.map(([text, width]) => linesIn(text, width - 1)));
}
