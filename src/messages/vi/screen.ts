/** What the command line itself says, in Vietnamese. */
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
  fix: 'Cách sửa',
  general: 'Về biểu tổng hợp',
  agreement: ['c', 'co', 'y', 'yes', 'dong y'],
  agreementHint: ' [c/K] ',
  notFound: (filter) => `Không có gì khớp với "${filter}".`,
  database: (location) => `Cơ sở dữ liệu: ${location}`,
  shownOf: (shown, total) => `Đang liệt kê ${shown} trong ${total}; xem thêm bằng --limit.`,
  moreProblems: (count) => `… và ${count} chỗ nữa cùng loại (xem đủ bằng --verbose)`,
  standardInput: 'đầu vào chuẩn',
};
