/**
 * Reads one cell as a figure of one indicator: the signs of the statistics office, Vietnamese
 * numbers, scales.
 */
import {
  absolute,
  compare,
  type Decimal,
  decimal,
  isInteger,
  isZero,
  multiply,
  parseDecimal,
  plainDigits,
  zero,
} from '../core/decimal.ts';
import { countsWholeThings, type Indicator } from '../core/indicator.ts';
import { foldText, normaliseText } from '../core/names/fold.ts';
import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  type ProblemOrigin,
  problem,
} from '../core/problem.ts';
import { exactAmount, type Qualifier, type Reading } from '../core/reading.ts';
import { remember } from '../core/remember.ts';
import { digitBounds, hasTooManyDigits, isEndless } from './digit-bounds.ts';
import { type CellValue, cellText } from './grid.ts';
import { type FigureText, readDigits, splitFigure } from './number-text.ts';
import { isPercentFormat } from './readers/styles.ts';
import { isMoneyWord, parseScale, splitScale } from './scale.ts';

export type NumberRules = {
  readonly indicator: Indicator;
  /** The cell, for problems. */
  readonly origin: ProblemOrigin;
  /** What the row's ĐVT, the column or the sheet says ("triệu đồng"); 1 where nothing does. */
  readonly scale: Decimal;
  /**
   * In tidy files a point always begins decimals, money apart; elsewhere "1.115" is a thousand and
   * more.
   */
  readonly style: 'vietnamese' | 'plain';
  /** Take a numeric 1.115 as 1115 (`--accept dot-thousands`). */
  readonly acceptDotThousands: boolean;
};

/**
 * Null where the cell states nothing, or what it states is refused by an error among the problems.
 */
export type NumberResult = {
  readonly reading: Reading | null;
  readonly problems: readonly Problem[];
};

const nothing: NumberResult = { reading: null, problems: [] };
const notApplicable: NumberResult = { reading: { kind: 'not-applicable' }, problems: [] };
const one = decimal(1);
/** Longer text is prose, whatever it holds. */
const longestFigure = 200;
const zeroWords = ['không', 'không có', 'không phát sinh'];
const unknownWords = [
  'không có số liệu',
  'chưa có số liệu',
  'chưa có',
  'chưa báo cáo',
  'chưa thống kê',
];
/** Beside `x`, which in a yes/no column is a yes. */
const notApplicableWords = ['n/a', 'không áp dụng'];
const yesWords = ['x', 'đạt', 'có', '✓', '✔', 'v', 'đã đạt', 'yes'];
const noWords = ['không', 'không đạt', 'chưa', 'chưa đạt', '-', 'no'];

export function readNumber(cell: CellValue, rules: NumberRules): NumberResult {
  switch (cell.kind) {
    case 'empty':
      return nothing;
    case 'formula-without-result':
      return refused(rules, 'formula-without-result', {});
    case 'error':
      return refused(rules, 'error-cell', { seen: cell.text });
    case 'day':
      return notANumber(cellText(cell), rules);
    case 'boolean':
      return rules.indicator.kind === 'unit-count'
        ? counted(cell.value)
        : notANumber(cellText(cell), rules);
    case 'number':
      return readNumericCell(cell.literal, cell.format, rules);
    case 'text':
      return readText(normaliseText(cell.text), rules);
  }
}

const literalValue = remember(parseDecimal);

function readNumericCell(literal: string, format: string, rules: NumberRules): NumberResult {
  const value = literalValue(literal);
  if (value === null) return notANumber(literal, rules);
  if (hasTooManyDigits(value)) return tooManyDigits(literal, rules);
  if (value.mantissa < 0n) return negative(literal, rules);
  const { indicator } = rules;
  if (indicator.measure === '%') {
    const isShare = isPercentFormat(format);
    const share = isShare ? multiply(value, decimal(100)) : value;
    return whole(share, 'exact', one, literal, rules);
  }
  const looksLikeThousands = /^[1-9]\d{0,2}\.\d{3}$/.test(literal);
  const isUnscaled = isOne(rules.scale);
  const isPlainMoney = indicator.measure === 'đồng' && isUnscaled;
  if (looksLikeThousands && isUnscaled && (countsWholeThings(indicator) || isPlainMoney)) {
    return dotThousands(literal, rules);
  }
  const scaled = isUnscaled ? value : multiply(value, rules.scale);
  return whole(scaled, 'exact', rules.scale, literal, rules);
}

