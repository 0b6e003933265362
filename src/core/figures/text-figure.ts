/** Narratives: the unit's own text, else those of the units below it, each under its name. Never aggregated. */

import { isWithin, levelIn, unitsDuring } from '../territory.ts';
import { containsPeriod, lastMonth, monthPeriod } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Account, emptyAccount } from './account.ts';
import type { Figure } from './figure.ts';
import type { AccountRequest } from './figure-account.ts';
import type { FigureTable } from './figure-table.ts';
import type { SettledFact } from './series.ts';

export function textFigure(
  table: FigureTable,
  request: AccountRequest,
): { readonly figure: Figure; readonly account: Account } {
  const { own, below } = textFacts(table, request);
  const text = own.length > 0 ? join(own, () => null) : join(below, nameIn(table));
  return { figure: narrative(table, request, text), account: emptyAccount };
}

/** The texts filed inside the target: the unit's own, which are its narrative, and those below it. */
export function textFacts(
  table: FigureTable,
  request: AccountRequest,
): { readonly own: readonly SettledFact[]; readonly below: readonly SettledFact[] } {
  const { target, unit } = request;
  const facts = table
    .seriesOf(request.indicator.code)
    .facts.filter((fact) => containsPeriod(target, fact.period) && fact.reading.kind === 'text');
  const own = facts.filter((fact) => fact.unit === unit);
  const below = facts.filter(
    (fact) =>
      fact.unit !== unit && isWithin(table.territory, fact.unit, unit, lastMonth(fact.period)),
  );
  return { own: inOrder(own), below: inOrder(below) };
}

function inOrder(facts: readonly SettledFact[]): readonly SettledFact[] {
  return [...facts].sort((a, b) => a.period.start - b.period.start);
}

function nameIn(table: FigureTable): (fact: SettledFact) => string {
  return (fact) => table.territory.stateIn(fact.unit, lastMonth(fact.period)).name;
}

function join(
  facts: readonly SettledFact[],
  nameOf: (fact: SettledFact) => string | null,
): string | null {
  const lines = facts.flatMap((fact) => {
    if (fact.reading.kind !== 'text') return [];
    const name = nameOf(fact);
    return [name === null ? fact.reading.text : `${name}: ${fact.reading.text}`];
  });
  return lines.length > 0 ? lines.join('\n') : null;
}

/**
 * The unit's own text needs no one else's. Compiled from below, those of the filers' level who sent none
 * are missing, so that a narrative of seven districts out of twelve does not pass for the province's.
 */
function narrative(table: FigureTable, request: AccountRequest, text: string | null): Figure {
  const { own, below } = textFacts(table, request);
  const isOwn = own.length > 0;
  const filers = new Set((isOwn ? own : below).map(({ unit }) => unit));
  const expected = isOwn || text === null ? [request.unit] : peersOf(table, request, filers);
  const missing = expected.filter((unit) => !filers.has(unit));
  const filedStatus = missing.length > 0 ? 'partial' : 'complete';
  return {
    value: null,
    status: text === null ? 'not-filed' : filedStatus,
    basis: null,
    estimated: false,
    unitsReported: expected.length - missing.length,
    unitsExpected: expected.length,
    unitsStale: 0,
    gaps: missing.length > 0 ? [request.target] : [],
    missing: missing.map((unit) => ({ unit, gaps: [request.target] })),
    asOf: null,
    of: null,
    numerator: null,
    denominator: null,
    scope: null,
    notApplicable: false,
    text,
    unallocated: [],
  };
}

/** The units alive in the target's last month that are of the level of those who filed. */
function peersOf(
  table: FigureTable,
  { unit, target }: AccountRequest,
  filers: ReadonlySet<UnitId>,
): readonly UnitId[] {
  const { territory } = table;
  const month = lastMonth(target);
  const below = [...unitsDuring(territory, unit, monthPeriod(month))];
  const levels = new Set(
    below.filter((id) => filers.has(id)).map((id) => levelIn(territory, id, month)),
  );
  const peers = below.filter(
    (id) => id !== unit && levels.size === 1 && levels.has(levelIn(territory, id, month)),
  );
  return [...new Set([...filers, ...peers])];
}
