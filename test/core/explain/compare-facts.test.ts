import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import { factMoves } from '../../../src/core/explain/compare-facts.ts';
import type { EffectiveFact } from '../../../src/core/fact.ts';
import { halfYearPeriod, quarterPeriod } from '../../../src/core/time/period.ts';

let versions = 0;

function fact(value: number, event: number, told: Partial<EffectiveFact> = {}): EffectiveFact {
  versions += 1;
  return {
    unit: 1,
    indicator: 'petitions_received',
    category: null,
    period: halfYearPeriod(2018, 1),
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: { kind: 'number', value: decimal(value), qualifier: 'exact', writtenIn: 1 },
    filer: 1,
    form: 'tidy',
    event,
    version: versions,
    ...told,
  };
}

const reasons = (
  before: readonly EffectiveFact[],
  after: readonly EffectiveFact[],
  undone: readonly number[] = [],
) =>
  factMoves(before, after, () => 'flow', { lastBefore: 5, undone: new Set(undone) }).map(
    ({ reason }) => reason,
  );

describe('a fact between two days', () => {
  test('that was not there before was filed late', () => {
    expect(reasons([], [fact(7, 6)])).toEqual(['late']);
  });

  test('that a later file states otherwise, or takes back, was corrected', () => {
    expect(reasons([fact(5, 3)], [fact(7, 6)])).toEqual(['correction']);
    expect(reasons([fact(5, 3)], [])).toEqual(['correction']);
  });

  test('whose import was taken back is undone, with or without an earlier one that holds again', () => {
    expect(reasons([fact(5, 3)], [], [3])).toEqual(['undo']);
    expect(reasons([fact(5, 3)], [fact(4, 2)], [3])).toEqual(['undo']);
    expect(reasons([], [fact(4, 2)])).toEqual(['undo']);
  });

  test('that is filed anew with the same reading has not moved', () => {
    expect(reasons([fact(5, 3)], [fact(5, 6)])).toEqual([]);
  });

  test('that was an estimate and is carried out has moved', () => {
    expect(reasons([fact(5, 3, { nature: 'estimate' })], [fact(5, 6)])).toEqual(['correction']);
  });

  test('is one, whichever scope its files stated, and each of a pair is compared with its own', () => {
    expect(reasons([fact(5, 3)], [fact(7, 6, { scope: 'own' })])).toEqual(['correction']);
    const pair = [fact(5, 3, { scope: 'own' }), fact(9, 3, { scope: 'total' })];
    const later = [fact(5, 6, { scope: 'own' }), fact(11, 6, { scope: 'total' })];
    const moved = factMoves(pair, later, () => 'flow', { lastBefore: 5, undone: new Set() });
    expect(moved.map(({ before, after }) => [before?.scope, after?.scope])).toEqual([
      ['total', 'total'],
    ]);
  });

  test('of a stock is known by its last month, however its span was called', () => {
    const before = [fact(5, 3)];
    const after = [fact(7, 6, { period: quarterPeriod(2018, 2) })];
    const events = { lastBefore: 5, undone: new Set<number>() };
    const asStock = factMoves(before, after, () => 'stock', events);
    expect(asStock).toHaveLength(1);
    expect(factMoves(before, after, () => 'flow', events)).toHaveLength(2);
  });
});
