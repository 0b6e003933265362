/** The neutral table that every renderer prints: figures with their meaning, no formatting. */

import type { Decimal } from '../core/decimal.ts';
import type { Change, Figure } from '../core/figures/figure.ts';
import type { IndicatorKind, Labels } from '../core/indicator.ts';
import type { Problem } from '../core/problem.ts';
import type { Amount } from '../core/reading.ts';
import type { CalendarScheme } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import type { Period } from '../core/time/period.ts';
import type { TableKind } from '../core/time/table-kind.ts';
import type { Term } from '../core/time/terms.ts';
import type { Level, Succession } from '../core/unit.ts';
import type { Breakdown } from './query.ts';
import type { UnitTypes } from './unit-types.ts';

/** A unit as it was called at the period's end. */
export type UnitView = { readonly name: string; readonly code: string; readonly level: Level };

export type ColumnRole = 'current' | 'compare' | 'part' | 'total' | 'baseline' | 'latest';

/** `baseline`, `latest` and `total` have their role as id; every other column its period's id. */
export type ReportColumn = {
  readonly id: string;
  readonly role: ColumnRole;
  readonly period: Period;
};

/** A figure with its units named, ready to be shown. */
export type FigureView = Omit<Figure, 'missing' | 'asOf' | 'unallocated'> & {
  readonly missing: readonly { readonly unit: UnitView; readonly gaps: readonly Period[] }[];
  /** The last calendar day of the as-of month. */
  readonly asOf: Day | null;
  /** True where the as-of month ends a reporting year ("cuối năm Y"). */
  readonly asOfYearEnd: boolean;
  readonly unallocated: readonly { readonly unit: UnitView; readonly decree: string }[];
  /** The planned figure (chỉ tiêu kế hoạch) for this column's span, and how much of it was reached. */
  readonly target: Decimal | null;
  readonly targetPercent: Decimal | null;
  /** For baseline and latest: the column it was taken from. */
  readonly column: string | null;
  /** What the signed report of that period said, where it is not this. */
  readonly signed?: {
    readonly number: string;
    readonly date: Day;
    readonly value: Amount | null;
  };
};

/** The codes of the indicators that a ratio divides. */
export type RatioParts = { readonly numerator: string; readonly denominator: string };

export type ReportRow = {
  readonly indicator: string;
  readonly category: string | null;
  readonly label: Labels;
  readonly measure: string;
  readonly kind: IndicatorKind;
  readonly group: string;
  /** For ratios with a definition: the indicators that the percentage is worked out from. */
  readonly parts: RatioParts | null;
  /** In tables by unit: whose row it is; null for the whole. */
  readonly unit: UnitView | null;
  /**
   * The unit's own figures, all units of a level (`unit` then has only that), or what only a filed
   * total knows.
   */
  readonly part: 'own' | 'level' | 'unlisted' | null;
  /** By column id. */
  readonly values: ReadonlyMap<string, FigureView>;
  /** Null where the table compares nothing. Points are for ratios: differences of the printed percentages. */
  readonly change: Change | null;
  readonly changePercent: Change | null;
  readonly changePoints: Change | null;
};

/** The party term that a mid-term table is of, whole or to its middle. */
type TermView = { readonly term: Term; readonly part: 'whole' | 'mid' };

/** A change of units inside the table's time and territory, to be told beneath it. */
export type SuccessionView = {
  readonly date: Day;
  readonly kind: Succession['kind'];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly decree: string;
};

export type ReportModel = {
  readonly kind: TableKind;
  readonly unit: UnitView;
  /** Of the units below it at the table's end. */
  readonly unitTypes: UnitTypes;
  readonly period: Period;
  /** Null for every table but a mid-term one. */
  readonly term: TermView | null;
  readonly scheme: CalendarScheme;
  /** Which part of the unit the figures are of (`--scope`). */
  readonly scope: 'own' | 'below' | 'total';
  readonly by: Breakdown | null;
  readonly columns: readonly ReportColumn[];
  readonly groups: readonly { readonly code: string; readonly label: Labels }[];
  readonly rows: readonly ReportRow[];
  readonly successions: readonly SuccessionView[];
  readonly problems: readonly Problem[];
  /** The day whose facts are shown (`--as-of`); null for now. */
  readonly asOf: Day | null;
};
