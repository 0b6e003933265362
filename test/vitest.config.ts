import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests run under three time zones: a day that shifts in one of them is a wrong number. */
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];

/** Random databases hold no clock: the other zones try fewer of them, unless told how many. */
const fewerRuns = { DANVAN_RUNS: process.env['DANVAN_RUNS'] ?? '50' };

/** Killed processes, laid-out folders, files made to harm and series of numbers know no days: one zone tries them. */
const zoneless = [
  'test/torture/**',
  'test/bin/**',
  'test/cli/hostile-files.test.ts',
  'test/render/pack-html-browser.test.ts',
  'test/ingest/readers/**',
  'test/app/check-values.test.ts',
  'test/errors/gallery.test.ts',
  'test/docs-pages.test.ts',
  'test/supply-chain.test.ts',
];

export default defineConfig({
  root,
  test: {
    projects: zones.map((zone) => ({
      root,
      test: {
        name: zone,
        env: { TZ: zone, ...(zone === zones[0] ? {} : fewerRuns) },
        pool: 'forks',
        setupFiles: ['test/support/random-seed.ts'],
        include: ['test/**/*.test.ts'],
        exclude: zone === zones[0] ? [] : zoneless,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
