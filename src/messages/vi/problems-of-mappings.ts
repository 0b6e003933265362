/** What is said in Vietnamese of mapping files, and of drafts that nobody has confirmed. */
import type { MappingFault } from '../../core/mapping-problems.ts';
import type { ProblemSentences } from '../problem-words.ts';
import { vietnameseWords } from './words.ts';

const { anyOf } = vietnameseWords;
const choose = (names: readonly string[], else_: string): string =>
  names.length > 0 ? `Ghi ${anyOf(names)}.` : else_;

const faults: {
  readonly [F in MappingFault]: (seen: string) => string;
} = {
  'no-mapping': () => 'đây không phải là bản mô tả biểu: không có dòng tiêu đề "Chỗ", "Là"',
  'unknown-place': (seen) => `không hiểu "${seen}" ở cột Chỗ`,
  'unknown-indicator': (seen) => `không có chỉ tiêu "${seen}" trong danh mục`,
  'ambiguous-indicator': (seen) => `"${seen}" có thể là nhiều chỉ tiêu`,
  'unknown-category': (seen) => `chỉ tiêu này không có mục phân tổ "${seen}"`,
  'unknown-word': (seen) => `không hiểu "${seen}"`,
  'unknown-period': (seen) => `không hiểu kỳ "${seen}"`,
  'no-labels': () => 'bản mô tả chưa cho biết cột nào ghi tên chỉ tiêu hay tên đơn vị',
  'no-figures': () => 'bản mô tả chưa cho biết cột nào là số liệu',
};

const cures: { readonly [F in MappingFault]: string } = {
  'no-mapping': 'Lập bản mô tả bằng danvan map TỆP, sửa rồi ghi tệp ấy sau --map.',
  'unknown-place': 'Ghi như "cột D" hoặc "dòng 7".',
  'unknown-indicator': 'Ghi mã hoặc tên chỉ tiêu như trong danvan indicators list.',
  'ambiguous-indicator': 'Ghi mã chỉ tiêu như trong danvan indicators list.',
  'unknown-category': 'Bỏ trống nếu là số chung.',
  'unknown-word': 'Bỏ trống nếu không cần nói rõ.',
  'unknown-period': 'Ghi như 2018H1, "6 tháng đầu năm 2018", hoặc "ô B3" nếu kỳ ghi trong một ô.',
  'no-labels': 'Ghi "tên chỉ tiêu" (hoặc "tên đơn vị") ở cột Là của cột ấy.',
  'no-figures': 'Ghi "số liệu" (hoặc tên chỉ tiêu, tên đơn vị) ở cột Là của cột có số.',
};

export const mappingProblems = {
  'unresolved-mapping': ({ line, place, seen, candidates }) => ({
    message: `dòng ${line} của bản mô tả: chưa ghi ${place}${seen === '' ? '' : ` "${seen}"`} của biểu là gì`,
    fix:
      candidates.length > 0
        ? `Ghi vào cột Là: ${anyOf(candidates)}, hoặc một chỉ tiêu khác.`
        : 'Thay dấu "?" bằng điều đúng.',
    seen,
    expected: candidates.length > 0 ? anyOf(candidates) : null,
  }),
  'mapping-row': ({ line, reason, seen, allowed }) => ({
    message: `dòng ${line} của bản mô tả: ${faults[reason](seen)}`,
    fix: choose(allowed, cures[reason]),
    seen: seen === '' ? null : seen,
    expected: allowed.length > 0 ? anyOf(allowed) : null,
  }),
  'mapping-differs': ({ mapping, seen, expected }) => ({
    message: `biểu này không giống bản mô tả "${mapping}": ở đây là "${seen}", bản mô tả ghi "${expected}"`,
    fix: 'Xem có đúng bản mô tả của biểu này không. Nếu biểu đã đổi mẫu, lập bản mô tả mới (danvan map).',
    seen,
    expected,
  }),
  'used-mapping': ({ mapping }) => ({
    message: `biểu này giống biểu đã mô tả trong "${mapping}" nên được đọc theo bản mô tả ấy`,
    fix: null,
  }),
  'unconfirmed-figure': ({ label, value }) => ({
    message: `số ${value}${label === '?' ? '' : ` (${label})`} lấy từ văn bản, chưa có ai xác nhận`,
    fix: 'Đối chiếu với câu ở cột Ghi chú, sửa nếu cần, rồi ghi "x" ở cột Xác nhận; không lấy thì ghi "bỏ".',
    seen: value,
    expected: 'x, bỏ',
  }),
} satisfies Partial<ProblemSentences>;
