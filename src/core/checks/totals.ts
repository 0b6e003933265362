/** Filed totals against what the unit and those below it add up to over the same span. */

import { compare, plainDigits, subtract } from '../decimal.ts';
import { isWhole, sumOf } from '../figures/account.ts';
import { targetAccounts } from '../figures/figure-account.ts';
import { seriesFor } from '../figures/figure-table.ts';
import type { Filing } from '../figures/filing.ts';
import { amountsAgree } from '../reading.ts';
import { containsPeriod } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, filersOf, nameOf, showAmount } from './subject.ts';

export function checkTotals(subject: CheckSubject): readonly Finding[] {
  return subject.indicators.flatMap((code) => {
    const { kind, overUnits } = subject.table.indicator(code);
    if (kind === 'ratio' || kind === 'text' || overUnits === 'none') return [];
    const all = subject.table.seriesOf(code);
    return [null, ...all.categories.keys()].flatMap((category) => {
      const series = seriesFor(all, category);
      return filersOf(series, subject).flatMap((unit) => {
        const totals = series.get(unit)?.total ?? [];
        const inTable = totals.filter(({ period }) =>
          subject.targets.some((target) => containsPeriod(target, period)),
        );
        return inTable.flatMap((total) => checkTotal(subject, code, category, unit, total));
      });
    });
  });
}

/** Where parts are missing below, the sum may only be called wrong when it is already more. */
function checkTotal(
  subject: CheckSubject,
  code: string,
  category: string | null,
  unit: UnitId,
  total: Filing,
): readonly Finding[] {
  const indicator = subject.table.indicator(code);
  const request = { indicator, category, target: total.period, unit, scope: 'total' as const };
  const accounts = targetAccounts({ ...subject.table, basis: 'recomputed' }, request);
  const parts = accounts.consolidated(unit);
  const summed = sumOf(parts.contributions);
  if (!summed || !total.amount || amountsAgree(summed, total.amount)) return [];
  if (!isWhole(parts) && compare(summed.value, total.amount.value) <= 0) return [];
  return [
    finding(
      'total-differs',
      'warning',
      {
        indicator: code,
        unit: nameOf(subject, unit, total.period),
        period: total.period,
        stated: showAmount(total.amount),
        summed: showAmount(summed),
        difference: plainDigits(subtract(total.amount.value, summed.value)),
      },
      total,
    ),
  ];
}
