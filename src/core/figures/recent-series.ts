/** The series of the indicators that were asked for last; all of a nation's would fill the memory. */
import type { IndicatorSeries } from './series.ts';

/** Kept are as many as have no more facts than these together. */
const mostFacts = 20_000;
/** And always so many: an identity goes through its terms again for each column. */
const leastKept = 5;

/** @param build must give the same series each time */
export function recentSeries(
  build: (indicator: string) => IndicatorSeries,
): (indicator: string) => IndicatorSeries {
  // A map gives its keys in the order in which they were set: the one used longest ago first.
  const kept = new Map<string, IndicatorSeries>();
  let facts = 0;
  return (indicator) => {
    const known = kept.get(indicator);
    const series = known ?? build(indicator);
    kept.delete(indicator);
    kept.set(indicator, series);
    if (known) return known;
    facts += series.facts.length;
    for (const [oldest, { facts: held }] of kept) {
      if (facts <= mostFacts || kept.size <= leastKept) break;
      kept.delete(oldest);
      facts -= held.length;
    }
    return series;
  };
}
