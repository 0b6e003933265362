/** Files written so that each is the old one or the new one, whatever happens meanwhile, and several all or none. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  copyFile,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isSystemError } from './host-fault.ts';
import { withPath } from './name-path.ts';

export type FileToWrite = { readonly path: string; readonly bytes: Uint8Array };

/** `earlier` holds what stood there before; null where nothing did. */
type Staged = {
  readonly path: string;
  readonly temporary: string;
  readonly earlier: string | null;
};

/** To a temporary file beside it, then renamed: the old file stays whole until the new one is. */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  await prepareFolders([path]);
  await refuseUnwritable(path);
  const temporary = temporaryBeside(path);
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw withPath(error, path);
  }
}

/**
 * All of the files or none: everything that can fail for want of room or rights is done before the
 * first is renamed, and what was renamed is put back where a later one cannot be.
 */
export async function writeFilesAtomic(files: readonly FileToWrite[]): Promise<void> {
  const staged: Staged[] = [];
  const replaced: Staged[] = [];
  await prepareFolders(files.map(({ path }) => path));
  try {
    for (const file of files) staged.push(await stage(file));
    for (const file of staged) {
      await rename(file.temporary, file.path);
      replaced.push(file);
    }
  } catch (error) {
    for (const file of replaced.reverse()) await putBack(file);
    throw error;
  } finally {
    for (const { temporary, earlier } of staged) {
      await rm(temporary, { force: true });
      if (earlier !== null) await rm(earlier, { force: true });
    }
  }
}

async function stage({ path, bytes }: FileToWrite): Promise<Staged> {
  await refuseUnwritable(path);
  const temporary = temporaryBeside(path);
  const earlier = (await exists(path)) ? temporaryBeside(path) : null;
  try {
    await writeFile(temporary, bytes, { flush: true });
    if (earlier !== null) await copyFile(path, earlier);
  } catch (error) {
    await rm(temporary, { force: true });
    if (earlier !== null) await rm(earlier, { force: true });
    throw withPath(error, path);
  }
  return { path, temporary, earlier };
}

async function putBack({ path, earlier }: Staged): Promise<void> {
  if (earlier === null) await rm(path, { force: true });
  else await rename(earlier, path);
}

/** Renaming would replace a file that may not be written; and Excel holds what it has open. */
async function refuseUnwritable(path: string): Promise<void> {
  if (!(await exists(path))) return;
  await access(path, constants.W_OK);
  const found = await stat(path);
  if (found.isFile()) await (await open(path, 'r+')).close();
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'ENOENT') return false;
    throw error;
  }
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.danvan-${randomBytes(6).toString('hex')}.tmp`);
}

/** With the journal that SQLite keeps beside a copy while it writes it. */
const temporaryName = /^\.danvan-[0-9a-f]{12}\.tmp(?:-journal)?$/;

/** In milliseconds. A file is written in seconds: one of this age nobody is writing any more. */
const abandonedAfter = 3_600_000;

/** Makes the folders of the files, and clears them of what killed runs left there. */
async function prepareFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    await mkdir(folder, { recursive: true });
    await removeAbandoned(folder);
  }
}

/** What is too young to be told from a run that is still writing stays. */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!temporaryName.test(name)) continue;
    const path = join(folder, name);
    try {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > abandonedAfter) await rm(path, { force: true });
    } catch (error) {
      // Another run was quicker, or it is someone else's: in neither case is it in our way.
      if (!isSystemError(error)) throw error;
    }
  }
}

/** A folder may be written and not listed, or not be there; then nothing is removed. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && ['EACCES', 'ENOENT'].includes(error.code)) return [];
    throw error;
  }
}
