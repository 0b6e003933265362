/** Percentages as printed in sheets against what danvan computes for the very same unit and span. */
import { absolute, compare, decimal, subtract } from '../decimal.ts';
import { figureOf } from '../figures/figures.ts';
import type { Filing } from '../figures/filing.ts';
import { containsPeriod } from '../time/period.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, nameOf, showAmount } from './subject.ts';

export function checkRatios(subject: CheckSubject): readonly Finding[] {
  return subject.indicators.flatMap((code) => {
    const { table } = subject;
    if (table.indicator(code).kind !== 'ratio') return [];
    return [...table.seriesOf(code).whole].flatMap(([unit, { own, total }]) => {
      const inTable = [...own, ...total].filter(({ period }) =>
        subject.targets.some((target) => containsPeriod(target, period)),
      );
      return subject.units.has(unit)
        ? inTable.flatMap((filing) => checkRatio(subject, code, filing))
        : [];
    });
  });
}

/** One last digit of tolerance: published percentages are sometimes cut, not rounded. */
function checkRatio(subject: CheckSubject, code: string, filing: Filing): readonly Finding[] {
  const { table } = subject;
  const { figure } = figureOf(table, {
    indicator: table.indicator(code),
    category: null,
    target: filing.period,
    unit: filing.unit,
    scope: 'total',
  });
  const computed = figure.numerator === null ? null : figure.value;
  if (!computed || !filing.amount || computed.qualifier !== 'exact') return [];
  if (filing.amount.qualifier !== 'exact') return [];
  const difference = absolute(subtract(computed.value, filing.amount.value));
  const decimals = Math.min(filing.amount.value.scale, 2);
  if (compare(difference, decimal(1, decimals)) <= 0) return [];
  return [
    finding(
      'ratio-differs',
      'warning',
      {
        indicator: code,
        unit: nameOf(subject, filing.unit, filing.period),
        period: filing.period,
        stated: showAmount(filing.amount),
        computed: showAmount(computed),
      },
      filing,
    ),
  ];
}
