import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every test runs under three time zones: a day that shifts in one of them is a wrong number. */
const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];

/** Random databases hold no clock: the other zones try fewer of them, unless told how many. */
const fewerRuns = { DANVAN_RUNS: process.env['DANVAN_RUNS'] ?? '50' };

export default defineConfig({
  root,
  test: {
    projects: zones.map((zone) => ({
      root,
      test: {
        name: zone,
        env: { TZ: zone, ...(zone === zones[0] ? {} : fewerRuns) },
        pool: 'forks',
        include: ['test/**/*.test.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    })),
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
