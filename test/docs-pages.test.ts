/** The pages of docs/: each shows only pictures that are there, none lies there unseen, and its lines can be typed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from '../src/cli/main.ts';
import { lexicon } from '../src/messages/lexicon.ts';
import { readLine } from './support/terminal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = join(root, 'docs');

const below = readdirSync(docs, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const pages = ['README.md', 'README.vi.md', ...below.filter(isPage).map((page) => `docs/${page}`)];
const pictures = below.filter((path) => /\.(?:svg|png)$/.test(path)).map((path) => `docs/${path}`);

function isPage(path: string): boolean {
  return path.endsWith('.md');
}

/** Paths from the root that the page links to, or shows. */
function linksOf(page: string, isShown: boolean): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const links = text.matchAll(/(!?)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g);
  return [...links]
    .filter(([, mark, target = '']) => (mark === '!') === isShown && !/^\w+:/.test(target))
    .map(([, , target = '']) => relative(root, join(root, dirname(page), target)))
    .map((path) => path.replaceAll('\\', '/'));
}

const shown = pages.flatMap((page) => linksOf(page, true));

test('every picture that a page shows is there', () => {
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((picture) => !pictures.includes(picture))).toEqual([]);
});

test('every picture is shown on a page', () => {
  expect(pictures.filter((picture) => !shown.includes(picture))).toEqual([]);
});

test('every page is reached from a README', () => {
  const linked = ['README.md', 'README.vi.md'].flatMap((page) => linksOf(page, false));
  expect(below.filter(isPage).filter((page) => !linked.includes(`docs/${page}`))).toEqual([]);
});

test.each(['docs/bao-cao.md', 'docs/reports.md'])('every line of %s can be typed', (page) => {
  const lines = readFileSync(join(root, page), 'utf8').match(/^danvan .*$/gm) ?? [];
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) {
    const { args } = readLine(line);
    expect(() => parse(args, lexicon('vi')), line).not.toThrow();
    for (const file of args.filter((arg) => arg.startsWith('fixtures/'))) {
      expect(existsSync(join(root, file)), file).toBe(true);
    }
  }
});

test('no picture is heavier than a page may be', () => {
  const heavy = pictures.filter((picture) => readFileSync(join(root, picture)).length > 150_000);
  expect(heavy).toEqual([]);
});
