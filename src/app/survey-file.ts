/** What could be made of a file that an import does not read: for `map`, which stores nothing. */
import type { Store } from '../core/store.ts';
import { type FileSurvey, surveyFile as survey } from '../ingest/survey-file.ts';
import type { BatchSettings } from './ingest-batch.ts';
import { taughtMappings } from './taught-mappings.ts';

/** Layouts that were taught before count as known. */
export async function surveyFile(
  file: { readonly path: string; readonly bytes: Uint8Array },
  store: Store,
  settings: BatchSettings,
): Promise<FileSurvey> {
  const { newRoot: _unused, ...context } = settings;
  const { mappings } = await taughtMappings([], store, settings);
  return survey(file.bytes, { ...context, file: file.path, mappings });
}
