/** Vietnamese for what tables print around the figures. */
import { formatDay, partsOfDay } from '../../core/time/day.ts';
import type { Level } from '../../core/unit.ts';
import { formatCount } from '../number-format.ts';
import type { CoverageCount, TableWords } from '../table-words.ts';
import { countedUnits, placeWord } from './unit-words.ts';

const place: { readonly [L in Level]: string } = {
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  body: 'cơ quan',
};

const coverage = ({ reported, expected, level, types }: CoverageCount): string => {
  const noun = level === null ? 'đơn vị' : countedUnits(level, types);
  return `${formatCount(reported, 'vi')}/${formatCount(expected, 'vi')} ${noun}`;
};

const andMore = (more: number): string =>
  more > 0 ? ` và ${formatCount(more, 'vi')} đơn vị khác` : '';

export const vietnameseTable: TableWords = {
  headings: {
    number: 'STT',
    indicator: 'Chỉ tiêu báo cáo',
    measure: 'ĐVT',
    value: 'Số liệu',
    change: 'Tăng/giảm',
    changePercent: 'Tăng/giảm (%)',
    reported: 'Báo cáo',
    note: 'Ghi chú',
    unit: 'Đơn vị',
    group: 'Nhóm',
    category: 'Phân tổ',
    period: 'Kỳ báo cáo',
    status: 'Tình trạng',
    code: 'Mã',
    total: 'Tổng cộng',
    baseline: 'Đầu kỳ',
    latest: 'Hiện nay',
    target: 'Chỉ tiêu kế hoạch',
    targetPercent: '% đạt',
  },
  title: (period, unit) => `KẾT QUẢ CÔNG TÁC DÂN VẬN ${period.toLocaleUpperCase('vi')} - ${unit}`,
  dates: (from, to) => `Số liệu tính từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`,
  coverageLine: (count) => `Đơn vị báo cáo: ${coverage(count)}${count.expected > 0 ? ' đủ' : ''}`,
  coverage,
  ownCoverage: (scope, unit) => `${scope === 'own' ? 'riêng' : 'toàn'} ${placeWord(unit)}`,
  nothingToCompare: (period) => `Chưa có số liệu ${period} để so sánh`,
  asOfLine: (day) => `Theo số liệu đã nhập đến hết ngày ${formatDay(day)}`,
  ofWhich: 'Trong đó',
  whole: 'Toàn đơn vị',
  ownRow: (level) => (level === 'body' ? 'Riêng cơ quan' : `Riêng cấp ${place[level]}`),
  unlistedRow: 'Phần không chia theo đơn vị',
  sheetSummary: 'Tổng hợp',
  sheetByUnit: 'Theo đơn vị',
  sheetNotes: 'Ghi chú',
  notesHeading: 'Ghi chú',
  points: 'điểm %',
  asOf: (day, isYearEnd) =>
    isYearEnd ? `cuối năm ${partsOfDay(day).year}` : `đến ${formatDay(day)}`,
  marksLegend:
    'Dấu … là chưa có số liệu; x là không thuộc diện báo cáo; 0 là có báo cáo và bằng không.',
  emptyTable: (period, unit) => `Chưa có số liệu nào của ${unit} cho ${period}.`,
  notes: {
    missing: (units, more) => `Chưa có: ${units.join(', ')}${andMore(more)}.`,
    missingIn: (spans, units, more) => `Chưa có ${spans}: ${units.join(', ')}${andMore(more)}.`,
    everyUnit: (count) => `cả ${formatCount(count, 'vi')} đơn vị`,
    notFiled: 'Chưa có đơn vị nào báo cáo.',
    stale: (units, asOf) =>
      units > 0
        ? `${formatCount(units, 'vi')} đơn vị dùng số kỳ trước (${asOf}).`
        : `Số kỳ trước (${asOf}).`,
    heldAt: (asOf) => `Số liệu ${asOf}.`,
    derived: 'Tính từ hiệu hai kỳ.',
    estimated: 'Có số ước.',
    reportedTotal: 'Theo số tổng đơn vị cấp trên đã báo cáo.',
    mixedBasis: 'Phần cộng từ các đơn vị, phần theo số tổng đã báo cáo.',
    quotient: (numerator, denominator) => `Tính từ ${numerator} trên ${denominator}.`,
    unallocated: (unit, decree) =>
      `Số liệu của ${unit} không phân bổ được theo địa giới mới (${decree}).`,
    noUnit: 'Không có đơn vị phải báo cáo trong kỳ này.',
  },
  page: (page, pages) => `Trang ${page}/${pages}`,
};
