import { expect, test, vi } from 'vitest';
import { withoutEntryDates } from '../../src/render/zip-dates.ts';
import { dayNamed, sixMonthReport } from '../support/sample-report.ts';
import { byUnitReport, midTermReport, tenYearReport } from '../support/sample-tables.ts';
import { xlsxOf } from '../support/table-workbook.ts';

const today = dayNamed('2018-06-20');

test.each([
  ['a half-year', sixMonthReport],
  ['by unit', byUnitReport],
  ['a term', midTermReport],
  ['ten years', tenYearReport],
])(
  'the same table on the same day gives the same bytes, whenever it is written: %s',
  async (_, model) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2018-06-20T01:02:03Z') });
    const first = await xlsxOf(model, today);
    vi.setSystemTime(new Date('2024-02-29T21:22:23Z'));
    const second = await xlsxOf(model, today);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  },
);

test('another figure gives other bytes', async () => {
  const first = await xlsxOf(byUnitReport, today);
  const other = { ...byUnitReport, rows: byUnitReport.rows.slice(1) };
  expect(Buffer.compare(first, await xlsxOf(other, today))).not.toBe(0);
});

test('what is no zip is refused', () => {
  expect(() => withoutEntryDates(new Uint8Array(40))).toThrow(RangeError);
});
