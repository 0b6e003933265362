/**
 * What is said in Vietnamese of figures that units, their levels and their changes over time make
 * doubtful.
 */
import type { ProblemSentences } from '../problem-words.ts';
import { vietnameseWords } from './words.ts';

const { list } = vietnameseWords;
const changed = {
  register: 'danh mục đơn vị',
  catalogue: 'danh mục chỉ tiêu báo cáo',
  settings: 'cài đặt',
} as const;

export const timeProblems = {
  'unused-filing': ({ indicator, unit, filing, gaps }, naming) => ({
    message: `${naming.indicator(indicator)} của ${unit}: chưa có số riêng của ${list(gaps.map(naming.period))}; báo cáo ${naming.period(filing)} không tách ra được`,
    fix: `Nếu cần số riêng, đề nghị ${unit} báo cáo từng kỳ.`,
  }),
  'stray-filing': ({ indicator, units }, naming) => ({
    message: `${naming.indicator(indicator)}: có ${list(units)} báo cáo, trong khi chỉ tiêu này do cấp trên báo cáo, nên không tính các đơn vị khác là thiếu`,
  }),
  'own-missing': ({ indicator, unit, period }, naming) => ({
    message: `${naming.indicator(indicator)}: ${unit} năm trước có số riêng, ${naming.period(period)} chưa có`,
    fix: `Hỏi lại số riêng của ${unit}; không có thì ghi 0.`,
  }),
  'upper-filing-incomplete': ({ indicator, unit, gaps }, naming) => ({
    message: `${naming.indicator(indicator)}: số riêng của ${unit} còn thiếu ${list(gaps.map(naming.period))}`,
  }),
  'possible-double-count': ({ indicator, body }, naming) => ({
    message: `${naming.indicator(indicator)}: ${body} và các đơn vị cùng cấp đều báo cáo, có thể tính trùng`,
    fix: `Nếu số của ${body} đã gồm số các đơn vị, ghi reports_for là parent cho cơ quan ấy trong danh mục đơn vị.`,
    seen: body,
  }),
  'covers-predecessors': ({ indicator, unit, period, predecessors }, naming) => ({
    message: `${naming.indicator(indicator)}: báo cáo ${naming.period(period)} của ${unit} bắt đầu trước ngày sắp xếp nên coi là gồm cả ${list(predecessors)}`,
    fix: `Nếu không gồm, đề nghị ${unit} báo cáo riêng phần sau ngày sắp xếp.`,
  }),
  'mixed-territory-filing': ({ indicator, unit, period, boundary }, naming) => ({
    message: `${naming.indicator(indicator)}: báo cáo ${naming.period(period)} của ${unit} vắt qua ngày ${naming.day(boundary)}, khi địa giới thay đổi một phần`,
    fix: `Tách báo cáo thành hai đoạn: trước và từ ngày ${naming.day(boundary)}.`,
  }),
  'straddles-move': ({ indicator, count }, naming) => ({
    message: `${naming.indicator(indicator)}: ${naming.number(String(count))} báo cáo vắt qua ngày đơn vị chuyển sang cấp trên khác, số được tính cho cấp trên mới`,
  }),
  'changed-later': ({ what, on }, { day }) => ({
    message: `${changed[what]} đã thay đổi ngày ${day(on)}, sau ngày của biểu này; biểu dùng bản hiện nay`,
  }),
} satisfies Partial<ProblemSentences>;
