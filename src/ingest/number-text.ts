/**
 * The grammar of figures as people in Vietnam type them: hedge, digits with dots and commas, words
 * after.
 */
import { type Decimal, parseDecimal } from '../core/decimal.ts';
import { foldText } from '../core/names/fold.ts';
import type { Qualifier } from '../core/reading.ts';
import { remember } from '../core/remember.ts';

const hedges: readonly (readonly [Exclude<Qualifier, 'exact'>, readonly string[]])[] = [
  ['over', ['hơn', 'trên', 'quá', '>=', '>', '≥']],
  ['under', ['chưa đến', 'chưa tới', 'gần', 'dưới', '<=', '<', '≤']],
  ['about', ['khoảng', 'ước khoảng', 'xấp xỉ', 'chừng', '≈', '~']],
];
const hedgeForms = hedges.flatMap(([qualifier, forms]) =>
  // A word ends before a space; a sign ends anywhere.
  forms.map((form) => ({ qualifier, form, start: /\p{L}$/u.test(form) ? `${form} ` : form })),
);
/** Words for an amount that nobody has counted. */
const vague = /^(?:hàng|nhiều|một số|vài|mấy)(?:\s|$)/u;

/** Digits as written, with what stood before and after them. Folded. */
export type FigureText = {
  readonly qualifier: Qualifier;
  readonly negative: boolean;
  readonly digits: string;
  /** The words after the digits: a scale, a measure, a percent sign. */
  readonly words: string;
  /** Full stops or commas at the end that belong to no number ("1.552."). */
  readonly strayMark: boolean;
};

export type HedgedText =
  | ({ readonly kind: 'figure' } & FigureText)
  | { readonly kind: 'vague' }
  | { readonly kind: 'other' };

/**
 * Cuts a text into its parts; `vague` for a hedge without digits ("hàng trăm", "rất nhiều" is
 * other).
 */
export const splitFigure = remember((text): HedgedText => {
  const folded = foldText(`${text}|`).slice(0, -1).trim();
  const bare = folded.replace(/[.,;…\s]+$/u, '');
  const { qualifier, rest } = splitHedge(bare);
  if (!/\d/.test(rest)) {
    return qualifier !== 'exact' || vague.test(rest) ? { kind: 'vague' } : { kind: 'other' };
  }
  const match = /^([+-]?)\s*(\d(?:[\d.,' ]*\d)?)\s*([^\d].*)?$/u.exec(rest);
  if (!match) return { kind: 'other' };
  return {
    kind: 'figure',
    qualifier,
    negative: match[1] === '-',
    digits: match[2] ?? '',
    words: (match[3] ?? '').replace(/^[.\s]+/, '').replace(/\s+/g, ' '),
    strayMark: bare !== folded,
  };
});

/**
 * Digits as a number. Dots group thousands and a comma begins the decimals; the other way round
 * where the text can only be that. `both` where one comma or one dot before three digits may be
 * either.
 */
export type ReadDigits =
  | { readonly kind: 'number'; readonly value: Decimal }
  | {
      readonly kind: 'both';
      readonly mark: '.' | ',';
      readonly thousands: Decimal;
      readonly decimal: Decimal;
    }
  | { readonly kind: 'none' };

export const readDigits = remember((digits): ReadDigits => {
  const spaced = /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/.test(digits);
  const text = spaced ? digits.replace(/[ ']/g, '') : digits;
  if (/[ ']/.test(text)) return { kind: 'none' };
  if (/^\d+$/.test(text)) return number(text);
  const single = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(text);
  if (single && !spaced) {
    const thousands = parseDecimal(`${single[1]}${single[3]}`);
    const decimal = parseDecimal(`${single[1]}.${single[3]}`);
    if (!thousands || !decimal) return { kind: 'none' };
    return { kind: 'both', mark: single[2] === '.' ? '.' : ',', thousands, decimal };
  }
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) && !text.startsWith('0.')) {
    return number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) && !text.startsWith('0,')) {
    return number(text.replaceAll(',', ''));
  }
  return /^\d+[.,]\d+$/.test(text) ? number(text.replace(',', '.')) : { kind: 'none' };
});

function number(plain: string): ReadDigits {
  const value = parseDecimal(plain);
  return value ? { kind: 'number', value } : { kind: 'none' };
}

function splitHedge(text: string): { qualifier: Qualifier; rest: string } {
  const words = text.replace(/^(?:có|được|là|đạt)\s+(?=\D)/u, '');
  for (const { qualifier, form, start } of hedgeForms) {
    if (words === form || words.startsWith(start)) {
      return { qualifier, rest: words.slice(form.length).trim() };
    }
  }
  const over = /^(.*\d.*?)\s*(?:\+|trở lên)$/u.exec(text);
  return over ? { qualifier: 'over', rest: over[1] ?? '' } : { qualifier: 'exact', rest: text };
}
