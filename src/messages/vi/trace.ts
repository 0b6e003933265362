/** Vietnamese for tracing numbers, facts by hand and who has filed. */
import { type Day, partsOfDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { ExplainWords, RecordWords, StatusWords, TraceWords } from '../trace-words.ts';

const explain: ExplainWords = {
  missing: (name, period) => `${name}: chưa báo cáo ${period}`,
  missingSpan: (period) => `chưa báo cáo ${period}`,
  across: (periods) => `(chỉ có số của ${periods.join(', ')})`,
  raw: (text) => `("${text}")`,
  status: (period) => ({
    command: `danvan status --period ${period}`,
    meaning: 'xem đơn vị nào chưa nộp',
  }),
};

const record: RecordWords = {
  recorded: (change, event) => `Đã ghi ${change} (số ${event} trong nhật ký)`,
  unchanged: (change) => `Không có gì thay đổi. ${change}`,
  needsNote: 'Ghi tay phải có --note: ai báo, bằng cách nào, ngày nào',
  unknownCategory: (seen, indicator, known) =>
    known.length === 0
      ? `${indicator} không có phân tổ nào`
      : `không có mục phân tổ "${seen}" của ${indicator}; các mục: ${known.join(', ')}`,
};

const status: StatusWords = {
  heading: (period, deadline, daysLeft, { expected, filed }) =>
    [
      period,
      `hạn ${officialDay(deadline)} (${timeLeft(daysLeft)})`,
      `đã nộp ${formatCount(filed, 'vi')}/${formatCount(expected, 'vi')}`,
    ].join(' · '),
  missing: 'Chưa nộp',
  partial: 'Thiếu một phần',
  late: 'Nộp muộn',
  nobody: 'không',
  lacking: (gaps) => `thiếu ${gaps.join(', ')}`,
  onlyByHand: 'mới có số ghi tay',
  receivedOn: (day) => `ngày ${officialDay(day)}`,
  reply: {
    missing: (units, period) =>
      `Đề nghị ${joinByType(units)} gửi số liệu công tác dân vận ${period}`,
    partial: (units, gaps) => `Đề nghị ${joinByType(units)} gửi thêm số liệu ${gaps.join(', ')}`,
    before: (deadline) => `trước ngày ${officialDay(deadline)}`,
    overdue: (deadline) => `trong thời gian sớm nhất (hạn nộp là ngày ${officialDay(deadline)})`,
    thanks: 'Xin cảm ơn.',
  },
  noReply: (period) => `Các đơn vị đã nộp đủ ${period}, không phải nhắc đơn vị nào.`,
  replyStep: (period) => ({
    command: `danvan status --period ${period} --reply`,
    meaning: 'soạn lời nhắc để gửi các đơn vị',
  }),
};

export const vietnameseTrace: TraceWords = { explain, record, status };

/** `05/6/2018`: official letters write days below 10 and the months 1 and 2 with a zero. */
function officialDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(dayOfMonth)}/${month <= 2 ? two(month) : month}/${year}`;
}

function timeLeft(days: number): string {
  if (days > 0) return `còn ${formatCount(days, 'vi')} ngày`;
  return days === 0 ? 'hôm nay là ngày cuối' : `quá ${formatCount(-days, 'vi')} ngày`;
}

const types = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu', 'Huyện', 'Quận', 'Thị xã', 'Thành phố'];

/** "các xã Kỳ Bắc, Kỳ Phú và phường Hưng Trí": the type said once for all that share it. */
function joinByType(units: readonly string[]): string {
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    const type = types.find((one) => unit.startsWith(`${one} `)) ?? '';
    const name = type === '' ? unit : unit.slice(type.length + 1);
    groups.set(type, [...(groups.get(type) ?? []), name]);
  }
  const parts = [...groups].map(([type, names]) => {
    const several = names.length > 1 && type !== '' ? 'các ' : '';
    return `${several}${type.toLocaleLowerCase('vi')} ${names.join(', ')}`.trim();
  });
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join('; ')} và ${parts.at(-1)}`;
}
