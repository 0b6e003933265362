/** What a table's period is called in its title: a term by its years, ten years as such, any other span as it is. */
import { monthOfYear, yearOfMonth } from '../core/time/month.ts';
import { monthsIn, type Period } from '../core/time/period.ts';
import { periodLabel, termLabel } from '../core/time/period-label.ts';
import type { Lang } from '../messages/lang.ts';
import type { ReportModel } from '../reports/model.ts';

const tenYears = 120;

/** "giữa nhiệm kỳ 2015 - 2020", "10 năm 2013 - 2023", "6 tháng đầu năm 2018". */
export function periodName(
  { kind, period, term }: Pick<ReportModel, 'kind' | 'period' | 'term'>,
  lang: Lang,
): string {
  if (term !== null) return termLabel(term.term, term.part, lang);
  const isTenYears = kind === 'ten-year' && monthsIn(period) === tenYears;
  return isTenYears ? tenYearName(period, lang) : periodLabel(period, lang);
}

/** "10 năm 2013 - 2023" is the second half of 2013 to the first of 2023; other ten years name their ends. */
function tenYearName(period: Period, lang: Lang): string {
  const words = lang === 'vi' ? '10 năm' : 'ten years';
  const year = yearOfMonth(period.start);
  const isFromMidYear = monthOfYear(period.start) === 7;
  return isFromMidYear && lang === 'vi'
    ? `${words} ${year} - ${year + tenYears / 12}`
    : `${words}, ${periodLabel(period, lang)}`;
}
