/** Exact decimal numbers. Sums never pass through binary floating point; right past 2^53. */

/** `mantissa × 10^-scale`, with the smallest scale that holds it (97,10 is 971 at scale 1). */
export type Decimal = { readonly mantissa: bigint; readonly scale: number };

export const zero: Decimal = { mantissa: 0n, scale: 0 };

export function decimal(mantissa: bigint | number, scale = 0): Decimal {
  let whole = BigInt(mantissa);
  let digits = scale;
  while (digits > 0 && whole % 10n === 0n) {
    whole /= 10n;
    digits -= 1;
  }
  while (digits < 0) {
    whole *= 10n;
    digits += 1;
  }
  return { mantissa: whole, scale: digits };
}

/**
 * Digits on either side of the point: far more than sums of figures come to, few enough to reckon
 * with at once.
 */
export const mostDigits = 100;

/**
 * Reads plain digits with a point and perhaps an exponent (`-12.50`, `1.5E3`), at most `mostDigits`
 * of them on either side of the point when written out; null for anything else.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const [, sign, digits = '', fraction = '', written = '0'] = match;
  const exponent = Number(written);
  if (Math.max(digits.length, digits.length + exponent) > mostDigits) return null;
  if (Math.max(fraction.length, fraction.length - exponent) > mostDigits) return null;
  const mantissa = BigInt(`${sign === '-' ? '-' : ''}${digits}${fraction}`);
  return decimal(mantissa, fraction.length - exponent);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(atScale(a, scale) + atScale(b, scale), scale);
}

export function negate(a: Decimal): Decimal {
  return { mantissa: -a.mantissa, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimal(a.mantissa * b.mantissa, a.scale + b.scale);
}

export function absolute(a: Decimal): Decimal {
  return a.mantissa < 0n ? negate(a) : a;
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isZero(a: Decimal): boolean {
  return a.mantissa === 0n;
}

export function isInteger(a: Decimal): boolean {
  return a.scale === 0;
}

/** `a / b` with that many decimals, half away from zero; null where `b` is zero. */
export function divide(a: Decimal, b: Decimal, decimals: number): Decimal | null {
  if (isZero(b)) return null;
  const shift = decimals + b.scale - a.scale;
  const numerator = shift >= 0 ? a.mantissa * 10n ** BigInt(shift) : a.mantissa;
  const denominator = shift >= 0 ? b.mantissa : b.mantissa * 10n ** BigInt(-shift);
  return decimal(roundedQuotient(numerator, denominator), decimals);
}

/** To that many decimals, half away from zero. */
export function round(a: Decimal, decimals: number): Decimal {
  if (a.scale <= decimals) return a;
  return decimal(roundedQuotient(a.mantissa, 10n ** BigInt(a.scale - decimals)), decimals);
}

/** Plain digits with a point, no exponent, no grouping: `-12.5`. */
export function plainDigits(a: Decimal): string {
  const digits = (a.mantissa < 0n ? -a.mantissa : a.mantissa).toString().padStart(a.scale + 1, '0');
  const sign = a.mantissa < 0n ? '-' : '';
  if (a.scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -a.scale)}.${digits.slice(-a.scale)}`;
}

/** The mantissa at a scale not below the number's own. */
export function atScale(a: Decimal, scale: number): bigint {
  return scale === a.scale ? a.mantissa : a.mantissa * 10n ** BigInt(scale - a.scale);
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * top + bottom) / (2n * bottom);
  return negative ? -quotient : quotient;
}
