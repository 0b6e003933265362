/** What commands say when they have done something, and what to do next. Shape only. */
import type { Day } from '../core/time/day.ts';
import type { TraceWords } from './trace-words.ts';
import type { FileStatus } from './words.ts';

/** A next step: the command to type and why. */
export type NextStep = { readonly command: string; readonly meaning: string };

export type ImportCounts = {
  /** Files imported or replaced. */
  readonly taken: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Facts that were not there before. */
  readonly added: number;
  /** Facts whose value changed. */
  readonly corrected: number;
};

export type ImportWords = {
  readonly reading: (files: number) => string;
  /** Beside a progress bar; the time as in "1m20s". */
  readonly timeLeft: (time: string) => string;
  readonly saving: (files: number) => string;
  /** "Đã nhập 20 tệp: 412 số liệu mới, 5 số liệu được đính chính. Không nhận 1 tệp." */
  readonly summary: (counts: ImportCounts) => string;
  readonly dryRunSummary: (counts: ImportCounts) => string;
  readonly checkSummary: (counts: { readonly ok: number; readonly rejected: number }) => string;
  /** "3 lỗi, 2 lưu ý, 1 thông tin" */
  readonly problemCounts: (errors: number, warnings: number, infos: number) => string;
  readonly fileLine: (file: string, status: FileStatus) => string;
  /** "Xã Kỳ Bắc · Số đơn … · 6 tháng đầu năm 2018: 5 -> 7" */
  readonly change: (what: string, before: string, after: string) => string;
  readonly changesHeading: (count: number) => string;
  readonly moreChanges: (count: number) => string;
  /** "Còn thiếu kỳ 6 tháng đầu năm 2018: Xã Kỳ Bắc." */
  readonly stillMissing: (period: string, units: readonly string[], more: number) => string;
  readonly allFiled: (period: string) => string;
  readonly noFiles: string;
  /** Known facts now held by a later file: "số liệu của tệp này đã được … thay". */
  readonly superseded: (file: string, by: string) => string;
  readonly nothing: string;
  readonly newUnits: (units: readonly string[]) => string;
  readonly dryRunNewUnits: (units: readonly string[]) => string;
  readonly progress: (done: number, total: number) => string;
};

export type HistoryWords = {
  readonly headings: {
    readonly id: string;
    readonly batch: string;
    readonly at: string;
    readonly kind: string;
    readonly file: string;
    readonly state: string;
    readonly changes: string;
  };
  readonly empty: string;
  readonly undoQuestion: (what: string, files: number) => string;
  /** `restored`: what an earlier file says holds again; `withdrawn`: nothing is left of it. */
  readonly undone: (
    what: string,
    changes: { readonly restored: number; readonly withdrawn: number },
  ) => string;
  readonly nothingToUndo: string;
  readonly noSuchEvent: (id: string) => string;
  readonly alreadyUndone: (id: string) => string;
  readonly cancelled: string;
  /** "lần nhập b12", "sự kiện 17" */
  readonly batchName: (id: number) => string;
  readonly eventName: (id: number) => string;
};

export type UnitsWords = {
  readonly imported: (added: number, updated: number) => string;
  readonly unchanged: string;
  readonly empty: string;
  readonly refused: (problems: number) => string;
  readonly noneOn: (day: Day) => string;
  readonly validity: (from: Day | null, to: Day | null) => string;
  readonly reportsForParent: string;
};

export type IndicatorsWords = {
  readonly headings: {
    readonly code: string;
    readonly label: string;
    readonly measure: string;
    readonly kind: string;
    readonly breakdowns: string;
    readonly definition: string;
    readonly frequency: string;
    readonly aliases: string;
  };
  readonly frequency: { readonly [F in 'month' | 'quarter' | 'half' | 'year']: string };
  readonly imported: (added: number, updated: number) => string;
  readonly exported: (count: number, file: string) => string;
  readonly refused: (problems: number) => string;
};

export type TargetsWords = {
  readonly imported: (added: number, updated: number) => string;
  readonly refused: (problems: number) => string;
};

export type SettingName =
  | 'unit'
  | 'calendar'
  | 'term'
  | 'mid'
  | 'deadline'
  | 'blank'
  | 'money'
  | 'letterhead'
  | 'limit.megabytes'
  | 'limit.cells'
  | 'limit.seconds';

export type SettingsWords = {
  readonly headings: { readonly name: string; readonly value: string; readonly meaning: string };
  readonly meanings: { readonly [S in SettingName]: string };
  readonly set: (name: string, value: string) => string;
  readonly removed: (name: string) => string;
  readonly notSet: (name: string) => string;
  readonly byDefault: (value: string) => string;
};

export type InitWords = {
  readonly askUnit: string;
  readonly askRegister: string;
  readonly askCalendar: string;
  readonly askTerm: string;
  readonly askLetterhead: string;
  readonly askFolder: string;
  readonly created: (location: string) => string;
  readonly exists: (location: string) => string;
  readonly unitCreated: (unit: string) => string;
  readonly folders: (folders: readonly string[]) => string;
  /** Folder names made for the inbox, the returns and the reports, without accents. */
  readonly inboxFolder: string;
  readonly returnsFolder: string;
  readonly reportsFolder: string;
};

export type HomeWords = {
  /** Bare `danvan` without a database. */
  readonly noDatabase: (location: string) => string;
  readonly begin: readonly NextStep[];
  readonly database: (location: string) => string;
  readonly counts: (units: number, files: number, facts: number) => string;
  readonly lastImport: (file: string, at: string) => string;
  readonly periodState: (period: string, filed: number, expected: number) => string;
  readonly nothingImported: string;
  readonly steps: {
    readonly importUnits: NextStep;
    readonly importFiles: NextStep;
    readonly summarize: (period: string) => NextStep;
    readonly help: NextStep;
  };
};

export type NextWords = {
  /** "Tiếp theo:" */
  readonly heading: string;
  /** `asked`: files and flags as typed. */
  readonly annotate: (asked: string) => NextStep;
  readonly check: (asked: string) => NextStep;
  readonly importFile: (asked: string) => NextStep;
  readonly summarize: (period: string) => NextStep;
  readonly undo: (id: string) => NextStep;
  readonly history: NextStep;
  readonly listUnits: NextStep;
  readonly importUnits: NextStep;
  readonly explain: (indicator: string, period: string) => NextStep;
};

export type SummarizeWords = {
  readonly written: (file: string) => string;
  readonly problemsHeading: string;
  readonly more: (count: number) => string;
};

export type CommandWords = TraceWords & {
  readonly import: ImportWords;
  readonly history: HistoryWords;
  readonly units: UnitsWords;
  readonly indicators: IndicatorsWords;
  readonly targets: TargetsWords;
  readonly settings: SettingsWords;
  readonly init: InitWords;
  readonly home: HomeWords;
  readonly next: NextWords;
  readonly summarize: SummarizeWords;
};
