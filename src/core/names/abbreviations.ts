/**
 * Short forms that the field writes for words ("TCD", "QCDC", "ĐTN"), only those that mean one thing: "KN" may be
 * khiếu nại or kiến nghị, and "TN" is for the categories to know.
 */
import { withoutAccents } from './fold.ts';

const shortForms: Readonly<Record<string, string>> = {
  antt: 'an ninh trật tự',
  btv: 'ban thường vụ',
  cbcc: 'cán bộ công chức',
  cbccvc: 'cán bộ công chức viên chức',
  ccb: 'cựu chiến binh',
  ctxh: 'chính trị xã hội',
  đbqh: 'đại biểu quốc hội',
  đđk: 'đại đoàn kết',
  'đủ đk': 'đủ điều kiện',
  đtn: 'đoàn thanh niên',
  dtts: 'dân tộc thiểu số',
  dvk: 'dân vận khéo',
  gpmb: 'giải phóng mặt bằng',
  hđnd: 'hội đồng nhân dân',
  htct: 'hệ thống chính trị',
  kdc: 'khu dân cư',
  kntc: 'khiếu nại tố cáo',
  knpa: 'kiến nghị phản ánh',
  lhpn: 'liên hiệp phụ nữ',
  llvt: 'lực lượng vũ trang',
  mttq: 'mặt trận tổ quốc',
  nlđ: 'người lao động',
  ntm: 'nông thôn mới',
  pbxh: 'phản biện xã hội',
  qcdc: 'quy chế dân chủ',
  tcd: 'tiếp công dân',
  tthc: 'thủ tục hành chính',
  ttnd: 'thanh tra nhân dân',
  txct: 'tiếp xúc cử tri',
  txđt: 'tiếp xúc đối thoại',
  vnn: 'vì người nghèo',
};

/** By the short form as typed with accents and without. */
const meanings: ReadonlyMap<string, string> = new Map(
  Object.entries(shortForms).flatMap(([short, words]) => [
    [short, words],
    [withoutAccents(short), words],
  ]),
);

/** "ĐK" alone may be đăng ký too. */
const word = /(?:đủ đk|du dk)(?![\p{L}\p{M}])|[\p{L}\p{M}]+/gu;

/**
 * The folded text with its short forms written out, or null where it has none.
 *
 * @example writtenOut('mô hình dvk') === 'mô hình dân vận khéo'
 */
export function writtenOut(folded: string): string | null {
  let isShort = false;
  const isPlain = folded === withoutAccents(folded);
  const text = folded.replace(word, (one) => {
    const meaning = meanings.get(one);
    if (meaning === undefined) return one;
    isShort = true;
    return isPlain && one !== folded ? withoutAccents(meaning) : meaning;
  });
  return isShort ? text : null;
}
