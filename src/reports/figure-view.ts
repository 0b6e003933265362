/** Figures as tables show them: units by the names of the time, months as days. */

import type { Figure } from '../core/figures/figure.ts';
import type { Territory } from '../core/territory.ts';
import { lastDayOfMonth } from '../core/time/calendar.ts';
import type { Month } from '../core/time/month.ts';
import { endsYear } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { FigureView, UnitView } from './model.ts';

/** A unit as it was called in the month. */
export function unitView(territory: Territory, unit: UnitId, month: Month): UnitView {
  const { name, code, level } = territory.stateIn(unit, month);
  return { name, code, level };
}

export function figureView(figure: Figure, territory: Territory, month: Month): FigureView {
  return {
    // What a spread adds to comes first: added after it, V8 gives each object a shape of its own.
    asOfYearEnd: figure.asOf !== null && endsYear(figure.asOf),
    target: null,
    targetPercent: null,
    column: null,
    ...figure,
    missing: figure.missing.map(({ unit, gaps }) => ({
      unit: unitView(territory, unit, month),
      gaps,
    })),
    asOf: figure.asOf === null ? null : lastDayOfMonth(figure.asOf, territory.scheme),
    unallocated: figure.unallocated.map(({ unit, decree }) => ({
      unit: unitView(territory, unit, month),
      decree,
    })),
  };
}
