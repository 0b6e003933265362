/** The table as CSV for other programs: a line for each row and column, plain digits, what each figure lacks beside it. */
import { plainDigits } from '../core/decimal.ts';
import { guardFormula } from '../core/formula-guard.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Lang } from '../messages/lang.ts';
import { lexicon } from '../messages/lexicon.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';
import { notApplicable, notKnown } from './cells.ts';
import { type CsvOptions, csvText } from './csv-text.ts';

const columns = [
  ...(['unit', 'period', 'indicator', 'category', 'value', 'qualifier', 'status'] as const),
  ...(['unitsReported', 'unitsExpected', 'basis', 'estimated', 'scope', 'asOf', 'of'] as const),
  ...(['gaps', 'missing', 'column', 'part', 'unitCode', 'label', 'measure', 'kind'] as const),
  ...(['numerator', 'denominator', 'change', 'changePercent', 'changePoints'] as const),
  ...(['target', 'targetPercent'] as const),
];

export function renderCsv(model: ReportModel, lang: Lang, options: CsvOptions): string {
  const lines = model.rows.flatMap((row) =>
    model.columns.flatMap((column) => {
      const figure = row.values.get(column.id);
      return figure === undefined ? [] : [lineOf(model, row, column, figure, lang)];
    }),
  );
  // Names, codes, units and words all come from others; plain digits are never touched by it.
  const records = lines.map((line) => columns.map((column) => guardFormula(line[column])));
  return csvText([columns, ...records], options);
}

function lineOf(
  model: ReportModel,
  row: ReportRow,
  column: ReportColumn,
  figure: FigureView,
  lang: Lang,
): Record<(typeof columns)[number], string> {
  const unit = row.unit ?? model.unit;
  const isCompared = column.role === 'current' || column.role === 'latest';
  const change = (value: ReportRow['change']) =>
    isCompared && value?.value != null ? plainDigits(value.value) : '';
  return {
    unit: placeName(row, unit, lang),
    period: periodId(column.period),
    indicator: row.indicator,
    category: row.category ?? '',
    value: valueText(row, figure),
    qualifier: figure.value?.qualifier ?? '',
    status: figure.status,
    unitsReported: String(figure.unitsReported),
    unitsExpected: String(figure.unitsExpected),
    basis: figure.basis ?? '',
    estimated: String(figure.estimated),
    scope: figure.scope ?? '',
    asOf: figure.asOf ?? '',
    of: figure.of === null ? '' : String(figure.of),
    gaps: figure.gaps.map(periodId).join(' '),
    missing: figure.missing.map(({ unit: { name } }) => name).join('; '),
    column: column.id,
    part: row.part ?? '',
    unitCode: unit.code,
    label: row.label[lang],
    measure: row.measure,
    kind: row.kind,
    numerator: figure.numerator === null ? '' : plainDigits(figure.numerator),
    denominator: figure.denominator === null ? '' : plainDigits(figure.denominator),
    change: change(row.change),
    changePercent: change(row.changePercent),
    changePoints: change(row.changePoints),
    target: figure.target === null ? '' : plainDigits(figure.target),
    targetPercent: figure.targetPercent === null ? '' : plainDigits(figure.targetPercent),
  };
}

/** Of a level there is no one unit to name: its name is the level's, as in the JSON. */
function placeName({ part }: ReportRow, { name, level }: ReportModel['unit'], lang: Lang): string {
  return part === 'level' ? lexicon(lang).words.level[level] : name;
}

function valueText(row: ReportRow, figure: FigureView): string {
  if (row.kind === 'text' && figure.text !== null) return figure.text;
  if (figure.value !== null) return plainDigits(figure.value.value);
  return figure.notApplicable ? notApplicable : notKnown;
}
