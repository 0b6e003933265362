/** The flags of `report` that are its own: when it may be written, and under which number it is signed. */
import { parseLastDay, parseShare } from '../app/readiness.ts';
import { parseReportNumber } from '../app/signed-reports.ts';
import type { Decimal } from '../core/decimal.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { reportWords } from '../messages/report.ts';
import { dayFlag, type Flags, textFlag } from './flags.ts';
import { UsageError } from './usage-error.ts';

export type ReportFlags = {
  readonly folder: string;
  readonly inbox: string | null;
  /** As typed, and in percent; null where any number of filings will do. */
  readonly share: { readonly text: string; readonly percent: Decimal } | null;
  /** The last day of waiting for the share, once the deadline is known; null to wait for ever. */
  readonly lastDay: ((deadline: Day) => Day) | null;
  readonly sign: { readonly number: string; readonly date: Day } | null;
};

/** All that can be refused before the database is opened. */
export function reportFlags(flags: Flags, lexicon: Lexicon): ReportFlags {
  const folder = textFlag(flags, 'output');
  if (folder === null || folder === '-') {
    throw new UsageError(lexicon.faults.usage.missingOption('-o'));
  }
  const share = shareFlag(flags, lexicon);
  const lastDay = lastDayFlag(flags, lexicon);
  if (lastDay !== null && share === null) {
    throw new UsageError(reportWords(lexicon.lang).afterNeedsShare);
  }
  const sign = signFlags(flags, lexicon);
  return { folder, inbox: textFlag(flags, 'inbox'), share, lastDay, sign };
}

function shareFlag(flags: Flags, { lang }: Lexicon): ReportFlags['share'] {
  const text = textFlag(flags, 'ifReady');
  if (text === null) return null;
  const percent = parseShare(text);
  if (percent === null) throw new UsageError(reportWords(lang).badShare(text));
  return { text: text.includes('%') ? text.trim() : `${text.trim()}%`, percent };
}

function lastDayFlag(flags: Flags, { lang }: Lexicon): ReportFlags['lastDay'] {
  const text = textFlag(flags, 'orAfter');
  if (text === null) return null;
  const anyDay = parseDay('2018-06-14');
  if (anyDay === null || parseLastDay(text, anyDay) === null) {
    throw new UsageError(reportWords(lang).badTime(text));
  }
  return (deadline) => parseLastDay(text, deadline) ?? deadline;
}

function signFlags(flags: Flags, lexicon: Lexicon): ReportFlags['sign'] {
  const words = reportWords(lexicon.lang);
  const seen = textFlag(flags, 'sign');
  const date = dayFlag(flags, 'date', lexicon);
  if (seen === null && date === null) return null;
  if (seen === null || date === null) throw new UsageError(words.needsNumberAndDay);
  const number = parseReportNumber(seen);
  if (number === null) throw new UsageError(words.badNumber(seen));
  const asOf = textFlag(flags, 'asOf');
  if (asOf !== null) throw new UsageError(words.signedToBeRead);
  return { number, date };
}
