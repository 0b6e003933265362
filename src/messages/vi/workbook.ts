/** Vietnamese of a report's workbook. */
import { formatCount } from '../number-format.ts';
import type { WorkbookWords } from '../workbook-words.ts';

export const vietnameseWorkbook: WorkbookWords = {
  sheets: {
    appendix: (number) => `Phụ lục ${number}`,
    coverage: 'Tình hình báo cáo',
    sources: 'Nguồn số liệu',
  },
  coverage: {
    shortfalls: 'Chỉ tiêu chưa đủ số liệu',
    headings: { column: 'Cột', reported: 'Đã báo cáo', missing: 'Còn thiếu' },
    problems: 'Điều cần lưu ý',
    problemHeadings: { place: 'Chỗ ghi', problem: 'Nội dung' },
    more: (units) => `và ${formatCount(units, 'vi')} đơn vị khác`,
  },
  sources: {
    title: 'Nguồn của từng con số trong biểu tổng hợp',
    intro:
      'Mỗi dòng là một ô đã đọc. Bấm vào tên chỉ tiêu (tên dài thì vào số thứ tự) ở biểu tổng hợp để đến đây, ở đây bấm vào tên (hoặc ô có liên kết cùng dòng) để quay lại.',
    leftOut: (lines) =>
      `Trang tính không đủ chỗ: còn ${formatCount(lines, 'vi')} ô đã đọc không ghi ở đây; xem từng số bằng lệnh danvan explain.`,
    headings: {
      column: 'Cột',
      figure: 'Số trong biểu',
      period: 'Kỳ của ô',
      sign: 'Cộng/trừ',
      amount: 'Giá trị',
      file: 'Tệp',
      sheet: 'Trang tính',
      cell: 'Ô',
      raw: 'Ghi trong ô',
      event: 'Lần nhập',
    },
    numerator: 'tử số',
    denominator: 'mẫu số',
    toSources: 'Xem các ô đã cộng thành số này',
    toSummary: 'Quay lại biểu tổng hợp',
  },
};
