/** English for tracing numbers, facts by hand and who has filed. */
import { formatDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { ExplainWords, RecordWords, StatusWords, TraceWords } from '../trace-words.ts';
import { countOf } from './plural.ts';

const explain: ExplainWords = {
  missing: (name, period) => `${name}: not filed (${period})`,
  missingSpan: (period) => `not filed: ${period}`,
  across: (periods) => `(filed only for ${periods.join(', ')})`,
  raw: (text) => `("${text}")`,
  status: (period) => ({
    command: `danvan status --period ${period}`,
    meaning: 'see who has not filed',
  }),
};

const record: RecordWords = {
  recorded: (change, event) => `Recorded ${change} (event ${event})`,
  unchanged: (change) => `Nothing changed. ${change}`,
  needsNote: 'a fact by hand needs --note: who told it, how, on which day',
  unknownCategory: (seen, indicator, known) =>
    known.length === 0
      ? `${indicator} has no categories`
      : `no category "${seen}" of ${indicator}; it has: ${known.join(', ')}`,
};

const status: StatusWords = {
  heading: (period, deadline, daysLeft, { expected, filed }) =>
    [
      period,
      `due ${formatDay(deadline)} (${timeLeft(daysLeft)})`,
      `${formatCount(filed, 'en')}/${formatCount(expected, 'en')} filed`,
    ].join(' · '),
  missing: 'Not filed',
  partial: 'Filed in part',
  late: 'Filed late',
  nobody: 'none',
  lacking: (gaps) => `lacking ${gaps.join(', ')}`,
  onlyByHand: 'only figures by hand so far',
  receivedOn: (day) => `on ${formatDay(day)}`,
  reply: {
    missing: (units, period) =>
      `To ${units.join(', ')}: please send the mass mobilisation figures, ${period},`,
    partial: (units, gaps) =>
      `To ${units.join(', ')}: please also send the figures, ${gaps.join(', ')},`,
    before: (deadline) => `by ${formatDay(deadline)}`,
    overdue: (deadline) => `as soon as you can (they were due on ${formatDay(deadline)})`,
    thanks: 'Thank you.',
  },
  noReply: (period) => `Everyone has filed for ${period}; there is nobody to remind.`,
  replyStep: (period) => ({
    command: `danvan status --period ${period} --reply`,
    meaning: 'word a reminder to send',
  }),
};

export const englishTrace: TraceWords = { explain, record, status };

function timeLeft(days: number): string {
  if (days > 0) return `${countOf(days, 'day')} left`;
  return days === 0 ? 'the last day is today' : `${countOf(-days, 'day')} overdue`;
}
