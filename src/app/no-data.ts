/** Names of files that folders and archives hold beside data. */

import { type Problem, problem } from '../core/problem.ts';
import { outermost } from '../ingest/readers/archive.ts';

/** Never data: listed with a warning where a folder holds them, read (and refused) where they are named. */
const noData =
  /\.(?:pdf|jpe?g|png|gif|bmp|tiff?|webp|heic|svg|mp[34]|avi|mov|wav|m4a|pptx?|odp|exe|msi|lnk|url)$/i;
/** Locks, thumbnails, hidden and half-written files, our own databases, and the mappings that lie beside what they describe. */
const hidden =
  /(?:^|\/)(?:\.(?!\.?(?:\/|$))[^/]*|~\$[^/]*|__MACOSX|Thumbs\.db|desktop\.ini|[^/]*\.(?:tmp|crdownload|part)|[^/]*\.sqlite(?:-wal|-shm|-journal)?|[^/]+\.map(?:-\d+)?\.(?:xlsx|csv))(?:\/|$)/i;

/** The archive that a file lies in, or the file itself: what can be named on the command line. */
export function archiveOf(path: string): string {
  return outermost(path);
}

export function isNoData(path: string): boolean {
  return noData.test(path);
}

export function isHidden(path: string): boolean {
  return hidden.test(path);
}

export function skippedFile(file: string): Problem {
  const found = (/\.([^./]+)$/.exec(file)?.[1] ?? '').toUpperCase();
  return problem('skipped-file', 'warning', { file, sheet: null, cell: null }, { found });
}
