/** The files of a folder and of all folders in it, links to folders included: each folder once, so that a circle ends. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths below the folder, with `/`, sorted. A folder that may not be opened is given as it is. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walked = new Set<string>();
  const start = await realpath(folder);
  // Links come last, so that a file is named by the folder that it really lies in.
  const links: string[] = [];
  const walk = async (inside: string): Promise<void> => {
    const path = join(folder, inside);
    const real = await realpath(path);
    // A link to what lies around the folder leads back into it as well.
    if (walked.has(real) || isAround(real, start)) return;
    walked.add(real);
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const below = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isSymbolicLink()) links.push(below);
      else if (entry.isDirectory()) await walk(below).catch(() => found.push(below));
      else if (entry.isFile()) found.push(below);
    }
  };
  await walk('');
  for (const link of links) {
    const kind = await stat(join(folder, link)).catch(() => null);
    if (kind?.isDirectory()) await walk(link).catch(() => found.push(link));
    else if (kind?.isFile()) found.push(link);
  }
  return found.sort();
}

function isAround(outer: string, inner: string): boolean {
  return /^\.\.(?:[/\\]\.\.)*$/.test(relative(inner, outer));
}
