/** How often random tests run: DANVAN_RUNS, a multiple of what a normal run does where it is set. */

/** @param normal runs of a normal test run, out of 500; DANVAN_RUNS=2000 makes it four times as many */
export function runs(normal: number): number {
  const asked = Number(process.env['DANVAN_RUNS'] ?? 500);
  return Math.max(1, Math.round((normal * asked) / 500));
}
