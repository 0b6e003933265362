/** A bad environment in the officer's words: which file or database, and what to do. */
import { HostError } from '../core/host-error.ts';
import type { FileReason } from '../messages/fault-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { padText } from '../messages/text-width.ts';
import type { SystemError } from './main.ts';

export function hostFault(error: HostError | SystemError, words: Lexicon): string {
  const { host } = words.faults;
  if (error instanceof HostError && error.reason === 'missing-database') {
    return missingDatabase(error.path, words);
  }
  if (!(error instanceof HostError)) {
    return host.file[reasonOf(error.code)](error.path ?? error.message);
  }
  switch (error.reason) {
    case 'missing-folder':
      return host.file['no-such-path'](error.path);
    case 'no-access':
    case 'older-database':
      return host.file['no-permission'](error.path);
    case 'input-output':
      return host.file['cannot-write'](error.path);
    default:
      return host.database[error.reason](error.path);
  }
}

/** Where it was looked for and what to run. */
function missingDatabase(path: string, words: Lexicon): string {
  const { host } = words.faults;
  const steps = host.missingDatabaseSteps.map(
    ({ command, meaning }) => `  ${padText(command, 44)}  ${meaning}`,
  );
  return [host.database['missing-database'](path), ...steps].join('\n');
}

function reasonOf(code: string): FileReason {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-such-path';
    case 'EISDIR':
      return 'is-a-folder';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no-space';
    default:
      return 'cannot-write';
  }
}
