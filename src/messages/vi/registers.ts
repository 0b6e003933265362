/** Vietnamese for the registers that an office keeps: units, indicators, settings. */
import { formatDay } from '../../core/time/day.ts';
import type { CommandWords } from '../command-words.ts';
import { formatCount } from '../number-format.ts';

const count = (value: number, noun: string): string => `${formatCount(value, 'vi')} ${noun}`;

/** "Đã ghi 21 đơn vị mới, cập nhật 3 đơn vị." with what is zero left out. */
const addedAndUpdated = (added: number, updated: number, noun: string): string => {
  if (added === 0 && updated === 0) return `Không có ${noun} nào thay đổi.`;
  const parts = [
    ...(added > 0 ? [`ghi thêm ${count(added, noun)}`] : []),
    ...(updated > 0 ? [`cập nhật ${count(updated, noun)}`] : []),
  ];
  return `Đã ${parts.join(', ')}.`;
};

const refused = (problems: number): string =>
  `Chưa ghi gì: sửa ${count(problems, 'chỗ')} nêu trên rồi nhập lại cả tệp.`;

export const vietnameseRegisterWords: Pick<
  CommandWords,
  'units' | 'indicators' | 'targets' | 'settings'
> = {
  units: {
    imported: (added, updated) => addedAndUpdated(added, updated, 'đơn vị'),
    unchanged: 'Danh mục đơn vị không có gì thay đổi.',
    empty: 'Chưa có đơn vị nào trong danh mục.',
    refused,
    noneOn: (day) => `Không có đơn vị nào vào ngày ${formatDay(day)}.`,
    validity: (from, to) => {
      const start = from === null ? '' : `từ ${formatDay(from)}`;
      const end = to === null ? '' : `đến ${formatDay(to)}`;
      return [start, end].filter((part) => part !== '').join(' ');
    },
    reportsForParent: 'báo cáo thay đơn vị cấp trên',
  },
  indicators: {
    headings: {
      code: 'Mã',
      label: 'Chỉ tiêu báo cáo',
      measure: 'ĐVT',
      kind: 'Loại',
      breakdowns: 'Phân tổ',
      definition: 'Cách tính',
      frequency: 'Định kỳ',
      aliases: 'Tên gọi khác',
    },
    frequency: { month: 'tháng', quarter: 'quý', half: 'sáu tháng', year: 'năm' },
    imported: (added, updated) => addedAndUpdated(added, updated, 'chỉ tiêu báo cáo'),
    exported: (indicators, file) => `Đã ghi ${count(indicators, 'chỉ tiêu báo cáo')} ra ${file}`,
    refused,
  },
  targets: {
    imported: (added, updated) => addedAndUpdated(added, updated, 'chỉ tiêu kế hoạch'),
    refused,
  },
  settings: {
    headings: { name: 'Tên', value: 'Giá trị', meaning: 'Ý nghĩa' },
    meanings: {
      unit: 'đơn vị của mình, dùng khi lệnh không ghi --unit',
      calendar: 'lịch kỳ báo cáo: ngày bắt đầu và kết thúc của tháng báo cáo',
      term: 'một nhiệm kỳ gồm những kỳ nào',
      mid: 'mốc giữa nhiệm kỳ',
      deadline: 'hạn nộp: số ngày sau khi hết kỳ, hoặc ngày cụ thể của một kỳ',
      blank: 'ô trống của một biểu mẫu được đọc là gì',
      money: 'đơn vị tiền in trong biểu',
      letterhead: 'tên cơ quan in đầu báo cáo',
      'limit.megabytes': 'một tệp được lớn tới bao nhiêu MB',
      'limit.cells': 'một tệp được có tới bao nhiêu ô',
      'limit.seconds': 'một tệp được đọc lâu tới bao nhiêu giây',
    },
    set: (name, value) => `Đã đặt ${name} = ${value}`,
    removed: (name) => `Đã bỏ ${name}`,
    notSet: (name) => `${name}: chưa đặt`,
    byDefault: (value) => `${value} (mặc định)`,
  },
};
