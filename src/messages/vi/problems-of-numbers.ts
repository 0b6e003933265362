/** What is said in Vietnamese of what stands in a cell where a number should. */
import { dotThousandsCommand } from '../import-command.ts';
import { slippedThousands } from '../number-words.ts';
import type { ProblemNaming, ProblemSentences } from '../problem-words.ts';

const howToWrite = 'Gõ một số, ví dụ 1115 hoặc 1.115; chưa rõ số thì ghi "…", không có thì ghi 0.';

/** Excel keeps "1.500" as 1.5 where a dot begins decimals. */
function slip(seen: string, { number, numberWords }: ProblemNaming): string {
  const thousands = slippedThousands(seen);
  if (thousands === null) return 'Sửa lại số trong ô.';
  const words = numberWords(thousands) || number(thousands);
  return `Nếu muốn ghi ${words}, gõ ${thousands} (không gõ dấu chấm).`;
}

export const numberProblems = {
  'not-a-number': ({ seen, indicator }, naming) => ({
    message: `"${seen}" không phải là số (${naming.indicator(indicator)})`,
    fix: howToWrite,
    seen,
  }),
  'too-many-digits': ({ seen, indicator, before, after }, naming) => ({
    message: `"${seen}" có quá nhiều chữ số (${naming.indicator(indicator)})`,
    fix: `Một số có nhiều nhất ${before} chữ số trước dấu thập phân và ${after} chữ số sau. Xem trong ô có nhiều số dính liền nhau không, rồi gõ lại.`,
    seen,
  }),
  'not-whole': ({ seen, indicator }, naming) => ({
    message: `${naming.number(seen)} không phải số nguyên (${naming.indicator(indicator)})`,
    fix: `Chỉ tiêu này đếm từng việc, không có số lẻ. ${slip(seen, naming)}`,
    seen,
  }),
  'dot-thousands': ({ seen, thousands, indicator, cell, offer }, naming) => {
    const words = naming.numberWords(thousands);
    return {
      message: `${naming.number(seen)} không phải số nguyên (${naming.indicator(indicator)})`,
      fix: `Trong ô là số ${naming.number(seen)}. Nếu muốn ghi ${words || naming.number(thousands)}, gõ ${thousands} (không gõ dấu chấm).`,
      command: dotThousandsCommand(offer, naming, `${cell}=${thousands}`),
      seen,
      expected: thousands,
    };
  },
  'ambiguous-number': ({ seen, thousands, decimal, whole }, { number, numberWords }) => ({
    message: `"${seen}" có thể đọc là ${number(thousands)} hoặc ${number(decimal)}`,
    fix: `Gõ ${thousands} nếu là ${numberWords(thousands) || number(thousands)}; ${whole ? 'nếu không thì gõ lại cho đúng, vì chỉ tiêu này không có số lẻ' : `gõ ${decimal.replace('.', ',')} nếu là số lẻ`}.`,
    seen,
    expected: thousands,
  }),
  'negative-number': ({ seen, indicator }, naming) => ({
    message: `${naming.number(seen)} là số âm (${naming.indicator(indicator)})`,
    fix: 'Chỉ tiêu này không thể dưới 0. Xem lại số trong ô.',
    seen,
  }),
  'stray-mark': ({ seen, read }, { number }) => ({
    message: `"${seen}" có dấu thừa, đã đọc là ${number(read)}`,
    fix: 'Nếu đọc như vậy là sai, sửa ô rồi nhập lại.',
    seen,
    expected: read,
  }),
  'error-cell': ({ seen }) => ({
    message: `ô báo lỗi ${seen} của Excel`,
    fix: 'Sửa công thức, hoặc gõ thẳng kết quả vào ô.',
    seen,
  }),
  'formula-without-result': () => ({
    message: 'ô có công thức nhưng chưa có kết quả',
    fix: 'Mở tệp bằng Excel, bấm lưu để Excel tính lại, rồi nhập; hoặc gõ thẳng kết quả vào ô.',
  }),
  'not-yes-or-no': ({ seen, indicator }, naming) => ({
    message: `"${seen}" không nói là đạt hay chưa (${naming.indicator(indicator)})`,
    fix: 'Ghi "x" hoặc 1 nếu đạt, 0 hoặc để trống nếu chưa.',
    seen,
    expected: 'x, 1, 0',
  }),
  'accepted-reading': ({ seen, read }, { number }) => ({
    message: `ô ghi ${number(seen)}, đã nhận là ${number(read)} theo yêu cầu`,
    seen,
    expected: read,
  }),
  'blank-as-zero': ({ count }, { number }) => ({
    message: `${number(String(count))} ô trống được đọc là 0 theo yêu cầu`,
  }),
  'assumed-no': ({ indicator, count }, naming) => ({
    message: `${naming.number(String(count))} đơn vị để trống được đọc là chưa đạt (${naming.indicator(indicator)})`,
  }),
  'hidden-rows': ({ count }, { number }) => ({
    message: `trang tính có ${number(String(count))} dòng ẩn, vẫn được đọc`,
    fix: 'Nếu các dòng ấy không phải số liệu, xóa đi rồi nhập lại.',
  }),
  'target-column': ({ seen }) => ({
    message: `cột "${seen}" là số kế hoạch, không phải số thực hiện, nên chưa nhận`,
    seen,
  }),
} satisfies Partial<ProblemSentences>;
