/** Years and months that say which document is meant, and not of when a report is: "Kết luận số 62-KL/TW năm 2009". */
import { foldWithoutAccents } from '../names/fold.ts';

/** These name a document by themselves, with a number or without. */
export const ORDERS =
  'nghi quyet|nghi dinh|thong tu|quyet dinh|chi thi|ket luan|quy dinh|phap lenh|thong tri|cong van';
/** So do these, but what stands after "pháp luật" or "kỷ luật" is none. */
const LAWS_AND_PROGRAMMES = '(?<!(?:phap|ky) )luat|cong dien|chuong trinh|de an';
/** These name a document only where its number follows: "báo cáo năm 2018" is a report on 2018. */
const LETTERS = '(?:bao cao|to trinh|thong bao|huong dan|ke hoach|quy che) so';
/** A document, and what may stand between its name and its date. */
const BEFORE = new RegExp(
  `(?<![a-z])(?:${ORDERS}|${LAWS_AND_PROGRAMMES}|${LETTERS})(?![a-z])` +
    '(?<between>(?:(?!ket qua|tinh hinh|bao cao)[^;:\\n]){0,90})$',
);

/**
 * True where a document stands so before a place in a line that a date there is its own.
 *
 * @example followsDocument('Thực hiện Kết luận số 62-KL/TW ')
 */
export function followsDocument(before: string): boolean {
  return afterDocument(before) !== null;
}

/** The same for a document named with its number, whose year is when it was issued. */
export function followsNumber(before: string): boolean {
  return /\d/.test(afterDocument(before) ?? '');
}

/**
 * How far back the longest document's name and all that may stand after it begin, however the
 * accents are composed; what stands before is not looked at, however long a text is.
 */
const REACH = 600;

/** What stands between the document and the place; null where no document stands so. */
function afterDocument(before: string): string | null {
  const line = before.slice(Math.max(before.lastIndexOf('\n') + 1, before.length - REACH));
  return BEFORE.exec(foldWithoutAccents(line))?.groups?.['between'] ?? null;
}
