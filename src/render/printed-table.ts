/** The table as people read it, before any format: headings, rows of cells, footnotes, all worded once for every renderer. */
import { daysOfPeriod } from '../core/calendar.ts';
import { periodLabel, shortPeriodLabel } from '../core/period-label.ts';
import type { Level } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatCount } from '../messages/number-format.ts';
import { successionLines } from '../messages/succession-notes.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';
import {
  type Cell,
  changeCell,
  changePercentCell,
  changeText,
  emptyCell,
  notKnown,
  valueCell,
} from './cells.ts';
import {
  asOfText,
  createFootnotes,
  type Footnotes,
  inColumn,
  quotientSentence,
  sentencesOf,
} from './footnotes.ts';

/** `group` has only a label; `row` a number of its own; the others belong to the row above them. */
export type PrintedRow = {
  readonly kind: 'group' | 'row' | 'category' | 'unit';
  /** I, II for groups, 1, 2 for rows, "" for the others. */
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  /** By column, with the footnote mark that stands beside the number. */
  readonly values: readonly { readonly cell: Cell; readonly mark: string }[];
  readonly change: Cell;
  readonly changePercent: Cell;
  readonly changeText: string;
  readonly coverage: string;
  /** A narrative, which has the width of the table. */
  readonly narrative: string | null;
};

export type PrintedTable = {
  readonly title: string;
  /** Dates, units reporting, the day looked back to. */
  readonly subtitle: readonly string[];
  readonly headings: {
    readonly number: string;
    readonly label: string;
    readonly measure: string;
    readonly values: readonly string[];
    readonly change: string;
    readonly changePercent: string;
    readonly coverage: string;
  };
  readonly hasChange: boolean;
  readonly rows: readonly PrintedRow[];
  readonly footnotes: readonly string[];
};

export function printTable(model: ReportModel, lexicon: Lexicon): PrintedTable {
  const { table, lang } = lexicon;
  const footnotes = createFootnotes();
  const rows = printRows(model, lexicon, footnotes);
  const { from, to } = daysOfPeriod(model.period, model.scheme);
  const coverage = coverageLine(model, lexicon);
  const { headings } = table;
  const scope = model.scope === 'total' ? '' : lexicon.words.scope(model.scope, model.unit.level);
  return {
    title: table.title(periodLabel(model.period, lang), model.unit.name, model.kind),
    subtitle: [
      [table.dates(from, to), scope, coverage].filter((part) => part !== '').join(' · '),
      ...(model.asOf === null ? [] : [table.asOfLine(model.asOf)]),
    ],
    headings: {
      number: headings.number,
      label: headings.indicator,
      measure: headings.measure,
      values: model.columns.map((column) => columnHeading(column, lexicon)),
      change: headings.change,
      changePercent: headings.changePercent,
      coverage: headings.reported,
    },
    hasChange: model.rows.some((row) => row.change !== null || row.changePoints !== null),
    rows,
    footnotes: [...footnotes.lines(), ...successionLines(model.successions, lang)],
  };
}

/** The column whose coverage the table tells: the period itself, or what a table over years ends in. */
export function mainColumn(model: ReportModel, row: ReportRow): ReportColumn | undefined {
  const roles = ['current', 'total', 'latest'] as const;
  const known = roles.flatMap((role) =>
    model.columns.filter((column) => column.role === role && row.values.has(column.id)),
  );
  return known[0] ?? model.columns.findLast((column) => row.values.has(column.id));
}

function columnHeading(column: ReportColumn, { table, lang }: Lexicon): string {
  switch (column.role) {
    case 'total':
      return table.headings.total;
    case 'baseline':
      return table.headings.baseline;
    case 'latest':
      return table.headings.latest;
    case 'current':
    case 'compare':
    case 'part':
      return shortPeriodLabel(column.period, lang);
  }
}

function printRows(
  model: ReportModel,
  lexicon: Lexicon,
  footnotes: Footnotes,
): readonly PrintedRow[] {
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
    printed.push(printRow(model, row, { kind, number: rows }, lexicon, footnotes));
  }
  return printed;
}

