/** Scales that figures are written in: "triệu đồng", "Trđ", "52 tỷ", "ĐVT: 1.000 đồng", "nghìn hộ", "ha". */
import { type Decimal, decimal } from '../core/decimal.ts';
import type { Indicator } from '../core/indicator.ts';
import { foldText } from '../core/names/fold.ts';
import { remember } from '../core/remember.ts';

export type WrittenScale = { readonly scale: Decimal; readonly measure: string };

const money = 'đồng';
const moneyWords = ['đồng', 'đ', 'vnđ', 'vnd', 'đồng vn', 'đồng việt nam'];

const foreignMoney = /^(?:usd|đô la|đôla|euro?)(?!\p{L})/u;

/** By exponent of ten, longest words first. */
const scaleWords: readonly (readonly [string, number])[] = [
  ['nghìn tỷ', 12],
  ['ngàn tỷ', 12],
  ['triệu', 6],
  ['nghìn', 3],
  ['ngàn', 3],
  ['1.000.000', 6],
  ['1000000', 6],
  ['1.000', 3],
  ['1000', 3],
  ['tr', 6],
  ['tỷ', 9],
];

/** Areas as powers of ten of a square metre. */
const areaWords: ReadonlyMap<string, number> = new Map([
  ['m2', 0],
  ['m²', 0],
  ['ha', 4],
  ['héc ta', 4],
  ['hecta', 4],
  ['km2', 6],
  ['km²', 6],
]);

/**
 * "ĐVT: triệu đồng" is 10^6 and "đồng"; "nghìn hộ" is 10^3 and "hộ"; "ha" is 10^4 and "m2"; "Đơn vị
 * tính: lượt" is 1 and "lượt". Null for text that states neither a scale, nor money, nor an area, nor
 * that it is a measure.
 */
export const parseScale = remember((text): WrittenScale | null => {
  const folded = foldText(text).replace(/^\(|\)$/g, '');
  const stated = /^(?:đvt|đơn vị tính|đơn vị)\s*:?\s*(.*)$/u.exec(folded);
  const words = stated?.[1] ?? folded;
  const { exponent, rest } = splitScale(words);
  if (moneyWords.includes(rest)) return { scale: decimal(1n, -exponent), measure: money };
  const isScaled = exponent > 0 && rest === '';
  if (isScaled) return { scale: decimal(1n, -exponent), measure: money };
  const area = areaWords.get(rest);
  if (area !== undefined) return { scale: decimal(1n, -exponent - area), measure: 'm2' };
  if (rest === '' || (stated === null && exponent === 0)) return null;
  return { scale: decimal(1n, -exponent), measure: rest };
});

/** The scale at the front of folded words, as a power of ten, and what follows it. */
export function splitScale(words: string): { exponent: number; rest: string } {
  for (const [word, exponent] of scaleWords) {
    if (!words.startsWith(word)) continue;
    const rest = words.slice(word.length);
    // "trđ" and "1.000đ" run together; "triệu" is no "tr", nor is "trang".
    const ends = rest === '' || /^[\s.]/.test(rest) || moneyWords.includes(rest);
    if (ends) return { exponent, rest: rest.replace(/^[\s.]+/, '') };
  }
  return { exponent: 0, rest: words };
}

/** True where the ĐVT speaks of money, an area or a share, and the indicator is measured in something else. */
export function isMeasuredOtherwise(text: string, { measure, kind }: Indicator): boolean {
  if (kind === 'text') return false;
  switch (measureSpokenOf(text)) {
    case 'share':
      return measure !== '%' && kind !== 'ratio';
    case 'foreign-money':
      return true;
    case 'money':
      return foldText(measure) !== money;
    case 'area':
      return foldText(measure) !== 'm2';
    case 'other':
      return false;
  }
}

const measureSpokenOf = remember((text) => {
  const folded = foldText(text);
  if (/^%$|^phần trăm$/u.test(folded)) return 'share';
  const stated = parseScale(text)?.measure ?? folded;
  if (foreignMoney.test(stated)) return 'foreign-money';
  if (stated === money) return 'money';
  return stated === 'm2' ? 'area' : 'other';
});

export function isMoneyWord(words: string): boolean {
  return moneyWords.includes(words);
}
