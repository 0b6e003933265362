/** English around the report that is sent out. */
import { formatDay } from '../../core/time/day.ts';
import { capitalised } from '../first-letter.ts';
import { formatCount } from '../number-format.ts';
import type { LetterheadField, Readiness, ReportWords } from '../report-words.ts';

const letterhead: { readonly [F in LetterheadField]: string } = {
  office: 'the office that sends reports, at their head',
  superior: 'the body above it, printed over its name',
  symbol: 'what follows a report’s number, such as BC/BDVHU',
  place: 'the place before the date',
  style: 'the house style: party or state, in its edition of the report’s day',
  secrecy: 'the secrecy mark',
  resolution: 'the resolution that reports are on, below their title',
  recipients: 'who receives them, separated by semicolons',
  authority: 'on whose behalf it is signed, such as T/M BAN THƯỜNG VỤ or K/T TRƯỞNG BAN',
  position: 'the signer’s position, its lines separated by semicolons',
  signer: 'the signer’s name',
};

const count = ({ filed, expected }: Readiness): string =>
  `${formatCount(filed, 'en')} of ${formatCount(expected, 'en')} units have filed`;

export const englishReport: ReportWords = {
  letterhead: {
    meanings: letterhead,
    since: (field, day) => `from ${formatDay(day)}: ${letterhead[field]}`,
  },
  fileNames: {
    report: 'Report',
    numbered: (number) => `no-${number}`,
    edition: (nth) => `copy-${nth}`,
  },
  notReady: (period, state, share) =>
    `${capitalised(period, 'en')}: ${count(state)}, fewer than ${share}. No report was written.`,
  nobodyFiles: (period) => `${capitalised(period, 'en')}: no unit has to file.`,
  missing: (units) => `Not filed: ${units.join(', ')}`,
  partial: (units) => `Filed in part: ${units.join(', ')}`,
  incompleteAfter: (day) =>
    `After ${formatDay(day)} it is written all the same, marked INCOMPLETE.`,
  incomplete: (state) => `Only ${count(state)}: the report is marked INCOMPLETE.`,
  written: (file) => `Wrote ${file}`,
  unchanged: (file) => `Nothing new, left ${file} as it is`,
  beside: (file, edited) => `${edited} has been edited and was left alone; the new one is ${file}`,
  nothing: (period, unit) => `${unit} has no figures for ${period}. No report was written.`,
  signed: (number, day) =>
    `Kept the figures of report ${number} of ${formatDay(day)}. To print them again: --as-of report:${number}`,
  signedBefore: (number, day) =>
    `Report ${number} of ${formatDay(day)} was signed before, with these very figures.`,
  signedOtherwise: (number, day, period) =>
    `report ${number} of ${formatDay(day)} (${period}) was signed with other figures, which cannot be replaced`,
  signedElse: (number, day) =>
    `number ${number} is that of the report of ${formatDay(day)} in the same term; give another`,
  needsNumberAndDay:
    '--sign and --date go together: the report’s number and day, as in --sign 12 --date 2018-06-20',
  signedToBeRead: 'a signed report can only be printed again: --as-of report:… without --sign',
  badShare: (seen) =>
    `"${seen}" is no share for --if-ready: write how many of the units must have filed, such as 95% or 100%`,
  badTime: (seen) =>
    `"${seen}" is no time for --or-after: write deadline, deadline+2 (two days after the deadline) or a day such as 2018-06-20`,
  afterNeedsShare: '--or-after goes with --if-ready, as in --if-ready 95% --or-after deadline+2',
  badNumber: (seen) => `"${seen}" cannot be a report’s number; write 12 or 12-BC/BDVHU, say`,
  unknownReport: (seen) => `no report was signed under "${seen}"`,
  severalReports: (seen) => `several reports have the number "${seen}": add the day`,
  noReports: 'No report has been signed with danvan report --sign NUMBER --date DAY yet.',
  reportOf: (number, day, period) => `report:${number}@${day}   (${formatDay(day)}, ${period})`,
  reportName: (number, day) => `report ${number} of ${formatDay(day)}`,
  signedFigure: (number, day, value) =>
    value === null
      ? `Report ${number} of ${formatDay(day)} had no figure here.`
      : `Report ${number} of ${formatDay(day)} said ${value}.`,
  asSigned: (number, day) => `Figures as in report ${number} of ${formatDay(day)}`,
  status: (period) => ({
    command: `danvan status --period ${period} --reply`,
    meaning: 'write the reminder to send',
  }),
};
