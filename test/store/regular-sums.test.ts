/** Sums of many units, of which the kept ones are only a part. */
import { expect, test } from 'vitest';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, number, record, submission, unit } from './support.ts';

const most = 2n ** 53n - 1n;

test('units that lie in blocks beside others are summed beyond what SQLite can add up', async () => {
  const store = await newStore();
  const provinces = [10, 11].map((id) => unit(id, `Tỉnh Số ${id}`, 'province', null));
  const communes = Array.from({ length: 2400 }, (_, index) =>
    unit(12 + index, `Xã Số ${index}`, 'commune', 10 + (index % 2)),
  );
  await store.saveRegister([...provinces, ...communes], [], dayAt(1));
  const facts = communes.map(({ id }) => fact(number(most.toString()), { unit: id }));
  await store.saveBatch([record('a.csv', [submission(facts)])], { at: dayAt(1), dryRun: false });
  const leaves = communes.filter((_, index) => index % 2 === 0).map(({ id }) => id);
  const window = halfYearPeriod(2018, 1);
  const { series } = await store.regularSums({ leaves, above: [10], window });
  const found = series.get('petitions_received');
  expect(found?.units).toBe(1200);
  expect(found?.spans.map(({ sum }) => sum.mantissa)).toEqual([1200n * most]);
  await store.close();
});
