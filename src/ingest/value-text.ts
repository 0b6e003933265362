/** A reading as a tidy table writes it: what `readNumber` reads back, in plain style, as the very same reading. */
import { type Decimal, decimal, multiply, plainDigits } from '../core/decimal.ts';
import type { IndicatorKind } from '../core/indicator.ts';
import type { Qualifier, Reading } from '../core/reading.ts';

const hedges: { readonly [Q in Qualifier]: string } = {
  exact: '',
  over: 'trên ',
  under: 'dưới ',
  about: 'khoảng ',
};

/** Scales that have a word, as powers of ten. */
const scaleWords: ReadonlyMap<number, readonly [exponent: number, word: string]> = new Map([
  [1e3, [3, 'nghìn']],
  [1e6, [6, 'triệu']],
  [1e9, [9, 'tỷ']],
  [1e12, [12, 'nghìn tỷ']],
]);

/** @param kind of the indicator: where `x` means yes, "not applicable" is said otherwise */
export function valueText(reading: Reading, kind: IndicatorKind): string {
  switch (reading.kind) {
    case 'number': {
      const [exponent, word] = scaleWords.get(reading.writtenIn) ?? [0, ''];
      const digits = digitsOf(multiply(reading.value, decimal(1n, exponent)));
      return `${hedges[reading.qualifier]}${digits}${word === '' ? '' : ` ${word}`}`;
    }
    case 'blank':
      return reading.words ?? '…';
    case 'not-applicable':
      return kind === 'unit-count' ? 'n/a' : 'x';
    case 'text':
      return reading.text;
  }
}

/** "1.115" may be read as a thousand and more; "1.1150" is what it says. */
function digitsOf(value: Decimal): string {
  const digits = plainDigits(value);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(digits) ? `${digits}0` : digits;
}
