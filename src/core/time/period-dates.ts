/**
 * Calendar days in running text, which are no periods, and the one line of them that is: "Số
 * liệu tính từ ngày …".
 */
import { remember } from '../remember.ts';
import { type Day, dayOf } from './day.ts';
import { periodText } from './period-text.ts';

const DAY =
  '(?:ngay\\s*)?(\\d{1,2})(?:\\s*[/.-]\\s*|\\s*thang\\s*)(\\d{1,2})' +
  '(?:(?:\\s*[/.-]\\s*|\\s*,?\\s*nam\\s*)(\\d{4}))?(?!\\d)';
const RANGE = new RegExp(
  `(?<![\\d./])${DAY}\\s*(?:(?:den|toi|to|until)(?:\\s*het)?|-|~)\\s*${DAY}(?![\\d/])`,
  'g',
);

/**
 * The days that a sheet says its figures run over, both inclusive; null where it says none. A
 * first day without a year is the latest before the last day ("từ ngày 15/12 đến ngày
 * 14/6/2018").
 */
export const findDateRange = remember((text): { readonly from: Day; readonly to: Day } | null => {
  for (const match of periodText(text).folded.matchAll(RANGE)) {
    const [, firstDay, firstMonth, firstYear, lastDay, lastMonth, lastYear] = match;
    if (lastYear === undefined) continue;
    const to = dayOf(Number(lastYear), Number(lastMonth), Number(lastDay));
    if (!to) continue;
    const years =
      firstYear === undefined ? [Number(lastYear), Number(lastYear) - 1] : [Number(firstYear)];
    for (const year of years) {
      const from = dayOf(year, Number(firstMonth), Number(firstDay));
      if (from && from <= to) return { from, to };
    }
  }
  return null;
});
