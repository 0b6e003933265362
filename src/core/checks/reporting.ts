/** Who filed what at which level: stray filings, own figures that stopped, bodies that may be counted twice. */

import { coverPeriod } from '../figures/cover.ts';
import { allSeries } from '../figures/figure-table.ts';
import { noFilings } from '../figures/filing.ts';
import { levelIn } from '../territory.ts';
import { intersection, overlaps, type Period, shiftMonths } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, filersOf, nameOf } from './subject.ts';

export function checkReporting(subject: CheckSubject): readonly Finding[] {
  return subject.indicators.flatMap((code) => {
    const { kind, overUnits } = subject.table.indicator(code);
    if (kind === 'ratio' || kind === 'text' || overUnits === 'none') return [];
    return [
      ...checkStray(subject, code),
      ...checkUpper(subject, code),
      ...checkBodies(subject, code),
    ];
  });
}

function checkStray(subject: CheckSubject, code: string): readonly Finding[] {
  const { stray } = subject.table.levelOf(code, subject.table.unit);
  if (stray.length === 0) return [];
  const names = stray.map((unit) => nameOf(subject, unit, subject.table.span));
  return [finding('stray-filing', 'info', { indicator: code, units: names })];
}

/** Units above the reporting level: their own filings may miss months, or have stopped since last year. */
function checkUpper(subject: CheckSubject, code: string): readonly Finding[] {
  const { table } = subject;
  const reporting = table.levelOf(code, table.unit);
  if (reporting.kind !== 'level') return [];
  const series = table.seriesOf(code).whole;
  const upper = filersOf(series, subject).filter(
    (unit) => (series.get(unit)?.own.length ?? 0) > 0 && isUpper(subject, unit, reporting.level),
  );
  const isFlow = table.indicator(code).kind === 'flow';
  return upper.flatMap((unit) =>
    subject.targets.flatMap((target) => {
      const living = intersection(target, table.territory.life(unit));
      const { own } = series.get(unit) ?? noFilings;
      const filedIn = (span: Period) => own.some(({ period }) => overlaps(period, span));
      if (!living) return [];
      const args = { indicator: code, unit: nameOf(subject, unit, target) };
      if (!filedIn(target)) {
        return filedIn(shiftMonths(target, -12))
          ? [finding('own-missing', 'warning', { ...args, period: target })]
          : [];
      }
      const { gaps } = coverPeriod(living, own);
      return isFlow && gaps.length > 0
        ? [finding('upper-filing-incomplete', 'info', { ...args, gaps })]
        : [];
    }),
  );
}

function isUpper(subject: CheckSubject, unit: UnitId, level: string | null): boolean {
  const order = ['body', 'commune', 'district', 'province'];
  const { territory, span } = subject.table;
  const month = intersection(span, territory.life(unit))?.start ?? span.start;
  const own = levelIn(territory, unit, month);
  return order.indexOf(own) > order.indexOf(level ?? 'province');
}

/** Where the register does not say for whom a body reports, its figure may be in its parent's already. */
function checkBodies(subject: CheckSubject, code: string): readonly Finding[] {
  const { table } = subject;
  const filed = new Set(allSeries(table.seriesOf(code)).flatMap((series) => [...series.keys()]));
  return [...filed].flatMap((unit) => {
    const { reportsFor, parents } = table.territory.unit(unit);
    const month = table.span.start;
    const isBody = levelIn(table.territory, unit, month) === 'body';
    const parent = parents.at(-1)?.parent ?? null;
    if (!subject.units.has(unit) || !isBody || reportsFor !== null || parent === null) return [];
    const siblings = table.territory
      .childrenDuring(parent, table.span)
      .some((tie) => tie.unit !== unit && filed.has(tie.unit));
    return siblings
      ? [
          finding('possible-double-count', 'info', {
            indicator: code,
            body: nameOf(subject, unit, table.span),
          }),
        ]
      : [];
  });
}
