/** Figures that moved, as a table for people and as JSON. */
import type { Cause, ComparedFigure, CompareEnd, Comparison } from '../app/compare.ts';
import { subtract } from '../core/decimal.ts';
import { reasonsOf } from '../core/explain/compare-figures.ts';
import type { EffectiveFact } from '../core/fact.ts';
import { jsonNumber } from '../core/json-number.ts';
import { type CalendarScheme, daysOfPeriod } from '../core/time/calendar.ts';
import { formatDay } from '../core/time/day.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { compareWords } from '../messages/compare.ts';
import { capitalised } from '../messages/first-letter.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import {
  formatAmount,
  formatCount,
  formatDecimal,
  formatPercent,
  formatPoints,
  withHedge,
} from '../messages/number-format.ts';
import { reportWords } from '../messages/report.ts';
import type { CommandContext } from './command-context.ts';
import { plainTable } from './plain-table.ts';

type ShownFigure = ComparedFigure['before'];

/** "15/6/2018", "báo cáo số 12 ngày 20/6/2018"; null for now. */
export function endName(end: CompareEnd, { lang }: Lexicon): string | null {
  if (end === null) return null;
  if (typeof end === 'string') return formatDay(end);
  return reportWords(lang).reportName(end.number, end.date);
}

function endHeading(end: CompareEnd, lexicon: Lexicon): string {
  const name = endName(end, lexicon) ?? compareWords(lexicon.lang).now;
  return capitalised(name, lexicon.lang);
}

export function comparisonTable(comparison: Comparison, context: CommandContext): string {
  const { lexicon, host, styleOut } = context;
  const words = compareWords(lexicon.lang);
  const { indicator, unit, change, reason, source } = words.headings;
  const rows = comparison.rows.map((row, index) => {
    const above = comparison.rows[index - 1];
    const isNamed = above?.indicator === row.indicator && above.category === row.category;
    return [
      isNamed ? '' : labelOf(row, lexicon),
      row.unit.name,
      figureText(row, row.before, lexicon),
      figureText(row, row.after, lexicon),
      differenceText(row, lexicon),
      reasonText(row, lexicon),
      sourceText(row, comparison, lexicon),
    ];
  });
  return plainTable({
    headings: [
      ...[
        indicator,
        unit,
        endHeading(comparison.from, lexicon),
        endHeading(comparison.to, lexicon),
      ],
      ...[change, reason, source],
    ],
    rows,
    rightAligned: [2, 3, 4],
    width: host.stdout.width,
    heading: styleOut.strong,
  });
}

function labelOf({ indicator, category }: ComparedFigure, { lang }: Lexicon): string {
  return category === null ? indicator.label[lang] : `  - ${category.label[lang]}`;
}

/** "68", "68 (20/21)" where not all are in it, "chưa báo cáo". */
function figureText(row: ComparedFigure, figure: ShownFigure, lexicon: Lexicon): string {
  const { lang, words } = lexicon;
  const { value, status, unitsReported, unitsExpected } = figure;
  if (row.indicator.kind === 'text') return shortened(figure.text) ?? words.status['not-filed'];
  if (value === null) return figure.notApplicable ? 'x' : words.status['not-filed'];
  const of = figure.of === null ? '' : `/${formatCount(figure.of, lang)}`;
  const digits =
    row.indicator.kind === 'ratio'
      ? withHedge(`${formatPercent(value.value, lang)}%`, value.qualifier, lang)
      : `${formatAmount(value, lang)}${of}`;
  if (status !== 'partial') return digits;
  const counts = [unitsReported, unitsExpected].map((count) => formatCount(count, lang));
  return unitsExpected > 1
    ? `${digits} (${counts.join('/')})`
    : `${digits} (${words.status.partial})`;
}

function differenceText({ indicator, before, after }: ComparedFigure, { lang }: Lexicon): string {
  if (before.value === null || after.value === null) return '';
  const difference = subtract(after.value.value, before.value.value);
  if (difference.mantissa === 0n) return '';
  if (indicator.kind === 'ratio') return formatPoints(difference, lang);
  return formatDecimal(difference, lang, { signed: true });
}

function reasonText({ reason, causes }: ComparedFigure, { lang, words }: Lexicon): string {
  const told = reasonsOf(causes);
  return words.list(
    (told.length > 0 ? told : [reason]).map((one) => compareWords(lang).reason[one]),
  );
}

/** The cell of a unit's own facts; of what is summed from several, how many. */
function sourceText(row: ComparedFigure, comparison: Comparison, { lang }: Lexicon): string {
  const words = compareWords(lang);
  const [first, ...others] = row.causes;
  if (!first) return '';
  const isOwn = row.causes.every(({ unit }) => sameUnit(unit, row.unit));
  const isLast = row === comparison.rows.at(-1);
  if (!isOwn && others.length > 0 && !isLast) return words.below(row.causes.length);
  return words.source(cellOf(first, lang), others.length);
}

function cellOf({ origin, after }: Cause, lang: Lexicon['lang']): string {
  if (origin === null) return '';
  const { file, sheet, cell } = origin;
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  const source = place === '' ? file : `${file} › ${place}`;
  return after === null ? compareWords(lang).takenBack(source) : source;
}

function sameUnit(a: Cause['unit'], b: Cause['unit']): boolean {
  return a.code === b.code && a.name === b.name;
}

function shortened(text: string | null): string | null {
  if (text === null) return null;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `"${line.slice(0, 39)}…"` : `"${line}"`;
}

export function jsonComparison(
  comparison: Comparison,
  scheme: CalendarScheme,
  { lang }: Lexicon,
): object {
  const { period, unitView, from, to, rows } = comparison;
  return {
    schemaVersion: 1,
    unit: unitView,
    period: {
      id: periodId(period),
      label: periodLabel(period, lang),
      ...daysOfPeriod(period, scheme),
    },
    from: jsonEnd(from),
    to: jsonEnd(to),
    rows: rows.map((row) => ({
      indicator: row.indicator.code,
      category: row.category?.code ?? null,
      label: (row.category ?? row.indicator).label[lang],
      unit: row.unit,
      before: jsonFigure(row.before),
      after: jsonFigure(row.after),
      beforeStatus: row.before.status,
      afterStatus: row.after.status,
      reason: row.reason,
      origin: row.causes[0]?.origin ?? null,
      causes: row.causes.map(jsonCause),
    })),
  };
}

function jsonEnd(end: CompareEnd): string {
  if (end === null) return 'now';
  return typeof end === 'string' ? end : `report:${end.number}@${end.date}`;
}

function jsonCause({ unit, period, reason, origin, before, after }: Cause): object {
  return {
    unit,
    period: periodId(period),
    before: jsonReading(before),
    after: jsonReading(after),
    reason,
    origin,
  };
}

function jsonFigure({ value, text }: ShownFigure): number | string | null {
  return value === null ? text : jsonNumber(value.value);
}

function jsonReading(fact: EffectiveFact | null): number | string | null {
  const reading = fact?.reading ?? null;
  if (reading === null) return null;
  switch (reading.kind) {
    case 'number':
      return jsonNumber(reading.value);
    case 'text':
      return reading.text;
    case 'not-applicable':
      return 'x';
    case 'blank':
      return null;
  }
}
