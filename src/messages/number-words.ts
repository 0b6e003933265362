/**
 * Whole numbers below a thousand million read aloud, so that "1.115" can't be taken for another
 * number.
 */
import type { Lang } from './lang.ts';

/**
 * "một nghìn một trăm mười lăm"; null for numbers that are not whole, negative or too long to read.
 */
export function numberInWords(digits: string, lang: Lang): string | null {
  if (!/^\d{1,9}$/.test(digits)) return null;
  const value = Number(digits);
  return lang === 'vi' ? vietnamese(value) : english(value);
}

const vietnameseDigits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function vietnamese(value: number): string {
  if (value === 0) return 'không';
  const parts: string[] = [];
  for (const [size, word] of [
    [1_000_000, 'triệu'],
    [1000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    // Inside a longer number a group is read with all its places: "một nghìn không trăm linh năm".
    if (group > 0) parts.push(`${vietnameseGroup(group, parts.length > 0)} ${word}`.trim());
  }
  return parts.join(' ');
}

function vietnameseGroup(group: number, isInside: boolean): string {
  const hundreds = Math.floor(group / 100);
  const tens = Math.floor(group / 10) % 10;
  const ones = group % 10;
  const parts: string[] = [];
  if (hundreds > 0 || isInside) parts.push(`${vietnameseDigits[hundreds]} trăm`);
  if (tens > 1) parts.push(`${vietnameseDigits[tens]} mươi`);
  else if (tens === 1) parts.push('mười');
  else if (ones > 0 && parts.length > 0) parts.push('linh');
  if (ones > 0) parts.push(vietnameseOnes(ones, tens));
  return parts.join(' ');
}

/**
 * After tens one, four and five have forms of their own: "hai mươi mốt", "hai mươi tư", "mười lăm".
 */
function vietnameseOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return vietnameseDigits[ones] ?? '';
}

const englishSmall = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen'],
  ...['eighteen', 'nineteen'],
];
const englishTens = [
  ...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];

function english(value: number): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  for (const [size, word] of [
    [1_000_000, 'million'],
    [1000, 'thousand'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1000;
    if (group === 0) continue;
    const isTail = size === 1 && group < 100 && parts.length > 0;
    parts.push(`${isTail ? 'and ' : ''}${englishGroup(group)} ${word}`.trim());
  }
  return parts.join(' ');
}

function englishGroup(group: number): string {
  const hundreds = Math.floor(group / 100);
  const rest = group % 100;
  const head = hundreds > 0 ? `${englishSmall[hundreds]} hundred` : '';
  if (rest === 0) return head;
  const tail =
    rest < 20
      ? englishSmall[rest]
      : [englishTens[Math.floor(rest / 10)], ...(rest % 10 ? [englishSmall[rest % 10]] : [])].join(
          '-',
        );
  return head === '' ? `${tail}` : `${head} and ${tail}`;
}

/** "1.5" is what is left of "1.500" where a dot began decimals; null for what no thousand can have left. */
export function slippedThousands(seen: string): string | null {
  const match = /^([1-9]\d{0,2})\.(\d{1,2})$/.exec(seen);
  return match ? `${match[1]}${match[2]?.padEnd(3, '0')}` : null;
}
