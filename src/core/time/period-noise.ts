/**
 * What looks like a period in running text and is none: signing dates, document numbers, school
 * years.
 */
import { ORDERS } from './period-documents.ts';

const FORM = 'bieu|mau|phu luc|bang|cong dien|thong bao';
/**
 * A number after such a word, unless it begins a period: "biểu 2", but "phụ lục 6 tháng",
 * "quyết định 2018".
 */
const NUMBER = '(?!(?:19|20)\\d\\d(?![/\\d-]))\\d{1,4}(?![\\dt]|\\s*(?:thang|th|t)(?![a-z]))';
/** The rest of a number; a dash may also lead on to the period in a file name ("Bieu 1-6T2018"). */
const ENDING = '(?:/[^\\s,;)_]*|[.-](?!quy|thang|nam|[tqh]\\d|q[i.])[a-z][^\\s,;)_]*)?';
const OFFICES =
  'nq|qdi?|kl|ctr?|bc|kh|cv|tb|ttr?|nd|hd|bb|gm|qc|dv|bdv|ubnd|hdnd|hu|tu|tw|xd|du|mttq';

/** What a day is left to be written on. */
const DOTS = '[\\s.,_]{0,20}';

const NOISE: readonly RegExp[] = [
  // "ngày … tháng 6 năm 2018", its day and month often left blank to be written by hand
  new RegExp(
    `(?<![a-z])ngay:?${DOTS}\\d{0,2}${DOTS}thang${DOTS}\\d{0,2}${DOTS}nam${DOTS}\\d{0,4}`,
    'g',
  ),
  /(?<!\d)\d{1,2}\s*thang\s*\d{1,2}(?!\d)\s*,?\s*(?:nam|[/.-])\s*\d{4}(?!\d)/g,
  /(?<!\d)\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?!\d)/g,
  /(?<!\d)\d{1,2}\/\d{1,2}\/\d{2}(?!\d)/g,
  /(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g,
  /(?<![a-z])ngay\s*\d{1,2}(?:\s*[/.-]\s*\d{1,2}(?!\d))?/g,
  // document numbers: "Số 15/BC-UBND", "25-NQ/TW", "Nghị định 09/2019/NĐ-CP", "Chỉ thị 49 năm 2015"
  new RegExp(`(?<![a-z])so\\s*:?\\s*${NUMBER}${ENDING}`, 'g'),
  new RegExp(
    `(?<![a-z])(?:${ORDERS}|luat)\\s*(?:so\\s*)?:?\\s*${NUMBER}${ENDING}(?:\\s*nam\\s*\\d{4})?`,
    'g',
  ),
  new RegExp(`(?<![a-z])(?:${FORM})\\s*(?:so\\s*)?:?\\s*${NUMBER}${ENDING}`, 'g'),
  new RegExp(
    `(?<![\\da-z/])(?!(?:19|20)\\d\\d\\s*-)\\d{1,4}(?:/\\d{4})?\\s*[-/]\\s*` +
      `(?:${OFFICES})(?![a-z])[^\\s,;)_]*`,
    'g',
  ),
  // school years, and moments rather than spans
  /(?<![a-z])nam[\s_-]{0,3}hoc[\s_-]{0,3}\d{4}\s*-\s*\d{4}/g,
  /(?<!(?:thang|thg|th|t|nua)[\s_-]{0,3})(?<![a-z])dau[\s_-]{0,3}nam[\s_-]{0,3}\d{4}/g,
  /(?<![a-z])tu\s[^,;.]{0,30}?\d{4}\s*den\s*nay/g,
  /(?<!\d)\d{4}\s*(?:den|-)\s*nay(?![a-z])/g,
];

/** The folded text with every such stretch made unreadable, at the same length. */
export function withoutNoise(folded: string): string {
  return NOISE.reduce((text, pattern) => text.replace(pattern, blank), folded);
}

/** Fills a stretch so that nothing is read in it or across it. */
export function blank(stretch: string): string {
  return '\u0000'.repeat(stretch.length);
}
