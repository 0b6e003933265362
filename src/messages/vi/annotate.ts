/** Vietnamese for the copy of a faulty file that goes back to its unit, and the message with it. */
import type { AnnotateHelp, AnnotateWords, FaultCounts, UnitCures } from '../annotate-words.ts';
import { capitalised } from '../first-letter.ts';
import { formatCount } from '../number-format.ts';
import { vietnameseTrace } from './trace.ts';

const { reply } = vietnameseTrace.status;

const countsOf = ({ errors, warnings }: FaultCounts): string =>
  [
    ...(errors > 0 ? [`${formatCount(errors, 'vi')} lỗi cần sửa`] : []),
    ...(warnings > 0 ? [`${formatCount(warnings, 'vi')} chỗ cần xem lại`] : []),
  ].join(' và ');

/** A unit corrects its own file: it need ask nobody back, and types no command. */
const cures: UnitCures = {
  'damaged-file': 'Mở lại bằng Excel, lưu thành tệp mới rồi gửi lại.',
  'unreadable-text': 'Lưu lại tệp bằng phông Unicode (Times New Roman) rồi gửi lại.',
  'no-table': 'Ghi số liệu theo biểu mẫu đã gửi, giữ nguyên các tiêu đề cột.',
  'ambiguous-unit': 'Ghi tên đầy đủ của đơn vị.',
  'no-unit': 'Ghi tên đơn vị ở đầu bảng.',
  'unit-disagrees': 'Xem tệp là của đơn vị nào, sửa tiêu đề cho khớp.',
  'other-dates': 'Xem lại kỳ số liệu ghi ở đầu bảng.',
  'note-names-period':
    'Nếu là số của kỳ này thì xóa ghi chú, nếu không thì gửi số ấy trong tệp của đúng kỳ.',
  'unknown-indicator': 'Sửa tên chỉ tiêu cho đúng như trong biểu mẫu.',
  'inexact-label': 'Nếu không phải thì sửa tên chỉ tiêu cho đúng như trong biểu mẫu.',
  'contradicting-fact': 'Giữ một số và xóa số kia.',
  conflict: 'Xem lại số nào đúng; nếu số đã gửi trước sai thì nói rõ khi gửi lại.',
  'identity-differs': 'Xem lại các số này.',
  'ratio-differs': 'Xem lại tỷ lệ và hai số dùng để tính.',
  'filings-disagree': 'Đối chiếu lại số của cả kỳ với các kỳ nhỏ.',
  'part-over-whole': 'Xem lại hai số này.',
  'over-maximum': 'Xem lại số trong ô.',
};

export const vietnameseAnnotate: AnnotateWords = {
  cures,
  list: {
    sheet: 'Lỗi cần sửa',
    title: (file) => `Lỗi cần sửa trong tệp ${file}`,
    howTo: [
      'Sửa ngay trong các trang tính sau của tệp này: ô tô đỏ là lỗi, ô tô vàng là chỗ cần xem lại. Chỉ vào ô để đọc cách sửa.',
      'Sửa xong thì lưu và gửi lại tệp này. Trang danh sách này để nguyên, không ảnh hưởng gì.',
    ],
    headings: {
      number: 'STT',
      kind: 'Mức',
      sheet: 'Trang tính',
      cell: 'Ô',
      seen: 'Đang ghi',
      problem: 'Vấn đề',
      cure: 'Cách sửa',
    },
    kinds: { error: 'Lỗi', warning: 'Xem lại' },
  },
  reply: {
    heading: ({ unit, file, period }, counts) =>
      `${unit === null ? '' : `Gửi ${unit}: `}${unit === null ? 'Tệp' : 'tệp'} "${file}"${period === null ? '' : ` (${period})`} có ${countsOf(counts)}:`,
    line: (number, { sheet, cell }, sentence) => {
      const place = [...(sheet === null ? [] : [sheet]), ...(cell === null ? [] : [`ô ${cell}`])];
      const at = place.length === 0 ? '' : `${capitalised(place.join(', '), 'vi')}: `;
      return `${number}. ${at}${sentence}`;
    },
    more: (count) => `… và ${formatCount(count, 'vi')} chỗ nữa.`,
    ask: ({ errors }, deadline) => {
      const what =
        errors > 0
          ? 'Đề nghị sửa và gửi lại tệp'
          : 'Đề nghị xem lại, chỗ nào sai thì sửa và gửi lại tệp';
      const due = deadline?.isPast
        ? reply.overdue(deadline.day)
        : deadline && reply.before(deadline.day);
      return `${what}${due ? ` ${due}` : ''}. ${reply.thanks}`;
    },
    nothing: 'Các tệp đều nhập được, không phải nhắn gì.',
  },
  written: (count, folder) => `Đã ghi ${formatCount(count, 'vi')} bản đánh dấu vào ${folder}:`,
  copyOf: (file, copy) => `${file} -> ${copy}`,
  convertedCopyOf: (file, copy) =>
    `${file} -> ${copy} (bản Excel của những gì danvan đọc được; tệp gốc dạng khác)`,
  instead: (file, copy, kept) =>
    `${file} -> ${copy} (không ghi đè ${kept}, tệp ấy đã được sửa hoặc là tệp khác)`,
  cannot: (file) => `${file}: không đọc được nên không có bản đánh dấu`,
  nothingToMark: 'Không tệp nào có lỗi để đánh dấu.',
};

export const vietnameseAnnotateHelp: AnnotateHelp = {
  command: {
    summary: 'kiểm tra tệp, không ghi gì',
    description:
      'Như import, nhưng chỉ nói lỗi. Với --annotate, mỗi tệp có lỗi được một bản sao đã tô màu các ô sai, kèm lời giải thích và trang đầu liệt kê; đơn vị sửa ngay trong đó rồi gửi lại, nhập được như thường. Tệp không phải .xlsx được một bản .xlsx của những gì đọc được.',
    examples: [
      { command: 'danvan check "Ky Bac.xlsx"', meaning: 'xem tệp có nhập được không' },
      {
        command: 'danvan check Nhan/2018H1 --annotate Tra-lai',
        meaning: 'đánh dấu các ô sai để gửi lại xã',
      },
      { command: 'danvan check "Ky Bac.xlsx" --reply', meaning: 'soạn lời nhắn gửi xã' },
    ],
  },
  options: {
    annotate: 'ghi vào thư mục này một bản sao của mỗi tệp có lỗi, các ô sai được tô màu',
    'check-reply': 'soạn lời nhắn gửi đơn vị: mỗi tệp sai ở đâu, sửa thế nào, hạn nào',
  },
};
