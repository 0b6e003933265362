import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Catalogue, Indicator } from '../../src/core/indicator.ts';
import { type Cells, ingestRows, problemLines } from '../support/ingest.ts';

const header = ['unit', 'period', 'indicator', 'category', 'value'];

async function problemsOf(rows: Cells, catalogue = builtInCatalogue) {
  const { problems } = await ingestRows([header, ...rows], {}, 'tep.csv', { catalogue });
  return problemLines(problems);
}

function changed(code: string, change: Partial<Indicator>): Catalogue {
  const indicators = builtInCatalogue.indicators.map((one) =>
    one.code === code ? { ...one, ...change } : one,
  );
  return { ...builtInCatalogue, indicators };
}

const unit = 'Xã Kỳ Bắc';
const opening = [unit, '2018H1', 'petitions_opening', null, 2];
const eligible = [unit, '2018H1', 'petitions_eligible', null, 7];
const resolved = (count: number) => [unit, '2018H1', 'petitions_resolved', null, count];

describe('a part', () => {
  test('may be all of its whole and no more', async () => {
    expect(await problemsOf([eligible, resolved(7)])).toEqual([]);
    expect(await problemsOf([eligible, resolved(8)])).toEqual(['warning part-over-whole E3']);
  });

  test('may exceed the whole by what an identity adds to it', async () => {
    expect(await problemsOf([opening, eligible, resolved(9)])).toEqual([]);
    expect(await problemsOf([opening, eligible, resolved(10)])).toEqual([
      'warning part-over-whole E4',
    ]);
  });

  test('that is only hedged above its whole may still be below it', async () => {
    const hedged = [unit, '2018H1', 'petitions_resolved', null, 'gần 8'];
    expect(await problemsOf([eligible, hedged])).toEqual([]);
  });
});

describe('a percentage', () => {
  test('of a whole is at most 100', async () => {
    expect(await problemsOf([[unit, '2018', 'poverty_rate', null, '100%']])).toEqual([]);
    expect(await problemsOf([[unit, '2018', 'poverty_rate', null, '101%']])).toEqual([
      'warning over-maximum E2',
    ]);
  });

  test('of two different things has no bound', async () => {
    const free = changed('poor_households', { measure: 'người' });
    expect(await problemsOf([[unit, '2018', 'poverty_rate', null, '101%']], free)).toEqual([]);
  });

  test('may be as high as the catalogue says', async () => {
    const higher = changed('poverty_rate', { maximum: decimal(150) });
    expect(await problemsOf([[unit, '2018', 'poverty_rate', null, '150%']], higher)).toEqual([]);
  });
});

describe("the catalogue's maximum", () => {
  const turns = changed('reception_turns', { maximum: decimal(100) });
  const filed = (period: string, value: number, name = unit) =>
    problemsOf([[name, period, 'reception_turns', null, value]], turns);

  test('is of a half-year, and of a year twice as much', async () => {
    expect(await filed('2018H1', 100)).toEqual([]);
    expect(await filed('2018H1', 101)).toEqual(['warning over-maximum E2']);
    expect(await filed('2018Q1', 101)).toEqual(['warning over-maximum E2']);
    expect(await filed('2018', 200)).toEqual([]);
    expect(await filed('2018', 201)).toEqual(['warning over-maximum E2']);
  });

  test('bounds no total of many units', async () => {
    expect(await filed('2018H1', 2000, 'Huyện Kỳ Anh')).toEqual([]);
  });
});
