/** Numbers short enough to stand in a picture: "1.500", "2,5 triệu", "46,091 tỷ", "trên 52.000 tỷ". */

import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  parseDecimal,
  zero,
} from '../../core/decimal.ts';
import type { Amount } from '../../core/reading.ts';
import type { Lang } from '../../messages/lang.ts';
import { formatDecimal, scaleWord, withHedge } from '../../messages/number-format.ts';

const million = 1e6;
const billion = 1e9;

/** An axis is marked at round numbers. */
export function axisNumber(value: number, lang: Lang): string {
  return scaled(parseDecimal(String(value)) ?? zero, [billion, million], lang);
}

/** All digits up to a billion, then billions with three decimals. */
export function shortAmount({ value, qualifier }: Amount, lang: Lang): string {
  return withHedge(scaled(value, [billion], lang), qualifier, lang);
}

function scaled(value: Decimal, scales: readonly number[], lang: Lang): string {
  const scale = scales.find((one) => compare(absolute(value), decimal(one)) >= 0);
  const short = scale === undefined ? null : divide(value, decimal(scale), 3);
  if (scale === undefined || short === null) return formatDecimal(value, lang);
  return `${formatDecimal(short, lang)} ${scaleWord(scale, lang)}`;
}
