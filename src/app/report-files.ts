/** The files of a report in their folder: what they are called, and which of those there may be replaced. */
import { createHash } from 'node:crypto';

/** By file name the hashes of what danvan last wrote there, newest first. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

export const manifestName = '.danvan-report.json';

export type ReportFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * - `written`: new, or in place of what danvan had written;
 * - `unchanged`: these very bytes stand there already;
 * - `beside`: `edited` was changed by hand since, so the file goes under another name.
 */
export type PlannedFile = ReportFile & {
  readonly status: 'written' | 'unchanged' | 'beside';
  readonly edited: string | null;
};

/** Enough to tell a run that was cut off between the list and the files from an edit. */
const hashesKept = 2;
const longestPart = 70;

/** Words as a part of a file name that every system takes: `6-thang-dau-nam-2018`. */
export function fileNamePart(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, '');
}

/**
 * Where each file goes.
 * @param read what stands under a name in the folder; null where nothing does
 * @param nthName a file's name for the second edition of it, the third …
 */
export async function planFiles(
  files: readonly ReportFile[],
  manifest: Manifest,
  read: (name: string) => Promise<Uint8Array | null>,
  nthName: (name: string, nth: number) => string,
): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const file of files) planned.push(await planFile(file, manifest, read, nthName));
  return planned;
}

async function planFile(
  { name, bytes }: ReportFile,
  manifest: Manifest,
  read: (name: string) => Promise<Uint8Array | null>,
  nthName: (name: string, nth: number) => string,
): Promise<PlannedFile> {
  const hash = hashOf(bytes);
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? name : nthName(name, nth);
    const found = await read(candidate);
    const edited = nth === 1 ? null : name;
    const standing = found && hashOf(found);
    if (standing === hash) return { name: candidate, bytes, status: 'unchanged', edited };
    if (standing === null || manifest.get(candidate)?.includes(standing) === true) {
      return { name: candidate, bytes, status: nth === 1 ? 'written' : 'beside', edited };
    }
  }
}

/** With what is about to be written; what stood there is still known as ours. */
export function manifestAfter(manifest: Manifest, planned: readonly PlannedFile[]): Manifest {
  const after = new Map(manifest);
  for (const { name, bytes } of planned) {
    const hash = hashOf(bytes);
    const earlier = (manifest.get(name) ?? []).filter((one) => one !== hash);
    after.set(name, [hash, ...earlier].slice(0, hashesKept));
  }
  return after;
}

/** Whoever damages the list loses nothing: all files then count as edited. */
export function parseManifest(bytes: Uint8Array | null): Manifest {
  if (bytes === null) return new Map();
  try {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const files = isObject(document) && isObject(document['files']) ? document['files'] : {};
    return new Map(
      Object.entries(files).map(([name, hashes]) => [
        name,
        Array.isArray(hashes) ? hashes.map(String) : [],
      ]),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
