/** What a merger does to figures, each rule with the smallest case that shows it. */
import { expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { buildBoundaries } from '../../src/core/figures/boundaries.ts';
import { figureOf } from '../../src/core/figures/figures.ts';
import { isSameTerritory } from '../../src/core/figures/same-territory.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import type { Day } from '../../src/core/time/day.ts';
import { indicatorOf } from '../support/catalogue.ts';
import { aFact, aFigure, aTable, inWords, span } from '../support/small-case.ts';
import { applied, register } from './succession/scene.ts';

/** Units by their place here: 1 the district, 2 to 4 its communes. */
const before = register(`
  district 447 Huyện Kỳ Anh
  commune 01 Xã An < 447
  commune 02 Xã Bình < 447
  commune 03 Xã Chung < 447
`);
const [an, binh, chung] = [2, 3, 4] as const;

/** From July 2018 on An is part of Bình. */
const absorbed = applied(before, '2018-06-20 merge 01;02 > 02');
/** Bình and Chung become one new commune in July 2018. */
const founded = applied(before, '2018-06-20 merge 02;03 > 10:Xã Mới');
const fresh = 5;

test('of two filings over a merger the one that leaves fewer months missing is used, not the longer', () => {
  const facts = [
    aFact(binh, '2018-05..2018-09', 27),
    aFact(binh, '2018-05..2018-08', 12),
    aFact(binh, '2018-09..2018-12', 3),
    aFact(binh, '2018-01..2018-04', 1),
    aFact(an, '2018-01..2018-04', 2),
    aFact(chung, '2018', 0),
  ];
  expect(inWords(aFigure(facts, '2018', absorbed))).toBe('18 complete 3/3 recomputed');
});

test('a filing over a merger is left where it would make more of the other filings useless', () => {
  const facts = [
    aFact(binh, '2018-05..2018-08', 12),
    aFact(binh, '2018H1', 3),
    aFact(an, '2018H1', 4),
    aFact(chung, '2018', 0),
  ];
  expect(inWords(aFigure(facts, '2018', absorbed))).toBe('7 partial 2/3 recomputed, lacks 2018H2');
});

test('two filings over two mergers are both used, though a third unit lacks the months of one', () => {
  const twice = applied(before, '2018-03-20 merge 01;02 > 02', '2018-09-20 merge 03;02 > 02');
  const facts = [aFact(binh, '2018H1', 21), aFact(binh, '2018H2', 22)];
  expect(inWords(aFigure(facts, '2018H1', twice))).toBe('21 partial 1/2 recomputed, lacks 2018H1');
  expect(inWords(aFigure(facts, '2018H2', twice))).toBe('22 complete 1/1 recomputed');
  expect(inWords(aFigure(facts, '2018', twice))).toBe('43 partial 1/2 recomputed, lacks 2018H1');
});

test('of filings over mergers the choice that together leaves fewest months missing is used', () => {
  const facts = [
    aFact(binh, '2018-02..2018-09', 90),
    aFact(binh, '2018-01..2018-06', 3),
    aFact(binh, '2018-07..2018-12', 4),
    aFact(chung, '2018H1', 0),
  ];
  const twice = applied(before, '2018-03-20 merge 01;02 > 02', '2018-09-20 merge 03;02 > 02');
  expect(inWords(aFigure(facts, '2018', twice))).toBe('7 complete 2/2 recomputed');
});

test('a body below a commune is added to what the commune filed over its merger', () => {
  const withBody = register(`
    district 447 Huyện Kỳ Anh
    commune 01 Xã An < 447
    commune 02 Xã Bình < 447
    body 99 Công an < 02
  `);
  const merged = applied(withBody, '2018-06-20 merge 01;02 > 02');
  const body = 4;
  const facts = [aFact(binh, '2018', 37), aFact(body, '2018', 5)];
  expect(inWords(aFigure(facts, '2018', { ...merged, unit: binh }))).toMatch(/^42 complete/);
});

test('where all is recomputed, a total over a merger is never used', () => {
  const facts = [aFact(fresh, '2018', 9, { scope: 'total' }), aFact(an, '2018', 1)];
  const asking = { ...founded, basis: 'recomputed' } as const;
  expect(inWords(aFigure(facts, '2018', asking))).toBe('1 partial 1/4 recomputed, lacks 2018');
  expect(inWords(aFigure(facts, '2018', founded))).toBe('10 complete 2/2 recomputed');
});

test('what a unit filed over a merger is its own figure too', () => {
  const facts = [aFact(fresh, '2018', 9)];
  const asking = { ...founded, unit: fresh, scope: 'own' } as const;
  expect(inWords(aFigure(facts, '2018', asking))).toBe('9 complete 1/1 recomputed');
  const list = facts.map((fact) => ({ ...fact, indicator: 'movements' }));
  const ofList = { ...founded, unit: fresh, indicator: 'movements' } as const;
  expect(inWords(aFigure(list, '2018', ofList))).toBe('9 complete 1/1 recomputed');
});

test('communes merged twice stand with the last stocks of them all', () => {
  const twice = applied(founded, '2018-09-20 merge 01;10 > 10');
  const facts = [an, binh, chung].map((unit) =>
    aFact(unit, '2018H1', 10, { indicator: 'members' }),
  );
  const figure = aFigure(facts, '2018', { ...twice, indicator: 'members' });
  expect(inWords(figure)).toBe('30 stale 1/1 recomputed');
});

test('whether a merged commune meets a condition is not known from its parts', () => {
  const facts = [an, binh, chung].map((unit) =>
    aFact(unit, '2018H1', 1, { indicator: 'certified' }),
  );
  const figure = aFigure(facts, '2018', { ...founded, indicator: 'certified' });
  expect(figure.of).toBe(2);
  expect(inWords(figure)).toBe('1 partial 1/2 recomputed, lacks 2018');
});

test('the last totals of two districts that became one are its reported total', () => {
  const province = register(`
    province 42 Tỉnh Hà Tĩnh
    district 447 Huyện Kỳ Anh < 42
    district 449 Huyện Cẩm Xuyên < 42
    commune 01 Xã An < 447
    commune 02 Xã Bình < 449
  `);
  const joined = applied(province, '2018-06-20 merge 447;449 > 450:Huyện Kỳ Xuyên');
  const facts = [2, 3].map((unit) =>
    aFact(unit, '2018H1', 100, { indicator: 'members', scope: 'total' }),
  );
  const figure = aFigure(facts, '2018', { ...joined, unit: 6, indicator: 'members' });
  expect(inWords(figure)).toBe('200 stale 1/1 reported');
  expect(figure.scope).toBe('total');
});

test('a ratio with gaps pairs what was filed of communes that have ended since, too', () => {
  const both = (unit: number, period: string, resolved: number, received: number) => [
    aFact(unit, period, resolved, { indicator: 'resolved' }),
    aFact(unit, period, received),
  ];
  const facts = [...both(an, '2018H1', 3, 4), ...both(binh, '2018', 5, 6)];
  const figure = aFigure(facts, '2018', { ...absorbed, indicator: 'rate' });
  // Chung has filed nothing, so that the two figures are not whole.
  expect([figure.numerator, figure.denominator]).toEqual([decimal(5), decimal(6)]);
  const halves = [
    ...both(an, '2018H1', 3, 4),
    ...both(binh, '2018H1', 2, 2),
    ...both(binh, '2018H2', 4, 5),
  ];
  const ofHalves = aFigure(halves, '2018', { ...absorbed, indicator: 'rate' });
  expect([ofHalves.numerator, ofHalves.denominator]).toEqual([decimal(9), decimal(11)]);
});

test("a ratio of stocks pairs what a merged unit's predecessors last filed", () => {
  const facts = [an, binh].flatMap((unit) => [
    aFact(unit, '2018H1', 40, { indicator: 'women' }),
    aFact(unit, '2018H1', 100, { indicator: 'members' }),
  ]);
  const figure = aFigure(facts, '2018', { ...absorbed, indicator: 'women_rate' });
  expect([figure.numerator, figure.denominator]).toEqual([decimal(80), decimal(200)]);
});

test('two rows of one day that give a unit to two others are no merger of the whole', () => {
  const parted = applied(before, '2018-06-20 merge 01 > 02', '2018-06-20 merge 01 > 03');
  const territory = buildTerritory(parted, 'nd09');
  expect(isSameTerritory(territory, 1, span('2017'), span('2018'))).toBe(false);
});

test('history of a district that came under a new province is counted once in its boundaries', () => {
  const provinces = register(`
    district 447 Huyện Kỳ Anh
    province 42 Tỉnh Hà Tĩnh
    commune 01 Xã An < 447
  `);
  const from = '2018-01-01' as Day;
  const units = provinces.units.map((unit) => {
    if (unit.id === 2) return { ...unit, validFrom: from };
    return unit.id === 1 ? { ...unit, parents: [...unit.parents, { from, parent: 2 }] } : unit;
  });
  const asking = { units, unit: 2 } as const;
  const table = aTable([aFact(3, '2017', 3), aFact(3, '2018', 4)], '2017..2018', asking);
  const boundaries = buildBoundaries(table.territory, span('2018').start);
  const { figure } = figureOf(
    { ...table, boundaries },
    {
      indicator: indicatorOf('received'),
      category: null,
      target: span('2017..2018'),
      unit: 2,
      scope: 'total',
    },
  );
  expect(inWords(figure)).toBe('7 complete 1/1 recomputed');
});

test('a parent that the register states again is no change of ancestors', () => {
  const units = before.units.map((unit) =>
    unit.id === an
      ? { ...unit, parents: [...unit.parents, { from: '2018-04-01' as Day, parent: 1 }] }
      : unit,
  );
  const facts = [
    aFact(an, '2018H1', 12),
    aFact(an, '2018Q1', 10),
    aFact(an, '2018Q2', 7),
    aFact(binh, '2018H1', 0),
    aFact(chung, '2018H1', 0),
  ];
  expect(inWords(aFigure(facts, '2018H1', { units }))).toBe('12 complete 3/3 recomputed');
});

test('history follows two mergers of one reporting month', () => {
  const twice = applied(before, '2018-11-18 merge 02;03 > 10:Xã Mới', '2018-12-01 merge 10 > 01');
  const boundaries = buildBoundaries(buildTerritory(twice, 'nd09'), span('2019').start);
  expect(boundaries.destination(binh, span('2018').start).unit).toBe(an);
});
