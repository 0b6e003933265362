/** What templates say to those who fill them in, and what is said of making them. Shape only. */
import type { NextStep } from './command-words.ts';
import type { CommandHelp, OptionName } from './help-words.ts';

/** What Excel says of a cell that may hold only certain values. */
export type EntryAdvice = { readonly title: string; readonly text: string };

export type TemplateSheetWords = {
  readonly sheetName: string;
  /** "BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN 6 THÁNG ĐẦU NĂM 2018" */
  readonly title: (period: string) => string;
  readonly paperTitle: (period: string) => string;
  readonly unit: (unit: string) => string;
  /** How it is to be filled in: one line above the table. */
  readonly guide: string;
  readonly paperGuide: string;
  readonly headings: {
    readonly number: string;
    readonly label: string;
    readonly measure: string;
    readonly value: (period: string) => string;
    readonly estimate: (period: string) => string;
    readonly compared: (period: string) => string;
    readonly note: string;
    readonly source: string;
  };
  /** The row above the figures of old reports: number, day and page of each year's report. */
  readonly sourceRow: string;
  readonly met: string;
  readonly notMet: string;
  readonly metMeasure: string;
  readonly advice: { readonly [E in 'whole' | 'decimal' | 'yes-no']: EntryAdvice };
  readonly preparedBy: string;
  readonly headOfUnit: string;
};

export type TemplateCommandWords = {
  /** Beside the bar. */
  readonly writing: (count: number) => string;
  /** "Đã ghi 21 biểu mẫu vào Bieu-mau." */
  readonly written: (count: number, folder: string) => string;
  readonly unchanged: (count: number) => string;
  /** Files that are there with other content, and were left as they are. */
  readonly kept: (files: readonly string[], more: number) => string;
  readonly nobody: (unit: string, period: string) => string;
  readonly nothingAsked: (unit: string) => string;
  readonly byNeedsPaper: string;
  readonly unknownGroup: (seen: string) => string;
  readonly importStep: (folder: string) => NextStep;
};

export type TemplateWords = {
  readonly sheet: TemplateSheetWords;
  readonly command: TemplateCommandWords;
};

export type TemplateHelp = {
  readonly command: CommandHelp;
  readonly options: {
    readonly [O in Extract<OptionName, `template-${string}` | 'paper'>]: string;
  };
};
