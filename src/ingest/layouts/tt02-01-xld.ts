/** Form 01/XLD of Circular 02/2021/TT-TTCP: petitions handled, a row an office. */
import { type PrintedForm, printedLayout } from '../printed-form.ts';

/** The same words head the form of 2024. */
export const titleOfPetitions = /xử lý đơn(?! (?:khiếu nại|tố cáo|kiến nghị|phản ánh))/iu;

const form: PrintedForm = {
  name: 'tt02-01-xld',
  number: '01/XLD',
  title: titleOfPetitions,
  columns: 26,
  identities: ['1=2+3+4+5+6+7', '9=11+12+13=14+15+16+17=18+22', '18=19+20+21', '22=23+24+25'],
  parts: [
    [8, 1],
    [9, 8],
  ],
  // Column 9 counts what was carried over too, so it is no "đủ điều kiện" of the period.
  stored: [
    { indicator: 'petitions_opening', columns: [2, 3, 4] },
    { indicator: 'petitions_received', columns: [5, 6, 7] },
    { indicator: 'petitions_resolved', columns: [14, 15] },
    { indicator: 'petitions_pending', columns: [16, 17] },
  ],
};

export const petitionsHandled = printedLayout(form);
