/** The figures in a sentence, each with the words before and after it; numbers of documents and dates are none. */
import { foldText } from '../../core/names/fold.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import { findPeriods, findPeriodsWithoutYear } from '../../core/time/period-find.ts';

export type TextFigure = {
  /** As written, hedge and scale included: "gần 1.980", "trên 90 tỷ đồng". */
  readonly text: string;
  /** The words before it in its clause, and those of the clause before that one's figure. */
  readonly before: readonly string[];
  readonly lead: readonly string[];
  readonly after: readonly string[];
};

const hedge = '(?:hơn|trên|gần|dưới|khoảng|xấp xỉ|chưa đến|chưa tới)';
const scale = '(?:nghìn|ngàn|triệu|tỷ|tỉ)';
const figure = new RegExp(
  `(?:${hedge}\\s+)?(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)*(?:/\\d+)?(?:\\s*%|\\s+${scale}(?:\\s+đồng)?|\\s+đồng)?`,
  'giu',
);
/** Before a number that counts nothing: of a document, a day, a rank, a heading. */
const numbered =
  /(?:nghị quyết|chỉ thị|quyết định|kết luận|thông tư|nghị định|kế hoạch|hướng dẫn|báo cáo|công văn|đề án|luật|điều|khoản|số|ngày|tháng|năm|quý|khóa|thứ|mục|biểu|phụ lục|giai đoạn|nhiệm kỳ)\s*(?:số\s*)?$/iu;
/** After one: "25-NQ/TW", "12/6", "1)". */
const coded = /^(?:\s*[-–]\s*\p{L}|\/\p{L}|\/\d|\s*[-–]\s*\d|\))/u;
const clauseEnd = /[,;:()]|\.\s|\s(?:và|với|trong đó)\s/giu;

/** Cuts a paragraph into sentences; a dot inside a number ends none. */
export function sentencesOf(paragraph: string): readonly string[] {
  return paragraph
    .split(/(?<=[.;!?])\s+(?=[\p{Lu}\d“"(-])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function figuresInText(sentence: string, periods: PeriodContext): readonly TextFigure[] {
  const text = withoutPeriods(sentence.normalize('NFC'), periods);
  const found: TextFigure[] = [];
  let from = 0;
  let lead: readonly string[] = [];
  for (const match of text.matchAll(figure)) {
    const { index } = match;
    const end = index + match[0].length;
    const isNumbering = index === 0 && /^\d{1,2}(?:\.\d{1,2})*[.)]?\s/u.test(text);
    if (isNumbering || numbered.test(text.slice(0, index)) || coded.test(text.slice(end))) continue;
    const above = text.slice(from, index).replace(/[\s:–-]+$/u, '');
    const before = wordsOf(above.split(clauseEnd).at(-1) ?? '');
    const rest = text.slice(end);
    const after = wordsOf(rest.slice(0, nextBreak(rest)));
    found.push({ text: match[0].trim(), before, lead, after });
    if (before.length > 0) lead = before;
    from = end;
  }
  return found;
}

/** Periods blanked out, so that "6 tháng đầu năm 2018" is no figure; the rest keeps its places. */
function withoutPeriods(text: string, periods: PeriodContext): string {
  let rest = text;
  for (const { text: mention } of [
    ...findPeriods(text, periods),
    ...findPeriodsWithoutYear(text, periods),
  ]) {
    rest = rest.replace(mention, mention.replace(/\d/g, '_'));
  }
  return rest.replace(/\b\d{1,2}\/\d{1,2}\/\d{4}\b/g, (day) => day.replace(/\d/g, '_'));
}

/** Where the next figure or clause begins. */
function nextBreak(text: string): number {
  const at = text.search(/(?<!\p{L})\d|[,;:()]|\.(?:\s|$)/u);
  return at < 0 ? text.length : at;
}

function wordsOf(text: string): readonly string[] {
  return foldText(text.replace(/_+/g, ' '))
    .split(/[^\p{L}\p{M}\p{N}%]+/u)
    .filter((word) => word !== '');
}
