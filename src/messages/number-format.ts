/**
 * Numbers as people write them: exact digits, grouped by thousands, with hedge, sign and scale
 * words.
 */
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  divide,
  plainDigits,
  round,
  zero,
} from '../core/decimal.ts';
import type { Amount, Qualifier } from '../core/reading.ts';
import type { Lang } from './lang.ts';

export type DecimalStyle = {
  /** Round to this many decimals, half away from zero; unset keeps them all. */
  readonly decimals?: number;
  /** Print exactly `decimals` of them, zeros included. */
  readonly keepZeros?: boolean;
  /** Print "+" before numbers above zero, as changes have it. */
  readonly signed?: boolean;
};

const marks = {
  vi: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
} as const;

const hedges: { readonly [L in Lang]: { readonly [Q in Qualifier]: string } } = {
  vi: { exact: '', over: 'trên', under: 'gần', about: 'khoảng' },
  en: { exact: '', over: 'over', under: 'nearly', about: 'about' },
};

const scaleWords: { readonly [L in Lang]: ReadonlyMap<number, string> } = {
  vi: new Map([
    [1e3, 'nghìn'],
    [1e6, 'triệu'],
    [1e9, 'tỷ'],
    [1e12, 'nghìn tỷ'],
  ]),
  en: new Map([
    [1e3, 'thousand'],
    [1e6, 'million'],
    [1e9, 'billion'],
    [1e12, 'trillion'],
  ]),
};

/**
 * `46091000000` as `46.091.000.000`, `97.1` as `97,1`; English swaps the marks. Exact at any size.
 */
export function formatDecimal(value: Decimal, lang: Lang, style: DecimalStyle = {}): string {
  const rounded = style.decimals === undefined ? value : round(value, style.decimals);
  const [whole = '0', fraction = ''] = plainDigits(absolute(rounded)).split('.');
  const padded = style.keepZeros ? fraction.padEnd(style.decimals ?? 0, '0') : fraction;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks[lang].thousands);
  const digits = padded === '' ? grouped : `${grouped}${marks[lang].decimal}${padded}`;
  return signOf(rounded, style.signed === true) + digits;
}

/** A count of files, units or facts. */
export function formatCount(count: number, lang: Lang): string {
  return formatDecimal(decimal(count), lang);
}

/**
 * A percentage without its sign: two decimals, and none where they are zeros: `97,10`, `5,91`,
 * `25`.
 */
export function formatPercent(
  value: Decimal,
  lang: Lang,
  style: { signed?: boolean } = {},
): string {
  const rounded = round(value, 2);
  const decimals = rounded.scale === 0 ? 0 : 2;
  return formatDecimal(rounded, lang, { ...style, decimals, keepZeros: true });
}

/** The word before a hedged number ("trên", "gần", "khoảng"); "" for an exact one. */
export function hedgeWord(qualifier: Qualifier, lang: Lang): string {
  return hedges[lang][qualifier];
}

/** Text with the hedge before it: `trên 200`. */
export function withHedge(text: string, qualifier: Qualifier, lang: Lang): string {
  return qualifier === 'exact' ? text : `${hedgeWord(qualifier, lang)} ${text}`;
}

/** The word of a scale that numbers are written in ("tỷ" for 10^9); "" where it has none. */
export function scaleWord(scale: number, lang: Lang): string {
  return scaleWords[lang].get(scale) ?? '';
}

/** An amount in full digits with its hedge, as tables print it: `trên 52.000.000.000.000`. */
export function formatAmount(amount: Amount, lang: Lang, style: DecimalStyle = {}): string {
  return withHedge(formatDecimal(amount.value, lang, style), amount.qualifier, lang);
}

/** An amount in the scale it was written in, as prose prints it: `trên 52.000 tỷ`. */
export function formatWrittenAmount(amount: Amount, lang: Lang): string {
  const word = scaleWord(amount.writtenIn, lang);
  if (word === '') return formatAmount(amount, lang);
  const exponent = Math.round(Math.log10(amount.writtenIn));
  const scaled = divide(amount.value, decimal(amount.writtenIn), amount.value.scale + exponent);
  return withHedge(`${formatDecimal(scaled ?? zero, lang)} ${word}`, amount.qualifier, lang);
}

/** A difference of percentages: `+1,23 điểm %`. */
export function formatPoints(points: Decimal, lang: Lang): string {
  const word = lang === 'vi' ? 'điểm %' : 'points';
  return `${formatPercent(points, lang, { signed: true })} ${word}`;
}

function signOf(value: Decimal, isSigned: boolean): string {
  const order = compare(value, zero);
  if (order < 0) return '-';
  return isSigned && order > 0 ? '+' : '';
}
