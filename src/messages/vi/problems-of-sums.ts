/** What is said in Vietnamese where sums, breakdowns, identities and percentages do not agree. */
import type { ProblemSentences } from '../problem-words.ts';
import { vietnameseWords } from './words.ts';

const { list } = vietnameseWords;

export const sumProblems = {
  'total-differs': ({ indicator, unit, period, stated, summed, difference }, naming) => ({
    message: `${naming.indicator(indicator)}${naming.ofUnit(unit)}${period === null ? '' : `, ${naming.period(period)}`}: tổng cộng ghi ${naming.number(stated)}, cộng lại được ${naming.number(summed)}, lệch ${naming.number(difference)}`,
    fix: 'Đối chiếu số tổng với các số cộng vào nó.',
    seen: stated,
    expected: summed,
  }),
  'breakdown-differs': ({ indicator, unit, period, whole, parts }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: ghi ${naming.number(whole)}, còn cộng các mục "trong đó" được ${naming.number(parts)}`,
    fix: 'Xem lại số chung và số của từng mục.',
    seen: whole,
    expected: parts,
  }),
  'breakdown-as-whole': ({ indicator, unit, period, absent }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: không có số chung nên lấy tổng các mục${absent.length > 0 ? ` (không thấy mục ${list(absent.map((code) => naming.category(indicator, code)))}, coi như không có)` : ''}`,
  }),
  'identity-differs': ({ identity, unit, period, left, right }, naming) => ({
    message: `${unit}, ${naming.period(period)}: ${naming.identity(identity)}, nhưng bên trái được ${naming.number(left)}, bên phải ghi ${naming.number(right)}`,
    fix: 'Xem lại các số này với đơn vị.',
    seen: right,
    expected: left,
  }),
  'ratio-differs': ({ indicator, unit, period, stated, computed }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: ghi ${naming.number(stated)}%, tính lại được ${naming.number(computed)}%`,
    fix: 'Xem lại hai số dùng để tính tỷ lệ; danvan in tỷ lệ tính lại.',
    seen: stated,
    expected: computed,
  }),
  'covers-disagree': ({ indicator, unit, period, one, other }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: cộng theo hai cách được hai số, ${naming.number(one)} và ${naming.number(other)}`,
    fix: 'Có báo cáo của kỳ dài và kỳ ngắn không khớp nhau; đối chiếu lại với đơn vị.',
    seen: one,
    expected: other,
  }),
  'filings-disagree': ({ indicator, unit, period, stated, parts }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: báo cáo cả kỳ ghi ${naming.number(stated)}, cộng các kỳ nhỏ được ${naming.number(parts)}`,
    fix: 'Đối chiếu lại với đơn vị, rồi nhập tệp đã sửa.',
    seen: stated,
    expected: parts,
  }),
  'negative-derived': ({ indicator, unit, period, value, filings }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: trừ các báo cáo ${list(filings.map(naming.period))} cho nhau ra số âm (${naming.number(value)}) nên coi như chưa có`,
    fix: 'Đối chiếu lại các báo cáo ấy với đơn vị, rồi nhập tệp đã sửa.',
    seen: value,
  }),
  'opening-differs': ({ indicator, unit, period, opening, closing }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}, ${naming.period(period)}: số đầu kỳ ghi ${naming.number(opening)}, còn số cuối kỳ trước là ${naming.number(closing)}`,
    fix: 'Hỏi lại đơn vị số nào đúng; danvan giữ nguyên cả hai.',
    seen: opening,
    expected: closing,
  }),
} satisfies Partial<ProblemSentences>;
