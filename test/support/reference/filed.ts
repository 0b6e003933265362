/** Between the reference's plain numbers and the types of src. */
import { decimal } from '../../../src/core/decimal.ts';
import type { Filing } from '../../../src/core/figures/filing.ts';
import type { Amount } from '../../../src/core/reading.ts';
import type { Month } from '../../../src/core/time/month.ts';
import type { Period } from '../../../src/core/time/period.ts';
import type { Count } from './amount.ts';
import type { Filed, Span } from './cover.ts';

export function asMonth(month: number): Month {
  return month as Month;
}

export function asPeriod({ start, end }: Span): Period {
  return { start: asMonth(start), end: asMonth(end) };
}

export function asAmount({ n, q }: Count): Amount {
  return { value: decimal(n), qualifier: q, writtenIn: 1 };
}

/** @param version tells filings apart where they came from the store */
export function asFiling(filed: Filed, version: number): Filing {
  return {
    unit: 1,
    period: asPeriod(filed),
    amount: filed.amount && asAmount(filed.amount),
    quoted: filed.quoted,
    estimated: filed.estimated,
    versions: [version],
  };
}

/** `12 over`, `12`, or `none`: how both sides are compared. */
export function amountText(amount: Amount | null): string {
  if (!amount) return 'none';
  const { mantissa, scale } = amount.value;
  const digits = scale === 0 ? `${mantissa}` : `${mantissa}e-${scale}`;
  return amount.qualifier === 'exact' ? digits : `${digits} ${amount.qualifier}`;
}

export function countText(count: Count | null): string {
  if (!count) return 'none';
  return count.q === 'exact' ? `${count.n}` : `${count.n} ${count.q}`;
}

/** Spans as few as possible that hold the months: `3..6 9..10`. */
export function monthsText(months: Iterable<number>): string {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  const spans: { start: number; end: number }[] = [];
  for (const month of sorted) {
    const last = spans.at(-1);
    if (last && last.end === month) last.end = month + 1;
    else spans.push({ start: month, end: month + 1 });
  }
  return spans.map(({ start, end }) => `${start}..${end}`).join(' ');
}

export function periodsText(periods: readonly Span[]): string {
  return periods.map(({ start, end }) => `${start}..${end}`).join(' ');
}
