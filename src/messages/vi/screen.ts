/** What the command line itself says, in Vietnamese. */
import { formatCount } from '../number-format.ts';
import type { ScreenWords } from '../screen-words.ts';

export const vietnameseScreen: ScreenWords = {
  values: {
    file: 'TỆP',
    folder: 'THƯ MỤC',
    day: 'NGÀY',
    period: 'KỲ',
    unit: 'ĐƠN VỊ',
    indicator: 'CHỈ TIÊU',
    group: 'NHÓM',
    text: 'CHỮ',
    number: 'SỐ',
    cell: 'Ô=SỐ',
    term: 'NHIỆM KỲ=KỲ',
    character: 'DẤU',
  },
  commandPlaceholder: '<lệnh>',
  optionsPlaceholder: '[tùy chọn]',
  limit: 'chỉ liệt kê chừng ấy lần gần nhất (mặc định: 20)',
  agreement: ['c', 'co', 'y', 'yes', 'dong y'],
  nothingMatches: (filter) => `Không có gì khớp với "${filter}".`,
  shownOf: (shown, total) => `Đang liệt kê ${shown} trong ${total} lần; xem thêm bằng --limit.`,
  moreOfKind: (count, code) => `… và ${count} chỗ nữa như vậy [${code}] (xem đủ bằng --verbose)`,
  moreFiles: (count) =>
    `… và ${formatCount(count, 'vi')} tệp nữa có điểm cần xem (xem đủ bằng --verbose)`,
  standardInput: 'đầu vào chuẩn',
  toExcel: (asked) => ({
    command: `danvan summarize ${asked} -o bieu.xlsx`,
    meaning: 'ghi biểu này ra Excel',
  }),
  setUnit: { command: 'danvan settings set unit "Huyện Kỳ Anh"', meaning: 'đặt một lần' },
  badCell: (seen) => `--set cần ghi như D14=1115 hoặc "Biểu 1!D14=1115", không phải "${seen}"`,
  badTerm: (seen, example) => `--term cần ghi như ${example}, không phải "${seen}"`,
  badUndoTarget: (seen) => `"${seen}" không phải là số của một lần nhập (17) hay một đợt (b12)`,
};
