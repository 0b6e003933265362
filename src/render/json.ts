/** The table as JSON, schemaVersion 1: keys in a fixed order, numbers as numbers, what is missing as null. */

import type { Change } from '../core/figures/figure.ts';
import { jsonNumber } from '../core/json-number.ts';
import type { Problem } from '../core/problem.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Period } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Lang } from '../messages/lang.ts';
import { lexicon } from '../messages/lexicon.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from '../reports/model.ts';
import { periodName } from './period-name.ts';

const listedAtMost = 100;

/** How a problem is worded and where it is said to be; given by who knows the language and the names. */
export type ProblemWriter = (problem: Problem) => {
  readonly origin: string | null;
  readonly message: string;
};

export function renderJson(model: ReportModel, lang: Lang, write: ProblemWriter): string {
  return `${JSON.stringify(jsonReport(model, lang, write), null, 2)}\n`;
}

function jsonReport(model: ReportModel, lang: Lang, write: ProblemWriter): object {
  return {
    schemaVersion: 1,
    kind: model.kind,
    unit: jsonUnit(model.unit),
    period: {
      id: periodId(model.period),
      label: periodName(model, lang),
      ...daysOfPeriod(model.period, model.scheme),
    },
    columns: model.columns.map(({ id, role, period }) => ({
      id,
      role,
      period: { id: periodId(period), ...daysOfPeriod(period, model.scheme) },
    })),
    rows: model.rows.map((row) => jsonRow(row, lang)),
    problems: model.problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      ...write(problem),
    })),
  };
}

function jsonUnit({ name, code, level }: UnitView): object {
  return { name, code, level };
}

/** Of a level there is no one unit to name: its name is the level's, its code null. */
function jsonPlace({ unit, part }: ReportRow, lang: Lang): object {
  if (unit === null) return {};
  if (part !== 'level') return { unit: jsonUnit(unit), ...(part === null ? {} : { part }) };
  return { unit: { name: lexicon(lang).words.level[unit.level], code: null, level: unit.level } };
}

function jsonRow(row: ReportRow, lang: Lang): object {
  return {
    indicator: row.indicator,
    category: row.category,
    ...jsonPlace(row, lang),
    label: row.label[lang],
    measure: row.measure,
    kind: row.kind,
    values: Object.fromEntries(
      [...row.values].map(([column, figure]) => [column, jsonFigure(row, figure)]),
    ),
    change: jsonChange(row.change),
    changePercent: jsonChange(row.changePercent),
    ...(row.kind === 'ratio' ? { changePoints: jsonChange(row.changePoints) } : {}),
  };
}

function jsonFigure(row: ReportRow, figure: FigureView): object {
  const amount = figure.value;
  const isText = row.kind === 'text' && figure.text !== null;
  const value = isText ? figure.text : amount === null ? null : jsonNumber(amount.value);
  const shown = figure.missing.slice(0, listedAtMost);
  const more = figure.missing.length - shown.length;
  return {
    value,
    ...(value === null ? {} : { qualifier: amount?.qualifier ?? 'exact' }),
    status: figure.status,
    ...(value === null ? {} : { basis: figure.basis, estimated: figure.estimated }),
    unitsReported: figure.unitsReported,
    unitsExpected: figure.unitsExpected,
    gaps: jsonPeriods(figure.gaps),
    missing: shown.map(({ unit, gaps }) => ({ unit: jsonUnit(unit), gaps: jsonPeriods(gaps) })),
    ...(more > 0 ? { missingMore: more } : {}),
    ...whereTheyApply(row, figure),
  };
}

function whereTheyApply(row: ReportRow, figure: FigureView): object {
  const isHeld = row.kind === 'stock' || row.kind === 'unit-count';
  const optional = {
    asOf: isHeld ? figure.asOf : null,
    of: figure.of,
    numerator: figure.numerator && jsonNumber(figure.numerator),
    denominator: figure.denominator && jsonNumber(figure.denominator),
    target: figure.target && jsonNumber(figure.target),
    targetPercent: figure.targetPercent && jsonNumber(figure.targetPercent),
    unitsStale: isHeld ? figure.unitsStale : null,
    scope: figure.scope,
    unallocated:
      figure.unallocated.length > 0
        ? figure.unallocated.map(({ unit, decree }) => ({ unit: jsonUnit(unit), decree }))
        : null,
    column: figure.column,
  };
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
}

function jsonChange(change: Change | null): object | null {
  if (change === null) return null;
  return change.value === null
    ? { value: null, reason: change.reason }
    : { value: jsonNumber(change.value), qualifier: change.qualifier };
}

function jsonPeriods(periods: readonly Period[]): readonly string[] {
  return periods.map(periodId);
}