function dotThousands(literal: string, rules: NumberRules): NumberResult {
  const thousands = literal.replace('.', '');
  const value = parseDecimal(thousands);
  if (!rules.acceptDotThousands || value === null) {
    const { indicator, origin } = rules;
    const cell = origin.cell ?? '';
    const args = {
      seen: literal,
      thousands,
      indicator: indicator.code,
      cell,
      offer: 'set',
    } as const;
    return refused(rules, 'dot-thousands', args);
  }
  const told = problem('accepted-reading', 'info', rules.origin, {
    seen: literal,
    read: thousands,
  });
  return { reading: { kind: 'number', ...exactAmount(value) }, problems: [told] };
}

function readText(text: string, rules: NumberRules): NumberResult {
  if (text === '') return nothing;
  if (isEndless(text)) return tooManyDigits(text, rules);
  if (text.length > longestFigure) return notANumber(text, rules);
  const words = foldText(text);
  if (/^[.…\s]+$/u.test(text)) return { reading: { kind: 'blank', words: null }, problems: [] };
  if (notApplicableWords.includes(words)) return notApplicable;
  if (rules.indicator.kind === 'unit-count') return readCondition(text, words, rules);
  if (/^[-–—−]+$/u.test(text) || zeroWords.includes(words)) return stated(zero, 'exact', one);
  if (words === 'x') return notApplicable;
  if (unknownWords.includes(words)) return vagueWords(text);
  return readFigure(text, rules);
}

/** A yes or no of a commune, or "12/21" of the unit above: its first number is the count. */
function readCondition(text: string, words: string, rules: NumberRules): NumberResult {
  if (yesWords.includes(words)) return counted(true);
  if (noWords.includes(words) || /^[-–—−]+$/u.test(text)) return counted(false);
  if (unknownWords.includes(words)) return vagueWords(text);
  const share = /^(\d{1,5})\s*\/\s*(\d{1,5})(?:\s+(.*))?$/u.exec(words);
  if (!share) {
    return /\d/.test(words)
      ? readFigure(text, rules)
      : refused(rules, 'not-yes-or-no', { seen: text, indicator: rules.indicator.code });
  }
  const [count, of] = [Number(share[1]), Number(share[2])];
  if (count > of || !namesMeasure(share[3] ?? '', rules.indicator)) return notANumber(text, rules);
  return stated(decimal(count), 'exact', one);
}

function readFigure(text: string, rules: NumberRules): NumberResult {
  const figure = splitFigure(text);
  if (figure.kind === 'vague') return vagueWords(text);
  if (figure.kind === 'other') return notANumber(text, rules);
  if (figure.negative) return negative(text, rules);
  const scale = scaleOf(figure, rules);
  if (scale === null) return notANumber(text, rules);
  const value = digitsOf(figure, scale, rules);
  if (value === 'none') return notANumber(text, rules);
  if (value === 'ambiguous') return ambiguous(text, figure, rules);
  const scaled = isOne(scale) ? value : multiply(value, scale);
  const result = whole(scaled, figure.qualifier, scale, text, rules);
  if (!figure.strayMark || result.reading === null) return result;
  const read = plainDigits(scaled);
  const told = problem('stray-mark', 'info', rules.origin, { seen: text, read });
  return { ...result, problems: [...result.problems, told] };
}

/**
 * What the words after the digits say, else the column's scale; null where they don't fit the
 * indicator.
 */
