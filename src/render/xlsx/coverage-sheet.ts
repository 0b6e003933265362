/** Who has reported, which figures are not whole, and what is worth knowing: the sheet to look at before signing. */
import type ExcelJS from 'exceljs';
import { groupBy } from '../../core/group-by.ts';
import { formatDay } from '../../core/time/day.ts';
import { samePeriod } from '../../core/time/period.ts';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { formatCount } from '../../messages/number-format.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { FigureView, ReportColumn, ReportRow } from '../../reports/model.ts';
import type { ReportPack } from '../../reports/pack.ts';
import type { PackOptions } from '../pack-options.ts';
import { columnHeading, shownColumns } from '../shown-columns.ts';
import { columnsOf } from '../xlsx-widths.ts';
import { setUpPage } from './page-setup.ts';
import { type PlainTable, writePlainTable } from './plain-rows.ts';
import { writeTextLine } from './text-line.ts';

const widths = [6, 34, 16, 22, 40, 14] as const;
const across = { from: 1, to: widths.length };
/** Of one figure so many units are named; the coverage above has them all. */
const unitsAtMost = 30;

export function writeCoverageSheet(
  sheet: ExcelJS.Worksheet,
  pack: ReportPack,
  { lexicon, writeProblem }: Pick<PackOptions, 'lexicon' | 'writeProblem'>,
): void {
  const { coverage, summary, edition } = pack;
  const words = documentWords(lexicon.lang);
  const own = workbookWords(lexicon.lang).coverage;
  const mark = edition.isIncomplete ? words.incomplete : null;
  sheet.columns = columnsOf(widths);
  writeTextLine(sheet, words.coverage.title, 'title', widths, across);
  const deadline = words.coverage.deadline(coverage.deadline);
  writeTextLine(sheet, deadline, 'subtitle', widths, across);
  sheet.addRow([]);
  writePlainTable(sheet, filerTable(pack, lexicon), widths);
  writeSection(sheet, own.shortfalls, shortfallTable(summary, lexicon));
  const problems = summary.problems.map((problem) => writeProblem(problem));
  const { place, problem } = own.problemHeadings;
  writeSection(sheet, own.problems, {
    headings: [lexicon.table.headings.number, place, problem],
    rows: problems.map(({ origin, message }, index) => [String(index + 1), origin ?? '', message]),
  });
  setUpPage(sheet, {
    ...{ widths, lexicon, mark },
    headRows: null,
    titleColumns: 1,
    frozenColumns: 0,
  });
}

function writeSection(sheet: ExcelJS.Worksheet, title: string, table: PlainTable): void {
  if (table.rows.length === 0) return;
  sheet.addRow([]);
  writeTextLine(sheet, title, 'heading', widths, across);
  writePlainTable(sheet, table, widths);
}

function filerTable({ coverage }: ReportPack, { table, words, lang }: Lexicon): PlainTable {
  const { headings, states } = documentWords(lang).coverage;
  const { state, gaps, file, received } = headings;
  return {
    headings: [table.headings.number, table.headings.unit, state, gaps, file, received],
    rows: coverage.filers.map((filer, index) => [
      String(index + 1),
      filer.unit.name,
      states[filer.state],
      words.list(filer.gaps.map((gap) => shortPeriodLabel(gap, lang))),
      filer.files.map((one) => one.file).join('\n'),
      filer.files.map(({ receivedOn }) => formatDay(receivedOn)).join('\n'),
    ]),
  };
}

/** A line for each indicator that some expected unit or month is missing from; columns that lack the same share one. */
function shortfallTable(summary: ReportPack['summary'], lexicon: Lexicon): PlainTable {
  const { table, words, lang } = lexicon;
  const { headings } = workbookWords(lang).coverage;
  const shown = shownColumns(summary, lexicon).map(({ column }) => column);
  const wholes = summary.rows.filter(({ unit, category }) => unit === null && category === null);
  const lines = wholes.flatMap((row) => {
    const short = shown.flatMap((column) => {
      const figure = row.values.get(column.id);
      if (!figure || !isShort(figure)) return [];
      const heading = columnHeading(column, lexicon);
      return [{ heading, lacking: shortfall(row, figure, column, lexicon) }];
    });
    const alike = groupBy(short, ({ lacking: { reported, missing } }) => `${reported} ${missing}`);
    return [...alike.values()].map((columns) => {
      const { reported = '', missing = '' } = columns[0]?.lacking ?? {};
      return [
        row.label[lang],
        words.list(columns.map(({ heading }) => heading)),
        reported,
        missing,
      ];
    });
  });
  const { column, reported, missing } = headings;
  return {
    headings: [table.headings.number, table.headings.indicator, column, reported, missing],
    rows: lines.map((line, index) => [String(index + 1), ...line]),
  };
}

function isShort({ status, missing }: FigureView): boolean {
  return missing.length > 0 && (status === 'partial' || status === 'not-filed');
}

/** A unit that lacks some months of the column is named with them. */
function shortfall(
  { kind }: ReportRow,
  { unitsReported, unitsExpected, missing }: FigureView,
  { period }: ReportColumn,
  { words, lang }: Lexicon,
): { readonly reported: string; readonly missing: string } {
  const names = missing.slice(0, unitsAtMost).map(({ unit, gaps }) => {
    const isAll = kind !== 'flow' || gaps.every((gap) => samePeriod(gap, period));
    const spans = words.list(gaps.map((gap) => shortPeriodLabel(gap, lang)));
    return isAll ? unit.name : `${unit.name} (${spans})`;
  });
  const rest = missing.length - names.length;
  const more = rest > 0 ? [workbookWords(lang).coverage.more(rest)] : [];
  return {
    reported: `${formatCount(unitsReported, lang)}/${formatCount(unitsExpected, lang)}`,
    missing: [...names, ...more].join(', '),
  };
}