function printRow(
  model: ReportModel,
  row: ReportRow,
  place: { readonly kind: 'row' | 'category' | 'unit'; readonly number: number },
  lexicon: Lexicon,
  footnotes: Footnotes,
): PrintedRow {
  const { table, words, lang } = lexicon;
  const main = mainColumn(model, row);
  const values = model.columns.map((column) => {
    const figure = row.values.get(column.id);
    const cell = valueCell(row, figure, lang);
    if (figure === undefined || column.id === main?.id || figure.status === 'not-filed') {
      return { cell, mark: '' };
    }
    const sentences = sentencesOf(column, figure, lexicon);
    return { cell, mark: footnotes.mark(inColumn(columnHeading(column, lexicon), sentences)) };
  });
  const figure = main && row.values.get(main.id);
  return {
    kind: place.kind,
    number: place.kind === 'row' ? String(place.number) : '',
    label: labelOf(row, lexicon),
    measure: place.kind === 'unit' ? '' : words.measure(row.measure),
    values: row.kind === 'text' ? values.map(() => ({ cell: emptyCell, mark: '' })) : values,
    change: changeCell(row, table.points, lang),
    changePercent: changePercentCell(row, lang),
    changeText: changeText(row, table.points, lang),
    coverage: main && figure ? coverageOf(model, row, main, figure, lexicon, footnotes) : '',
    narrative: row.kind === 'text' ? (figure?.text ?? notKnown) : null,
  };
}

function labelOf(row: ReportRow, { table, words, lang }: Lexicon): string {
  if (row.unit === null) return row.label[lang];
  if (row.part === 'level') return capitalised(words.level[row.unit.level]);
  if (row.part === 'own') return table.ownRow(row.unit.level);
  return row.part === 'unlisted' ? table.unlistedRow : row.unit.name;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** "21/21", "20/21 (1)", "riêng huyện", with the day a stock holds at where it is not the column's last. */
function coverageOf(
  model: ReportModel,
  row: ReportRow,
  column: ReportColumn,
  figure: FigureView,
  lexicon: Lexicon,
  footnotes: Footnotes,
): string {
  const quotient = quotientSentence(row, column, figure, model, lexicon);
  const mark = footnotes.mark([
    ...sentencesOf(column, figure, lexicon),
    ...(quotient === null ? [] : [quotient]),
  ]);
  const lastDay = daysOfPeriod(column.period, model.scheme).to;
  const asOf = figure.status === 'complete' ? asOfText(row, figure, lastDay, lexicon) : '';
  return [coverageText(model, row, figure, lexicon), asOf && `· ${asOf}`, mark]
    .filter((part) => part !== '')
    .join(' ');
}

function coverageText(
  model: ReportModel,
  row: ReportRow,
  figure: FigureView,
  { table, words, lang }: Lexicon,
): string {
  const { status, scope, unitsReported, unitsExpected } = figure;
  if (status === 'no-unit') return words.status[status];
  const unit = row.unit ?? model.unit;
  const isOneUnit = unitsExpected <= 1 && row.unit !== null;
  // A commune's own row needs no "1/1": what it lacks is all there is to say.
  if (isOneUnit) return status === 'complete' ? '' : words.status[status];
  if (scope !== null && status !== 'not-filed') return table.ownCoverage(scope, unit.level);
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

/** How many of the expected units filed all that the table asks of them. */
function coverageLine(model: ReportModel, { table }: Lexicon): string {
  // Of the unit's own figures nobody below is expected.
  if (model.scope === 'own') return '';
  const figures = model.rows.flatMap((row) => {
    const column = mainColumn(model, row);
    const figure = column && row.values.get(column.id);
    return row.unit === null && figure && figure.scope === null ? [figure] : [];
  });
  const expected = Math.max(0, ...figures.map(({ unitsExpected }) => unitsExpected));
  if (expected === 0) return '';
  const missing = new Map<string, Level>();
  for (const { unit } of figures.flatMap((figure) => figure.missing)) {
    missing.set(`${unit.level} ${unit.code} ${unit.name}`, unit.level);
  }
  const reported = Math.max(0, expected - missing.size);
  return table.coverageLine({ reported, expected, level: levelOf(model, [...missing.values()]) });
}

function levelOf(model: ReportModel, missing: readonly Level[]): Level | null {
  const levels = new Set(missing);
  const only = levels.size === 1 ? [...levels][0] : undefined;
  if (only !== undefined) return only;
  return levels.size === 0 && model.unit.level === 'district' ? 'commune' : null;
}

function roman(number: number): string {
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
