/** Random figures, drawn as a workbook in every layout, come back as the figures that they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { categoriesOf } from '../../src/core/indicator.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import {
  type DrawnFigure,
  type DrawnLayout,
  type DrawnTable,
  drawnWorkbook,
} from '../support/drawn-sheets.ts';
import { factLines } from '../support/ingest.ts';
import { communes, contextFor } from '../support/ky-anh.ts';

/** What a cell holds and what it comes to; of money in triệu đồng. */
type Written = { readonly cell: string | number; readonly read: string; readonly money: string };

const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

const written: fc.Arbitrary<Written> = fc.oneof(
  fc.nat({ max: 5_000_000 }).map((value) => said(value, value)),
  fc.nat({ max: 5_000_000 }).map((value) => said(value, grouped(value))),
  fc
    .integer({ min: 1, max: 5_000_000 })
    .map((value) => said(value, `hơn ${grouped(value)}`, ' over')),
  fc.constantFrom('-', '–', 'không').map((cell) => said(0, cell)),
  fc.constant({ cell: '…', read: '…', money: '…' }),
  fc.constant({ cell: 'x', read: 'x', money: 'x' }),
);

function said(value: number, cell: string | number, hedge = ''): Written {
  return { cell, read: `${value}${hedge}`, money: `${value * 1_000_000}${hedge}` };
}

/** Counts and money without fixed relations, each with some of its categories below it. */
const indicators = builtInCatalogue.indicators.filter(
  ({ kind, definition }) => ['flow', 'stock'].includes(kind) && definition === null,
);
const figures: fc.Arbitrary<readonly DrawnFigure[]> = fc
  .uniqueArray(
    fc.record({ indicator: fc.constantFrom(...indicators), parts: fc.nat({ max: 3 }) }),
    {
      minLength: 1,
      maxLength: 5,
      selector: ({ indicator }) => indicator.code,
    },
  )
  .map((drawn) =>
    drawn.flatMap(({ indicator, parts }): readonly DrawnFigure[] => [
      { indicator, category: null },
      ...categoriesOf(builtInCatalogue, indicator)
        .slice(0, parts)
        .map((category) => ({ indicator, category })),
    ]),
  );

const headers = [
  ['Năm 2017', '2017'],
  ['6 tháng đầu năm 2018', '2018H1'],
] as const;

const drawn = fc.record({
  units: fc.uniqueArray(fc.constantFrom(...communes), { minLength: 2, maxLength: 5 }),
  figures,
  cells: fc.array(written, { minLength: 200, maxLength: 200 }),
});

/** Of random figures the parts exceed their wholes; that is told, and is no fault of the reading. */
const expectedCodes = ['breakdown-differs', 'part-over-whole'];

async function comesBack(
  layout: DrawnLayout,
  { units, figures: listed, cells }: typeof drawn extends fc.Arbitrary<infer Table> ? Table : never,
): Promise<void> {
  const at = (unit: number, figure: number, period: number) =>
    cells[((unit * listed.length + figure) * headers.length + period) % cells.length];
  const table: DrawnTable = {
    units,
    figures: listed,
    periods: headers.map(([text]) => text),
    cell: (unit, figure, period) => at(unit, figure, period)?.cell ?? 0,
  };
  const bytes = await drawnWorkbook(table, layout);
  const result = await ingestFile(bytes, contextFor('tong hop.xlsx'));
  const expected = units.flatMap((name, unit) =>
    listed.flatMap(({ indicator, category }, figure) =>
      headers.map(([, period], index) => {
        const cell = at(unit, figure, index);
        const value = indicator.measure === 'đồng' ? cell?.money : cell?.read;
        const code = category === null ? indicator.code : `${indicator.code}:${category.code}`;
        return `Xã ${name} ${period} ${code} = ${value}`;
      }),
    ),
  );
  expect(result.problems.filter(({ code }) => !expectedCodes.includes(code))).toEqual([]);
  expect([...factLines(result)].sort()).toEqual([...expected].sort());
}

describe('whatever figures are drawn', () => {
  it.each(['matrix', 'turned', 'forms', 'list'] as const)(
    'as a workbook (%s) come back as they were',
    async (layout) => {
      await fc.assert(
        fc.asyncProperty(drawn, (table) => comesBack(layout, table)),
        { numRuns: 40 },
      );
    },
  );
});
