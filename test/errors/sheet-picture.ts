/** Sheets as a spreadsheet program shows them, as SVG: small, searchable, the same bytes every time. */
import { columnLetters } from '../../src/core/column-letters.ts';
import type { Severity } from '../../src/core/problem.ts';
import {
  type CellValue,
  cellAddress,
  cellAt,
  cellText,
  type Grid,
  isBlankCell,
} from '../../src/ingest/grid.ts';
import type { FilePanel, Panel, SheetPanel } from './panels.ts';
import { shortened, textWidth } from './picture-text.ts';
import { windowOf } from './sheet-window.ts';

type Drawn = { readonly width: number; readonly height: number; readonly shapes: string };

const rowHeight = 24;
const numbersWidth = 40;
const widest = 250;
const narrowest = 52;
const gap = 14;

const fills: { readonly [S in Severity]: string } = {
  error: '#ffd9d6',
  warning: '#ffedc2',
  info: '#d8eaff',
};
const borders: { readonly [S in Severity]: string } = {
  error: '#c4221a',
  warning: '#b26b00',
  info: '#1f6fc4',
};

const style = [
  'text{font:13px "Segoe UI",Arial,"Liberation Sans",sans-serif;fill:#1b1b1b}',
  '.h{fill:#555}.f{font-weight:600}.e{fill:#c4221a}',
  'path,rect{stroke:#c9c9c9;fill:none}',
].join('');

