/**
 * The words of a mapping file, Vietnamese and English: what stands at the beginning of its lines and what may stand in its
 * columns. The first of each is the one that drafts are written with; any of them is understood.
 */
import { foldWithoutAccents } from '../../core/names/fold.ts';

export type MappingLang = 'vi' | 'en';

type Entry = { readonly vi: readonly string[]; readonly en: readonly string[] };
export type Words<Name extends string> = Readonly<Record<Name, Entry>>;

/** What a line that is neither a column nor a row sets. */
export const settingWords = {
  name: { vi: ['Tên'], en: ['Name'] },
  sheet: { vi: ['Trang tính'], en: ['Sheet'] },
  indicators: { vi: ['Chỉ tiêu xếp'], en: ['Indicators run'] },
  header: { vi: ['Tiêu đề từ'], en: ['Header from'] },
  data: { vi: ['Số liệu từ'], en: ['Data from'] },
  unit: { vi: ['Đơn vị'], en: ['Unit'] },
  period: { vi: ['Kỳ'], en: ['Period'] },
} satisfies Words<string>;

export type SettingWord = keyof typeof settingWords;

export const directionWords = {
  rows: { vi: ['dọc'], en: ['down'] },
  columns: { vi: ['ngang'], en: ['across'] },
} satisfies Words<string>;

/** Where the unit or the period is written. */
export const sourceWords = {
  title: { vi: ['theo tiêu đề'], en: ['as the title says'] },
} satisfies Words<string>;

/** What a column or row is, where it is no indicator and no unit. */
export const roleWords = {
  ignored: { vi: ['bỏ qua', 'bỏ', 'không đọc'], en: ['ignore', 'skip'] },
  label: { vi: ['tên chỉ tiêu'], en: ['indicator names'] },
  measure: { vi: ['đơn vị tính', 'ĐVT'], en: ['measure'] },
  note: { vi: ['ghi chú'], en: ['note'] },
  unit: { vi: ['tên đơn vị'], en: ['unit names'] },
  period: { vi: ['kỳ báo cáo'], en: ['periods'] },
  figures: { vi: ['số liệu'], en: ['figures'] },
} satisfies Words<string>;

export const scopeWords = {
  own: { vi: ['riêng', 'riêng đơn vị'], en: ['own'] },
  total: { vi: ['tổng', 'toàn bộ', 'tổng hợp'], en: ['total'] },
} satisfies Words<string>;

export const natureWords = {
  actual: { vi: ['thực hiện'], en: ['actual'] },
  estimate: { vi: ['ước', 'ước thực hiện'], en: ['estimate'] },
} satisfies Words<string>;

export const spanWords = {
  sheet: { vi: ['kỳ này'], en: ['this period'] },
  'same-period': { vi: ['cùng kỳ'], en: ['same period last year'] },
  'to-date': { vi: ['lũy kế'], en: ['year to date'] },
  'since-term': { vi: ['từ đầu nhiệm kỳ'], en: ['since the term began'] },
} satisfies Words<string>;

const placeWords = {
  column: { vi: ['cột'], en: ['column'] },
  row: { vi: ['dòng'], en: ['row'] },
  cell: { vi: ['ô'], en: ['cell'] },
} satisfies Words<string>;

/** The heading over the lines of columns and rows, in this order. */
export const headingWords = {
  place: { vi: ['Chỗ'], en: ['Place'] },
  seen: { vi: ['Ghi trong biểu'], en: ['Says'] },
  as: { vi: ['Là'], en: ['Is'] },
  category: { vi: ['Mục phân tổ'], en: ['Category'] },
  scope: { vi: ['Phạm vi'], en: ['Scope'] },
  nature: { vi: ['Tính chất'], en: ['Nature'] },
  span: { vi: ['Của kỳ'], en: ['Of'] },
  percent: { vi: ['Giống (%)'], en: ['Alike (%)'] },
  candidates: { vi: ['Có thể là'], en: ['May be'] },
} satisfies Words<string>;

export type HeadingWord = keyof typeof headingWords;

/** What marks what is not known yet. */
export const unsure = '?';

/** The word that a draft uses. */
export function wordFor<Name extends string>(
  words: Words<Name>,
  name: Name,
  lang: MappingLang,
): string {
  return words[name][lang][0] ?? name;
}

/** Which of the words the text is; null where it is none. */
export function wordIn<Name extends string>(words: Words<Name>, text: string): Name | null {
  const folded = foldWithoutAccents(text);
  // The keys of the record are its names.
  const names = Object.keys(words) as Name[];
  return (
    names.find((name) =>
      [...words[name].vi, ...words[name].en].some((word) => foldWithoutAccents(word) === folded),
    ) ?? null
  );
}

/** The words that may stand in a column, for the problem that names them. */
export function allWords<Name extends string>(words: Words<Name>): readonly string[] {
  return Object.values<Entry>(words).map(({ vi }) => vi[0] ?? '');
}

/** "cột D", "dòng 7", "ô B2" and the same in English. */
export function placeText(
  kind: 'column' | 'row' | 'cell',
  address: string,
  lang: MappingLang,
): string {
  return `${wordFor(placeWords, kind, lang)} ${address}`;
}

/** The kind and the address of such a text; null where it is none. */
export function parsePlace(text: string): { kind: 'column' | 'row' | 'cell'; at: string } | null {
  const [word = '', at = '', ...more] = foldWithoutAccents(text).split(' ');
  const kind = wordIn(placeWords, word);
  if (kind === null || more.length > 0) return null;
  const fits = { column: /^[a-z]{1,3}$/, row: /^[1-9]\d{0,6}$/, cell: /^[a-z]{1,3}[1-9]\d{0,6}$/ };
  return fits[kind].test(at) ? { kind, at: at.toUpperCase() } : null;
}
