/** The rows of a printed table: groups with Roman numbers, rows with their cells, coverage and footnote marks. */
import { daysOfPeriod } from '../core/time/calendar.ts';
import { capitalised } from '../messages/first-letter.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatCount } from '../messages/number-format.ts';
import { reportWords } from '../messages/report.ts';
import { mainColumn } from '../reports/main-column.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';
import {
  changeCell,
  changePercentCell,
  changeText,
  emptyCell,
  notKnown,
  targetCell,
  targetPercentCell,
  valueCell,
  withWords,
} from './cells.ts';
import { type Footnotes, quotientSentence, type RowFinder, sentencesOf } from './footnotes.ts';
import type { MarkedCell, PrintedRow } from './printed-table.ts';
import { asOfText, columnHeading, type ShownColumn, sourceColumn } from './shown-columns.ts';

/** What the rows of one table share. */
export type Printing = {
  readonly model: ReportModel;
  readonly lexicon: Lexicon;
  readonly columns: readonly ShownColumn[];
  readonly hasTargets: boolean;
  readonly footnotes: Footnotes;
  readonly find: RowFinder;
};

export function printRows(printing: Printing): readonly PrintedRow[] {
  const { model, lexicon } = printing;
  const printed: PrintedRow[] = [];
  let group: string | null = null;
  let groups = 0;
  let rows = 0;
  for (const row of model.rows) {
    if (row.group !== group) {
      group = row.group;
      groups += 1;
      printed.push(groupRow(model, row.group, groups, lexicon));
    }
    const kind = row.unit !== null ? 'unit' : row.category !== null ? 'category' : 'row';
    if (kind === 'row') rows += 1;
    printed.push(printRow(printing, row, { kind, number: rows }));
  }
  return printed;
}

function printRow(
  printing: Printing,
  row: ReportRow,
  place: { readonly kind: 'row' | 'category' | 'unit'; readonly number: number },
): PrintedRow {
  const { model, lexicon, hasTargets } = printing;
  const { table, words, lang } = lexicon;
  const main = mainColumn(model, row);
  const figure = main && row.values.get(main.id);
  const plain = (cell: MarkedCell['cell']): MarkedCell => ({ cell, mark: '' });
  const isText = row.kind === 'text';
  // A narrative stands below its row: its columns are empty, and have nothing to mark.
  const values = printing.columns.map((shown) =>
    isText ? plain(emptyCell) : markedValue(printing, row, shown, main),
  );
  const targets = hasTargets
    ? [targetCell(row, figure, lang), targetPercentCell(figure, lang)]
    : [];
  const cells = [...values, ...targets.map(plain)];
  return {
    kind: place.kind,
    number: place.kind === 'row' ? String(place.number) : '',
    label: labelOf(row, lexicon),
    measure: place.kind === 'unit' ? '' : words.measure(row.measure),
    values: cells,
    change: changeCell(row, table.points, lang),
    changePercent: changePercentCell(row, lang),
    changeText: changeText(row, table.points, lang),
    coverage: main && figure ? coverageOf(printing, row, main, figure) : '',
    narrative: isText ? (figure?.text ?? notKnown) : null,
  };
}

/** What is to be said of the main column stands in the coverage, of the others at their number. */
function markedValue(
  { model, lexicon, footnotes, find }: Printing,
  row: ReportRow,
  { column, timeOf }: ShownColumn,
  main: ReportColumn | undefined,
): MarkedCell {
  const figure = row.values.get(column.id);
  const cell = valueCell(row, figure, lexicon.lang);
  if (figure === undefined) return { cell, mark: '' };
  const isMain = column.id === main?.id;
  if (isMain && column.role === 'current') return { cell, mark: '' };
  const timed = withWords(cell, timeOf(row, figure));
  const asSigned = signedSentence(row, figure, lexicon);
  const isBlank = figure.status === 'not-filed' && asSigned === null;
  if (isMain || isBlank) return { cell: timed, mark: '' };
  const source = sourceColumn(model, column, figure);
  const held = column.id === source.id ? heldAt(model, row, source, figure, lexicon) : '';
  const quotient = quotientSentence(row, source, figure, find, lexicon);
  // Of a whole without its two rows the main column's two numbers are enough.
  const sentences = [
    ...sentencesOf(source, figure, lexicon),
    ...(held === '' ? [] : [lexicon.table.notes.heldAt(held)]),
    ...(quotient === null || !hasParts(row, find) ? [] : [quotient]),
    ...(asSigned === null ? [] : [asSigned]),
  ];
  return { cell: timed, mark: footnotes.mark(sentences, columnHeading(source, lexicon)) };
}

