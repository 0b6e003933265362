/** Vietnamese for figures that moved between two days. */
import type { CompareHelp, CompareWords } from '../compare-words.ts';
import { formatCount } from '../number-format.ts';

export const vietnameseCompare: CompareWords = {
  heading: (unit, period, days, moved) =>
    `${unit} · ${period} · ${days}: ${formatCount(moved, 'vi')} số thay đổi`,
  between: (from, to) => `từ ${from ?? 'nay'} đến ${to ?? 'nay'}`,
  nothing: (unit, period, days) => `${unit} · ${period} · ${days}: không có số nào thay đổi.`,
  now: 'Nay',
  headings: {
    indicator: 'Chỉ tiêu báo cáo',
    unit: 'Đơn vị',
    change: 'Tăng/giảm',
    reason: 'Vì sao',
    source: 'Nguồn',
  },
  reason: {
    late: 'nộp sau',
    correction: 'đính chính',
    undo: 'hoàn tác',
    succession: 'sắp xếp đơn vị',
    catalogue: 'đổi danh mục chỉ tiêu',
  },
  source: (first, more) => (more === 0 ? first : `${first} và ${formatCount(more, 'vi')} ô nữa`),
  below: (cells) => `${formatCount(cells, 'vi')} ô, xem các dòng dưới`,
  takenBack: (source) => `đã rút: ${source}`,
  needsDays:
    'compare cần --from và --to: một ngày như 2018-06-15, now hoặc report:SỐ của một báo cáo đã ký. Ví dụ: danvan compare --period 2018H1 --from 2018-06-15 --to now',
  wrongWayRound: (from, to) => `--from ${from} phải trước --to ${to}`,
  explain: (indicator, period) => ({
    command: `danvan explain ${indicator} --period ${period}`,
    meaning: 'xem nguồn của một số',
  }),
};

export const vietnameseCompareHelp: CompareHelp = {
  command: {
    summary: 'số nào của một kỳ đã thay đổi giữa hai ngày, và vì sao',
    description:
      'So biểu theo số liệu đã nhập đến hết ngày --from với biểu đến hết ngày --to, của đơn vị và của từng đơn vị dưới nó. Mỗi số nêu lý do: nộp sau, đính chính hay hoàn tác, và ô đã làm nó thay đổi. Danh mục đơn vị và chỉ tiêu của cả hai bên là danh mục hôm nay; có thay đổi thì được báo.',
    examples: [
      {
        command: 'danvan compare --period 2018H1 --from 2018-06-15 --to now',
        meaning: 'vì sao không còn như số đã báo cáo',
      },
      {
        command:
          'danvan so-sanh --period 2018H1 --from 2018-06-15 --to 2018-07-01 --unit "xã Kỳ Bắc"',
        meaning: 'của một xã',
      },
    ],
  },
  options: {
    'from-day':
      'ngày trước: theo số liệu đã nhập đến hết ngày ấy; hoặc report:SỐ của báo cáo đã ký',
    'to-day': 'ngày sau, now hoặc report:SỐ',
  },
};
