/** What is said of schedules and of completion. Shape only. */
import type { NextStep } from './command-words.ts';

export type ScheduleWords = {
  /** Of the task, for whoever looks at the machine's list: "danvan: báo cáo kỳ đến hạn, 06:30 hằng ngày". */
  readonly description: (time: string) => string;
  readonly badKind: (seen: string, kinds: readonly string[]) => string;
  readonly badTime: (seen: string) => string;
  readonly badPath: (path: string) => string;
  readonly needsFolder: string;
  readonly written: (file: string) => string;
  /** How it is installed; `file` is what was written, or null where it was printed. */
  readonly installCrontab: (file: string | null) => NextStep;
  readonly installSystemd: (files: string) => NextStep;
  readonly installWindows: (file: string) => NextStep;
  readonly badShell: (seen: string, shells: readonly string[]) => string;
};
