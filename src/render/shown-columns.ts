/** Which columns a table prints and what their heads say; when a figure holds that is not of its column's end. */
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import { shortPeriodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';

export type ShownColumn = {
  readonly column: ReportColumn;
  readonly heading: string;
  /** Of baseline and latest: "cuối năm 2009" where the row's figure is not of what the head says; else "". */
  readonly timeOf: (row: ReportRow, figure: FigureView) => string;
};

/** Years stay though nothing was filed in them; what compares or sums up nothing is left out. */
export function shownColumns(model: ReportModel, lexicon: Lexicon): readonly ShownColumn[] {
  return model.columns
    .filter(({ id, role }) => role === 'current' || role === 'part' || hasValues(model, id))
    .map((column) =>
      column.role === 'baseline' || column.role === 'latest'
        ? endColumn(model, column, lexicon)
        : { column, heading: columnHeading(column, lexicon), timeOf: () => '' },
    );
}

/** Baseline and latest are figures of the column that they were taken from. */
export function sourceColumn(
  model: ReportModel,
  column: ReportColumn,
  figure: FigureView,
): ReportColumn {
  return model.columns.find(({ id }) => id === figure.column) ?? column;
}

export function columnHeading(column: ReportColumn, { table, lang }: Lexicon): string {
  const { role } = column;
  const isSpan = role === 'current' || role === 'compare' || role === 'part';
  return isSpan ? shortPeriodLabel(column.period, lang) : table.headings[role];
}

function hasValues({ rows }: ReportModel, column: string): boolean {
  return rows.some(({ values }) => {
    const figure = values.get(column);
    return (
      figure !== undefined &&
      (figure.value !== null || figure.text !== null || figure.notApplicable)
    );
  });
}

/** The head names the column that most rows have; the other rows name theirs. */
function endColumn(model: ReportModel, column: ReportColumn, lexicon: Lexicon): ShownColumn {
  const heading = columnHeading(column, lexicon);
  const used = usualColumn(model, column);
  if (used === null) return { column, heading, timeOf: () => '' };
  const lastDay = daysOfPeriod(used.period, model.scheme).to;
  return {
    column,
    heading: `${heading} (${columnHeading(used, lexicon)})`,
    timeOf: (row, figure) => {
      const source = sourceColumn(model, column, figure);
      if (source.id === used.id) return asOfText(row, figure, lastDay, lexicon);
      const isDated = figure.asOf !== null && figure.unitsStale === 0;
      return isDated
        ? lexicon.table.asOf(figure.asOf, figure.asOfYearEnd)
        : columnHeading(source, lexicon);
    },
  };
}

function usualColumn(model: ReportModel, column: ReportColumn): ReportColumn | null {
  const counts = new Map<string, number>();
  for (const { values } of model.rows) {
    const figure = values.get(column.id);
    if (figure?.value == null || figure.column === null) continue;
    counts.set(figure.column, (counts.get(figure.column) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return model.columns.find(({ id }) => id === usual?.[0]) ?? null;
}

/** "cuối năm 2018", "đến 14/6/2018": when a stock holds, if not at the end of its column. */
export function asOfText(
  row: Pick<ReportRow, 'kind'>,
  figure: FigureView,
  lastDay: Day,
  { table }: Lexicon,
): string {
  // An opening balance holds at the start by its very name; of stale parts a footnote tells.
  if (row.kind === 'stock-at-start' || figure.status !== 'complete') return '';
  if (figure.value === null || figure.asOf === null || figure.asOf === lastDay) return '';
  return table.asOf(figure.asOf, figure.asOfYearEnd);
}
