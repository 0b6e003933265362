/** What is said in Vietnamese of labels that are not quite an indicator's name. */
import type { ProblemSentences } from '../problem-words.ts';

export const labelProblems = {
  'inexact-label': ({ seen, indicator, category, percent }, naming) => {
    const name =
      category === null
        ? naming.indicator(indicator)
        : `${naming.indicator(indicator)}: ${naming.category(indicator, category)}`;
    return {
      message: `"${seen}" được hiểu là ${name} (giống ${percent}%)`,
      fix: 'Nếu không phải thì sửa tên trong tệp. Nếu nơi gửi vẫn quen ghi như vậy, thêm tên ấy vào danh mục (danvan indicators export, rồi import).',
      seen,
      expected: name,
    };
  },
} satisfies Partial<ProblemSentences>;
