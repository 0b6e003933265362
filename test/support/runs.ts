/** How often random tests run, and from which seed. */

/** @param normal runs of a normal test run, out of 500; DANVAN_RUNS=2000 makes it four times as many */
export function runs(normal: number): number {
  const asked = Number(process.env['DANVAN_RUNS'] ?? 500);
  return Math.max(1, Math.round((normal * asked) / 500));
}

/**
 * The first seed, printed in the tests' names. The same in every run unless DANVAN_SEED gives another
 * (`random` for a new one), so that what landed once does not fail by chance.
 */
export function seedOf(): number {
  const asked = process.env['DANVAN_SEED'] ?? '2018';
  return asked === 'random' ? Math.floor(Math.random() * 1e9) : Number(asked);
}
