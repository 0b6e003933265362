/** A real browser without a window, for tests that look at pages. Its binary comes with `npm ci`. */
import type { Browser } from 'playwright-core';

/** Started once a test file; whoever starts it closes it. */
export async function startBrowser(): Promise<Browser> {
  // Makes the package unpack the libraries that a bare machine lacks; read when it is imported.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const [{ default: chromium }, { chromium: driver }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  const executablePath = await chromium.executablePath();
  return driver.launch({ executablePath, args: chromium.args, headless: true });
}
