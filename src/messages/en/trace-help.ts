/** English help of explain, record and status. */
import type { HelpWords } from '../help-words.ts';

export const englishTraceHelp: Pick<HelpWords['commands'], 'explain' | 'record' | 'status'> = {
  explain: {
    summary: 'where a figure comes from: units, periods, file and cell',
    description:
      'Prints the tree under a figure: the units it is the sum of, the periods it was put together from, the file › sheet › cell of every reading with the text in it; units that have not filed are named too. Every number printed is what the numbers below it add up (or subtract, or divide) to.',
    examples: [
      { command: 'danvan explain petitions_received --period 2018H1', meaning: 'of your own unit' },
      {
        command: 'danvan explain models_built --period 2018H1 --category economy',
        meaning: 'one category',
      },
      {
        command: 'danvan explain petitions_resolved_rate --period 2017..2018H1 --unit "xã Kỳ Bắc"',
        meaning: 'of one commune',
      },
    ],
  },
  record: {
    summary: 'write down one figure by hand (a phone call, an old paper report)',
    description:
      'Keeps one figure of one unit, read as it would be in a file ("1.115", "gần 270 triệu đồng", "12/21"). --note must say who told it; the note is its origin. It can be undone like an import.',
    examples: [
      {
        command:
          'danvan record "xã Kỳ Bắc" petitions_received 7 --period 2018H1 --note "by phone, Ms Hà, 16/6"',
        meaning: 'keep one figure',
      },
      { command: 'danvan undo', meaning: 'if it was a mistake' },
    ],
  },
  status: {
    summary: 'who has filed, who was late, who is missing',
    description:
      'Without --period: the half-year whose deadline is nearest to today. Late is what was received after the deadline: on the day said with --received at import, else on the day of the import. The deadline is set with danvan settings set deadline.',
    examples: [
      { command: 'danvan status', meaning: 'the period that is due' },
      { command: 'danvan status --period 2018H1 --reply', meaning: 'word a reminder to send' },
    ],
  },
};
