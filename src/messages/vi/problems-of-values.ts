/** What is said in Vietnamese of values that can hardly be right. Each names both numbers. */
import type { ProblemNaming, ProblemSentences } from '../problem-words.ts';

type About = {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit: string;
};

/** "Số đơn tiếp nhận trong kỳ (Khiếu nại) của Xã Kỳ Bắc" */
const about = ({ indicator, category, unit }: About, naming: ProblemNaming): string =>
  `${naming.indicator(indicator)}${category === null ? '' : ` (${naming.category(indicator, category)})`} của ${unit}`;

export const valueProblems = {
  'scale-slip': ({ period, value, usual, times, isLarger, ...args }, naming) => ({
    message: `${about(args, naming)}, ${naming.period(period)}: ghi ${naming.number(value)}, trong khi các kỳ khác thường khoảng ${naming.number(usual)} (${isLarger ? `gấp chừng ${naming.number(times)} lần` : `chỉ chừng một phần ${naming.number(times)}`})`,
    fix: 'Xem lại dấu chấm và đơn vị tính (nghìn, triệu) của ô. Nếu số ấy đúng, cứ để nguyên.',
    seen: value,
    expected: usual,
  }),
  'repeated-cumulative': ({ shorter, longer, earlier, value, before, rest, ...args }, naming) => ({
    message: `${about(args, naming)}: ${naming.period(shorter)} ghi ${naming.number(value)}, bằng đúng số của ${naming.period(longer)}, trong khi ${naming.period(earlier)} đã có ${naming.number(before)}`,
    fix: `Có thể số của ${naming.period(shorter)} là số lũy kế. ${rest === null ? 'Ghi lại số phát sinh riêng của kỳ ấy' : `Nếu vậy, ghi ${naming.number(rest)} là số phát sinh riêng của kỳ ấy`}, hoặc xem lại số của ${naming.period(longer)}.`,
    seen: value,
    expected: rest,
  }),
  'part-over-whole': ({ part, whole, unit, period, value, bound }, naming) => ({
    message: `${unit}, ${naming.period(period)}: ${naming.indicator(part)} ghi ${naming.number(value)}, nhiều hơn ${naming.identity(whole)} (${naming.number(bound)})`,
    fix: 'Xem lại hai số với đơn vị.',
    seen: value,
    expected: `≤ ${bound}`,
  }),
  'over-maximum': ({ period, value, maximum, isPercent, ...args }, naming) => ({
    message: `${about(args, naming)}, ${naming.period(period)}: ghi ${naming.number(value)}${isPercent ? '%' : ''}, quá mức cao nhất có thể là ${naming.number(maximum)}${isPercent ? '%' : ''}`,
    fix: isPercent
      ? 'Xem lại tỷ lệ và hai số dùng để tính.'
      : 'Xem lại ô. Nếu số ấy đúng, nâng mức cao nhất (maximum) của chỉ tiêu trong danh mục.',
    seen: value,
    expected: `≤ ${maximum}`,
  }),
} satisfies Partial<ProblemSentences>;
