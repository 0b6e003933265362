/** The words that head columns, and what a column so headed holds. Vocabulary only: no positions. */
import { foldText, foldWithoutAccents } from '../core/names/fold.ts';
import { remember } from '../core/remember.ts';

/**
 * What one header text says of its column. `actual` covers "thực hiện, kết quả, kỳ này"; `compared` is
 * read by nobody (so sánh, tăng/giảm, tỷ lệ); `other` says nothing that we know.
 */
export type HeaderWord =
  | 'index'
  | 'name'
  | 'measure'
  | 'unit'
  | 'period'
  | 'category'
  | 'scope'
  | 'note'
  | 'actual'
  | 'estimate'
  | 'same-period'
  | 'to-date'
  | 'since-term'
  | 'target'
  | 'compared'
  | 'other';

const unitType = '(xa|phuong|thi tran|thi xa|thanh pho|huyen|quan|tinh|dac khu|tt|tp|tx)';
const unitTypes = `${unitType}([ ,/&-]+(va )?${unitType})*`;

/** In order: the first that fits holds, so that "so với cùng kỳ" is a comparison and not a same period. */
const patterns: readonly (readonly [HeaderWord, RegExp])[] = [
  ['index', /^(stt|tt|so tt|so thu tu|no)$/],
  ['note', /^(ghi chu|chu thich|note)\b/],
  ['measure', /^(dvt|don vi tinh|don vi do|dv tinh|don vi|measure)$/],
  ['compared', /^(so sanh|ss\b|so voi|tang|giam|chenh lech|ty le$|ty le ?[(%]|dat ty le|[+(]|%)/],
  ['compared', /%|\+ ?\/ ?-|tang ?[,/-]? ?giam/],
  ['target', /^(ke hoach|kh\b|chi tieu (giao|ke hoach|duoc giao)|muc tieu|duoc giao|giao\b)/],
  ['same-period', /cung ky/],
  ['since-term', /(luy ke|cong don|tu dau) .*nhiem ky|^dau nhiem ky den nay/],
  ['to-date', /luy ke|cong don|(tu )?dau nam den (nay|het)/],
  ['estimate', /^uoc\b|\b(uoc (thuc hien|dat|tinh)|th uoc)\b/],
  ['name', /^(ten )?(noi dung|chi tieu|tieu chi|danh muc|dien giai|cac chi tieu|indicator)\b/],
  ['unit', /^(ten )?(don vi|dia phuong|co quan)( (bao cao|hanh chinh|truc thuoc))?$/],
  ['unit', new RegExp(`^(ten )?(don vi )?[(]?${unitTypes}[)]?$`)],
  ['unit', /^(ten )?(don vi|dia phuong),? ?[(/].*$/],
  ['period', /^(ky|ky bao cao|ky so lieu|thoi ky|period)$/],
  ['category', /^(muc|phan to|muc phan to|category)$/],
  ['scope', /^(pham vi|scope)$/],
  [
    'actual',
    /^(thuc hien|ket qua|so lieu|ky nay|ky bao cao|so luong|gia tri|trong (ky|quy|thang|nam)\b|tong so|th\b|dat duoc|value)/,
  ],
];

/** "Thực hiện" says that figures are no estimates; "kết quả, số lượng, kỳ này" leave it to the title. */
export const saysCarriedOut = remember((text) =>
  /^(da )?(thuc hien|th|dat duoc)\b/.test(foldWithoutAccents(text)),
);

/** What the header text says; a text that is a unit, a period or an indicator is for others to know. */
export const headerWord = remember((text): HeaderWord => {
  const folded = foldWithoutAccents(text);
  if (folded === '') return 'other';
  return patterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
});

/** Marks of a table's end: the signature block, the addressees, and notes under the table. */
const endings =
  /^(noi nhan|nguoi (lap|tong hop)|(t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|q\.)( |$)|thu truong|truong ban|pho truong ban|bi thu|pho bi thu|chu tich|pho chu tich|xac nhan cua|ke toan|(\d+\. ?)?(ghi chu|luu y|chu thich)( ?:|$))/;
const signingDate = /ngay ?[\d.…_ ]* ?thang ?[\d.…_ ]* ?nam ?[\d.…_]*/;

/** True for texts that stand under a table and never in it. */
export const endsTable = remember((text) => {
  const folded = foldWithoutAccents(text);
  return endings.test(folded) || signsAt(folded);
});

/** True for the line of place and day of signing ("Kỳ Bắc, ngày 10 tháng 6 năm 2018"), which is no period. */
export const isSigningLine = remember((text) => signsAt(foldWithoutAccents(text)));

function signsAt(folded: string): boolean {
  const found = signingDate.exec(folded);
  if (!found) return false;
  const before = folded.slice(0, found.index).trim();
  return before === '' || (before.endsWith(',') && before.length < 50);
}

const totalWords = '(?:tong(?: so| cong)?|cong)(?: chung)?';
/** What letters or numbers a section: "I", "A", "mục 1". */
const sectionMark = '(?:(?:muc|phan|nhom|cum|khu vuc) )?(?:[ivx]+|[a-h]|\\d+)';
const totalLabel = new RegExp(
  `^${totalWords}( ?[(:].*| ${sectionMark}(?: ?(?:\\+|,|va|den|-) ?${sectionMark})*)?$`,
);

/** "Tổng", "Tổng cộng", "Cộng", perhaps with what it sums ("Cộng (I)", "Tổng A + B", "Tổng số (1+2)"). */
export const isTotalLabel = remember((text) => totalLabel.test(foldWithoutAccents(text)));

/** What may follow in a table of units: whose total it is ("Tổng toàn huyện"), or of what ("Cộng các xã"). */
const unitTotal = new RegExp(
  `^(?:tong(?: so| cong)?|cong)(?: chung)?(?: (toan)| cap| cac| ca| tat ca cac)? (${unitTypes}|don vi)( ?[(:].*)?$`,
);

/** A total row or column of a table of units: `whole` is the total of the unit that has them all. */
export const unitTotalLabel = remember((text): 'whole' | 'units' | null => {
  const folded = foldWithoutAccents(text);
  const found = unitTotal.exec(folded);
  if (!found) return isTotalLabel(text) ? 'units' : null;
  const isWhole =
    found[1] !== undefined || /^(tinh|huyen|quan|thi xa|thanh pho)$/.test(found[2] ?? '');
  return isWhole && !/ (cap|cac|ca) /.test(folded) ? 'whole' : 'units';
});

const sectionTotal = new RegExp(`^${totalWords} (?:${sectionMark}|\\(${sectionMark}\\))$`);

/** A row that restarts the sum: "Cộng" or "Tổng A" of a section rather than "Tổng cộng" of all. */
export function isSubtotalLabel(text: string): boolean {
  const folded = foldWithoutAccents(text);
  const isOfSection = /^cong\b(?! chung)/.test(folded) || sectionTotal.test(folded);
  return isOfSection && unitTotalLabel(text) === 'units';
}

/** A cell of the row that numbers the columns: 1, (2), A, "1=4+13+22". */
export function isColumnNumber(text: string): boolean {
  return /^\(?([A-ZĐa-z]|\d{1,2})\)?(\s*=\s*[\d\s+\-…./*:()x]+)?$/.test(text.trim());
}

/** True for the header of a column of units; "Đơn vị" alone may also head the measures, as in a form. */
export const headsUnits = remember(
  (text) => foldWithoutAccents(text) === 'don vi' || headerWord(text) === 'unit',
);

/** Sub-headers that add nothing to the indicator above them. */
export function isNeutralHeader(text: string): boolean {
  return /^(tong|tong so|tong cong|cong|chung|so luong|so|trong do|ket qua|so lieu|thuc hien|gia tri)$/.test(
    foldWithoutAccents(text),
  );
}

/** Marks that repeat what stands above: `"`, `''`, "nt", "-nt-", "như trên". */
export const isDitto = remember((text) =>
  /^[-–]*\s*(["”“″'´`]|''|,,|nt|n\.t|như trên)[\s.]*[-–]*$/u.test(foldText(text)),
);

/** A group of units by its words: "Các xã vùng biển", "Cụm số 1", "Khu vực III", "Khối các phường". */
export const namesGroup = remember((text) =>
  /^(([ivx\d]+|[a-h])[.)] ?)?(cac|cum|khu vuc|vung|tieu vung|nhom|khoi cac|mien) /.test(
    foldWithoutAccents(text),
  ),
);
