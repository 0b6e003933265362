/** Series are made again only when others have pushed them out. */
import { expect, test } from 'vitest';
import { recentSeries } from '../../../src/core/figures/recent-series.ts';
import type { IndicatorSeries, SettledFact } from '../../../src/core/figures/series.ts';

function counted(factsEach: number) {
  const made: string[] = [];
  const facts = Array.from<SettledFact>({ length: factsEach });
  const seriesOf = recentSeries((indicator): IndicatorSeries => {
    made.push(indicator);
    return { whole: new Map(), categories: new Map(), facts, fromBreakdown: [] };
  });
  return { made, seriesOf };
}

test('small series are all kept', () => {
  const { made, seriesOf } = counted(10);
  const codes = Array.from({ length: 100 }, (_, index) => `i${index}`);
  for (const code of [...codes, ...codes]) seriesOf(code);
  expect(made).toEqual(codes);
});

test('of large ones the five that were used last are kept, as the same objects', () => {
  const { made, seriesOf } = counted(1_000_000);
  const five = ['a', 'b', 'c', 'd', 'e'];
  const first = five.map(seriesOf);
  expect(five.map(seriesOf)).toEqual(first);
  expect(seriesOf('a')).toBe(first[0]);
  seriesOf('f');
  expect(seriesOf('a')).toBe(first[0]);
  expect(made).toEqual([...five, 'f']);
  seriesOf('b');
  expect(made).toEqual([...five, 'f', 'b']);
});
