/**
 * Facts that lie wholly outside their unit's life, or past its end: an error that names the successor; and
 * those of a successor that lie across the day on which it also received part of another unit.
 */

import type { StatedFact } from '../core/fact.ts';
import { factSpan } from '../core/fact.ts';
import { type Problem, problem } from '../core/problem.ts';
import { mixedBoundaryIn } from '../core/succession/mixed-territory.ts';
import { successorsOf } from '../core/succession/successors-of.ts';
import type { Territory } from '../core/territory.ts';
import { lastDayOfMonth } from '../core/time/calendar.ts';
import { lastMonth, overlaps, type Period } from '../core/time/period.ts';
import { stateOn } from '../core/unit.ts';
import type { Filing } from './filing.ts';

/** Told once for each unit and span, at the first cell that states such a fact. */
export function checkLives(
  filings: readonly Filing[],
  file: string,
  territory: Territory,
): readonly Problem[] {
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { fact } of filings) {
    const lives = livesIn(fact, territory);
    const mixed = lives ? mixedTerritory(fact, file, territory) : null;
    if (lives && mixed === null) continue;
    const key = `${fact.unit}|${fact.period.start}|${fact.period.end}`;
    if (told.has(key)) continue;
    told.add(key);
    if (mixed !== null) {
      problems.push(mixed);
      continue;
    }
    const unit = territory.unit(fact.unit);
    const lastDay = lastDayOfMonth(lastMonth(fact.period), territory.scheme);
    const { sheet, cell } = fact.origin;
    problems.push(
      problem(
        'outside-life',
        'error',
        { file, sheet, cell },
        {
          unit: stateOn(unit, unit.validTo).name,
          period: fact.period,
          validFrom: unit.validFrom,
          validTo: unit.validTo,
          successors: successorsOf(territory.register, fact.unit, lastDay).map(
            (id) => stateOn(territory.unit(id), lastDay).name,
          ),
        },
      ),
    );
  }
  return problems;
}

/** Such a filing would cover whole units and parts of others; the two stretches must be filed apart. */
function mixedTerritory(fact: StatedFact, file: string, territory: Territory): Problem | null {
  const span = factSpan(fact.kind, fact.period);
  const boundary = mixedBoundaryIn(territory, fact.unit, span);
  if (boundary === null) return null;
  const { sheet, cell } = fact.origin;
  return problem(
    'mixed-territory-filing',
    'error',
    { file, sheet, cell },
    {
      indicator: fact.indicator,
      unit: territory.stateIn(fact.unit, lastMonth(span)).name,
      period: fact.period,
      boundary,
    },
  );
}

function livesIn(fact: StatedFact, territory: Territory): boolean {
  const life = territory.life(fact.unit);
  const span: Period = factSpan(fact.kind, fact.period);
  return overlaps(span, life) && fact.period.end <= life.end;
}
