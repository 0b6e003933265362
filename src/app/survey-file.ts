/** What could be made of a file that an import does not read: for `map`, which stores nothing. */
import type { Store } from '../core/store.ts';
import { type FileSurvey, surveyFile as survey } from '../ingest/survey-file.ts';
import { type IncomingFile, readWithin } from './file-contents.ts';
import type { BatchSettings } from './ingest-batch.ts';
import { taughtMappings } from './taught-mappings.ts';

/** Layouts that were taught before count as known. Null where the file can be read no more. */
export async function surveyFile(
  file: IncomingFile,
  store: Store,
  settings: BatchSettings,
): Promise<FileSurvey | null> {
  const { newRoot: _unused, ...context } = settings;
  const { mappings } = await taughtMappings([], store, settings);
  const bytes = await readWithin(file.read, settings.allowance);
  return bytes && survey(bytes, { ...context, file: file.path, mappings });
}
