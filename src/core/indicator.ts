/** Indicators (chỉ tiêu báo cáo), their breakdowns (phân tổ) and groups: what is counted, and how it may be added. */
import type { Decimal } from './decimal.ts';
import type { Level } from './unit.ts';

export type Labels = { readonly vi: string; readonly en: string };

/**
 * How an indicator behaves in time:
 * - `flow` happens during a span and is summed over time and units;
 * - `stock` holds at the last month of its span, never summed over time;
 * - `stock-at-start` holds at the first month of its span (opening balances);
 * - `ratio` is a quotient of two others in percent, never averaged;
 * - `unit-count` counts the communes that meet a condition;
 * - `text` is narrative.
 */
export type IndicatorKind = 'flow' | 'stock' | 'stock-at-start' | 'ratio' | 'unit-count' | 'text';

/** `a / b` of a ratio, or an identity `a + b - c = d` that is checked and never computes a value. */
export type Definition =
  | { readonly kind: 'quotient'; readonly numerator: string; readonly denominator: string }
  | {
      readonly kind: 'identity';
      readonly terms: readonly { readonly sign: 1 | -1; readonly indicator: string }[];
      readonly result: string;
    };

export type Indicator = {
  readonly code: string;
  readonly label: Labels;
  /** What one counts in: đơn, lượt, đồng; "" for text. For unit-counts the commune types that count. */
  readonly measure: string;
  readonly kind: IndicatorKind;
  /** `sum` adds over units, `none` never rolls up (lists), `computed` for ratios and unit-counts. */
  readonly overUnits: 'sum' | 'none' | 'computed';
  readonly group: string;
  /** Breakdown codes in the catalogue's order; the first one filed in full gives a missing whole. */
  readonly breakdowns: readonly string[];
  readonly definition: Definition | null;
  readonly aliases: readonly string[];
  /** `year`: a stock filed in the twelve months that end with the target is in time. */
  readonly frequency: 'month' | 'quarter' | 'half' | 'year';
  /** The level that reports it, where the catalogue says so. */
  readonly filedBy: Level | null;
  /** A plausible maximum per unit and half-year, in the measure; null where none is set. */
  readonly maximum: Decimal | null;
};

/** One category (mục phân tổ) of a breakdown. Partitions sum to the whole; of-which are at most the whole. */
export type Category = {
  readonly breakdown: string;
  readonly code: string;
  readonly part: 'partition' | 'of-which';
  readonly label: Labels;
  readonly aliases: readonly string[];
};

export type Group = { readonly code: string; readonly label: Labels };

/** All that may be counted, in the order in which tables print it. */
export type Catalogue = {
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly groups: readonly Group[];
};

/** The categories of an indicator, breakdown by breakdown, in the catalogue's order. */
export function categoriesOf(catalogue: Catalogue, indicator: Indicator): readonly Category[] {
  return indicator.breakdowns.flatMap((breakdown) =>
    catalogue.categories.filter((category) => category.breakdown === breakdown),
  );
}

/** True for whole counts of things; money and percentages may have decimals, areas too. */
export function countsWholeThings(indicator: Indicator): boolean {
  return !['%', 'm2', 'ha', 'km', 'đồng', ''].includes(indicator.measure);
}
