/** Lines over the years: one an indicator, with a gap wherever a year is missing or not whole. */

import { plainDigits } from '../../core/decimal.ts';
import { groupBy } from '../../core/group-by.ts';
import { monthsIn } from '../../core/time/period.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../../reports/model.ts';
import { isPercentage, valueCell } from '../cells.ts';
import { columnHeading } from '../shown-columns.ts';
import { type Chart, type ChartPoint, type ChartSet, firstOfEachGroup } from './chart.ts';
import { shortAmount } from './short-number.ts';

/** Two points make no course. */
const fewestPoints = 3;

export function yearLines(model: ReportModel, lexicon: Lexicon): ChartSet {
  const parts = model.columns.filter(({ role }) => role === 'part');
  return firstOfEachGroup(
    model.rows
      .filter(({ unit, category, kind }) => unit === null && category === null && kind !== 'text')
      .flatMap((row) => {
        const chart = yearLine(row, parts, lexicon);
        const drawn = chart.points.filter(({ value }) => value !== null);
        return drawn.length < fewestPoints ? [] : [{ group: row.group, chart }];
      }),
  );
}

/** What happens during half a year is no point on a line of years. */
function yearLine(row: ReportRow, parts: readonly ReportColumn[], lexicon: Lexicon): Chart {
  const { lang, words } = lexicon;
  const page = pageWords(lang).charts;
  const isFlow = row.kind === 'flow';
  const usual = usualLength(parts);
  const columns = isFlow ? parts.filter(({ period }) => monthsIn(period) === usual) : parts;
  const left = parts.filter((column) => !columns.includes(column));
  return {
    kind: 'line',
    title: page.title(row.label[lang], words.measure(row.measure)),
    note:
      left.length === 0 ? '' : page.shortColumns(left.map((one) => columnHeading(one, lexicon))),
    points: columns.map((column) =>
      chartPoint(columnHeading(column, lexicon), row, row.values.get(column.id), lexicon),
    ),
    isPercent: isPercentage(row),
  };
}

function usualLength(parts: readonly ReportColumn[]): number {
  const byLength = groupBy(parts, ({ period }) => monthsIn(period));
  const [usual] = [...byLength].sort(([, a], [, b]) => b.length - a.length);
  return usual?.[0] ?? 0;
}

/** A figure that lacks units is no point either: it would show a fall where there is a gap. */
export function chartPoint(
  label: string,
  row: Pick<ReportRow, 'kind'>,
  figure: FigureView | null | undefined,
  { lang }: Pick<Lexicon, 'lang'>,
): ChartPoint {
  const { noFigure, notWhole } = pageWords(lang).charts;
  if (figure?.value == null) return { label, value: null, mark: noFigure, told: noFigure };
  const told = valueCell(row, figure, lang).text;
  if (figure.status === 'partial') {
    return { label, value: null, mark: notWhole, told: `${told}, ${notWhole}` };
  }
  // A picture needs no more digits than a binary number holds.
  const value = Number(plainDigits(figure.value.value));
  const mark = row.kind === 'flow' || row.kind === 'stock' ? shortAmount(figure.value, lang) : told;
  return { label, value, mark, told };
}
