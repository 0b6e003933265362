/** Vì sao không nhận gói ghi điều không thể có. */
import { formatCount } from '../number-format.ts';
import type { FaultyUnit, RefusedPackWords } from '../refused-pack-words.ts';
import { listed } from './listed.ts';

/** A refusal is one sentence. */
const mostNamed = 5;

const askAgain = 'Xin đơn vị gửi gói kiểm tra lại, đóng gói và gửi lại.';

const reasons = {
  'no-name': 'không có tên',
  'unknown-parent': 'đơn vị cấp trên không có trong gói',
  'parent-cycle': 'đi lên cấp trên lại gặp chính nó',
  'ends-before-start': 'ngày kết thúc trước ngày bắt đầu',
  'level-not-below-parent': 'không ở cấp dưới đơn vị cấp trên của nó',
  'bad-succession': 'việc sắp xếp đơn vị này không thể có',
} as const;

const told = ({ unit, fault }: FaultyUnit): string => `${unit} (${reasons[fault]})`;

export const refusedPack: RefusedPackWords = {
  register: (faults) =>
    `danh mục đơn vị trong gói sai: ${listed(faults.map(told), mostNamed)}. ${askAgain}`,
  foreignUnits: (unit, others) =>
    `gói của ${unit} lại có số liệu của ${listed(others, mostNamed)}, không thuộc đơn vị này. ${askAgain}`,
  foreignFilers: (filers) =>
    `gói có số liệu ghi là do ${listed(filers, mostNamed)} báo cáo, không phải đơn vị có số liệu hay cấp trên của nó. ${askAgain}`,
  numbers: (problems) => `${formatCount(problems, 'vi')} con số không thể nhận:`,
  longNumber: (digits, seen, cell) =>
    `số ${seen} ở ${cell} có ${formatCount(digits, 'vi')} chữ số, không số liệu nào dài như vậy. ${askAgain}`,
};
