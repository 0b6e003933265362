/** Vietnamese around the report that is sent out. */
import { formatDay } from '../../core/time/day.ts';
import { capitalised } from '../first-letter.ts';
import { formatCount } from '../number-format.ts';
import type { LetterheadField, Readiness, ReportWords } from '../report-words.ts';

const letterhead: { readonly [F in LetterheadField]: string } = {
  office: 'tên cơ quan ban hành, in đầu báo cáo',
  superior: 'tên cơ quan cấp trên, in trên tên cơ quan ban hành',
  symbol: 'ký hiệu sau số báo cáo, ví dụ BC/BDVHU',
  place: 'địa danh trước ngày tháng',
  style: 'thể thức: party (Đảng) hoặc state (Nhà nước), bản theo ngày của báo cáo',
  secrecy: 'dấu chỉ mức độ mật',
  resolution: 'nghị quyết, kết luận mà báo cáo nói về, in dưới tên báo cáo',
  recipients: 'nơi nhận, các nơi cách nhau bằng dấu chấm phẩy',
  authority: 'thể thức ký thay, ví dụ T/M BAN THƯỜNG VỤ hoặc K/T TRƯỞNG BAN',
  position: 'chức vụ người ký, các dòng cách nhau bằng dấu chấm phẩy',
  signer: 'họ tên người ký',
};

const count = ({ filed, expected }: Readiness): string =>
  `${formatCount(filed, 'vi')}/${formatCount(expected, 'vi')} đơn vị nộp đủ`;

export const vietnameseReport: ReportWords = {
  letterhead: {
    meanings: letterhead,
    since: (field, day) => `từ ngày ${formatDay(day)}: ${letterhead[field]}`,
  },
  fileNames: {
    report: 'Bao-cao',
    numbered: (number) => `so-${number}`,
    edition: (nth) => `ban-${nth}`,
  },
  notReady: (period, state, share) =>
    `${capitalised(period, 'vi')}: mới có ${count(state)}, chưa tới ${share}. Chưa lập báo cáo.`,
  nobodyFiles: (period) => `${capitalised(period, 'vi')}: không có đơn vị nào phải nộp báo cáo.`,
  missing: (units) => `Chưa nộp: ${units.join(', ')}`,
  partial: (units) => `Thiếu một phần: ${units.join(', ')}`,
  incompleteAfter: (day) =>
    `Sau ngày ${formatDay(day)}, nếu vẫn thiếu, báo cáo sẽ được lập và ghi CHƯA ĐẦY ĐỦ.`,
  incomplete: (state) => `Mới có ${count(state)}: báo cáo ghi CHƯA ĐẦY ĐỦ.`,
  written: (file) => `Đã ghi ${file}`,
  unchanged: (file) => `Không có gì mới, để nguyên ${file}`,
  beside: (file, edited) => `${edited} đã được sửa tay nên để nguyên; bản mới ghi vào ${file}`,
  nothing: (period, unit) => `${unit} chưa có số liệu nào của ${period}. Chưa lập báo cáo.`,
  signed: (number, day) =>
    `Đã giữ số liệu của báo cáo số ${number} ngày ${formatDay(day)}. In lại đúng số ấy: --as-of report:${number}`,
  signedBefore: (number, day) =>
    `Báo cáo số ${number} ngày ${formatDay(day)} đã ký từ trước với đúng các số này.`,
  signedOtherwise: (number, day, period) =>
    `báo cáo số ${number} ngày ${formatDay(day)} (${period}) đã ký với số liệu khác; số đã ký không ghi đè được`,
  signedElse: (number, day) =>
    `số ${number} đã dùng cho báo cáo ngày ${formatDay(day)} cùng nhiệm kỳ; hãy ghi số khác`,
  needsNumberAndDay:
    '--sign và --date đi cùng nhau: số và ngày của báo cáo. Ví dụ: --sign 12 --date 2018-06-20',
  signedToBeRead: 'báo cáo đã ký chỉ in lại được: --as-of report:… không đi cùng --sign',
  badShare: (seen) =>
    `không hiểu "${seen}" ở --if-ready: ghi tỷ lệ đơn vị đã nộp, ví dụ 95% hoặc 100%`,
  badTime: (seen) =>
    `không hiểu "${seen}" ở --or-after: ghi deadline, deadline+2 (2 ngày sau hạn nộp) hoặc một ngày như 2018-06-20`,
  afterNeedsShare: '--or-after đi cùng --if-ready, ví dụ --if-ready 95% --or-after deadline+2',
  badNumber: (seen) => `"${seen}" không dùng làm số báo cáo được; ví dụ 12 hoặc 12-BC/BDVHU`,
  unknownReport: (seen) => `chưa ký báo cáo nào số "${seen}"`,
  severalReports: (seen) => `có nhiều báo cáo số "${seen}": ghi thêm ngày`,
  noReports: 'Chưa có báo cáo nào được ký bằng danvan report --sign SỐ --date NGÀY.',
  reportOf: (number, day, period) =>
    `report:${number}@${day}   (ngày ${formatDay(day)}, ${period})`,
  reportName: (number, day) => `báo cáo số ${number} ngày ${formatDay(day)}`,
  signedFigure: (number, day, value) =>
    value === null
      ? `Báo cáo số ${number} ngày ${formatDay(day)} chưa có số này.`
      : `Báo cáo số ${number} ngày ${formatDay(day)} ghi ${value}.`,
  asSigned: (number, day) => `Số liệu như trong báo cáo số ${number} ngày ${formatDay(day)}`,
  status: (period) => ({
    command: `danvan status --period ${period} --reply`,
    meaning: 'soạn lời nhắc để gửi các đơn vị',
  }),
};
