/** Vietnamese for beginning, for where things stand, and for the next step. */
import type { CommandWords, HomeWords, InitWords, NextWords } from '../command-words.ts';
import { formatCount } from '../number-format.ts';

const importUnits = {
  command: 'danvan units import danh-muc-don-vi.xlsx',
  meaning: 'nhập danh mục đơn vị',
};

const summarize = (period: string) => ({
  command: `danvan summarize --period ${period}`,
  meaning: 'xem biểu tổng hợp',
});

export const vietnameseNext: NextWords = {
  heading: 'Tiếp theo:',
  annotate: (asked) => ({
    command: `danvan check ${asked} --annotate Tra-lai`,
    meaning: 'đánh dấu ô sai để gửi lại đơn vị',
  }),
  check: (asked) => ({ command: `danvan check ${asked}`, meaning: 'kiểm tra lại sau khi sửa' }),
  importFile: (asked) => ({ command: `danvan import ${asked}`, meaning: 'nhập số liệu' }),
  summarize,
  undo: (id) => ({ command: `danvan undo ${id}`, meaning: 'hoàn tác nếu nhập nhầm' }),
  history: { command: 'danvan history', meaning: 'xem nhật ký nhập liệu' },
  listUnits: { command: 'danvan units list', meaning: 'xem danh mục đơn vị' },
  importUnits,
  explain: (indicator, period) => ({
    command: `danvan explain "${indicator}" --period ${period}`,
    meaning: 'xem nguồn của một số',
  }),
};

const init: InitWords = {
  askUnit: 'Tên đầy đủ của đơn vị (ví dụ: Huyện Kỳ Anh): ',
  askRegister: 'Tệp danh mục đơn vị, bỏ trống nếu chưa có: ',
  askCalendar:
    'Kỳ báo cáo: nd09 (tháng tính từ ngày 15 đến ngày 14), calendar (tháng dương lịch) hoặc cutoff:NGÀY [nd09]: ',
  askTerm: 'Nhiệm kỳ hiện nay (ví dụ: 2020-2025), bỏ trống nếu theo mặc định: ',
  askLetterhead: 'Tên cơ quan in đầu báo cáo, bỏ trống nếu chưa cần: ',
  askFolder: 'Thư mục để nhận tệp, trả tệp và ghi báo cáo [thư mục này]: ',
  created: (location) => `Đã tạo cơ sở dữ liệu ${location}`,
  exists: (location) => `Đã có cơ sở dữ liệu ở ${location}; không tạo lại.`,
  unitCreated: (unit) => `Đơn vị của mình: ${unit}`,
  folders: (folders) => `Đã tạo thư mục: ${folders.join(', ')}`,
  inboxFolder: 'Nhan',
  returnsFolder: 'Tra-lai',
  reportsFolder: 'Bao-cao',
};

const home: HomeWords = {
  noDatabase: (location) => `Chưa có cơ sở dữ liệu (đã tìm ở ${location}). Bắt đầu:`,
  begin: [
    {
      command: 'danvan init --unit "Huyện Kỳ Anh"',
      meaning: 'tạo cơ sở dữ liệu cho đơn vị của mình',
    },
    { command: 'danvan help', meaning: 'các lệnh' },
  ],
  database: (location) => `Cơ sở dữ liệu: ${location}`,
  counts: (units, files, facts) =>
    `${formatCount(units, 'vi')} đơn vị · ${formatCount(files, 'vi')} lần nhập · ${formatCount(facts, 'vi')} số liệu`,
  lastImport: (file, at) => `Nhập gần nhất: ${file}, lúc ${at}`,
  periodState: (period, filed, expected) =>
    `${period}: đã có ${formatCount(filed, 'vi')}/${formatCount(expected, 'vi')} đơn vị`,
  nothingImported: 'Chưa nhập tệp nào.',
  steps: {
    importUnits,
    importFiles: { command: 'danvan import Nhan', meaning: 'nhập các tệp trong thư mục Nhan' },
    summarize,
    help: { command: 'danvan help', meaning: 'các lệnh' },
  },
};

export const vietnameseStart: Pick<CommandWords, 'init' | 'home'> = { init, home };
