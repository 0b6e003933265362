/** Whole sessions on the fixtures, as officers go through them. Record anew with -u and read the difference. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKyAnh } from './support/ky-anh-terminal.ts';
import { retell } from './support/story.ts';
import { openTerminal, type Terminal } from './support/terminal.ts';

const stories = fileURLToPath(new URL('stories/', import.meta.url));

let kyAnh: Terminal;

/** Huyện Kỳ Anh with everything imported, once for all stories that begin there. */
beforeAll(async () => {
  kyAnh = await openKyAnh();
});

afterAll(() => kyAnh.remove());

const names = (await readdir(stories)).filter((name) => name.endsWith('.txt')).sort();

test.each(names)('%s', async (name) => {
  const terminal = await openTerminal();
  try {
    const path = join(stories, name);
    const story = await readFile(path, 'utf8');
    if (!/^-- From an empty folder/.test(story)) {
      await cp(join(kyAnh.folder, 'danvan.sqlite'), join(terminal.folder, 'danvan.sqlite'));
    }
    await expect(await retell(story, terminal)).toMatchFileSnapshot(path);
  } finally {
    await terminal.remove();
  }
});
