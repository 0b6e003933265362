/** Vietnamese for export, backup, verify, pack and merge. */
import { periodLabel } from '../../core/time/period-label.ts';
import type { KeepingWords, MergedCounts } from '../keeping-words.ts';
import { formatCount } from '../number-format.ts';
import { listed } from './listed.ts';

const count = (value: number, noun: string): string => `${formatCount(value, 'vi')} ${noun}`;
/** SQLite looks for no more. */
const mostPlaces = 20;

const mergedFigures = ({ files, added, corrected }: MergedCounts): string =>
  `${count(added, 'số liệu mới')}${corrected > 0 ? `, ${count(corrected, 'số liệu thay đổi')}` : ''}, từ ${count(files, 'tệp')}`;

export const vietnameseKeeping: KeepingWords = {
  export: {
    written: (facts, file) => `Đã ghi ${count(facts, 'số liệu')} ra ${file}`,
    nothing: 'Không có số liệu nào như vậy để xuất.',
    unnamed: (units) =>
      `Có đơn vị trùng tên mà không có mã, nhập lại sẽ không phân biệt được: ${listed(units)}. Đặt mã cho các đơn vị ấy rồi xuất lại.`,
  },
  backup: {
    written: (file, megabytes) =>
      `Đã sao lưu ra ${file} (${megabytes} MB), đã đọc lại và kiểm tra.`,
    fileMark: 'sao-luu',
  },
  verify: {
    sound: ({ events, facts }) =>
      `Cơ sở dữ liệu nguyên vẹn: ${count(events, 'mục')} trong nhật ký, ${count(facts, 'số liệu')} đang dùng.`,
    unsealed: (events) =>
      `${count(events, 'mục')} trong nhật ký có từ trước khi danvan biết niêm phong, nên không soát được từng số.`,
    heading: (location, findings) => `${location}: ${count(findings, 'điều không ổn')}:`,
    unreadable: 'tệp bị cắt cụt hoặc hỏng nặng, không đọc được gì trong đó',
    damagedPages: (places) => `tệp bị hỏng ở ${places < mostPlaces ? '' : 'ít nhất '}${places} chỗ`,
    changedSchema: ({ fault, type, name }) => {
      const part = type === 'table' ? `bảng ${name}` : `chỉ mục ${name}`;
      if (fault === 'altered') return `${part} không còn như danvan đã tạo`;
      return type === 'table' ? `thiếu ${part}, những gì ghi ở đó đã mất` : `thiếu ${part}`;
    },
    unreadableTable: ({ table, read }) =>
      `bảng ${table} chỉ đọc được ${count(read, 'dòng')}, phần sau đã mất`,
    lostEvents: (events) =>
      `không đọc đủ được số liệu của ${count(events.length, 'tệp')}, phải nhập lại: ${listed(events.map(({ id, file }) => `${file ?? '?'} (số ${id})`))}`,
    dangling: ({ table, rows }) =>
      `bảng ${table} có ${count(rows, 'dòng')} trỏ tới thứ không còn nữa`,
    impossibleRows: ({ table, rows }) =>
      `bảng ${table} có ${count(rows, 'dòng')} ghi khoảng tháng hoặc con số không thể có`,
    brokenSeal: ({ id, file }) =>
      `mục số ${id} trong nhật ký (${file ?? '?'}) đã bị sửa sau khi ghi, không phải do danvan`,
    changedNames: (events) =>
      `kỳ, chỉ tiêu, mục phân tổ, trang hoặc biểu của ${count(events.length, 'mục')} trong nhật ký đã bị sửa sau khi ghi, không phải do danvan: ${listed(events.map(({ id, file }) => `${file ?? '?'} (số ${id})`))}`,
    missingEvents: (ids) => `nhật ký thiếu các số: ${listed(ids.map(String))}`,
    effectiveDiffers: (unit, lacking, extra) =>
      `${unit}: số liệu đang dùng không khớp với nhật ký (thiếu ${formatCount(lacking, 'vi')}, thừa ${formatCount(extra, 'vi')})`,
    sumsDiffer: ({ indicator, units }) =>
      `tổng tính sẵn của chỉ tiêu ${indicator} không khớp với số liệu đang dùng (ở ${count(units, 'đơn vị')})`,
    register: (unit, fault) =>
      ({
        'no-name': `đơn vị ${unit} không có tên hoặc không có cấp trên`,
        'unknown-parent': `${unit}: đơn vị cấp trên không có trong danh mục`,
        'parent-cycle': `${unit}: đi lên cấp trên lại gặp chính nó`,
        'ends-before-start': `${unit}: ngày kết thúc trước ngày bắt đầu`,
      })[fault],
    advice: (backup, isAllLost) => [
      {
        command: `danvan verify --db ${backup === null ? 'BAN-SAO-LUU' : `"${backup}"`}`,
        meaning: 'kiểm tra bản sao lưu gần nhất, tốt thì dùng bản ấy',
      },
      isAllLost
        ? {
            command: 'danvan init',
            meaning: 'không có bản sao lưu thì đổi tên tệp hỏng, tạo lại rồi nhập lại mọi tệp',
          }
        : { command: 'danvan import TỆP --again', meaning: 'nhập lại các tệp đã mất' },
    ],
    rebuildAdvice: (database) => ({
      command: [
        'danvan verify --rebuild-sums',
        ...(database === null ? [] : ['--db', `"${database}"`]),
      ].join(' '),
      meaning: 'tính lại các tổng từ số liệu đang dùng',
    }),
    rebuilt: 'Đã tính lại các tổng tính sẵn từ số liệu đang dùng.',
  },
  pack: {
    written: (file, unit, { files, facts }) =>
      `Đã đóng gói ${unit}: ${count(facts, 'số liệu')} của ${count(files, 'tệp')}, ghi ra ${file}`,
    seal: (seal) => `Dấu kiểm: ${seal}`,
    nothing: (unit) => `${unit} chưa có số liệu nào như vậy để đóng gói.`,
    fileMark: 'goi',
    merge: (file) => ({
      command: `danvan merge "${file}"`,
      meaning: 'nơi nhận gộp gói này vào cơ sở dữ liệu của mình',
    }),
  },
  merge: {
    merged: (file, unit, counts) => `${file}: đã gộp ${unit}: ${mergedFigures(counts)}.`,
    wouldMerge: (file, unit, counts) =>
      `${file}: sẽ gộp ${unit}: ${mergedFigures(counts)}. (Chạy thử, chưa ghi gì.)`,
    unchanged: (file, unit) => `${file}: ${unit} không có gì mới.`,
    refused: (file, reason) => `${file}: không nhận gói này: ${reason}`,
    faults: {
      notAPack:
        'tệp này không phải là gói do danvan pack tạo ra. Bảng tính thì dùng danvan import.',
      damaged: (part) =>
        `gói bị hỏng hoặc bị cắt ngắn${part === null ? '' : ` (${part})`}. Xin đơn vị gửi lại.`,
      tampered: (part) => `${part} không còn như lúc đóng gói. Xin đơn vị đóng gói và gửi lại.`,
      newerVersion: 'gói do bản danvan mới hơn tạo ra. Hãy cài bản danvan mới rồi gộp lại.',
      tooLarge: 'gói lớn quá mức danvan đọc. Xin chia theo kỳ: danvan pack --period KỲ.',
      calendar: (theirs, ours) =>
        `kỳ báo cáo ở đó theo lịch ${theirs}, ở đây theo lịch ${ours}: cùng tên kỳ nhưng khác ngày. Thống nhất một lịch bằng danvan settings set calendar rồi đóng gói lại.`,
      otherName: (code, theirs, ours) =>
        `mã ${code} ở gói là ${theirs}, ở đây là ${ours}. Sửa danh mục đơn vị ở nơi sai rồi đóng gói lại.`,
      ambiguousUnit: (unit, candidates) =>
        `${unit} có thể là ${listed(candidates)}. Đặt mã cho các đơn vị ấy.`,
      unitTwice: (unit) => `hai đơn vị trong gói cùng là ${unit} ở đây.`,
      indicators: (codes) =>
        `các chỉ tiêu này ở đó không cùng nghĩa với ở đây: ${listed(codes)}. Thống nhất danh mục (danvan indicators export) rồi đóng gói lại.`,
      older: (file, madeAt) =>
        `ở đây đã có gói mới hơn của đơn vị này (${file}, đóng lúc ${madeAt}). Muốn dùng gói cũ thì hoàn tác gói mới trước (danvan undo).`,
      facts: (problems) => `${count(problems, 'số liệu')} trái với danh mục đơn vị ở đây:`,
    },
    madeAt: (when, seal) => `Đóng gói lúc ${when}, dấu kiểm ${seal}`,
    onlyPart: (period, without) =>
      [
        ...(period === null ? [] : [`chỉ có kỳ ${periodLabel(period, 'vi')}`]),
        ...(without.length === 0 ? [] : [`không có nhóm ${listed(without)}`]),
      ].join(', '),
    conflicts: (total) => `${count(total, 'chỗ không khớp')} cần xem lại:`,
    more: (rest) => `… và ${count(rest, 'chỗ nữa')} (thêm --verbose để xem hết)`,
    conflict: (what, stated, held, heldFile) =>
      `${what}: gói ghi ${stated}, ${heldFile} ghi ${held}; đang dùng số vào sau`,
    overridden: (what, theirs, ours, file) =>
      `${what}: ở đây đã sửa thành ${ours} (${file}), nay theo gói là ${theirs}`,
    kept: (what, ours, file) =>
      `${what}: gói không còn số này; vẫn giữ ${ours} do ở đây nhập (${file})`,
    disputed: (unit) => `${unit}: ngày kết thúc ở gói khác ở đây; vẫn theo danh mục ở đây`,
    noFiles: 'Không tìm thấy gói nào để gộp.',
  },
};