function scaleOf({ words }: FigureText, { indicator, scale }: NumberRules): Decimal | null {
  const isMoney = indicator.measure === 'đồng';
  if (words === '') return scale;
  if (words === '%') return indicator.measure === '%' ? one : null;
  const { exponent, rest } = splitScale(words);
  const factor = decimal(1n, -exponent);
  if (isMoneyWord(rest)) return isMoney ? factor : null;
  if (rest === '') return factor;
  const area = indicator.measure === 'm2' ? parseScale(words) : null;
  if (area?.measure === 'm2') return area.scale;
  return !isMoney && namesMeasure(rest, indicator) ? factor : null;
}

function digitsOf(
  { digits }: FigureText,
  scale: Decimal,
  { indicator, style }: NumberRules,
): Decimal | 'none' | 'ambiguous' {
  const read = readDigits(digits);
  if (read.kind === 'none') return 'none';
  if (read.kind === 'number') return read.value;
  const hasDecimals = mayHaveDecimals(indicator);
  if (read.mark === ',') return hasDecimals || !isOne(scale) ? read.decimal : 'ambiguous';
  if (style === 'plain' && hasDecimals) return read.decimal;
  // No percentage is in the thousands, but "12.345" may be an English decimal: neither is safe.
  return indicator.measure === '%' ? 'ambiguous' : read.thousands;
}

function mayHaveDecimals(indicator: Indicator): boolean {
  return !countsWholeThings(indicator) && indicator.measure !== 'đồng';
}

/** Suffixes that name what is counted: the measure, a word of it, or a usual word for people. */
export function namesMeasure(words: string, { measure }: Indicator): boolean {
  if (words === '') return true;
  const folded = foldText(measure).replaceAll('²', '2');
  const named = words.replaceAll('²', '2');
  const ofMeasure = folded.split(/[\s,]+/);
  if (named === folded || named.split(' ').every((word) => ofMeasure.includes(word))) return true;
  return ofMeasure.includes('người') && ['công dân', 'người dân', 'lượt người'].includes(named);
}

function whole(
  value: Decimal,
  qualifier: Qualifier,
  scale: Decimal,
  seen: string,
  rules: NumberRules,
): NumberResult {
  const { indicator } = rules;
  if (hasTooManyDigits(value)) return tooManyDigits(seen, rules);
  if (!isInteger(value) && countsWholeThings(indicator)) {
    return refused(rules, 'not-whole', { seen, indicator: indicator.code });
  }
  return stated(value, qualifier, scale);
}

function stated(value: Decimal, qualifier: Qualifier, scale: Decimal): NumberResult {
  const writtenIn = isZero(value) || isOne(scale) ? 1 : Number(plainDigits(absolute(scale)));
  return { reading: { kind: 'number', value, qualifier, writtenIn }, problems: [] };
}

function isOne(scale: Decimal): boolean {
  return compare(scale, one) === 0;
}

function counted(isMet: boolean): NumberResult {
  return stated(isMet ? one : zero, 'exact', one);
}

function vagueWords(text: string): NumberResult {
  return { reading: { kind: 'blank', words: text }, problems: [] };
}

function negative(seen: string, rules: NumberRules): NumberResult {
  return refused(rules, 'negative-number', { seen, indicator: rules.indicator.code });
}

function notANumber(seen: string, rules: NumberRules): NumberResult {
  return refused(rules, 'not-a-number', { seen, indicator: rules.indicator.code });
}

function tooManyDigits(seen: string, rules: NumberRules): NumberResult {
  const { code } = rules.indicator;
  return refused(rules, 'too-many-digits', { seen, indicator: code, ...digitBounds });
}

function ambiguous(seen: string, { digits }: FigureText, rules: NumberRules): NumberResult {
  const read = readDigits(digits);
  if (read.kind !== 'both') return notANumber(seen, rules);
  const thousands = plainDigits(read.thousands);
  return refused(rules, 'ambiguous-number', {
    seen,
    thousands,
    decimal: plainDigits(read.decimal),
    whole: !mayHaveDecimals(rules.indicator),
  });
}

function refused<Code extends ProblemCode>(
  rules: NumberRules,
  code: Code,
  args: ProblemArgs[Code],
): NumberResult {
  return { reading: null, problems: [problem(code, 'error', rules.origin, args)] };
}
