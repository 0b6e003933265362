/** What is said in Vietnamese of rows about units that change over time (sắp xếp đơn vị hành chính). */
import type { ProblemSentences, SuccessionFaults } from '../problem-words.ts';
import { vietnameseWords } from './words.ts';

const { anyOf, list } = vietnameseWords;

const faults: SuccessionFaults = {
  'bad-date': { what: (seen) => `"${seen}" không phải là ngày`, fix: () => 'Ghi như 2025-07-01.' },
  'bad-kind': {
    what: (seen) => `không có việc "${seen}"`,
    fix: () =>
      'Cột kind ghi rename (đổi tên), merge (nhập), split (chia), move (chuyển) hoặc abolish (kết thúc hoạt động).',
  },
  'no-from': {
    what: () => 'chưa ghi đơn vị nào thay đổi',
    fix: () => 'Ghi mã hoặc tên đầy đủ ở cột from; nhiều đơn vị cách nhau bằng dấu chấm phẩy.',
  },
  'no-to': {
    what: () => 'chưa ghi thành đơn vị nào',
    fix: () =>
      'Cột to ghi đơn vị nhận (nhập, chia), tên mới (đổi tên) hoặc đơn vị cấp trên mới (chuyển).',
  },
  'abolish-to': {
    what: (seen) => `kết thúc hoạt động thì không thành đơn vị nào, nhưng có ghi "${seen}"`,
    fix: () => 'Để trống cột to, hoặc ghi merge nếu đơn vị được nhập vào đơn vị khác.',
  },
  'one-unit': {
    what: (seen) => `chỉ ghi được một đơn vị ở đây, không phải "${seen}"`,
    fix: () => 'Mỗi đơn vị đổi tên một dòng; đơn vị chuyển chỉ có một cấp trên mới.',
  },
  'unknown-unit': {
    what: (seen) => `không có đơn vị "${seen}" vào ngày hôm trước`,
    fix: (others) =>
      others.length > 0
        ? `Trong danh mục là ${anyOf(others)}; sửa cho khớp cả mã và tên.`
        : 'Ghi mã hoặc tên đầy đủ như trong danh mục (danvan units list --date NGÀY); đơn vị mới ghi mã:tên.',
  },
  'ambiguous-unit': {
    what: (seen, others) =>
      others.length > 0
        ? `"${seen}" có thể là ${anyOf(others)}`
        : `"${seen}" có thể là nhiều đơn vị`,
    fix: () => 'Ghi mã thay cho tên.',
  },
  'ended-unit': {
    what: (seen) => `${seen} đã kết thúc hoạt động trước ngày này`,
    fix: (others) =>
      others.length > 0
        ? `Từ đó là ${anyOf(others)}; xem lại ngày và tên đơn vị.`
        : 'Xem lại ngày và tên đơn vị.',
  },
  'repeated-row': {
    what: (seen) => `việc này của ${seen} đã ghi ở dòng khác cùng ngày`,
    fix: () => 'Xóa một dòng.',
  },
  contradiction: {
    what: (seen) => `cùng ngày có hai việc trái nhau của ${seen}`,
    fix: () =>
      'Một đơn vị không thể vừa kết thúc vừa đổi tên, chuyển hay nhận đơn vị khác; cũng không thể có hai tên hay hai cấp trên. Xem lại các dòng cùng ngày.',
  },
  'split-into-one': {
    what: (seen) => `${seen} chia mà chỉ thành một đơn vị`,
    fix: () =>
      'Ghi đủ các đơn vị nhận ở cột to, kể cả đơn vị còn lại; nếu nhập toàn bộ thì ghi merge.',
  },
  'unplaced-child': {
    what: (seen, others) =>
      `${list(others)} thành nhiều đơn vị nên không biết ${seen} thuộc đơn vị nào`,
    fix: (_others, seen) =>
      `Thêm một dòng move cùng ngày, cột from ghi ${seen}, cột to ghi đơn vị cấp trên mới.`,
  },
  cycle: {
    what: (seen) => `${seen} quay vòng về chính mình`,
    fix: () => 'Xem lại cột from và to của các dòng cùng ngày.',
  },
  'level-not-below-parent': {
    what: (seen, others) => `${seen} sẽ thuộc ${list(others)}, là đơn vị không ở cấp trên`,
    fix: () =>
      'Xem lại tên mới (loại đơn vị quyết định cấp), hoặc thêm dòng nhập hay chuyển đơn vị này.',
  },
  'code-in-use': {
    what: (seen, others) => `mã ${seen} đang là của ${list(others)}`,
    fix: (others) =>
      `Nếu chính là ${list(others)} thì ghi đúng tên như trong danh mục; nếu là đơn vị mới thì ghi mã khác, hoặc ghi thêm việc kết thúc ${list(others)}.`,
  },
  'later-change': {
    what: (seen) => `danh mục đã có thay đổi của ${seen} sau ngày này`,
    fix: () => 'Xem lại ngày: đơn vị còn hoạt động về sau thì không thể kết thúc ở đây.',
  },
  'across-provinces': {
    what: (seen) => `${seen} thuộc một tỉnh không nhập cùng tỉnh của đơn vị mới`,
    fix: () =>
      'Xem có nhầm với đơn vị cùng tên của tỉnh khác không; nếu đúng như vậy thì không cần sửa.',
  },
};

export const successionProblems = {
  'succession-row': ({ line, reason, seen, others }) => ({
    // An event typed on the command line has no line.
    message: `${line === 0 ? '' : `dòng ${line}: `}${faults[reason].what(seen, others)}`,
    fix: faults[reason].fix(others, seen),
    seen: seen === '' ? null : seen,
  }),
} satisfies Partial<ProblemSentences>;
