/** Vietnamese for what commands say when they have done something, and what to do next. */
import type { CommandWords, HistoryWords, ImportWords, SummarizeWords } from '../command-words.ts';
import { formatCount } from '../number-format.ts';
import { vietnameseRegisterWords } from './registers.ts';
import { vietnameseNext, vietnameseStart } from './steps.ts';
import { vietnameseTrace } from './trace.ts';
import { vietnameseWords } from './words.ts';

const count = (value: number, noun: string): string => `${formatCount(value, 'vi')} ${noun}`;
const andMore = (more: number): string => (more > 0 ? ` và ${count(more, 'đơn vị khác')}` : '');

const outcome = (verb: string, counts: Parameters<ImportWords['summary']>[0]): string => {
  const { taken, unchanged, rejected, added, corrected } = counts;
  const sentences: string[] = [];
  if (taken > 0 || rejected + unchanged === 0) {
    const facts = [count(added, 'số liệu mới')];
    if (corrected > 0) facts.push(count(corrected, 'số liệu được đính chính'));
    sentences.push(`${verb} ${count(taken, 'tệp')}: ${facts.join(', ')}.`);
  }
  if (unchanged > 0) sentences.push(`${count(unchanged, 'tệp')} không có gì mới.`);
  if (rejected > 0) sentences.push(`Không nhận ${count(rejected, 'tệp')}.`);
  return sentences.join(' ');
};

const importWords: ImportWords = {
  reading: (files) => `Đọc ${count(files, 'tệp')}`,
  timeLeft: (time) => `còn khoảng ${time}`,
  saving: (files) => `Ghi ${count(files, 'tệp')}`,
  summary: (counts) => outcome('Đã nhập', counts),
  dryRunSummary: (counts) => `${outcome('Sẽ nhập', counts)} (chạy thử, chưa ghi gì.)`,
  checkSummary: ({ ok, rejected }) =>
    rejected === 0
      ? `Đã kiểm tra ${count(ok, 'tệp')}: tệp nào cũng nhập được.`
      : `Đã kiểm tra ${count(ok + rejected, 'tệp')}: ${count(ok, 'tệp')} nhập được, ${count(rejected, 'tệp')} phải sửa.`,
  problemCounts: (errors, warnings, infos) =>
    [
      ...(errors > 0 ? [count(errors, 'lỗi')] : []),
      ...(warnings > 0 ? [count(warnings, 'lưu ý')] : []),
      ...(infos > 0 ? [count(infos, 'thông tin')] : []),
    ].join(', '),
  fileLine: (file, status) => `${file}: ${vietnameseWords.fileStatus[status]}`,
  change: (what, before, after) => `${what}: ${before} -> ${after}`,
  changesHeading: (changes) => `${count(changes, 'số liệu được đính chính')} (cũ -> mới):`,
  moreChanges: (changes) => `… và ${count(changes, 'số liệu nữa')} (xem danvan history)`,
  stillMissing: (period, units, more) =>
    `Còn thiếu kỳ ${period}: ${units.join(', ')}${andMore(more)}.`,
  allFiled: (period) => `Các đơn vị đã báo cáo đủ kỳ ${period}.`,
  noFiles: 'Không tìm thấy tệp nào để đọc.',
  superseded: (file, by) => `${file}: tệp này đã nhập trước đây; số liệu đang dùng là của ${by}`,
  nothing: 'Không có gì mới.',
  newUnits: (units) => `Đã ghi thêm ${count(units.length, 'đơn vị')}: ${units.join(', ')}.`,
  dryRunNewUnits: (units) => `Sẽ ghi thêm ${count(units.length, 'đơn vị')}: ${units.join(', ')}.`,
  progress: (done, total) => `${formatCount(done, 'vi')}/${formatCount(total, 'vi')}`,
};

const historyWords: HistoryWords = {
  headings: {
    id: 'Số',
    batch: 'Đợt',
    at: 'Lúc',
    kind: 'Việc',
    file: 'Tệp',
    state: 'Tình trạng',
    changes: 'Đính chính',
  },
  empty: 'Nhật ký còn trống: chưa nhập tệp nào.',
  undoQuestion: (what, files) => `Hoàn tác ${what} (${count(files, 'tệp')})? [c/K] `,
  undone: (what, { restored, withdrawn }) => {
    const parts = [
      ...(restored > 0 ? [count(restored, 'số liệu trở về như trước')] : []),
      ...(withdrawn > 0 ? [count(withdrawn, 'số liệu được rút ra')] : []),
    ];
    return parts.length > 0 ? `Đã hoàn tác ${what}: ${parts.join(', ')}.` : `Đã hoàn tác ${what}.`;
  },
  nothingToUndo: 'Không còn gì để hoàn tác.',
  noSuchEvent: (id) => `Nhật ký không có số ${id}. Xem các số bằng: danvan history`,
  alreadyUndone: (id) => `Trước đây đã hoàn tác ${id} rồi.`,
  cancelled: 'Đã dừng, không thay đổi gì.',
  batchName: (id) => `đợt b${id}`,
  eventName: (id) => `lần nhập số ${id}`,
};

const summarizeWords: SummarizeWords = {
  written: (file) => `Đã ghi ${file}`,
  problemsHeading: 'Cần xem lại:',
  more: (problems) => `… và ${count(problems, 'lưu ý nữa')} (thêm --verbose để xem hết)`,
};

export const vietnameseCommands: CommandWords = {
  import: importWords,
  history: historyWords,
  summarize: summarizeWords,
  ...vietnameseRegisterWords,
  ...vietnameseStart,
  ...vietnameseTrace,
  next: vietnameseNext,
};
