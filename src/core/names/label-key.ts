/**
 * Turns a row's label into keys that compare: numbering, measure, quotes and punctuation taken
 * off.
 */
import { foldText, withoutAccents } from './fold.ts';

/**
 * Told by "mới, trong kỳ" or by "hiện có, lũy kế, đến nay"; null where neither or both are said.
 */
export type TimeWords = 'flow' | 'stock' | null;

export type LabelKey = {
  /** Folded words joined by single spaces, accents kept. */
  readonly words: string;
  /** The same without accents. */
  readonly plain: string;
  /** The words without counting and time words: what is counted, and what was done to it. */
  readonly stem: string;
  /** The stem without what was done to it ("xây dựng", "được công nhận"): twins share it. */
  readonly core: string;
  readonly time: TimeWords;
};

/** Longer text is a narrative and no label; patterns that look back from its end would be slow. */
const longestLabel = 400;

const bullet = '[-+*•◦▪]\\s*';
const ordinal = '(?:\\d{1,2}|[ivxlc]{1,5})';
/** "1.", "1.2)", "(a)", "II.": the mark is what makes it a number of a row. */
const marked = `\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[ivxlc]{1,5}|[a-zđ])[.)]+\\s*(?=\\D)`;
/** "I - ", "2/ ". */
const dashed = `${ordinal}\\s*[-/:]\\s+`;
const numbering = new RegExp(`^(?:${bullet}|${marked}|${dashed})`, 'iu');
const bracketedEnd = /\s*[([]\s*(?:đvt|đơn vị tính)?\s*:?\s*([^()[\]]*?)\s*[)\]]\s*$/u;
const commaEnd = /\s*[,;-]\s*(?:đvt|đơn vị tính)?\s*:?\s*([^,;()]*?)\s*$/u;
const notAWord = /[^\p{L}\p{M}\p{N}%]+/gu;

const phrasesAccented = {
  /** "mới" in these is no word of time. */
  fixed: ['nông thôn mới', 'đổi mới'],
  flow: ['phát sinh trong kỳ', 'trong kỳ', 'trong năm', 'mới'],
  stock: [
    'tính đến nay',
    'đến nay',
    'hiện nay',
    'hiện có',
    'lũy kế',
    'đang duy trì',
    'đến cuối kỳ',
    'đến thời điểm báo cáo',
  ],
  counting: ['tổng số', 'số lượng', 'tổng', 'số'],
  doing: [
    'xây dựng',
    'đăng ký',
    'được công nhận',
    'công nhận',
    'đạt chuẩn',
    'đạt',
    'được',
    'triển khai',
  ],
} as const;

/** The same for labels typed without accents. */
const phrasesPlain = {
  fixed: phrasesAccented.fixed.map(withoutAccents),
  flow: phrasesAccented.flow.map(withoutAccents),
  stock: phrasesAccented.stock.map(withoutAccents),
  counting: phrasesAccented.counting.map(withoutAccents),
  doing: phrasesAccented.doing.map(withoutAccents),
};

/**
 * The label's own key first, then without its numbering ("a)", "II.", "- "), then also without a
 * measure at its end ("(đơn)", ", đơn"); `measures` are folded.
 */
export function labelKeys(text: string, measures: ReadonlySet<string>): readonly LabelKey[] {
  if (text.length > longestLabel) return [];
  const folded = foldText(text);
  const unnumbered = withoutNumbering(folded);
  const { label } = splitMeasure(unnumbered, measures);
  return [...new Set([folded, unnumbered, label])]
    .map(labelKey)
    .filter(({ words }) => words !== '');
}

/** The measure in a label's end, folded, and the label without it. */
export function splitMeasure(
  folded: string,
  measures: ReadonlySet<string>,
): { label: string; measure: string | null } {
  for (const pattern of [bracketedEnd, commaEnd]) {
    const match = pattern.exec(folded);
    const measure = match?.[1];
    if (match && measure !== undefined && measures.has(measure) && match.index > 0) {
      return { label: folded.slice(0, match.index), measure };
    }
  }
  return { label: folded, measure: null };
}

/** Takes STT, letters, Roman numbers and dashes off the front, one after another. */
function withoutNumbering(folded: string): string {
  let rest = folded;
  for (;;) {
    const next = rest.replace(numbering, '').trimStart();
    if (next === rest || next === '') return rest;
    rest = next;
  }
}

/** The key of one label as it stands. */
export function labelKey(text: string): LabelKey {
  const words = foldText(text).replace(notAWord, ' ').trim();
  const plain = withoutAccents(words);
  const said = words === plain ? phrasesPlain : phrasesAccented;
  const isFlow = holdsAny(words, said.flow, said.fixed);
  const isStock = holdsAny(words, said.stock, said.fixed);
  const counted = withoutLeading(words, said.counting);
  const stem = without(counted, [...said.flow, ...said.stock], said.fixed);
  const core = without(stem, said.doing, said.fixed);
  const time = isFlow === isStock ? null : isFlow ? 'flow' : 'stock';
  return { words, plain, stem, core, time };
}

type Phrases = readonly string[];

function holdsAny(words: string, phrases: Phrases, fixed: Phrases): boolean {
  const open = ` ${hideFixed(words, fixed)} `;
  return phrases.some((phrase) => open.includes(` ${phrase} `));
}

function without(words: string, phrases: Phrases, fixed: Phrases): string {
  let rest = ` ${hideFixed(words, fixed)} `;
  for (const phrase of phrases) rest = rest.replaceAll(` ${phrase} `, ' ');
  return rest.replaceAll('_', ' ').trim();
}

function withoutLeading(words: string, counting: Phrases): string {
  const leading = counting.find((word) => words.startsWith(`${word} `));
  return leading ? words.slice(leading.length + 1) : words;
}

/** Underscores hold a fixed phrase together: no label has one, since they are no letters. */
function hideFixed(words: string, fixed: Phrases): string {
  let hidden = words;
  for (const phrase of fixed) hidden = hidden.replaceAll(phrase, phrase.replaceAll(' ', '_'));
  return hidden;
}