/** What the report of that time said, in the measure of the row. */
function signedSentence(row: ReportRow, figure: FigureView, { lang }: Lexicon): string | null {
  if (figure.signed === undefined) return null;
  const { number, date, value } = figure.signed;
  const said = value === null ? null : valueCell(row, { ...figure, value }, lang).text;
  return reportWords(lang).signedFigure(number, date, said);
}

function hasParts(row: ReportRow, find: RowFinder): boolean {
  const { parts } = row;
  return (
    parts !== null &&
    find(parts.numerator, row) !== undefined &&
    find(parts.denominator, row) !== undefined
  );
}

function labelOf(row: ReportRow, { table, words, lang }: Lexicon): string {
  if (row.unit === null) return row.label[lang];
  if (row.part === 'level') return capitalised(words.level[row.unit.level], lang);
  if (row.part === 'own') return table.ownRow(row.unit.level);
  return row.part === 'unlisted' ? table.unlistedRow : row.unit.name;
}

/** "21/21", "20/21 (1)", "riêng huyện", with the day a stock holds at where it is not the period's last. */
function coverageOf(
  { model, lexicon, footnotes, find }: Printing,
  row: ReportRow,
  column: ReportColumn,
  figure: FigureView,
): string {
  const source = sourceColumn(model, column, figure);
  const quotient = quotientSentence(row, source, figure, find, lexicon);
  const sentences = sentencesOf(source, figure, lexicon);
  const mark = footnotes.mark(quotient === null ? sentences : [...sentences, quotient], null);
  const asOf = column.role === 'current' ? heldAt(model, row, column, figure, lexicon) : '';
  return [coverageText(model, row, figure, lexicon), asOf && `· ${asOf}`, mark]
    .filter((part) => part !== '')
    .join(' ');
}

function heldAt(
  { scheme }: ReportModel,
  row: ReportRow,
  { period }: ReportColumn,
  figure: FigureView,
  lexicon: Lexicon,
): string {
  return asOfText(row, figure, daysOfPeriod(period, scheme).to, lexicon);
}

function coverageText(
  model: ReportModel,
  row: ReportRow,
  figure: FigureView,
  { table, words, lang }: Lexicon,
): string {
  const { status, scope, unitsReported, unitsExpected } = figure;
  if (status === 'no-unit') return words.status[status];
  // Narratives name their units themselves.
  if (row.kind === 'text') return '';
  const unit = row.unit ?? model.unit;
  const isOneUnit = unitsExpected <= 1 && row.unit !== null;
  // A commune's own row needs no "1/1": what it lacks is all there is to say.
  if (isOneUnit) return status === 'complete' ? '' : words.status[status];
  if (scope !== null && status !== 'not-filed') return table.ownCoverage(scope, unit);
  return `${formatCount(unitsReported, lang)}/${formatCount(unitsExpected, lang)}`;
}

function groupRow(
  model: ReportModel,
  code: string,
  ordinal: number,
  { lang }: Lexicon,
): PrintedRow {
  const group = model.groups.find((candidate) => candidate.code === code);
  return {
    kind: 'group',
    number: roman(ordinal),
    label: group?.label[lang] ?? code,
    measure: '',
    values: [],
    change: emptyCell,
    changePercent: emptyCell,
    changeText: '',
    coverage: '',
    narrative: null,
  };
}

export function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, sign] of signs) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
