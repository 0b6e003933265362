/** How often random tests run, and from which seed. */

/** @param normal runs of a normal test run, out of 500; DANVAN_RUNS=2000 makes it four times as many */
export function runs(normal: number): number {
  const asked = Number(process.env['DANVAN_RUNS'] ?? 500);
  return Math.max(1, Math.round((normal * asked) / 500));
}

/** The first seed of this run, printed in the tests' names; DANVAN_SEED repeats one. */
export function seedOf(): number {
  return Number(process.env['DANVAN_SEED'] ?? Math.floor(Math.random() * 1e9));
}
