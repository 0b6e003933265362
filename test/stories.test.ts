/** Whole sessions on the fixtures, as officers go through them. Record anew with -u and read the difference. */
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retell } from './support/story.ts';
import { openTerminal, type Terminal } from './support/terminal.ts';

const stories = fileURLToPath(new URL('stories/', import.meta.url));
const filed = ['2017', '2017H1', '2017H2', '2018H1'].map((name) => `fixtures/ky-anh/${name}`);

let kyAnh: Terminal;

/** Huyện Kỳ Anh with everything imported, once for all stories that begin there. */
beforeAll(async () => {
  kyAnh = await openTerminal();
  await kyAnh.type('danvan units import fixtures/ky-anh/units.csv --today 2018-01-02');
  await kyAnh.type(`danvan import ${filed.join(' ')} --today 2018-06-20`);
});

afterAll(() => kyAnh.remove());

const names = (await readdir(stories)).filter((name) => name.endsWith('.txt')).sort();

test.each(names)('%s', async (name) => {
  const terminal = await openTerminal();
  try {
    const path = join(stories, name);
    const story = await readFile(path, 'utf8');
    if (!/^# From an empty folder/.test(story)) {
      await cp(join(kyAnh.folder, 'danvan.sqlite'), join(terminal.folder, 'danvan.sqlite'));
    }
    await expect(await retell(story, terminal)).toMatchFileSnapshot(path);
  } finally {
    await terminal.remove();
  }
});
