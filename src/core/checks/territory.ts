/** What changes of territory did to a table's filings: successors that filed for their predecessors, and moves straddled. */

import { compare } from '../decimal.ts';
import type { Contribution } from '../figures/account.ts';
import { coverPeriod } from '../figures/cover.ts';
import { accountOf, targetAccounts } from '../figures/figure-account.ts';
import type { Filing } from '../figures/filing.ts';
import { coveredBy, spansCovered } from '../figures/predecessor-filings.ts';
import { type Amount, addAmounts, amountsAgree } from '../reading.ts';
import type { Month } from '../time/month.ts';
import { containsPeriod, intersection, lastMonth, overlaps } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, nameOf, showAmount } from './subject.ts';

export function checkTerritory(subject: CheckSubject): readonly Finding[] {
  if (subject.table.territory.changes.length === 0) return [];
  return subject.indicators.flatMap((code) =>
    subject.table.indicator(code).kind === 'flow'
      ? [...checkPredecessors(subject, code), ...checkStraddling(subject, code)]
      : [],
  );
}

function checkPredecessors(subject: CheckSubject, code: string): readonly Finding[] {
  const { table } = subject;
  return [...table.seriesOf(code).whole].flatMap(([unit, { own, total }]) =>
    [...own, ...total].flatMap((filing) => {
      const covered = coveredBy(table.territory, filing);
      const inTable = subject.targets.some((target) => overlaps(target, filing.period));
      if (covered.length === 0 || !inTable || !subject.units.has(unit)) return [];
      const predecessors = covered.map((id) => lastNameOf(subject, id));
      const args = { indicator: code, unit: nameOf(subject, unit, filing.period) };
      const parts = partsOf(subject, code, filing, own.includes(filing) ? 'own' : 'total');
      return [
        ...(parts === null ? [] : [disagreeing(args, filing, parts)]),
        finding(
          'covers-predecessors',
          'warning',
          { ...args, period: filing.period, predecessors },
          filing,
        ),
      ];
    }),
  );
}

/**
 * What the successor and its predecessors filed each for its own months, where the filing over the merge
 * says otherwise. Of parts that miss months only what is already more contradicts it.
 */
function partsOf(
  { table }: CheckSubject,
  code: string,
  filing: Filing,
  scope: 'own' | 'total',
): Amount | null {
  const { territory } = table;
  const series = table.seriesOf(code).whole;
  const covers = [...spansCovered(territory, filing)].flatMap(([unit, span]) => {
    const months = intersection(span, territory.life(unit));
    const plain = (series.get(unit)?.[scope] ?? []).filter(
      (one) =>
        coveredBy(territory, one).length === 0 && months && containsPeriod(months, one.period),
    );
    return months ? [coverPeriod(months, plain, [])] : [];
  });
  const amounts = covers.flatMap(({ stretches }) =>
    stretches.flatMap(({ amount }) => amount ?? []),
  );
  const [first, ...others] = amounts;
  if (!first || !filing.amount) return null;
  const sum = others.reduce(addAmounts, first);
  if (amountsAgree(filing.amount, sum)) return null;
  const isWhole = covers.every(({ gaps }) => gaps.length === 0);
  return isWhole || compare(sum.value, filing.amount.value) > 0 ? sum : null;
}

function disagreeing(
  args: { readonly indicator: string; readonly unit: string },
  filing: Filing,
  parts: Amount,
): Finding {
  const stated = filing.amount ? showAmount(filing.amount) : '';
  const details = { ...args, period: filing.period, stated, parts: showAmount(parts) };
  return finding('filings-disagree', 'warning', details, filing);
}

/** Said once for an indicator, with how many pieces cross from one child of the unit to another. */
function checkStraddling(subject: CheckSubject, code: string): readonly Finding[] {
  const { table } = subject;
  const indicator = table.indicator(code);
  const crossing = new Set(
    subject.targets.flatMap((target) => {
      const place = { indicator, category: null, target, unit: table.unit };
      const asked = { ...place, scope: 'total' as const };
      const { contributions } = accountOf(targetAccounts(table, asked), asked);
      return contributions.flatMap((part) => crossingVersions(subject, part));
    }),
  );
  return crossing.size > 0
    ? [finding('straddles-move', 'warning', { indicator: code, count: crossing.size })]
    : [];
}

function crossingVersions(subject: CheckSubject, part: Contribution): readonly number[] {
  return part.pieces.flatMap(({ filing }) => {
    const after = childAbove(subject, part.unit, lastMonth(filing.period));
    const crosses = holdersBefore(subject, part.unit, filing).some((before) => before !== after);
    return crosses ? filing.versions.slice(0, 1) : [];
  });
}

/** Under whom a filing's territory lay when it began: its unit if it lived, and the predecessors it covers. */
function holdersBefore(
  subject: CheckSubject,
  unit: UnitId,
  filing: Filing,
): readonly (UnitId | null)[] {
  const { territory } = subject.table;
  const { start } = filing.period;
  const holder = (id: UnitId) => {
    const child = childAbove(subject, id, Math.max(start, territory.life(id).start) as Month);
    // A predecessor under the very unit asked for: so is its successor, itself a child.
    return child === id ? unit : child;
  };
  const began = territory.life(unit).start <= start ? [unit] : [];
  return [...began, ...coveredBy(territory, filing)].map(holder);
}

/** The child of the unit asked for that the unit lies under in the month; null outside it. */
function childAbove(subject: CheckSubject, unit: UnitId, month: Month): UnitId | null {
  const { territory, unit: root } = subject.table;
  for (let at: UnitId | null = unit; at !== null; ) {
    const parent: UnitId | null = territory.parentIn(at, month);
    if (parent === root) return at;
    at = parent;
  }
  return null;
}

function lastNameOf(subject: CheckSubject, unit: UnitId): string {
  const { territory } = subject.table;
  return territory.stateIn(unit, (territory.life(unit).end - 1) as Month).name;
}
