/**
 * What is said in Vietnamese where it is not clear whose figures these are, of when, or of what.
 */
import type { ProblemSentences } from '../problem-words.ts';
import { vietnameseWords } from './words.ts';

const { anyOf, list } = vietnameseWords;
const near = (names: readonly string[]): string | null =>
  names.length > 0 ? `Có phải là ${anyOf(names)}?` : null;
const oneOf = (names: readonly string[]): string | null => (names.length > 0 ? anyOf(names) : null);

/** A label that says when already is not told apart by saying it again. */
const saysWhen = (label: string): boolean =>
  /(?:^|\P{L})(?:mới|trong kỳ|hiện có|lũy kế|luỹ kế|đến nay)(?!\p{L})/iu.test(
    label.normalize('NFC'),
  );

export const subjectProblems = {
  'unknown-unit': ({ seen, nearest, inList = false }) => ({
    message: `không có đơn vị "${seen}" trong danh mục`,
    fix: [
      ...(near(nearest) ? [near(nearest)] : []),
      inList
        ? 'Sửa tên trong tệp; nếu là đơn vị mới thì thêm vào danh mục bằng danvan units add.'
        : 'Sửa tên trong tệp, hoặc ghi --unit "Tên đơn vị"; nếu là đơn vị mới thì thêm --new-units.',
    ].join(' '),
    seen,
    expected: oneOf(nearest),
  }),
  'ambiguous-unit': ({ seen, candidates }) => ({
    message: `"${seen}" có thể là nhiều đơn vị: ${list(candidates)}`,
    fix: 'Ghi tên đầy đủ trong tệp, hoặc ghi --unit với mã của đơn vị.',
    seen,
    expected: oneOf(candidates),
  }),
  'no-unit': () => ({
    message: 'không biết số liệu này của đơn vị nào',
    fix: 'Ghi tên đơn vị ở đầu bảng, hoặc thêm --unit "Tên đơn vị" vào lệnh.',
  }),
  'unit-disagrees': ({ stated }) => ({
    message: `tệp nêu những đơn vị khác nhau: ${list(stated)}`,
    fix: 'Xem tệp là của đơn vị nào; sửa tiêu đề hay tên tệp cho khớp, hoặc thêm --unit đúng như tiêu đề.',
    seen: list(stated),
  }),
  'no-period': () => ({
    message: 'không biết số liệu này của kỳ nào',
    fix: 'Ghi kỳ báo cáo ở đầu bảng (ví dụ "6 tháng đầu năm 2018"), hoặc thêm --period 2018H1 vào lệnh.',
  }),
  'unknown-period': ({ seen }) => ({
    message: `không hiểu kỳ báo cáo "${seen}"`,
    fix: 'Ghi như "6 tháng đầu năm 2018", "năm 2017" hoặc 2018H1.',
    seen,
    expected: '6 tháng đầu năm 2018',
  }),
  'period-disagrees': ({ stated }, { period }) => ({
    message: `tệp nêu những kỳ báo cáo khác nhau: ${list(stated.map(period))}`,
    fix: 'Xem số liệu là của kỳ nào; sửa tiêu đề hay tên tệp cho khớp, hoặc thêm --period đúng như tiêu đề.',
    seen: list(stated.map(period)),
  }),
  'other-dates': ({ from, to, expectedFrom, expectedTo }, { day }) => ({
    message: `tệp ghi số liệu tính từ ${day(from)} đến ${day(to)}, còn kỳ này tính từ ${day(expectedFrom)} đến ${day(expectedTo)}`,
    fix: 'Số liệu vẫn được nhận vào kỳ này. Nếu cơ quan chốt số theo lịch khác, xem danvan settings get calendar.',
    seen: `${day(from)} - ${day(to)}`,
    expected: `${day(expectedFrom)} - ${day(expectedTo)}`,
  }),
  'estimated-by-title': ({ seen }) => ({
    message: `tiêu đề ghi "${seen}", nên số liệu được nhận là số ước`,
    fix: 'Nếu là số thực hiện thì sửa tiêu đề, hoặc thêm --nature actual. Khi có số thực hiện thì gửi lại: số thực hiện thay số ước.',
    seen,
  }),
  'note-names-period': ({ seen, period: named }, { period }) => ({
    message:
      named === null
        ? `tên dòng "${seen}" có ghi chú nhắc đến một kỳ khác`
        : `tên dòng "${seen}" có ghi chú đây là số của ${period(named)}`,
    fix: 'Hỏi lại đơn vị: nếu là số của kỳ này thì xóa ghi chú, nếu không thì để số ấy sang tệp của đúng kỳ.',
    seen,
  }),
  'outside-life': ({ unit, period: filed, validFrom, validTo, successors }, { day, period }) => {
    const life = [
      ...(validFrom === null ? [] : [`từ ${day(validFrom)}`]),
      ...(validTo === null ? [] : [`đến ${day(validTo)}`]),
    ].join(' ');
    return {
      message: `${unit} chỉ có ${life}, không báo cáo được ${period(filed)}`,
      fix:
        successors.length > 0
          ? `Báo cáo kỳ này là của ${anyOf(successors)}; sửa tên đơn vị hoặc kỳ báo cáo.`
          : 'Xem lại tên đơn vị và kỳ báo cáo.',
      seen: unit,
      expected: oneOf(successors),
    };
  },
  'ambiguous-scope': ({ unit }) => ({
    message: `dòng ${unit} không nói là số riêng của ${unit} hay số cộng toàn bộ`,
    fix: `Ghi "Riêng ${unit}" hoặc "Toàn ${unit}" ở tên dòng, hoặc thêm --scope own (riêng) hay --scope total (toàn bộ) vào lệnh.`,
    seen: unit,
  }),
  'unknown-indicator': ({ seen, value, nearest }, { indicator }) => ({
    message: `không có chỉ tiêu báo cáo "${seen}" (giá trị ${value}) nên chưa nhận số này`,
    fix: [
      ...(near(nearest.map(indicator)) ? [near(nearest.map(indicator))] : []),
      'Sửa tên trong tệp, hoặc thêm chỉ tiêu bằng danvan indicators import.',
    ].join(' '),
    seen,
    expected: oneOf(nearest.map(indicator)),
  }),
  'ambiguous-indicator': ({ seen, candidates }, { indicator }) => ({
    message: `"${seen}" có thể là nhiều chỉ tiêu: ${list(candidates.map(indicator))}`,
    fix: saysWhen(seen)
      ? `Ghi đúng tên hoặc mã của một chỉ tiêu trong tệp: ${anyOf(candidates.map((code) => `${indicator(code)} (${code})`))}.`
      : 'Ghi rõ hơn trong tệp: "mới, trong kỳ" nếu là số phát sinh, "hiện có, lũy kế" nếu là số đến nay.',
    seen,
    expected: oneOf(candidates.map(indicator)),
  }),
  'unknown-category': ({ seen, indicator: counted, categories }, { category, indicator }) => ({
    message: `"${seen}" không phải là một mục của ${indicator(counted)}`,
    fix:
      categories.length > 0
        ? `Các mục là: ${list(categories.map((code) => `${category(counted, code)} (${code})`))}.`
        : 'Chỉ tiêu này không chia mục.',
    seen,
    expected: oneOf(categories),
  }),
  'unknown-column': ({ seen }) => ({
    message: `không biết cột "${seen}" là gì nên chưa đọc`,
    fix: 'Nếu cột có số liệu, ghi tiêu đề là tên chỉ tiêu, "Thực hiện", "Cùng kỳ" hoặc "Ghi chú".',
    seen,
  }),
  'stray-value': ({ seen }) => ({
    message: `không biết "${seen}" là số của việc gì nên chưa nhận`,
    fix: 'Ghi tên chỉ tiêu ở đầu dòng và tiêu đề ở đầu cột, hoặc xóa ô này.',
    seen,
  }),
  'unknown-word': ({ seen, allowed }) => ({
    message: `không nhận "${seen}" ở đây`,
    fix: `Ghi một trong: ${list(allowed)}.`,
    seen,
    expected: oneOf(allowed),
  }),
  'missing-column': ({ column }) => ({
    message: `bảng thiếu cột ${column}`,
    fix: 'Thêm cột ấy vào dòng tiêu đề rồi nhập lại.',
    expected: column,
  }),
} satisfies Partial<ProblemSentences>;
