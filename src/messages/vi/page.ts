/** Vietnamese for the report as a web page. */
import { formatDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { PageWords } from '../page-words.ts';

const count = (number: number): string => formatCount(number, 'vi');

export const vietnamesePage: PageWords = {
  skip: 'Đến nội dung chính',
  contents: 'Mục lục',
  stillOwed: (units, more) =>
    `Báo cáo lập khi còn đơn vị chưa nộp đủ: ${units.join(', ')}${
      more > 0 ? ` và ${count(more)} đơn vị khác` : ''
    }.`,
  sections: {
    summary: 'Biểu tổng hợp',
    charts: 'Biểu đồ',
    coverage: 'Tình hình báo cáo',
    results: 'Kết quả thực hiện',
    narratives: 'Đánh giá, kiến nghị',
    appendices: 'Phụ lục theo đơn vị',
    sources: 'Nguồn số liệu',
    problems: 'Điều cần lưu ý',
  },
  filers: ({ filed, late, partial, missing, expected }, deadline) => {
    const rest = [
      ...(partial > 0 ? [`${count(partial)} mới nộp một phần`] : []),
      ...(missing > 0 ? [`${count(missing)} chưa nộp`] : []),
    ];
    const whole = `${count(filed + late)}/${count(expected)} đơn vị đã nộp đủ`;
    const all = late > 0 ? `${whole}, trong đó ${count(late)} nộp muộn` : whole;
    return `${[all, ...rest].join('; ')} (hạn nộp ${formatDay(deadline)}).`;
  },
  coverageCaption: 'Từng đơn vị: tình trạng nộp và số chỉ tiêu có số liệu của mỗi nhóm',
  countFiles: (files) => `${count(files)} tệp`,
  cell: {
    whole: 'đủ',
    some: (held, asked) => `có ${count(held)}/${count(asked)}`,
    none: 'chưa có',
  },
  unitsLeftOut: (shown, all) =>
    `Có ${count(all)} đơn vị; bảng này chỉ liệt kê ${count(shown)} đơn vị, những đơn vị còn nợ báo cáo trước.`,
  charts: {
    overTime: 'Qua các năm',
    byUnit: 'Theo đơn vị',
    shares: 'Cơ cấu',
    title: (label, measure) => (measure === '' ? label : `${label} (${measure})`),
    noFigure: 'chưa có số liệu',
    notWhole: 'chưa đầy đủ, không vẽ',
    shortColumns: (columns) => `Không vẽ ${columns.join(', ')}: không tròn năm.`,
    leftOut: (drawn, all) =>
      `Vẽ ${count(drawn)} trong ${count(all)} chỉ tiêu vẽ được, lấy những chỉ tiêu đầu của mỗi nhóm; các chỉ tiêu khác xem trong biểu.`,
    none: 'Số liệu của kỳ này chưa đủ để vẽ biểu đồ.',
  },
  sources: {
    intro:
      'Bấm vào một con số trong biểu tổng hợp để mở đúng chỗ dưới đây: các ô đã đọc, kỳ, dấu cộng hay trừ và chữ số nguyên văn trong ô.',
    printed: 'Nguồn từng con số chỉ có trong bản điện tử của báo cáo này.',
    leftOut:
      'Trang này không in hết mọi ô nguồn để còn mở được dễ dàng; đủ mọi ô có trong tệp Excel của cùng báo cáo và trong lệnh danvan explain.',
    cells: (cells) => `${count(cells)} ô`,
    cellsShown: (shown, cells) => `in ${count(shown)} trong ${count(cells)} ô`,
    headings: {
      unit: 'Đơn vị',
      period: 'Kỳ',
      amount: 'Số đã dùng',
      place: 'Tệp › trang tính › ô',
      raw: 'Nguyên văn',
    },
    numerator: 'tử số',
    denominator: 'mẫu số',
    back: 'Về biểu tổng hợp',
  },
  problemsLeftOut: (shown, all) => `Liệt kê ${count(shown)} trong ${count(all)} điều.`,
  noProblems: 'Không có điều gì phải xem lại.',
  infos: (infos) => `${count(infos)} thông tin thêm`,
};
