/** A bad environment in the officer's words: which file or database, and what to do. */
import { HostError } from '../core/host-error.ts';
import type { NextStep } from '../messages/command-words.ts';
import type { FileReason } from '../messages/fault-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { displayWidth, padText } from '../messages/text-width.ts';
import { forShell } from './shell-line.ts';

/** What Node's file system throws: an errno code and the path it was about. */
export type SystemError = Error & {
  readonly code: string;
  readonly path?: string;
  /** Of a rename: what was to be replaced. */
  readonly dest?: string;
};

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** @param backup the latest of a damaged database, where one is known */
export function hostFault(
  error: HostError | SystemError,
  { faults }: Lexicon,
  backup: string | null = null,
): string {
  const { host } = faults;
  if (!(error instanceof HostError)) {
    return host.file[reasonOf(error)](error.dest ?? error.path ?? host.output);
  }
  const sentence = host.database[error.reason](error.path);
  switch (error.reason) {
    case 'missing-database':
      return [sentence, ...stepLines(host.missingDatabaseSteps)].join('\n');
    case 'damaged-database':
      return [sentence, ...stepLines(host.damagedDatabaseSteps(error.path, backup))].join('\n');
    default:
      return sentence;
  }
}

/** What to run now. */
function stepLines(steps: readonly NextStep[]): readonly string[] {
  const lines = steps.map((step) => ({ ...step, command: forShell(step.command) }));
  const column = Math.max(...lines.map(({ command }) => displayWidth(command)));
  return lines.map(({ command, meaning }) => `  ${padText(command, column)}   ${meaning}`);
}

/** Where what was asked was to read: what no code explains is a file that another program holds. */
export function whyUnreadable(error: SystemError): FileReason {
  const reason = reasonOf(error);
  return reason === 'cannot-write' ? 'cannot-read' : reason;
}

function reasonOf({ code, dest }: SystemError): FileReason {
  // Windows answers so where the file to be replaced is open elsewhere.
  if (code === 'EPERM' && dest !== undefined) return 'cannot-write';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ELOOP':
      return 'no-such-path';
    case 'ENAMETOOLONG':
      return 'name-too-long';
    case 'EISDIR':
      return 'is-a-folder';
    case 'EEXIST':
      return 'is-a-file';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'no-space';
    default:
      return 'cannot-write';
  }
}
