/** Checks files as an import would read them, and keeps nothing. */
import type { Problem } from '../core/problem.ts';
import type { Store } from '../core/store.ts';
import type { Register } from '../core/unit.ts';
import type { IncomingFile } from './file-contents.ts';
import type { FileOutcome } from './file-outcome.ts';
import { type ImportOptions, importFiles } from './import-files.ts';

export type CheckedFile = FileOutcome & { readonly status: 'ok' | 'rejected' };

export type CheckOutcome = {
  readonly files: readonly CheckedFile[];
  readonly skipped: readonly Problem[];
  readonly register: Register;
};

/** Conflicts with what is stored are told as well, since all is worked out but the keeping. */
export async function checkFiles(
  files: readonly IncomingFile[],
  store: Store,
  settings: Parameters<typeof importFiles>[2],
  options: Pick<ImportOptions, 'at' | 'onProgress' | 'startReaders'>,
): Promise<CheckOutcome> {
  const run = { ...options, dryRun: true, again: true, receivedOn: null };
  const { files: read, skipped, register } = await importFiles(files, store, settings, run);
  const checked = read.map(({ file, submissions, stated, problems, status }): CheckedFile => {
    return {
      file,
      submissions,
      stated,
      problems,
      status: status === 'rejected' ? 'rejected' : 'ok',
    };
  });
  return { files: checked, skipped, register };
}
