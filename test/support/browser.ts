/** A real browser without a window, for tests that look at pages. Its binary comes with `npm ci`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

export type StartedBrowser = { readonly browser: Browser; readonly stop: () => Promise<void> };

/** Started once a test file; whoever starts it stops it. */
export async function startBrowser(): Promise<StartedBrowser> {
  // The binary is unpacked where temporary files go: test files that start together must not share the place.
  const home = await mkdtemp(join(tmpdir(), 'danvan-browser-'));
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  // Makes the package unpack the libraries that a bare machine lacks; read when it is imported.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  try {
    const [{ default: chromium }, { chromium: driver }] = await Promise.all([
      import('@sparticuz/chromium'),
      import('playwright-core'),
    ]);
    // All in one process, it would end with the first page that is closed.
    const args = chromium.args.filter((one) => one !== '--single-process');
    const executablePath = await chromium.executablePath();
    const browser = await driver.launch({ executablePath, args, headless: true });
    const stop = async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    };
    return { browser, stop };
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}
