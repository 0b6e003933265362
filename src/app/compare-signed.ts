/** The first end of a comparison as a signed report printed it, whatever became of register and catalogue since. */

import type { FigureTable } from '../core/figures/figure-table.ts';
import { figureOf } from '../core/figures/figures.ts';
import { categoriesOf } from '../core/indicator.ts';
import type { SignedReport, Store } from '../core/store.ts';
import { lastMonth, samePeriod } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { figureView, unitView } from '../reports/figure-view.ts';
import type { FigureView } from '../reports/model.ts';
import { type SignedFigures, sameAmount, wholeFigure } from '../reports/signed-figures.ts';
import type { ComparedFigure, CompareQuery } from './compare.ts';
import { keptReport, signedQueryOf } from './signed-reports.ts';

type Place = CompareQuery & { readonly table: FigureTable };

/**
 * The unit's own rows begin with what was signed. Figures that differ although no fact moved are added:
 * the register or the catalogue is another one since.
 */
export async function withSigned(
  rows: readonly ComparedFigure[],
  place: Place,
  store: Store,
): Promise<readonly ComparedFigure[]> {
  const { from } = place;
  if (from === null || typeof from === 'string' || !isWhole(from, place)) return rows;
  const { signed } = await keptReport(store, from);
  const said = rows.map((row) => signedRow(row, signed, place));
  const { catalogue } = await store.lastChanges();
  const reason = catalogue !== null && catalogue > from.signedAt ? 'catalogue' : 'succession';
  return [...said, ...unmoved(rows, signed, place, reason)];
}

/** A report of just these figures: all of the unit, reckoned as comparisons are. */
function isWhole(report: SignedReport, { unit, period }: Place): boolean {
  const { scope, basis, boundaries, carryForward } = signedQueryOf(report);
  const isPlain = scope === 'total' && basis === 'auto' && boundaries === null && !carryForward;
  return isPlain && report.unit === unit && samePeriod(report.period, period);
}

function signedRow(row: ComparedFigure, signed: SignedFigures, place: Place): ComparedFigure {
  const own = unitOf(place);
  if (row.unit.code !== own.code || row.unit.name !== own.name) return row;
  const before = figureIn(signed, row.indicator.code, row.category?.code ?? null, place);
  return before === undefined ? row : { ...row, before };
}

function unmoved(
  rows: readonly ComparedFigure[],
  signed: SignedFigures,
  place: Place,
  reason: ComparedFigure['reason'],
): readonly ComparedFigure[] {
  const { catalogue, territory } = place.table;
  const at = lastMonth(place.period);
  return catalogue.indicators
    .filter(({ code, kind }) => kind !== 'text' && place.indicators?.includes(code) !== false)
    .flatMap((indicator) =>
      [null, ...categoriesOf(catalogue, indicator)].flatMap((category): ComparedFigure[] => {
        const code = category?.code ?? null;
        const before = figureIn(signed, indicator.code, code, place);
        const isTold = rows.some(
          (row) => row.indicator === indicator && (row.category?.code ?? null) === code,
        );
        if (before === undefined || isTold) return [];
        const { figure } = figureOf(place.table, {
          ...{ indicator, unit: place.unit, target: place.period, scope: 'total' },
          category: code,
        });
        if (sameAmount(before.value, figure.value)) return [];
        const after = figureView(figure, territory, at);
        return [{ indicator, category, reason, unit: unitOf(place), before, after, causes: [] }];
      }),
    );
}

function unitOf({ table, unit, period }: Place) {
  return unitView(table.territory, unit, lastMonth(period));
}

function figureIn(
  signed: SignedFigures,
  indicator: string,
  category: string | null,
  { period }: Place,
): FigureView | undefined {
  return wholeFigure(signed, { indicator, category }, periodId(period));
}
