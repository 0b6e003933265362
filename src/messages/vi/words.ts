/** Vietnamese words for the program's own terms. */
import { formatCount } from '../number-format.ts';
import type { Words } from '../words.ts';
import { countedUnits, placeOfType } from './unit-words.ts';

export const vietnameseWords: Words = {
  severity: { error: 'lỗi', warning: 'lưu ý', info: 'thông tin' },
  status: {
    complete: 'đầy đủ',
    partial: 'chưa đầy đủ',
    stale: 'số kỳ trước',
    derived: 'tính từ hiệu hai kỳ',
    'not-filed': 'chưa báo cáo',
    'no-unit': 'không có đơn vị phải báo cáo',
  },
  kind: {
    flow: 'phát sinh trong kỳ',
    stock: 'hiện có cuối kỳ',
    'stock-at-start': 'số dư đầu kỳ',
    ratio: 'tỷ lệ',
    'unit-count': 'số xã đạt',
    text: 'thuyết minh',
  },
  level: { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã', body: 'cơ quan' },
  counted: (count, level) => `${formatCount(count, 'vi')} ${countedUnits(level, [])}`,
  scope: (scope, level) => {
    switch (scope) {
      case 'own':
        return level === 'body' ? 'riêng cơ quan' : `riêng cấp ${placeOfType(level, [])}`;
      case 'below':
        return 'các đơn vị trực thuộc';
      case 'total':
        return `toàn ${placeOfType(level, [])}`;
    }
  },
  basis: {
    recomputed: 'cộng từ các đơn vị',
    reported: 'theo số tổng đã báo cáo',
    mixed: 'phần cộng từ các đơn vị, phần theo số tổng đã báo cáo',
  },
  changeReason: {
    coverage: 'chưa đủ đơn vị để so sánh',
    territory: 'địa giới hai kỳ khác nhau',
    'zero-base': 'kỳ trước bằng 0',
    missing: 'một kỳ chưa có số liệu',
  },
  fileStatus: {
    imported: 'đã nhập',
    unchanged: 'không có gì mới',
    replaced: 'đã nhập, có đính chính',
    rejected: 'không nhận',
    ok: 'đạt',
  },
  eventKind: { import: 'nhập tệp', record: 'ghi tay', undo: 'hoàn tác' },
  eventState: {
    'in-force': 'đang dùng',
    superseded: 'đã có số liệu thay thế',
    undone: 'đã hoàn tác',
  },
  measure: (measure) => measure,
  estimate: 'ước',
  yes: 'có',
  no: 'không',
  list: (items) => items.join(', '),
  anyOf: (items) => joinWith(items, ' hoặc '),
};

function joinWith(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')}${conjunction}${last}`;
}
