import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { categoriesOf, type Indicator } from '../../src/core/indicator.ts';
import type { Problem } from '../../src/core/problem.ts';
import { halfYearPeriod, yearPeriod } from '../../src/core/time/period.ts';
import { periodId } from '../../src/core/time/period-id.ts';
import { type Cells, factLines, ingestRows } from '../support/ingest.ts';
import { communes } from '../support/ky-anh.ts';

/** Whole counts without fixed relations to others, so that any numbers go together. */
const counted = builtInCatalogue.indicators.filter(
  ({ kind, definition, measure }) =>
    ['flow', 'stock'].includes(kind) && definition === null && measure !== 'đồng',
);
const commune = fc.constantFrom(...communes);
const period = fc.constantFrom(yearPeriod(2017), halfYearPeriod(2017, 1), halfYearPeriod(2018, 1));
const indicator = fc.constantFrom(...counted);
const value = fc.nat({ max: 10_000_000 });

/** Random values know nothing of each other, so that a part may well be more than its whole. */
function told({ problems }: { readonly problems: readonly Problem[] }): readonly Problem[] {
  return problems.filter(({ code }) => code !== 'part-over-whole');
}

describe('whatever facts are written', () => {
  it('as tidy CSV come back as they were', async () => {
    const fact = fc.record({ commune, period, indicator, value, pick: fc.nat() });
    const facts = fc.uniqueArray(fact, {
      selector: ({ commune: unit, period: span, indicator: of }) =>
        `${unit}|${span.end}|${of.code}`,
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(facts, async (drawn) => {
        const withCategory = drawn.map((one) => ({
          ...one,
          category: picked(one.indicator, one.pick),
        }));
        const rows: Cells = [
          ['unit', 'period', 'indicator', 'category', 'value'],
          ...withCategory.map((one) => [
            `Xã ${one.commune}`,
            periodId(one.period),
            one.indicator.code,
            one.category,
            one.value,
          ]),
        ];
        const expected = withCategory.map(
          (one) =>
            `Xã ${one.commune} ${periodId(one.period)} ${one.indicator.code}` +
            `${one.category === '' ? '' : `:${one.category}`} = ${one.value}`,
        );
        const result = await ingestRows(rows);
        expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect([...factLines(result)].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('as a matrix, with labels for headers and a right total, come back without a word', async () => {
    const table = fc.record({
      units: fc.uniqueArray(commune, { minLength: 1, maxLength: 21 }),
      columns: fc.uniqueArray(indicator, {
        minLength: 1,
        maxLength: 6,
        selector: (one) => one.code,
      }),
      period,
      seed: fc.array(value, { minLength: 126, maxLength: 126 }),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ units, columns, period: span, seed }) => {
        const at = (row: number, column: number) => seed[row * 6 + column] ?? 0;
        const total = (column: number) => units.reduce((sum, _, row) => sum + at(row, column), 0);
        const rows: Cells = [
          [`TỔNG HỢP HUYỆN KỲ ANH, kỳ ${periodId(span)}`],
          ['STT', 'Đơn vị', ...columns.map(({ label }) => label.vi)],
          [1, 2, ...columns.map((_, column) => column + 3)],
          ...units.map((name, row) => [
            row + 1,
            name,
            ...columns.map((_, column) => at(row, column)),
          ]),
          [null, 'Tổng cộng', ...columns.map((_, column) => total(column))],
        ];
        const result = await ingestRows(rows);
        expect(told(result)).toEqual([]);
        const expected = units.flatMap((name, row) =>
          columns.map(
            ({ code }, column) => `Xã ${name} ${periodId(span)} ${code} = ${at(row, column)}`,
          ),
        );
        expect([...factLines(result)].sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('as a form come back without a word', async () => {
    const form = fc.record({
      name: commune,
      rows: fc.uniqueArray(indicator, { minLength: 1, maxLength: 12, selector: (one) => one.code }),
      period,
      values: fc.array(value, { minLength: 12, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(form, async ({ name, rows: drawn, period: span, values }) => {
        const rows: Cells = [
          [`UBND XÃ ${name.toUpperCase()}`],
          [`Kỳ báo cáo: ${periodId(span)}`],
          ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
          ...drawn.map(({ label, measure }, row) => [row + 1, label.vi, measure, values[row] ?? 0]),
        ];
        const result = await ingestRows(rows);
        expect(told(result)).toEqual([]);
        const expected = drawn.map(
          ({ code }, row) => `Xã ${name} ${periodId(span)} ${code} = ${values[row] ?? 0}`,
        );
        expect(factLines(result)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

/** "" for the whole, or one of the indicator's categories. */
function picked(of: Indicator, pick: number): string {
  const codes = ['', ...categoriesOf(builtInCatalogue, of).map(({ code }) => code)];
  return codes[pick % codes.length] ?? '';
}
