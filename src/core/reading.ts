/** What one cell said of one fact: a number with its hedge, known blank, or not applicable. Zero is a number. */
import { add, type Decimal, divide, isInteger, negate } from './decimal.ts';

/** The hedge before a number: "hơn, trên" over, "gần, dưới" under, "khoảng" about. */
export type Qualifier = 'exact' | 'over' | 'under' | 'about';

/** A number with its hedge. `writtenIn` is the scale it was written in (10^9 for "52 tỷ"), 1 for plain units. */
export type Amount = {
  readonly value: Decimal;
  readonly qualifier: Qualifier;
  readonly writtenIn: number;
};

/**
 * - `blank`: filed, value not known ("…", or a hedge without a number, its words kept);
 * - `not-applicable`: "x"; covers its months without a value;
 * - `text`: a narrative.
 * "Not filed" is the absence of a fact, never a reading.
 */
export type Reading =
  | ({ readonly kind: 'number' } & Amount)
  | { readonly kind: 'blank'; readonly words: string | null }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'text'; readonly text: string };

export function exactAmount(value: Decimal): Amount {
  return { value, qualifier: 'exact', writtenIn: 1 };
}

/** Over with exact stays over, under with exact stays under, over with under is about, about wins over all. */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === 'exact') return a;
  return a === 'exact' ? b : 'about';
}

/** Subtracting or dividing by a hedged number turns its hedge round. */
export function turnQualifier(qualifier: Qualifier): Qualifier {
  if (qualifier === 'over') return 'under';
  return qualifier === 'under' ? 'over' : qualifier;
}

/** The sum keeps the written scale that all its hedged parts share, if it divides the value. */
export function addAmounts(a: Amount, b: Amount): Amount {
  const value = add(a.value, b.value);
  const qualifier = joinQualifiers(a.qualifier, b.qualifier);
  return { value, qualifier, writtenIn: sharedScale(a, b, value) };
}

export function subtractAmounts(a: Amount, b: Amount): Amount {
  return addAmounts(a, {
    value: negate(b.value),
    qualifier: turnQualifier(b.qualifier),
    writtenIn: b.writtenIn,
  });
}

/** Equal or not as far as the hedges allow: over v agrees with anything not below v; about is not compared. */
export function amountsAgree(a: Amount, b: Amount): boolean {
  if (a.qualifier === 'about' || b.qualifier === 'about') return true;
  const order = compareAmountValues(a, b);
  if (order === 0) return true;
  const [lower, higher] = order < 0 ? [a, b] : [b, a];
  return lower.qualifier === 'over' || higher.qualifier === 'under';
}

function compareAmountValues(a: Amount, b: Amount): number {
  const difference = add(a.value, negate(b.value)).mantissa;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function sharedScale(a: Amount, b: Amount, value: Decimal): number {
  const hedged = [a, b].filter((amount) => amount.qualifier !== 'exact');
  const scale = hedged[0]?.writtenIn ?? Math.min(a.writtenIn, b.writtenIn);
  if (hedged.some((amount) => amount.writtenIn !== scale) || scale === 1) return 1;
  const quotient = divide(value, { mantissa: BigInt(scale), scale: 0 }, 0);
  const exact = quotient !== null && isInteger(value);
  return exact && value.mantissa % BigInt(scale) === 0n ? scale : 1;
}
