/**
 * What is said when a command was typed wrong (exit 2) or a file or database stands in the way
 * (exit 3). Shape only.
 */
import type { HostErrorReason } from '../core/host-error.ts';
import type { NextStep } from './command-words.ts';

export type UsageWords = {
  /** "lỗi:" before a usage error. */
  readonly prefix: string;
  readonly unknownCommand: (seen: string) => string;
  readonly unknownOption: (seen: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly tooManyArguments: (seen: readonly string[]) => string;
  readonly missingOption: (option: string) => string;
  readonly missingOptionValue: (option: string) => string;
  readonly badChoice: (option: string, seen: string, choices: readonly string[]) => string;
  readonly conflictingOptions: (one: string, other: string) => string;
  readonly didYouMean: (candidates: readonly string[]) => string;
  /** Says what was wrong, then shows the grammar by examples. */
  readonly badPeriod: (seen: string) => string;
  readonly reversedPeriod: (seen: string) => string;
  readonly yearsAreNoTerm: (seen: string, offered: string) => string;
  readonly periodExamples: readonly NextStep[];
  readonly badDay: (seen: string) => string;
  readonly badNumber: (option: string, seen: string) => string;
  readonly unknownUnit: (seen: string) => string;
  readonly ambiguousUnit: (seen: string, candidates: readonly string[]) => string;
  readonly endedUnit: (unit: string, lastDay: string, successors: readonly string[]) => string;
  readonly unknownIndicator: (seen: string) => string;
  readonly ambiguousIndicator: (seen: string, candidates: readonly string[]) => string;
  readonly unknownSetting: (seen: string) => string;
  readonly badSetting: (name: string, seen: string, expected: string) => string;
  /** What a setting's value must look like. */
  readonly settingFormat: { readonly [F in SettingFormat]: string };
  readonly noUnitChosen: string;
  readonly setNeedsNote: string;
  readonly setNeedsOneFile: string;
  readonly binaryToTerminal: (format: string) => string;
  readonly wouldOverwrite: (file: string) => string;
  readonly needsYes: string;
  /** "danvan help import" after the message. */
  readonly seeHelp: (command: string) => string;
};

export type SettingFormat =
  | 'unit-name'
  | 'calendar-scheme'
  | 'period'
  | 'days'
  | 'days-or-day'
  | 'zero-or-none'
  | 'money-unit'
  | 'letterhead-style'
  | 'limit'
  | 'text';

/** Reasons of the file system, met outside the store. */
export type FileReason =
  | 'no-such-path'
  | 'name-too-long'
  | 'name-not-unicode'
  | 'is-a-folder'
  | 'is-a-file'
  | 'no-permission'
  | 'cannot-read'
  | 'cannot-write'
  | 'no-space';

export type HostWords = {
  readonly database: { readonly [R in HostErrorReason]: (location: string) => string };
  readonly file: { readonly [R in FileReason]: (path: string) => string };
  /** Stands for a path where what is printed could not be written. */
  readonly output: string;
  readonly missingDatabaseSteps: readonly NextStep[];
  /** `backup` is the latest that is known; null where none is. */
  readonly damagedDatabaseSteps: (location: string, backup: string | null) => readonly NextStep[];
  /** A bug of ours: what to send, and where. */
  readonly bug: (version: string, detail: string) => string;
  readonly interrupted: string;
};

export type FaultWords = { readonly usage: UsageWords; readonly host: HostWords };
