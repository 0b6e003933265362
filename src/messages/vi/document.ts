/** Vietnamese of documents, as NĐ 30/2020/NĐ-CP and the Party's own guidance lay them out. */
import { type Day, formatDay, partsOfDay } from '../../core/time/day.ts';
import { namesPlace } from '../../core/unit.ts';
import type { DocumentTitle, DocumentWords } from '../document-words.ts';
import { lowered } from '../first-letter.ts';
import { reportNumber } from '../report-number.ts';

export const vietnameseDocument: DocumentWords = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  numberLine: (line) => `${line.manner === 'state' ? 'Số:' : 'Số'} ${reportNumber(line)}`,
  placeAndDay: (place, day) => (place === null ? writtenDay(day) : `${place}, ${writtenDay(day)}`),
  incomplete: 'CHƯA ĐẦY ĐỦ',
  report: 'BÁO CÁO',
  subject: (title) => subject(title),
  seeAppendix: (number) => `(Biểu tổng hợp số liệu tại Phụ lục ${number} kèm theo.)`,
  seeUnits: (number) => `(Nội dung của các đơn vị tại Phụ lục ${number} kèm theo.)`,
  closing: (about) => `Trên đây là báo cáo ${lowered(about, 'vi')}`,
  recipients: 'Nơi nhận:',
  summaryTable: 'BIỂU TỔNG HỢP SỐ LIỆU',
  appendix: (number) => `PHỤ LỤC ${number}`,
  attachedTo: (numberLine, day, office) => {
    const line = lowered(numberLine, 'vi');
    const of = office === null ? '' : ` của ${office}`;
    return `(Kèm theo Báo cáo ${line.replace('số:', 'số')} ${writtenDay(day)}${of})`;
  },
  byUnit: (group) => `Số liệu theo đơn vị: ${group}`,
  part: (number, count) => `(phần ${number}/${count})`,
  whole: 'Tổng số',
  unitNarratives: 'Nội dung báo cáo của các đơn vị',
  coverage: {
    title: 'Tình hình nộp báo cáo của các đơn vị',
    deadline: (day) => `Hạn nộp báo cáo: ngày ${formatDay(day)}`,
    headings: {
      state: 'Tình trạng',
      gaps: 'Còn thiếu kỳ',
      file: 'Tệp đã nhận',

      received: 'Ngày nhận',
    },
    states: {
      filed: 'Đã nộp đủ',
      late: 'Nộp muộn',
      partial: 'Nộp một phần',
      missing: 'Chưa nộp',
    },
  },
};

function subject({ period, unit, resolution }: DocumentTitle): string {
  const about =
    resolution === null
      ? `Kết quả công tác dân vận ${period}`
      : `Kết quả thực hiện ${resolution} (${period})`;
  const place = namesPlace(unit.name)
    ? `trên địa bàn ${lowered(unit.name, 'vi')}`
    : `của ${unit.name}`;
  return `${about} ${place}`;
}

/** Days below ten and the first two months have a zero before them, so that none can be added. */
function writtenDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const days = String(dayOfMonth).padStart(2, '0');
  const months = month < 3 ? `0${month}` : String(month);
  return `ngày ${days} tháng ${months} năm ${year}`;
}
