/** Vietnamese for units over time. */
import { formatDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { SuccessionWords } from '../succession-words.ts';

const count = (value: number, noun: string): string => `${formatCount(value, 'vi')} ${noun}`;

export const vietnameseSuccessions: SuccessionWords = {
  summary: ({ events, days, added, ended, renamed, moved }) => {
    const shown = days.length > 3 ? [days[0], days.at(-1)] : days;
    const from = shown.flatMap((day) => (day === undefined ? [] : [formatDay(day)]));
    const when = from.join(days.length > 3 ? ' đến ' : ', ');
    const parts = [
      ...(added > 0 ? [count(added, 'đơn vị mới')] : []),
      ...(ended > 0 ? [count(ended, 'đơn vị kết thúc')] : []),
      ...(renamed > 0 ? [count(renamed, 'đơn vị đổi tên hoặc mã')] : []),
      ...(moved > 0 ? [count(moved, 'đơn vị đổi cấp trên')] : []),
    ];
    const what = parts.length > 0 ? parts.join(', ') : 'không đơn vị nào đổi tên hay cấp trên';
    return `Đã ghi ${count(events, 'việc sắp xếp đơn vị')} (${when}): ${what}.`;
  },
  unchanged: 'Danh mục đã có những việc này; không có gì thay đổi.',
  refused: (problems) => `Chưa ghi gì: sửa ${count(problems, 'chỗ')} nêu trên rồi làm lại cả lượt.`,
  splitHeading: (units) =>
    `${count(units, 'đơn vị')} chia cho nhiều đơn vị; số liệu cũ không quy đổi về một đơn vị mới được:`,
  splitLine: (unit, successors) => `  ${unit} → ${successors.join(', ')}`,
  moreSplit: (more) => `  … và ${count(more, 'đơn vị')} nữa (xem đủ bằng --verbose)`,
  added: (unit, parent) => `Đã ghi thêm ${unit}${parent === null ? '' : `, thuộc ${parent}`}.`,
  alreadyThere: (unit) => `đã có ${unit} trong danh mục`,
  needsTo: 'chưa ghi thành đơn vị nào: thêm --to "Tên đơn vị", đơn vị mới ghi --to "mã:Tên đơn vị"',
  decreeNotKept: 'Số văn bản không được lưu khi thêm đơn vị; ghi bằng units merge hay units split.',
};
