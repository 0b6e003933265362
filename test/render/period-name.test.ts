import { expect, test } from 'vitest';
import { tableKind } from '../../src/core/time/table-kind.ts';
import { builtInTerms, termOfPeriod } from '../../src/core/time/terms.ts';
import { periodName } from '../../src/render/period-name.ts';
import { period } from '../core/time/period-context.ts';

function named(id: string, lang: 'vi' | 'en'): string {
  const span = period(id);
  const kind = tableKind(span, builtInTerms);
  const term = kind === 'mid-term' ? termOfPeriod(span, builtInTerms) : null;
  return periodName({ kind, period: span, term }, lang);
}

test.each([
  ['2018H1', '6 tháng đầu năm 2018', 'first half of 2018'],
  ['2015-2020:mid', 'giữa nhiệm kỳ 2015 - 2020', 'mid-term of 2015 - 2020'],
  ['2015-2020', 'nhiệm kỳ 2015 - 2020', 'term 2015 - 2020'],
  ['10y..2023H1', '10 năm 2013 - 2023', 'ten years, second half of 2013 to the first half of 2023'],
  ['2014..2023', '10 năm, từ năm 2014 đến năm 2023', 'ten years, 2014 to 2023'],
  ['2009-12..2019-06', 'từ tháng 12/2009 đến tháng 6/2019', 'December 2009 to June 2019'],
])('%s is called "%s"', (id, vi, en) => {
  expect(named(id, 'vi')).toBe(vi);
  expect(named(id, 'en')).toBe(en);
});
