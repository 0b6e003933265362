/** Scales that figures are written in: "triệu đồng", "Trđ", "52 tỷ", "ĐVT: 1.000 đồng". */
import { type Decimal, decimal } from '../core/decimal.ts';
import { foldText } from '../core/names/fold.ts';

export type WrittenScale = { readonly scale: Decimal; readonly measure: string };

const money = 'đồng';
const moneyWords = ['đồng', 'đ', 'vnđ', 'vnd', 'đồng vn', 'đồng việt nam'];

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

/**
 * "ĐVT: triệu đồng" is 10^6 and "đồng"; "Đơn vị tính: lượt" is 1 and "lượt". Null for text that
 * states neither a scale, nor money, nor that it is a measure.
 */
export function parseScale(text: string): WrittenScale | null {
  const folded = foldText(text).replace(/^\(|\)$/g, '');
  const stated = /^(?:đvt|đơn vị tính|đơn vị)\s*:?\s*(.*)$/u.exec(folded);
  const words = stated?.[1] ?? folded;
  const { exponent, rest } = splitScale(words);
  if (moneyWords.includes(rest)) return { scale: decimal(1n, -exponent), measure: money };
  const isScaled = exponent > 0 && rest === '';
  if (isScaled) return { scale: decimal(1n, -exponent), measure: money };
  if (stated === null || rest === '') return null;
  return { scale: decimal(1n, -exponent), measure: rest };
}

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

export function isMoneyWord(words: string): boolean {
  return moneyWords.includes(words);
}
