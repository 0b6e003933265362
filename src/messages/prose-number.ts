/** Numbers as sentences say them: "06" below ten, "gần 5.900", "trên 52.000 tỷ". */
import { type Decimal, isInteger } from '../core/decimal.ts';
import type { Amount, Qualifier } from '../core/reading.ts';
import type { Lang } from './lang.ts';
import { formatDecimal, formatWrittenAmount, hedgeWord, scaleWord } from './number-format.ts';

/**
 * An amount without its measure. Hedged ones keep the scale they were filed in; exact ones have all
 * their digits.
 */
export function proseAmount(amount: Amount, lang: Lang): string {
  const { value, qualifier, writtenIn } = amount;
  if (qualifier === 'exact') return proseDigits(value, lang);
  if (scaleWord(writtenIn, lang) !== '') return formatWrittenAmount(amount, lang);
  return hedged(formatDecimal(value, lang), qualifier, lang);
}

/** Vietnamese reports write whole numbers from 1 to 9 with a zero before them. */
export function proseDigits(value: Decimal, lang: Lang): string {
  const digits = formatDecimal(value, lang);
  const isSmall = isInteger(value) && value.mantissa > 0n && value.mantissa < 10n;
  return lang === 'vi' && isSmall ? `0${digits}` : digits;
}

/** What is counted is said with "hơn", what is weighed in millions and billions with "trên". */
export function hedged(digits: string, qualifier: Qualifier, lang: Lang): string {
  if (qualifier === 'exact') return digits;
  const word = lang === 'vi' && qualifier === 'over' ? 'hơn' : hedgeWord(qualifier, lang);
  return `${word} ${digits}`;
}
