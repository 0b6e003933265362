/** English of documents, laid out as Vietnamese offices lay them out. */
import { formatDay } from '../../core/time/day.ts';
import type { DocumentWords } from '../document-words.ts';
import { lowered } from '../first-letter.ts';
import { reportNumber } from '../report-number.ts';

export const englishDocument: DocumentWords = {
  country: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  party: 'COMMUNIST PARTY OF VIET NAM',
  numberLine: (line) => `No. ${reportNumber(line)}`,
  placeAndDay: (place, day) => (place === null ? formatDay(day) : `${place}, ${formatDay(day)}`),
  incomplete: 'INCOMPLETE',
  report: 'REPORT',
  subject: ({ period, unit, resolution }) =>
    resolution === null
      ? `Results of mass mobilisation work in ${unit.name}, ${period}`
      : `Results of carrying out ${resolution} in ${unit.name}, ${period}`,
  seeAppendix: (number) => `(The summary table is in Appendix ${number}.)`,
  seeUnits: (number) => `(What the units wrote is in Appendix ${number}.)`,
  closing: (about) => `This is the report on the ${lowered(about, 'en')}`,
  recipients: 'Recipients:',
  summaryTable: 'SUMMARY TABLE',
  appendix: (number) => `APPENDIX ${number}`,
  attachedTo: (numberLine, day, office) =>
    `(Attached to report ${numberLine} of ${formatDay(day)}${office === null ? '' : `, ${office}`})`,
  byUnit: (group) => `Figures by unit: ${group}`,
  part: (number, count) => `(part ${number} of ${count})`,
  whole: 'Total',
  unitNarratives: 'What the units wrote',
  coverage: {
    title: 'Which units have reported',
    deadline: (day) => `Due: ${formatDay(day)}`,
    headings: { state: 'State', gaps: 'Missing', file: 'File', received: 'Received' },
    states: {
      filed: 'Filed',
      late: 'Filed late',
      partial: 'Filed in part',
      missing: 'Not filed',
    },
  },
};
