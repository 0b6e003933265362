/** Tables with their money in thousands, millions or billions. The comma moves; no digit is ever rounded away. */

import { type Decimal, decimal } from '../core/decimal.ts';
import type { Change } from '../core/figures/figure.ts';
import { type MoneyUnit, moneyExponents } from '../core/money-unit.ts';
import type { Amount } from '../core/reading.ts';
import type { FigureView, ReportModel, ReportRow } from '../reports/model.ts';
import type { Appendix, FigureSource, ReportPack } from '../reports/pack.ts';

/** What the catalogue measures money in. */
const kept = 'đồng';

/** @example modelInMoney(model, 'triệu đồng') prints 46.091.000.000 đồng as 46.091 triệu đồng */
export function modelInMoney(model: ReportModel, unit: MoneyUnit): ReportModel {
  if (unit === kept) return model;
  const isMoney = moneyFinder(model);
  const rows = model.rows.map((row) =>
    row.measure === kept ? moneyRow(row, unit) : quotientRow(row, unit, isMoney),
  );
  return { ...model, rows };
}

/** The report's tables and sources; its sentences keep every đồng, as official reports write them. */
export function packInMoney(pack: ReportPack, unit: MoneyUnit): ReportPack {
  if (unit === kept) return pack;
  const isMoney = moneyFinder(pack.summary);
  return {
    ...pack,
    summary: modelInMoney(pack.summary, unit),
    appendices: pack.appendices.map((appendix) => moneyAppendix(appendix, unit)),
    sources: pack.sources.map((source) => moneySource(source, unit, isMoney)),
  };
}

type MoneyFinder = (indicator: string) => boolean;

function moneyFinder(model: ReportModel): MoneyFinder {
  const rows = model.rows.filter(({ measure }) => measure === kept);
  const codes = new Set(rows.map(({ indicator }) => indicator));
  return (indicator) => codes.has(indicator);
}

function moneyRow(row: ReportRow, unit: MoneyUnit): ReportRow {
  return {
    ...row,
    measure: unit,
    values: new Map([...row.values].map(([id, figure]) => [id, moneyFigure(figure, unit)])),
    change: moneyChange(row.change, unit),
  };
}

/** The two numbers behind a percentage read as the rows of money that print them. */
function quotientRow(row: ReportRow, unit: MoneyUnit, isMoney: MoneyFinder): ReportRow {
  const { parts } = row;
  if (parts === null) return row;
  const scaled = (part: Decimal | null, indicator: string) =>
    part !== null && isMoney(indicator) ? inUnit(part, unit) : part;
  const values = [...row.values].map(([id, figure]) => {
    const numerator = scaled(figure.numerator, parts.numerator);
    const denominator = scaled(figure.denominator, parts.denominator);
    return [id, { ...figure, numerator, denominator }] as const;
  });
  return { ...row, values: new Map(values) };
}

function moneyAppendix(appendix: Appendix, unit: MoneyUnit): Appendix {
  const isMoney = appendix.headings.map(({ measure }) => measure === kept);
  const scaled = (values: readonly (FigureView | null)[]) =>
    values.map((figure, at) =>
      figure !== null && isMoney[at] === true ? moneyFigure(figure, unit) : figure,
    );
  return {
    ...appendix,
    headings: appendix.headings.map((heading) =>
      heading.measure === kept ? { ...heading, measure: unit } : heading,
    ),
    rows: appendix.rows.map((row) => ({ ...row, values: scaled(row.values) })),
    total: scaled(appendix.total),
  };
}

/** What the cell said (`raw`) stays as it stands there. */
function moneySource(source: FigureSource, unit: MoneyUnit, isMoney: MoneyFinder): FigureSource {
  if (source.measure !== kept || !isMoney(source.indicator)) return source;
  const { figure, value } = source;
  return {
    ...source,
    measure: unit,
    figure: { ...figure, value: figure.value && moneyAmount(figure.value, unit) },
    value: value && moneyAmount(value, unit),
  };
}

function moneyFigure(figure: FigureView, unit: MoneyUnit): FigureView {
  return {
    ...figure,
    value: figure.value && moneyAmount(figure.value, unit),
    target: figure.target && inUnit(figure.target, unit),
    ...(figure.signed ? { signed: moneySigned(figure.signed, unit) } : {}),
  };
}

function moneySigned(signed: NonNullable<FigureView['signed']>, unit: MoneyUnit) {
  return { ...signed, value: signed.value && moneyAmount(signed.value, unit) };
}

function moneyAmount({ value, qualifier }: Amount, unit: MoneyUnit): Amount {
  return { value: inUnit(value, unit), qualifier, writtenIn: 1 };
}

function moneyChange(change: Change | null, unit: MoneyUnit): Change | null {
  if (change === null || change.value === null) return change;
  return { ...change, value: inUnit(change.value, unit) };
}

function inUnit({ mantissa, scale }: Decimal, unit: MoneyUnit): Decimal {
  return decimal(mantissa, scale + moneyExponents[unit]);
}