/** All panels one below the other. */
export function sheetPicture(panels: readonly Panel[]): string {
  let y = gap;
  let width = 0;
  const parts: string[] = [];
  for (const panel of panels) {
    const drawn = panel.kind === 'sheet' ? drawSheet(panel) : drawFile(panel);
    parts.push(`<g transform="translate(${gap} ${y})">\n${drawn.shapes}\n</g>`);
    y += drawn.height + gap;
    width = Math.max(width, drawn.width);
  }
  const [w, h] = [Math.ceil(width) + 2 * gap, Math.ceil(y)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<style>${style}</style>`,
    `<rect width="${w}" height="${h}" style="fill:#fff;stroke:none"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function drawFile({ file, bytes, severity }: FilePanel): Drawn {
  const size = `${bytes.toLocaleString('vi')} byte`;
  const width = 64 + Math.max(textWidth(file) * 1.1, textWidth(size)) + 14;
  const sheet = 'M14 12h16l10 10v24h-26zM30 12v10h10';
  const shapes = [
    `<rect width="${width}" height="58" rx="4" style="stroke:${borders[severity]};stroke-width:2"/>`,
    `<path d="${sheet}" style="fill:${fills[severity]};stroke:${borders[severity]}"/>`,
    words(56, 26, file, 'f'),
    words(56, 45, size, 'h'),
  ];
  return { width, height: 58, shapes: shapes.join('\n') };
}

function drawSheet({ file, grid, marks }: SheetPanel): Drawn {
  const { rows, columns } = windowOf(grid, marks.keys());
  const lefts = edges(
    columns.map((column) => columnWidth(grid, rows, column)),
    numbersWidth,
  );
  const tops = edges(
    rows.map(() => rowHeight),
    2 * rowHeight,
  );
  const [width, height] = [lefts.at(-1) ?? 0, tops.at(-1) ?? 0];
  const name = grid.name === null ? file : `${file} › ${grid.name}`;
  const shapes = [
    words(2, 16, name, 'f'),
    `<rect y="${rowHeight}" width="${width}" height="${rowHeight}" style="fill:#f0f0f0"/>`,
    `<rect y="${rowHeight}" width="${numbersWidth}" height="${height - rowHeight}" style="fill:#f0f0f0"/>`,
    ...columns.map((column, at) =>
      middle(
        (lefts[at] ?? 0) / 2 + (lefts[at + 1] ?? 0) / 2,
        rowHeight + 17,
        columnLetters(column),
      ),
    ),
    ...rows.map((row, at) => middle(numbersWidth / 2, (tops[at] ?? 0) + 17, String(row + 1))),
    lines(lefts, tops, { width, height }),
    ...rows.flatMap((row, down) =>
      columns.map((column, across) =>
        drawCell({ grid, marks, rows, columns, lefts, tops, row, column, down, across }),
      ),
    ),
    ...breaks(rows, tops).map((y) => `<path d="M0 ${y}h${width}" style="${brokenLine}"/>`),
    ...breaks(columns, lefts).map(
      (x) => `<path d="M${x} ${rowHeight}V${height}" style="${brokenLine}"/>`,
    ),
  ];
  const wide = Math.max(width, textWidth(name) * 1.1 + 4);
  return { width: wide, height, shapes: shapes.filter((shape) => shape !== '').join('\n') };
}

const brokenLine = 'stroke:#777;stroke-width:2;stroke-dasharray:5 3';

/** Where rows or columns are left out. */
function breaks(shown: readonly number[], places: readonly number[]): readonly number[] {
  return shown.flatMap((index, at) =>
    at > 0 && index !== (shown[at - 1] ?? 0) + 1 ? (places[at] ?? 0) : [],
  );
}

function lines(
  lefts: readonly number[],
  tops: readonly number[],
  { width, height }: { width: number; height: number },
): string {
  const across = tops.map((y) => `M0 ${y}h${width}`);
  const down = [0, ...lefts].map((x) => `M${x} ${rowHeight}V${height}`);
  return `<path d="${[...across, ...down].join('')}"/>`;
}

type Place = {
  readonly grid: Grid;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
};

function drawCell(place: Place): string {
  const { grid, marks, lefts, tops, row, column, down, across } = place;
  const cell = cellAt(grid, row, column);
  const mark = marks.get(cellAddress(row, column));
  const [x, y] = [lefts[across] ?? 0, tops[down] ?? 0];
  const { lastRow, lastColumn } = mergedWith(place);
  const [right, bottom] = [lefts[lastColumn + 1] ?? 0, tops[lastRow + 1] ?? 0];
  const box = `x="${x}" y="${y}" width="${right - x}" height="${bottom - y}"`;
  const ground = groundOf(
    box,
    mark,
    grid.hiddenRows.has(row),
    lastRow > down || lastColumn > across,
  );
  const room = isText(cell) ? (lefts[runsOnTo(place, lastColumn) + 1] ?? 0) : right;
  // No lines are seen between cells over which words run on.
  const cleared =
    room > right
      ? `<rect x="${right - 2}" y="${y + 1}" width="${room - right}" height="${rowHeight - 2}" style="fill:#fff;stroke:none"/>`
      : '';
  const within = { x, right: room, middle: (y + bottom) / 2 };
  return ground + cleared + cellWords(cell, within, grid.name === null);
}

function groundOf(
  box: string,
  mark: Severity | undefined,
  isHidden: boolean,
  isMerged: boolean,
): string {
  if (mark)
    return `<rect ${box} style="fill:${fills[mark]};stroke:${borders[mark]};stroke-width:2"/>`;
  if (isHidden) return `<rect ${box} style="fill:${fills.info}"/>`;
  return isMerged ? `<rect ${box} style="fill:#fff"/>` : '';
}

/** The last shown row and column of the range that the cell is merged with. */
function mergedWith({ grid, rows, columns, row, column, down, across }: Place) {
  const range = grid.merges.find(({ top, left }) => top === row && left === column);
  if (!range) return { lastRow: down, lastColumn: across };
  return {
    lastRow: rows.findLastIndex((at) => at <= range.bottom),
    lastColumn: columns.findLastIndex((at) => at <= range.right),
  };
}

/** Words that are too long run on over the empty cells beside them. */
function runsOnTo({ grid, columns, lefts, row, column, across }: Place, from: number): number {
  const cell = cellAt(grid, row, column);
  let last = from;
  while (
    needed(cell) > (lefts[last + 1] ?? 0) - (lefts[across] ?? 0) &&
    last + 1 < columns.length &&
    isBlankCell(cellAt(grid, row, columns[last + 1] ?? 0))
  ) {
    last += 1;
  }
  return last;
}

type Box = { readonly x: number; readonly right: number; readonly middle: number };

function cellWords(cell: CellValue, { x, right, middle: centre }: Box, isCsv: boolean): string {
  const text = shortened(shownText(cell), right - x - 10);
  if (text === '') return '';
  const kind = cell.kind === 'error' ? 'e' : '';
  const isNumber = !isText(cell) || (isCsv && /^-?\d[\d.]*(?:,\d+)?%?$/.test(text));
  return isNumber
    ? words(right - 5, centre + 5, text, kind, 'end')
    : words(x + 5, centre + 5, text, kind);
}

function isText({ kind }: CellValue): boolean {
  return kind === 'text' || kind === 'error';
}

/** As a spreadsheet program with Vietnamese settings shows it. */
function shownText(cell: CellValue): string {
  if (cell.kind === 'formula-without-result') return '=…';
  if (cell.kind !== 'number') return cellText(cell).replaceAll(/\s+/g, ' ').trim();
  return cell.literal.replace('.', ',');
}

function needed(cell: CellValue): number {
  return textWidth(shownText(cell)) + 12;
}

/** As wide as its longest words, but for a title, which runs on over the empty cells beside it. */
function columnWidth(grid: Grid, rows: readonly number[], column: number): number {
  const widths = rows.flatMap((row) => {
    const isAlone = (grid.rows[row] ?? []).every((cell, at) => at === column || isBlankCell(cell));
    const isMerged = grid.merges.some(
      ({ top, left, right }) => top === row && left === column && right > left,
    );
    return isAlone || isMerged ? [] : needed(cellAt(grid, row, column));
  });
  return Math.min(widest, Math.max(narrowest, ...widths.map(Math.ceil)));
}

function edges(sizes: readonly number[], start: number): readonly number[] {
  const places = [start];
  for (const size of sizes) places.push((places.at(-1) ?? 0) + size);
  return places;
}

function middle(x: number, y: number, text: string): string {
  return words(x, y, text, 'h', 'middle');
}

function words(x: number, y: number, text: string, kind: string, anchor = 'start'): string {
  const drawn = kind === '' ? '' : ` class="${kind}"`;
  const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}"${drawn}${placed}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
