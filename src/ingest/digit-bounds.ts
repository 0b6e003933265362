/** How many digits a figure may have. No office counts further; what does is another text run together. */
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  mostDigits,
  parseDecimal,
} from '../core/decimal.ts';

/** Before the point and after it, where Excel keeps what a formula left over (5.55E-17). */
export const digitBounds = { before: 30, after: 40 } as const;

const tooLarge = decimal(1, -digitBounds.before);

export function hasTooManyDigits(value: Decimal): boolean {
  return value.scale > digitBounds.after || compare(absolute(value), tooLarge) >= 0;
}

/**
 * Nothing but digits, grouped or with an exponent, and more of them than can be reckoned with:
 * `1e999`, a hundred nines.
 */
export function isEndless(text: string): boolean {
  if (/^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/iu.test(text)) return parseDecimal(text) === null;
  return text.length > mostDigits && /^[+-]?\d[\d., ']*$/u.test(text);
}
