/** The page as a browser shows it, on a desk and on a phone, by day and by night, by keyboard, on paper, without scripts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPackHtml } from '../../src/render/pack-html.ts';
import { type StartedBrowser, startBrowser } from '../support/browser.ts';
import { openCase, publishedCases } from '../support/case-pack.ts';
import { dayNamed } from '../support/sample-report.ts';
import {
  faintTexts,
  focusOutline,
  groundColour,
  pageWidth,
  type SeenTexts,
  tableOverflow,
  wideElements,
} from '../support/seen.ts';

const desk = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
const [kyAnh, , kienGiang] = publishedCases;

let started: StartedBrowser;
let folder: string;
let files: { readonly half: string; readonly decade: string };

beforeAll(async () => {
  started = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'danvan-page-'));
  files = {
    half: await written('half.html', kyAnh, 'vi'),
    decade: await written('decade.html', kienGiang, 'en'),
  };
});
afterAll(async () => {
  await started.stop();
  await rm(folder, { recursive: true, force: true });
});

async function written(
  name: string,
  published: (typeof publishedCases)[number],
  lang: 'vi' | 'en',
): Promise<string> {
  const opened = await openCase(published);
  const edition = { number: '12', date: dayNamed(published.today), isIncomplete: true };
  const page = await renderPackHtml(await opened.pack({ edition }), opened.options(lang));
  await opened.close();
  await writeFile(join(folder, name), page);
  return pathToFileURL(join(folder, name)).href;
}

/** Looks at a page, then closes it. What it said to the console or asked of a network comes with it. */
async function seen<Result>(
  url: string,
  look: (page: Page, faults: readonly string[]) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await started.browser.newContext({ viewport: desk, ...options });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url) faults.push(request.url());
    });
    await page.goto(url);
    return await look(page, faults);
  } finally {
    await context.close();
  }
}

describe.each(['half', 'decade'] as const)('the page of a %s', (name) => {
  test('says nothing to the console and asks for nothing', async () => {
    await seen(files[name], async (page, faults) => {
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    });
  });

  test.each([desk, phone])(
    'at $width pixels has its charts and never scrolls sideways',
    async (viewport) => {
      await seen(
        files[name],
        async (page) => {
          const charts = await page.locator('figure svg').all();
          expect(charts.length).toBeGreaterThan(3);
          for (const chart of charts) {
            const box = await chart.boundingBox();
            expect(box?.width).toBeGreaterThan(200);
            expect(box?.height).toBeGreaterThan(50);
            expect(await chart.locator('path').count()).toBeGreaterThan(3);
          }
          expect(await page.evaluate(wideElements)).toEqual([]);
          expect(await page.evaluate(pageWidth)).toBe(viewport.width);
        },
        { viewport },
      );
    },
  );

  test.each(['light', 'dark'] as const)('every text is readable in the %s', async (colorScheme) => {
    await seen(
      files[name],
      async (page) => {
        await page.locator('details').evaluateAll((all) => {
          for (const one of all) one.setAttribute('open', '');
        });
        const { looked, faint } = await page.evaluate<SeenTexts>(faintTexts);
        expect(looked).toBeGreaterThan(300);
        expect(faint).toEqual([]);
        const ground = await page.evaluate(groundColour);
        expect(ground).toBe(colorScheme === 'dark' ? 'rgb(21, 24, 28)' : 'rgb(255, 255, 255)');
      },
      { colorScheme },
    );
  });

  test('has one heading over all, and none that skips a level', async () => {
    const levels = await seen(files[name], (page) =>
      page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1)))),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('every heading of a table names its scope, and every region that scrolls has a name', async () => {
    await seen(files[name], async (page) => {
      expect(await page.locator('th:not([scope])').count()).toBe(0);
      const regions = await page.locator('.scroll').all();
      for (const region of regions.slice(0, 4)) {
        expect(await region.getAttribute('tabindex')).toBe('0');
        expect(await region.getAttribute('role')).toBe('region');
      }
      const byName = page.getByRole('region', { name: /./ });
      expect(await byName.count()).toBeGreaterThan(3);
    });
  });
});

describe('without scripts', () => {
  const noScript = { javaScriptEnabled: false };

  test('a number opens the cells under it', async () => {
    await seen(
      files.half,
      async (page) => {
        const [cell] = await page.getByRole('row', { name: /Số lượt tiếp công dân/ }).all();
        const number = cell?.getByRole('link').first();
        expect(await number?.textContent()).toBe('842');
        const source = page.getByText('2018H1/Ky Bac.xlsx', { exact: false }).last();
        expect(await source.isVisible()).toBe(false);
        await number?.click();
        const opened = page.locator('details[open]');
        await opened.waitFor();
        expect(await opened.count()).toBe(1);
        expect(await opened.locator('summary').textContent()).toBe('Số lượt tiếp công dân (lượt)');
        expect(await opened.getByText('6T 2018: 842').isVisible()).toBe(true);
        expect(await opened.locator('td', { hasText: 'Ky Bac.xlsx' }).first().isVisible()).toBe(
          true,
        );
      },
      noScript,
    );
  });

  test('the keyboard skips to the report, and opens and closes sources', async () => {
    await seen(
      files.half,
      async (page) => {
        await page.keyboard.press('Tab');
        const skip = page.locator('.skip');
        expect((await skip.boundingBox())?.x).toBe(0);
        await page.keyboard.press('Enter');
        expect(page.url()).toMatch(/#main$/);
        const summary = page.locator('.section-sources summary').first();
        const details = page.locator('.section-sources details').first();
        await summary.focus();
        await page.keyboard.press('Enter');
        expect(await details.getAttribute('open')).toBe('');
        expect(await details.locator('table').isVisible()).toBe(true);
        await page.keyboard.press('Space');
        expect(await details.getAttribute('open')).toBeNull();
      },
      noScript,
    );
  });

  test('what has the focus is seen to have it', async () => {
    await seen(
      files.half,
      async (page) => {
        for (let press = 0; press < 12; press += 1) {
          await page.keyboard.press('Tab');
          expect(await page.evaluate(focusOutline)).toBe('3px');
        }
      },
      noScript,
    );
  });
});

describe('on paper', () => {
  test('stands black on white with whole tables, and without what only screens use', async () => {
    await seen(
      files.decade,
      async (page) => {
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const seenOnPaper = async (selector: string) => page.locator(selector).first().isVisible();
        expect(await seenOnPaper('nav')).toBe(false);
        expect(await seenOnPaper('.section-sources details')).toBe(false);
        expect(await seenOnPaper('.section-sources .paper')).toBe(true);
        expect(await page.evaluate(groundColour)).toBe('rgb(255, 255, 255)');
        expect(await page.evaluate(tableOverflow)).toBe('visible');
      },
      { colorScheme: 'dark' },
    );
  });

  test.each(['half', 'decade'] as const)('the report of a %s becomes A4 pages', async (name) => {
    const pdf = await seen(files[name], (page) => page.pdf({ preferCSSPageSize: true }));
    const text = pdf.toString('latin1');
    const boxes = [...text.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => [width, height].map((side) => Math.round(Number(side))).join('x'),
    );
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.length).toBeLessThan(30);
    expect([...new Set(boxes)].sort()).toEqual(['595x842', '842x595']);
  });
});
