/** Paths, folders and wildcards from the command line to the files to read, in sorted order. */
import { resolve } from 'node:path';
import type { IncomingFile } from '../app/file-contents.ts';
import { isHidden, isNoData, skippedFile } from '../app/no-data.ts';
import { hasEntry } from '../app/read-content.ts';
import type { Problem } from '../core/problem.ts';
import type { FileReason } from '../messages/fault-words.ts';
import type { Host } from './host.ts';
import { isSystemError, whyUnreadable } from './host-fault.ts';

export type Gathered = {
  readonly files: readonly IncomingFile[];
  /** What a folder held that is no data. */
  readonly problems: readonly Problem[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
  /** Files that may not be read, and those that are found out while others are: complete once all are read. */
  readonly unreadable: readonly UnreadablePath[];
};

export type UnreadablePath = { readonly path: string; readonly reason: FileReason };

type Found = {
  readonly file: string;
  readonly isNamed: boolean;
  /** Of an archive, the one file that is named. */
  readonly entry?: string;
};

const wildcard = /[*?[\]{}]/;

export async function gatherFiles(
  host: Host,
  paths: readonly string[],
  standardInput: string,
): Promise<Gathered> {
  const found: Found[] = [];
  const missing: string[] = [];
  for (const path of paths) {
    const below = path === '-' ? [{ file: path, isNamed: true }] : await findFiles(host, path);
    if (below === null && isGarbled(path)) found.push({ file: path, isNamed: true });
    else if (below === null) missing.push(path);
    else found.push(...below);
  }
  const unique = [...new Map(found.map((one) => [`${one.file}/${one.entry ?? ''}`, one])).values()];
  const sorted = unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const skipped = sorted.filter(({ file, isNamed }) => !isNamed && isNoData(file));
  const files: IncomingFile[] = [];
  const unreadable: UnreadablePath[] = [];
  for (const { file, entry } of sorted.filter((one) => !skipped.includes(one))) {
    const path = resolve(host.cwd, file);
    const only = entry === undefined ? {} : { entry };
    if (file === '-') files.push({ path: standardInput, read: once(host.stdin.readAll) });
    else if (await host.canRead(path)) {
      const reach = reaching(onOneLine(file), unreadable);
      const size = () => reach(() => host.sizeOf(path));
      const read = (mostBytes: number) => reach(() => host.readFile(path, mostBytes));
      files.push({ path: onOneLine(file), read, size, ...only });
    } else unreadable.push({ path: onOneLine(file), reason: await whyClosed(host, file) });
  }
  const problems = skipped.map(({ file }) => skippedFile(onOneLine(file)));
  return { files, problems, missing, unreadable };
}

/** Puts a file that can be read no more with the unreadable, once, and gives null for it. */
function reaching(path: string, unreadable: UnreadablePath[]) {
  return async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await ask();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      const isKnown = unreadable.some((one) => one.path === path);
      if (!isKnown) unreadable.push({ path, reason: whyUnreadable(error) });
      return null;
    }
  };
}

/** A name whose bytes are no Unicode comes to us with this sign in their place, and leads to no file. */
function isGarbled(path: string): boolean {
  return path.includes('\ufffd');
}

async function whyClosed(host: Host, file: string): Promise<FileReason> {
  const isThere = (await host.kindOf(resolve(host.cwd, file))) !== null;
  return isGarbled(file) && !isThere ? 'name-not-unicode' : 'no-permission';
}

/** A name with a line end in it could say what danvan never said. */
function onOneLine(name: string): string {
  return name.replace(
    /\p{Cc}/gu,
    (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** What streams in can be read once only. */
function once(read: Host['stdin']['readAll']): IncomingFile['read'] {
  let bytes: Promise<Uint8Array> | null = null;
  return (mostBytes) => {
    bytes ??= read(mostBytes);
    return bytes;
  };
}

/** Null where the path names nothing. */
async function findFiles(host: Host, path: string): Promise<readonly Found[] | null> {
  const named = slashed(path);
  const kind = await host.kindOf(resolve(host.cwd, path));
  if (kind === 'file') return [{ file: named, isNamed: true }];
  if (kind === 'folder') return inFolder(host, named);
  const inside = await insideArchive(host, named);
  if (inside !== null) return [inside];
  if (!wildcard.test(path)) return null;
  const matches = await host.expand(named);
  if (matches.length === 0) return null;
  const found: Found[] = [];
  for (const match of matches) {
    const matched = await host.kindOf(resolve(host.cwd, match));
    if (matched === 'folder') found.push(...(await inFolder(host, match)));
    else if (!isHidden(match)) found.push({ file: match, isNamed: false });
  }
  return found;
}

/** `Nhan/xa.zip/Ky Bac.xlsx`: the file inside that is named, or null. */
async function insideArchive(host: Host, path: string): Promise<Found | null> {
  const [, file, entry] = /^(.*?\.zip)\/(.+)$/i.exec(path) ?? [];
  if (file === undefined || entry === undefined) return null;
  const archive = resolve(host.cwd, file);
  if ((await host.kindOf(archive)) !== 'file' || !(await host.canRead(archive))) return null;
  return hasEntry(await host.readFile(archive), entry) ? { file, entry, isNamed: true } : null;
}

async function inFolder(host: Host, folder: string): Promise<readonly Found[]> {
  const base = folder.replace(/\/+$/, '');
  const inside = await host.filesBelow(resolve(host.cwd, folder));
  const prefix = base === '.' ? '' : `${base}/`;
  return inside
    .filter((file) => !isHidden(file))
    .map((file) => ({ file: `${prefix}${file}`, isNamed: false }));
}

/** Windows' backslashes as slashes; elsewhere a backslash is a letter of the name. */
function slashed(path: string): string {
  return resolve('/') === '/' ? path : path.replaceAll('\\', '/');
}
