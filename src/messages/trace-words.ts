/** What is said when a number is traced, a fact written down by hand, or the filers are looked over. Shape only. */
import type { Day } from '../core/time/day.ts';
import type { NextStep } from './command-words.ts';

export type ExplainWords = {
  /** "Xã Kỳ Bắc: chưa báo cáo 6 tháng đầu năm 2018" */
  readonly missing: (name: string, period: string) => string;
  /** Where the unit has been named above. */
  readonly missingSpan: (period: string) => string;
  /** What was filed across the span and cannot be cut: "(chỉ có số của năm 2017)". */
  readonly across: (periods: readonly string[]) => string;
  /** The text of the cell, in brackets: ("03"). */
  readonly raw: (text: string) => string;
  readonly status: (period: string) => NextStep;
};

export type RecordWords = {
  /** "Đã ghi: Xã Kỳ Bắc · Số đơn … · 6 tháng đầu năm 2018: chưa báo cáo -> 7 (lần nhập số 12)" */
  readonly recorded: (change: string, event: number) => string;
  readonly unchanged: (change: string) => string;
  readonly needsNote: string;
  readonly unknownCategory: (seen: string, indicator: string, known: readonly string[]) => string;
};

/** How many are to file, and how many have filed all, late or not. */
export type FilingCounts = {
  readonly expected: number;
  readonly filed: number;
};

export type StatusWords = {
  /** "6 tháng đầu năm 2018 · hạn 5/6/2018 (còn 2 ngày) · đã nộp 18/21" */
  readonly heading: (
    period: string,
    deadline: Day,
    daysLeft: number,
    counts: FilingCounts,
  ) => string;
  readonly missing: string;
  readonly partial: string;
  readonly late: string;
  readonly nobody: string;
  /** After the units that share it: "thiếu quý II năm 2018", "mới có số ghi tay", "ngày 07/6/2018". */
  readonly lacking: (gaps: readonly string[]) => string;
  readonly onlyByHand: string;
  readonly receivedOn: (day: Day) => string;
  /** The message to send: "Đề nghị các xã Kỳ Bắc, Kỳ Phú gửi số liệu … trước ngày 05/6/2018. Xin cảm ơn." */
  readonly reply: {
    readonly missing: (units: readonly string[], period: string) => string;
    readonly partial: (units: readonly string[], gaps: readonly string[]) => string;
    /** Ends either sentence. */
    readonly before: (deadline: Day) => string;
    readonly overdue: (deadline: Day) => string;
    readonly thanks: string;
  };
  readonly noReply: (period: string) => string;
  readonly replyStep: (period: string) => NextStep;
};

export type TraceWords = {
  readonly explain: ExplainWords;
  readonly record: RecordWords;
  readonly status: StatusWords;
};
