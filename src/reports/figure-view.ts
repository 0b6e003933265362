/** Figures as tables show them: units by the names of the time, months as days. */

import type { Figure } from '../core/figures/figure.ts';
import type { Territory } from '../core/territory.ts';
import { lastDayOfMonth } from '../core/time/calendar.ts';
import type { Month } from '../core/time/month.ts';
import { endsYear } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { FigureView, UnitView } from './model.ts';

const known = new WeakMap<Territory, Map<Month, Map<UnitId, UnitView>>>();

/** A unit as it was called in the month; made once, since thousands may be missing in each of hundreds of figures. */
export function unitView(territory: Territory, unit: UnitId, month: Month): UnitView {
  const byMonth = known.get(territory) ?? new Map<Month, Map<UnitId, UnitView>>();
  known.set(territory, byMonth);
  const views = byMonth.get(month) ?? new Map<UnitId, UnitView>();
  byMonth.set(month, views);
  const found = views.get(unit);
  if (found) return found;
  const { name, code, level } = territory.stateIn(unit, month);
  const view = { name, code, level };
  views.set(unit, view);
  return view;
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
