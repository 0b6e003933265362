import { expect, test } from 'vitest';
import { numberRows } from '../../src/store/number-rows.ts';

test('rows come back as they went in, across blocks, with their nulls', () => {
  const made = (row: number) => [row, row % 3 === 0 ? null : -row, 2 ** 53 - 1 - row];
  const count = 10_000;
  const rows = numberRows(
    Array.from({ length: count }, (_, row) => made(row)),
    3,
  );
  expect(rows.count()).toBe(count);
  for (const row of [0, 1, 4095, 4096, 4097, 8192, count - 1]) {
    expect([0, 1, 2].map((column) => rows.at(row, column))).toEqual(made(row));
  }
});

test('no rows are no rows', () => {
  expect(numberRows([], 3).count()).toBe(0);
});
