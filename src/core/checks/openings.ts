/** Opening balances against the closing stock of the month before, unit by unit. Never substituted. */

import { amountsAgree } from '../reading.ts';
import { lastMonth, overlaps } from '../time/period.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, filersOf, nameOf, showAmount } from './subject.ts';

export function checkOpenings(subject: CheckSubject): readonly Finding[] {
  const { table } = subject;
  return table.catalogue.indicators.flatMap(({ definition, code }) => {
    if (definition?.kind !== 'identity' || table.indicator(code).kind !== 'stock') return [];
    return definition.terms
      .map(({ indicator }) => indicator)
      .filter((term) => table.indicator(term).kind === 'stock-at-start')
      .filter((term) => subject.indicators.includes(term))
      .flatMap((opening) => checkPair(subject, opening, code));
  });
}

function checkPair(subject: CheckSubject, opening: string, closing: string): readonly Finding[] {
  const openings = subject.table.seriesOf(opening).whole;
  const closings = subject.table.seriesOf(closing).whole;
  return filersOf(openings, subject).flatMap((unit) =>
    (['own', 'total'] as const).flatMap((scope) => {
      const opened = openings.get(unit)?.[scope] ?? [];
      const closed = closings.get(unit)?.[scope] ?? [];
      return opened.flatMap((filing) => {
        const isShown = subject.targets.some((target) => overlaps(target, filing.period));
        const before = closed.find(({ period }) => lastMonth(period) === filing.period.start - 1);
        const differs =
          before?.amount && filing.amount && !amountsAgree(before.amount, filing.amount);
        if (!isShown || !differs || !before?.amount || !filing.amount) return [];
        return [
          finding(
            'opening-differs',
            'warning',
            {
              indicator: opening,
              unit: nameOf(subject, unit, filing.period),
              period: filing.period,
              opening: showAmount(filing.amount),
              closing: showAmount(before.amount),
            },
            filing,
          ),
        ];
      });
    }),
  );
}
