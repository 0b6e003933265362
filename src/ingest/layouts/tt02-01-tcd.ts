/** Form 01/TCD of Circular 02/2021/TT-TTCP: citizens received, a row an office. */
import { type PrintedForm, printedLayout } from '../printed-form.ts';

/** The three manners of receiving: regularly 4-11, by the head 12-20, by the one charged 21-29. */
const form: PrintedForm = {
  name: 'tt02-01-tcd',
  number: '01/TCD',
  title: /(?:kết quả|tổng hợp|công tác|biểu)\s[^\n]*tiếp (?:công )?dân/iu,
  columns: 29,
  identities: ['1=4+13+22', '2=5+14+23', '3=6+7+15+16+24+25'],
  // Of each manner the people and the cases that came in large groups, which are counted above already.
  parts: [
    [9, 5],
    [10, 6],
    [11, 7],
    [18, 14],
    [19, 15],
    [20, 16],
    [27, 23],
    [28, 24],
    [29, 25],
  ],
  stored: [
    { indicator: 'reception_turns', columns: [1] },
    { indicator: 'reception_people', columns: [2] },
    { indicator: 'reception_groups', columns: [8, 17, 26] },
  ],
};

export const citizensReceived = printedLayout(form);
