/** What is said around the report that is sent out: its letterhead's settings, its files, its number. Shape only. */
import type { Day } from '../core/time/day.ts';
import type { NextStep } from './command-words.ts';
import type { CommandHelp } from './help-words.ts';

/** The parts of a letterhead, as the settings name them. */
export type LetterheadField =
  | 'office'
  | 'superior'
  | 'symbol'
  | 'place'
  | 'style'
  | 'secrecy'
  | 'resolution'
  | 'recipients'
  | 'authority'
  | 'position'
  | 'signer';

export type LetterheadWords = {
  /** In the list of settings. */
  readonly meanings: { readonly [F in LetterheadField]: string };
  readonly since: (field: LetterheadField, day: Day) => string;
};

/** How many of the units that are to file have. */
export type Readiness = { readonly filed: number; readonly expected: number };

/** Of file names, without accents. */
export type ReportFileWords = {
  readonly report: string;
  readonly numbered: (number: string) => string;
  /** Beside a file that someone has edited: "ban-2". */
  readonly edition: (count: number) => string;
};

export type ReportWords = {
  readonly letterhead: LetterheadWords;
  readonly fileNames: ReportFileWords;
  /** "6 tháng đầu năm 2018: mới có 18/21 đơn vị nộp đủ, chưa đạt 95%. Chưa lập báo cáo." */
  readonly notReady: (period: string, state: Readiness, share: string) => string;
  readonly nobodyFiles: (period: string) => string;
  readonly missing: (units: readonly string[]) => string;
  readonly partial: (units: readonly string[]) => string;
  readonly incompleteAfter: (day: Day) => string;
  readonly incomplete: (state: Readiness) => string;
  readonly written: (file: string) => string;
  readonly unchanged: (file: string) => string;
  readonly beside: (file: string, edited: string) => string;
  readonly nothing: (period: string, unit: string) => string;
  readonly signed: (number: string, day: Day) => string;
  readonly signedBefore: (number: string, day: Day) => string;
  readonly signedOtherwise: (number: string, day: Day, period: string) => string;
  readonly signedElse: (number: string, day: Day) => string;
  readonly needsNumberAndDay: string;
  readonly signedToBeRead: string;
  readonly badShare: (seen: string) => string;
  readonly badTime: (seen: string) => string;
  readonly afterNeedsShare: string;
  readonly badNumber: (seen: string) => string;
  readonly unknownReport: (seen: string) => string;
  readonly severalReports: (seen: string) => string;
  readonly noReports: string;
  /** Beside a report's number in a list: "ngày 20/6/2018, 6 tháng đầu năm 2018". */
  readonly reportOf: (number: string, day: Day, period: string) => string;
  /** "báo cáo số 12 ngày 20/6/2018": an end of a comparison. */
  readonly reportName: (number: string, day: Day) => string;
  /** Footnote of a figure that a signed report gave otherwise; null where it gave none. */
  readonly signedFigure: (number: string, day: Day, value: string | null) => string;
  readonly asSigned: (number: string, day: Day) => string;
  readonly status: (period: string) => NextStep;
};

export type ReportHelp = {
  readonly commands: { readonly [C in ReportCommand]: CommandHelp };
  readonly options: { readonly [O in ReportOption]: string };
};

export type ReportCommand = 'report' | 'schedule' | 'completion';

export type ReportOption =
  | 'narrative'
  | 'report-folder'
  | 'if-ready'
  | 'or-after'
  | 'inbox'
  | 'sign'
  | 'sign-date'
  | 'report-period'
  | 'as-signed'
  | 'schedule-at'
  | 'schedule-folder';
