/** Vietnamese help of each command. */
import type { HelpWords } from '../help-words.ts';
import { vietnameseAnnotateHelp } from './annotate.ts';
import { vietnameseCompareHelp } from './compare.ts';
import { vietnameseKeepingHelp } from './keeping-help.ts';
import { vietnameseMapHelp } from './map.ts';
import { vietnameseReportHelp } from './report-help.ts';
import { vietnameseSuccessionHelp } from './succession-help.ts';
import { vietnameseTemplateHelp } from './template.ts';
import { vietnameseTraceHelp } from './trace-help.ts';

export const vietnameseCommandHelp: HelpWords['commands'] = {
  init: {
    summary: 'tạo cơ sở dữ liệu cho đơn vị của mình',
    description:
      'Hỏi từng câu; câu nào đã ghi bằng tùy chọn thì không hỏi. Cơ sở dữ liệu là một tệp, chép đi đâu dùng ở đó.',
    examples: [
      { command: 'danvan init --unit "Huyện Kỳ Anh"', meaning: 'tạo ./danvan.sqlite' },
      {
        command: 'danvan init --unit 447 --units danh-muc.csv',
        meaning: 'kèm danh mục đơn vị',
      },
    ],
  },
  units: {
    summary: 'danh mục đơn vị',
    description: '',
    examples: [{ command: 'danvan units list', meaning: 'xem các đơn vị' }],
  },
  'units import': {
    summary: 'nhập danh mục đơn vị từ tệp CSV hoặc Excel',
    description:
      'Tệp có các cột code, name, level, parent, valid_from, valid_to, aliases (và reports_for cho cơ quan), hoặc là danh mục hành chính với các cột Mã TP, Tên TP, Mã QH, Tên QH, Mã PX, Tên PX. Nhập lại thì cập nhật theo mã. Có một dòng sai là chưa ghi gì.',
    examples: [
      { command: 'danvan units import danh-muc-don-vi.csv', meaning: 'nhập hoặc cập nhật' },
    ],
  },
  ...vietnameseSuccessionHelp.commands,
  'units list': {
    summary: 'xem các đơn vị',
    description: '',
    examples: [
      { command: 'danvan units list', meaning: 'các đơn vị hiện nay' },
      { command: 'danvan units list --date 2018-06-14', meaning: 'các đơn vị vào ngày ấy' },
    ],
  },
  indicators: {
    summary: 'danh mục chỉ tiêu báo cáo',
    description: '',
    examples: [{ command: 'danvan indicators list', meaning: 'xem các chỉ tiêu báo cáo' }],
  },
  'indicators list': {
    summary: 'xem các chỉ tiêu báo cáo',
    description: '',
    examples: [
      { command: 'danvan indicators list', meaning: 'xem tất cả' },
      { command: 'danvan indicators list --group models', meaning: 'một nhóm' },
    ],
  },
  'indicators export': {
    summary: 'ghi danh mục chỉ tiêu báo cáo ra tệp để sửa',
    description: '',
    examples: [
      { command: 'danvan indicators export -o chi-tieu.xlsx', meaning: 'ghi ra Excel' },
      { command: 'danvan indicators export', meaning: 'in ra dạng CSV' },
    ],
  },
  'indicators import': {
    summary: 'thêm hoặc sửa chỉ tiêu báo cáo của cơ quan mình',
    description:
      'Mã đã có thì được cập nhật, mã mới được thêm vào cuối nhóm. Có một dòng sai là chưa ghi gì.',
    examples: [{ command: 'danvan indicators import chi-tieu.csv', meaning: 'thêm hoặc sửa' }],
  },
  targets: {
    summary: 'chỉ tiêu kế hoạch',
    description: '',
    examples: [
      { command: 'danvan targets import ke-hoach.csv', meaning: 'nhập chỉ tiêu kế hoạch' },
    ],
  },
  'targets import': {
    summary: 'nhập chỉ tiêu kế hoạch từ tệp có các cột unit, period, indicator, value',
    description:
      'Chỉ tiêu của đơn vị nào, kỳ nào thì so với đúng đơn vị ấy, kỳ ấy; không cộng từ dưới lên. ' +
      'Có một dòng sai là chưa ghi gì.',
    examples: [{ command: 'danvan targets import ke-hoach.csv', meaning: 'thêm hoặc sửa' }],
  },
  settings: {
    summary: 'cài đặt của cơ quan',
    description: '',
    examples: [{ command: 'danvan settings list', meaning: 'xem các mục' }],
  },
  'settings list': {
    summary: 'xem các mục cài đặt',
    description: '',
    examples: [{ command: 'danvan settings list', meaning: 'tên, giá trị, ý nghĩa' }],
  },
  'settings get': {
    summary: 'xem một mục cài đặt',
    description: '',
    examples: [{ command: 'danvan settings get unit', meaning: 'đơn vị của mình' }],
  },
  'settings set': {
    summary: 'đặt một mục cài đặt',
    description:
      'Giá trị trống ("") bỏ mục ấy, trở về mặc định. Các phần đầu và cuối báo cáo là letterhead.place, letterhead.signer …; phần nào đổi từ một ngày thì ghi ngày ấy vào tên, giá trị "-" là từ ngày ấy không còn.',
    examples: [
      { command: 'danvan settings set unit "Huyện Kỳ Anh"', meaning: 'đơn vị của mình' },
      { command: 'danvan settings set deadline -5', meaning: 'hạn nộp: 5 ngày trước khi hết kỳ' },
      {
        command: 'danvan settings set deadline.2018H1 2018-06-05',
        meaning: 'hạn nộp riêng của một kỳ',
      },
      {
        command: 'danvan settings set letterhead.2025-07-01.office "ĐẢNG UỶ XÃ KỲ ANH"',
        meaning: 'tên cơ quan từ ngày ấy',
      },
    ],
  },
  import: {
    summary: 'nhập số liệu từ tệp bảng tính',
    description:
      'Đọc tệp Excel và CSV, cả thư mục. Tệp có lỗi thì không nhận tệp ấy và nói rõ ô nào, sửa thế nào; các tệp khác vẫn được nhập. Nhập lại tệp cũ không làm tăng số liệu; tệp đã sửa được coi là đính chính.',
    examples: [
      { command: 'danvan import Nhan/2018H1', meaning: 'mọi tệp trong thư mục' },
      { command: 'danvan import "Ky Bac.xlsx" --period 2018H1', meaning: 'nói rõ kỳ báo cáo' },
      {
        command: 'danvan import "Ky Bac.xlsx" --set D14=1115 --note "xã báo lại qua điện thoại"',
        meaning: 'sửa một ô',
      },
    ],
  },
  check: vietnameseAnnotateHelp.command,
  map: vietnameseMapHelp.command,
  summarize: {
    summary: 'lập biểu tổng hợp của một kỳ',
    description:
      'Mỗi số kèm số đơn vị đã báo cáo. Đơn vị nào chưa báo cáo được nêu tên; danvan không tự đoán số.',
    examples: [
      { command: 'danvan summarize --period 2018H1', meaning: '6 tháng đầu năm, so với cùng kỳ' },
      { command: 'danvan summarize --period 2017..2018H1', meaning: 'cộng 18 tháng' },
      { command: 'danvan summarize --period 2018H1 --by unit', meaning: 'từng đơn vị' },
      { command: 'danvan summarize --period 2018H1 -o bieu.xlsx', meaning: 'ghi ra Excel' },
    ],
  },
  ...vietnameseReportHelp.commands,
  ...vietnameseTraceHelp,
  template: vietnameseTemplateHelp.command,
  compare: vietnameseCompareHelp.command,
  history: {
    summary: 'nhật ký nhập liệu',
    description: '',
    examples: [{ command: 'danvan history', meaning: 'các lần nhập và hoàn tác' }],
  },
  undo: {
    summary: 'hoàn tác một lần nhập',
    description:
      'Không ghi số thì hoàn tác đợt nhập gần nhất. Số liệu bị thay trước đó có hiệu lực trở lại; không có gì bị xóa.',
    examples: [
      { command: 'danvan undo', meaning: 'đợt nhập gần nhất' },
      { command: 'danvan undo 17', meaning: 'một tệp, theo số trong nhật ký' },
      { command: 'danvan undo b12', meaning: 'cả đợt b12' },
    ],
  },
  ...vietnameseKeepingHelp.commands,
  help: {
    summary: 'hướng dẫn một lệnh hoặc một chủ đề',
    description: '',
    examples: [
      { command: 'danvan help import', meaning: 'cách dùng lệnh import' },
      { command: 'danvan help periods', meaning: 'cách ghi kỳ báo cáo' },
    ],
  },
};
