/** What is said in Vietnamese where the same figure is stated twice. */
import type { ProblemSentences } from '../problem-words.ts';

export const repeatProblems = {
  'repeated-fact': ({ indicator, unit, first }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit} đã ghi ở ô ${first}, hai số bằng nhau nên chỉ nhận một`,
    fix: 'Xóa một trong hai dòng cho gọn.',
    expected: first,
  }),
  'contradicting-fact': ({ indicator, unit, first, before, after }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit} ghi hai số khác nhau: ${naming.number(before)} ở ô ${first} và ${naming.number(after)} ở đây`,
    fix: 'Hỏi lại đơn vị, giữ một số và xóa số kia.',
    seen: after,
    expected: before,
  }),
  conflict: ({ indicator, unit, period, before, after, other }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: lần này ghi ${naming.number(after)}, còn ${other} ghi ${naming.number(before)}`,
    fix: 'Đang dùng số nhập sau. Hỏi lại đơn vị; lần nhập nào sai thì hoàn tác (danvan history, rồi danvan undo SỐ).',
    seen: after,
    expected: before,
  }),
  'quoted-differs': ({ indicator, unit, period, quoted, firstHand }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: cột cùng kỳ ghi ${naming.number(quoted)}, còn báo cáo của chính kỳ ấy ghi ${naming.number(firstHand)}`,
    fix: 'Vẫn dùng số của chính kỳ ấy.',
    seen: quoted,
    expected: firstHand,
  }),
  'superseded-since': ({ by }) => ({
    message: `tệp này đã nhập trước đây; số liệu đang dùng là của ${by}, nhập sau`,
    fix: 'Nếu tệp này mới đúng, hoàn tác tệp kia (danvan history, rồi danvan undo SỐ).',
    seen: by,
  }),
} satisfies Partial<ProblemSentences>;
