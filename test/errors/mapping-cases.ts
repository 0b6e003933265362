/** Layouts that someone has to teach, and figures that someone has to confirm. */
import { csvOf } from '../support/ingest.ts';
import type { Case } from './case.ts';

const sheet = 'fixtures/mapping/Bang theo doi Ky Bac.xlsx';

/** A mapping of that sheet in two lines of columns, and those given. */
function mapping(...lines: readonly (readonly string[])[]): string {
  return csvOf([
    ['Tên', 'Bang theo doi'],
    ['Tiêu đề từ', 'dòng 4'],
    ['Số liệu từ', 'dòng 5'],
    ['Chỗ', 'Ghi trong biểu', 'Là', 'Mục phân tổ', 'Có thể là'],
    ['cột B', 'Phần việc', 'tên chỉ tiêu', '', ''],
    ...lines,
  ]);
}

const figures = ['cột C', 'Đã làm', 'số liệu', '', ''];

export const mappingCases = {
  'unresolved-mapping': {
    files: {
      'bieu.map.csv': mapping(figures, [
        ...['dòng 5', 'Tiếp dân (lượt)', '?', ''],
        'Số lượt tiếp công dân | bỏ qua',
      ]),
    },
    line: `danvan import --map bieu.map.csv "${sheet}"`,
  },
  'mapping-row': {
    files: {
      'bieu.map.csv': mapping(figures, [
        ...['dòng 8', 'Mô hình DVK', 'dvk_models_active', 'Thể thao', ''],
      ]),
    },
    line: `danvan import --map bieu.map.csv "${sheet}"`,
  },
  'mapping-differs': {
    files: { 'bieu.map.csv': mapping(['cột C', 'Đã xong', 'số liệu', '', '']) },
    line: `danvan import --map bieu.map.csv "${sheet}"`,
  },
  'used-mapping': {
    before: [`danvan import --map "fixtures/mapping/Bang theo doi.map.xlsx" "${sheet}"`],
    line: 'danvan import "fixtures/mapping/Bang theo doi Ky Phu.xlsx" --verbose',
  },
  'unconfirmed-figure': {
    files: {
      'so-lieu.csv': csvOf([
        ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Giá trị', 'Xác nhận', 'Ghi chú'],
        ['Xã Kỳ Tây', '2018H1', 'Số lượt tiếp công dân', '27', 'x', 'Bao cao.docx'],
        ['Xã Kỳ Tây', '2018H1', 'Vườn mẫu đạt chuẩn', '6', '?', 'Bao cao.docx'],
      ]),
    },
    line: 'danvan import so-lieu.csv',
  },
} satisfies Record<string, Case>;
