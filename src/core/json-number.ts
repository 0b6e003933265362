/** Exact numbers in JSON. */
import { type Decimal, plainDigits } from './decimal.ts';

/** A number where JSON's readers keep it exact, else its digits as text. */
export function jsonNumber(value: Decimal): number | string {
  const digits = plainDigits(value);
  const magnitude = value.mantissa < 0n ? -value.mantissa : value.mantissa;
  return magnitude <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(digits) : digits;
}
