/** What export, backup, verify, pack and merge say. Shape only. */
import type { CheckedEvent, StoreFinding } from '../core/store-check.ts';
import type { Period } from '../core/time/period.ts';
import type { NextStep } from './command-words.ts';
import type { CommandHelp } from './help-words.ts';

type ExportWords = {
  readonly written: (facts: number, file: string) => string;
  readonly nothing: string;
  /** Units of which no name in the file finds this one again. */
  readonly unnamed: (units: readonly string[]) => string;
};

type BackupWords = {
  readonly written: (file: string, megabytes: string) => string;
  /** Between the database's name and the day: "danvan.sao-luu-2018-06-20.sqlite", without accents. */
  readonly fileMark: string;
};

export type RegisterFaultName = 'no-name' | 'unknown-parent' | 'parent-cycle' | 'ends-before-start';

type Finding<Kind extends StoreFinding['kind']> = Extract<StoreFinding, { readonly kind: Kind }>;

type VerifyWords = {
  readonly sound: (counts: { readonly events: number; readonly facts: number }) => string;
  /** Imports from before seals were made. */
  readonly unsealed: (events: number) => string;
  readonly heading: (location: string, findings: number) => string;
  /** Nothing of the file. */
  readonly unreadable: string;
  readonly damagedPages: (places: number) => string;
  readonly changedSchema: (finding: Finding<'changed-schema'>) => string;
  readonly unreadableTable: (finding: Finding<'unreadable-table'>) => string;
  readonly lostEvents: (events: readonly CheckedEvent[]) => string;
  readonly dangling: (finding: Finding<'dangling'>) => string;
  readonly impossibleRows: (finding: Finding<'impossible-rows'>) => string;
  readonly brokenSeal: (event: CheckedEvent) => string;
  readonly changedNames: (events: readonly CheckedEvent[]) => string;
  readonly missingEvents: (ids: readonly number[]) => string;
  readonly effectiveDiffers: (unit: string, lacking: number, extra: number) => string;
  readonly sumsDiffer: (finding: Finding<'sums-differ'>) => string;
  readonly register: (unit: string, fault: RegisterFaultName) => string;
  /** What to do now; `backup` is the latest that is known, `isAllLost` where nothing can be read. */
  readonly advice: (backup: string | null, isAllLost: boolean) => readonly NextStep[];
  /** What to do where only kept sums differ; `database` where it is not the usual one. */
  readonly rebuildAdvice: (database: string | null) => NextStep;
  readonly rebuilt: string;
};

type PackWords = {
  readonly written: (
    file: string,
    unit: string,
    counts: { readonly files: number; readonly facts: number },
  ) => string;
  /** Both offices can read it to each other. */
  readonly seal: (seal: string) => string;
  readonly nothing: (unit: string) => string;
  /** Begins the name of a pack that is not named: "goi-ky-anh-2018-06-20.zip", without accents. */
  readonly fileMark: string;
  readonly merge: (file: string) => NextStep;
};

type PackFaultWords = {
  readonly notAPack: string;
  /** `part` is the file in the pack, where it is one that lacks or can't be read. */
  readonly damaged: (part: string | null) => string;
  readonly tampered: (part: string) => string;
  readonly newerVersion: string;
  readonly tooLarge: string;
  readonly calendar: (theirs: string, ours: string) => string;
  readonly otherName: (code: string, theirs: string, ours: string) => string;
  readonly ambiguousUnit: (unit: string, candidates: readonly string[]) => string;
  readonly unitTwice: (unit: string) => string;
  readonly indicators: (codes: readonly string[]) => string;
  readonly older: (file: string, madeAt: string) => string;
  readonly facts: (problems: number) => string;
};

export type MergedCounts = {
  readonly files: number;
  readonly added: number;
  readonly corrected: number;
};

type MergeWords = {
  readonly merged: (file: string, unit: string, counts: MergedCounts) => string;
  readonly wouldMerge: (file: string, unit: string, counts: MergedCounts) => string;
  readonly unchanged: (file: string, unit: string) => string;
  /** "goi.zip: không nhận gói này: …" */
  readonly refused: (file: string, reason: string) => string;
  readonly faults: PackFaultWords;
  readonly madeAt: (when: string, seal: string) => string;
  readonly onlyPart: (period: Period | null, without: readonly string[]) => string;
  readonly conflicts: (count: number) => string;
  readonly more: (count: number) => string;
  /** Two files that state one fact differently, and which holds. */
  readonly conflict: (what: string, stated: string, held: string, heldFile: string) => string;
  readonly overridden: (what: string, theirs: string, ours: string, file: string) => string;
  readonly kept: (what: string, ours: string, file: string) => string;
  readonly disputed: (unit: string) => string;
  readonly noFiles: string;
};

export type KeepingWords = {
  readonly export: ExportWords;
  readonly backup: BackupWords;
  readonly verify: VerifyWords;
  readonly pack: PackWords;
  readonly merge: MergeWords;
};

export type KeepingCommand = 'export' | 'pack' | 'merge' | 'backup' | 'verify';

export type KeepingOption =
  | 'export-period'
  | 'export-unit'
  | 'pack-output'
  | 'pack-period'
  | 'pack-unit'
  | 'rebuild-sums'
  | 'without';

export type KeepingHelp = {
  readonly commands: { readonly [C in KeepingCommand]: CommandHelp };
  readonly options: { readonly [O in KeepingOption]: string };
};
