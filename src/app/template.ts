/** `danvan template`: for each unit that is to file, what its workbook asks and what the store knows already. */

import { factsByIndicator } from '../core/facts-by-indicator.ts';
import { buildFigureTable, type FigureTable } from '../core/figures/figure-table.ts';
import type { Store } from '../core/store.ts';
import { unitsDuring } from '../core/territory.ts';
import { intersection, lastMonth, monthPeriod, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import {
  buildTemplate,
  comparedPeriod,
  hasUnitsBelow,
  type TemplateChoices,
} from '../reports/build-template.ts';
import type { TemplateModel } from '../reports/template.ts';
import type { Office } from './office.ts';
import { factQuery } from './summarize.ts';

export type { TemplateModel };

export type TemplateRequest = TemplateChoices & {
  readonly unit: UnitId;
  /** `below`: a workbook for each unit below (a commune's for itself); `own`: one for the unit's own part. */
  readonly scope: 'below' | 'own';
};

type Filer = { readonly unit: UnitId; readonly scope: 'own' | null };

/** In the order of the units' codes. */
export async function templatesFor(
  store: Store,
  office: Office,
  request: TemplateRequest,
): Promise<readonly TemplateModel[]> {
  const { territory, catalogue } = office;
  const compared = await comparedTable(store, office, request);
  const models = filersOf(office, request).flatMap(({ unit, scope }) => {
    const model = buildTemplate(unit, scope, request, { territory, catalogue, compared });
    return model === null ? [] : [model];
  });
  return models.sort((a, b) => compareText(a.unit.code, b.unit.code));
}

/** Units that have others below them are asked for their own figures; bodies and leaves for theirs. */
function filersOf({ territory }: Office, request: TemplateRequest): readonly Filer[] {
  const { unit, scope, period, paper } = request;
  const last = lastMonth(period);
  if (scope === 'own') return [{ unit, scope }];
  // Old reports are typed in for units too that have ended since.
  const during = paper === null ? monthPeriod(last) : period;
  return [...unitsDuring(territory, unit, during)].flatMap((id): readonly Filer[] => {
    const lived = intersection(during, territory.life(id));
    if (lived === null) return [];
    const at = lastMonth(lived);
    const isAbove = hasUnitsBelow(territory, id, at);
    if (id === unit && isAbove) return [];
    return [{ unit: id, scope: isAbove ? 'own' : null }];
  });
}

async function comparedTable(
  store: Store,
  office: Office,
  request: TemplateRequest,
): Promise<FigureTable | null> {
  const span: Period | null = comparedPeriod(request);
  if (span === null) return null;
  const { territory, catalogue } = office;
  const { unit, period } = request;
  const facts = await store.effectiveFacts(
    factQuery(office, { unit, period, boundaries: null, asOf: null }),
  );
  return buildFigureTable(factsByIndicator(facts), {
    ...{ territory, catalogue, unit, span },
    ...{ basis: 'auto', carryForward: false, boundaries: null },
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
