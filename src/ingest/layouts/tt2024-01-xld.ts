/** Form 01/XLD as the inspectorate prints it from 2024 on: the same number as in Circular 02/2021, other columns. */
import { type PrintedForm, printedLayout } from '../printed-form.ts';
import { titleOfPetitions } from './tt02-01-xld.ts';

const form: PrintedForm = {
  name: 'tt2024-01-xld',
  number: '01/XLD',
  title: titleOfPetitions,
  columns: 22,
  identities: ['1=2+3=4+5', '6=8+9+10=11+12+13=14+18', '14=15+16+17', '18=19+20+21'],
  parts: [[6, 4]],
  // What column 5 says is carried over is what column 2 of the next period begins with.
  stored: [
    { indicator: 'petitions_opening', columns: [2] },
    { indicator: 'petitions_received', columns: [3] },
    { indicator: 'petitions_resolved', columns: [11, 12] },
    { indicator: 'petitions_pending', columns: [5] },
  ],
};

export const petitionsHandled2024 = printedLayout(form);
