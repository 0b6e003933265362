/** What a table is asked for: the period and unit, and the choices of `summarize`. */
import type { BasisChoice } from '../core/figures/account.ts';
import type { FigureScope } from '../core/figures/figure-table.ts';
import type { Day } from '../core/time/day.ts';
import type { Month } from '../core/time/month.ts';
import type { Period } from '../core/time/period.ts';
import type { TableKind } from '../core/time/table-kind.ts';
import type { UnitId } from '../core/unit.ts';

export type Breakdown = 'unit' | 'level' | 'year' | 'half' | 'category';

export type SummaryQuery = {
  readonly unit: UnitId;
  readonly period: Period;
  /** By span where null. */
  readonly kind: TableKind | null;
  readonly scope: FigureScope;
  /** Units and levels give rows under each row, years and halves columns, categories all their rows. */
  readonly by: Breakdown | null;
  /** Only these, in this order; every indicator with facts where null. */
  readonly indicators: readonly string[] | null;
  readonly basis: BasisChoice;
  readonly compare: 'same-period' | 'previous' | 'none';
  readonly carryForward: boolean;
  /** The month whose tree of units history is shown in; null for that of its own time. */
  readonly boundaries: Month | null;
  /** Facts as after this day's last event, or as after this event; null for now. */
  readonly asOf: Day | { readonly event: number } | null;
};
