/** What is said in Vietnamese of rows of the registers: units and indicators. */
import type { CatalogueFault, RegisterFault } from '../../core/list-fault.ts';
import type { ProblemSentences } from '../problem-words.ts';

type Fault = { readonly what: (seen: string) => string; readonly fix: string };

const registerFaults: { readonly [R in RegisterFault]: Fault } = {
  'no-name': { what: () => 'chưa có tên đơn vị', fix: 'Điền cột name.' },
  'bad-level': {
    what: (seen) => `"${seen}" không phải là một cấp`,
    fix: 'Cột level ghi một trong: province (tỉnh), district (huyện), commune (xã), body (cơ quan).',
  },
  'unknown-parent': {
    what: (seen) => `không có đơn vị cấp trên "${seen}"`,
    fix: 'Cột parent ghi mã hoặc tên đầy đủ của một đơn vị có trong tệp hay trong danh mục.',
  },
  'ambiguous-parent': {
    what: (seen) => `có nhiều đơn vị cùng tên "${seen}"`,
    fix: 'Cột parent ghi mã thay cho tên.',
  },
  'bad-date': { what: (seen) => `"${seen}" không phải là ngày`, fix: 'Ghi như 2018-06-14.' },
  'ends-before-start': {
    what: (seen) => `ngày kết thúc ${seen} đứng trước ngày bắt đầu`,
    fix: 'Xem lại cột valid_from và valid_to.',
  },
  'repeated-code': {
    what: (seen) => `mã ${seen} đã có ở dòng khác`,
    fix: 'Mỗi đơn vị một mã; xóa dòng thừa hoặc sửa mã.',
  },
  'bad-reports-for': {
    what: (seen) => `không nhận "${seen}" ở cột reports_for`,
    fix: 'Ghi parent (báo cáo thay cấp trên), self (báo cáo của chính mình) hoặc để trống; chỉ dùng cho cơ quan (body).',
  },
  'parent-cycle': {
    what: (seen) => `${seen} thành cấp trên của chính mình`,
    fix: 'Xem lại cột parent của đơn vị này và của cấp trên.',
  },
  'level-not-below-parent': {
    what: (seen) => `${seen} không ở dưới cấp của đơn vị cấp trên`,
    fix: 'Xem lại cột level và parent.',
  },
};

const catalogueFaults: { readonly [R in CatalogueFault]: Fault } = {
  'bad-code': {
    what: (seen) => (seen === '' ? 'chưa có mã' : `"${seen}" không dùng làm mã được`),
    fix: 'Mã viết bằng chữ thường không dấu, chữ số và gạch dưới, bắt đầu bằng chữ, ví dụ models_built.',
  },
  'repeated-code': {
    what: (seen) => `mã ${seen} bị lặp`,
    fix: 'Mỗi mã một dòng; sửa hoặc xóa dòng thừa.',
  },
  'no-label': { what: () => 'chưa có tên tiếng Việt', fix: 'Điền cột label_vi.' },
  'bad-kind': {
    what: (seen) => `không có loại "${seen}"`,
    fix: 'Cột kind ghi một trong: flow (phát sinh trong kỳ), stock (hiện có), stock-at-start (đầu kỳ), ratio (tỷ lệ), unit-count (số xã đạt), text (thuyết minh).',
  },
  'bad-over-units': {
    what: (seen) => `"${seen}" không hợp với loại chỉ tiêu này`,
    fix: 'Cột over_units ghi sum (cộng các đơn vị) hoặc none (không cộng); tỷ lệ và số xã đạt ghi computed.',
  },
  'bad-part': {
    what: (seen) => `không nhận "${seen}" ở cột part`,
    fix: 'Ghi partition (các mục cộng lại bằng số chung) hoặc of-which (chỉ là một phần).',
  },
  'unknown-group': {
    what: (seen) => `không có nhóm "${seen}"`,
    fix: 'Cột group ghi mã một nhóm có sẵn (xem danvan indicators list), hoặc khai báo nhóm mới.',
  },
  'unknown-breakdown': {
    what: (seen) => `không có phân tổ "${seen}"`,
    fix: 'Cột breakdown ghi mã một phân tổ có sẵn, hoặc khai báo phân tổ mới.',
  },
  'bad-definition': {
    what: (seen) => (seen === '' ? 'chưa có cách tính' : `không dùng được cách tính "${seen}"`),
    fix: 'Tỷ lệ ghi "a / b"; đẳng thức ghi "a + b - c = d", với a, b, c, d là mã chỉ tiêu có số.',
  },
  'unknown-part': {
    what: (seen) => `cách tính nhắc đến mã "${seen}" không có`,
    fix: 'Sửa mã, hoặc thêm chỉ tiêu ấy vào tệp.',
  },
  'bad-frequency': {
    what: (seen) => `không nhận "${seen}" ở cột frequency`,
    fix: 'Ghi month (tháng), quarter (quý), half (sáu tháng) hoặc year (năm).',
  },
  'bad-filed-by': {
    what: (seen) => `không nhận "${seen}" ở cột filed_by`,
    fix: 'Ghi province, district, commune, body hoặc để trống.',
  },
  'bad-maximum': {
    what: (seen) => `"${seen}" không dùng làm mức cao nhất được`,
    fix: 'Ghi một số lớn hơn 0, chỉ gõ chữ số, hoặc để trống.',
  },
};

const row = (line: number, fault: Fault, seen: string) => ({
  message: `dòng ${line}: ${fault.what(seen)}`,
  fix: fault.fix,
  seen: seen === '' ? null : seen,
});

export const registerProblems = {
  'register-row': ({ line, reason, seen }) => row(line, registerFaults[reason], seen),
  'catalogue-row': ({ line, reason, seen }) => row(line, catalogueFaults[reason], seen),
} satisfies Partial<ProblemSentences>;
