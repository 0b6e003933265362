/** A unit that a mapping names, or the cell that it points at; where no one knows it, that is told there. */
import { type ProblemOrigin, problem } from '../../core/problem.ts';
import type { Period } from '../../core/time/period.ts';
import type { UnitId } from '../../core/unit.ts';
import type { Collector } from '../filing.ts';
import type { Setting } from '../sheet-head.ts';

export function namedUnit(
  name: string,
  origin: ProblemOrigin,
  period: Period,
  { desk, context }: Setting,
  { problems }: Collector,
): UnitId | null {
  const found = desk.find(name, period, context.homeUnit);
  const nameAll = (units: readonly UnitId[]) => units.map((unit) => desk.nameOf(unit, period));
  switch (found.kind) {
    case 'found':
      return found.unit;
    case 'ambiguous': {
      const candidates = nameAll(found.candidates);
      problems.push(problem('ambiguous-unit', 'error', origin, { seen: name, candidates }));
      return null;
    }
    case 'unknown': {
      const nearest = nameAll(found.nearest);
      problems.push(problem('unknown-unit', 'error', origin, { seen: name, nearest }));
      return null;
    }
  }
}
