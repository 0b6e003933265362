/** The files of a run as their bytes, one after another: themselves, and in their place what archives hold. */
import { type Problem, problem } from '../core/problem.ts';
import { type Allowance, mostBytes, usualAllowance } from '../ingest/allowance.ts';
import { openArchive } from '../ingest/readers/archive.ts';
import { sizeProblem } from '../ingest/readers/read-workbook.ts';
import { isHidden, isNoData, skippedFile } from './no-data.ts';

/** A file as the user named it, with `/`; its bytes are asked for once and let go. */
export type IncomingFile = {
  readonly path: string;
  /**
   * Where there are more than so many bytes it may stop once it has more. Null where it can be read no more,
   * gone or open elsewhere since it was found: the run goes on without it.
   */
  readonly read: (mostBytes: number) => Promise<Uint8Array | null>;
  /** Known before it is read, where it lies on a disk. */
  readonly size?: () => Promise<number | null>;
  /** Of an archive, the name of the one file in it that is meant; without it all are. */
  readonly entry?: string;
};

export type FileContent = {
  readonly path: string;
  /** Or why there are none. */
  readonly bytes: Uint8Array | Problem;
  /** The last that a file gives: an archive gives many. */
  readonly isLast: boolean;
  /** What an archive leaves its files to cost. */
  readonly allowance?: Allowance;
};

/** @param skipped is told of what archives hold that is no data */
export async function* fileContents(
  files: readonly IncomingFile[],
  allowance: Allowance | undefined,
  skipped: Problem[],
): AsyncGenerator<FileContent> {
  for (const { path, read, size, entry: only } of files) {
    const onDisk = size ? await size() : null;
    const tooLarge = onDisk === null ? null : sizeProblem(onDisk, path, allowance);
    if (tooLarge) {
      yield { path, bytes: tooLarge, isLast: true };
      continue;
    }
    const bytes = await readWithin(read, allowance);
    if (bytes === null) continue;
    const archive = openArchive(bytes, path, allowance);
    if (archive === null) {
      yield { path, bytes, isLast: true };
      continue;
    }
    const meant = archive.entries.filter(({ name }) => only === undefined || name === only);
    const seen = meant.filter(({ name }) => !isHidden(name));
    const data = seen.filter(({ name }) => !isNoData(name));
    skipped.push(
      ...seen.filter(({ name }) => isNoData(name)).map((entry) => skippedFile(entry.path)),
    );
    for (const [index, entry] of data.entries()) {
      const isLast = index === data.length - 1;
      yield { path: entry.path, bytes: entry.read(), isLast, allowance: archive.allowance };
    }
    if (data.length === 0) {
      const origin = { file: path, sheet: null, cell: null };
      yield { path, bytes: problem('empty-file', 'error', origin, {}), isLast: true };
    }
  }
}

/** A file that is larger than it may be is read so far that this can be told. */
export function readWithin(
  read: IncomingFile['read'],
  { limits } = usualAllowance,
): Promise<Uint8Array | null> {
  return read(mostBytes(limits));
}
