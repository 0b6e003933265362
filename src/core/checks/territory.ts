/** What changes of territory did to a table's filings: successors that filed for their predecessors, and moves straddled. */
import type { Contribution } from '../figures/account.ts';
import { accountOf, targetAccounts } from '../figures/figure-account.ts';
import type { Filing } from '../figures/filing.ts';
import { coveredBy } from '../figures/predecessor-filings.ts';
import type { Month } from '../time/month.ts';
import { lastMonth, overlaps } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, nameOf } from './subject.ts';

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
      return [
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
