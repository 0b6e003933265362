/** The rules of DESIGN §3 as an officer would put them, each with the smallest case that shows it. */
import { describe, expect, it } from 'vitest';
import { buildTerritory } from '../../../src/core/territory.ts';
import type { Day } from '../../../src/core/time/day.ts';
import {
  aFact,
  aFigure,
  aUnit,
  bac,
  blank,
  chau,
  district,
  district3,
  dong,
  exactly,
  inWords,
  notApplicable,
  province,
} from '../../support/small-case.ts';

const communes = [bac, chau, dong];
const allFiled = (period: string, value: number) =>
  communes.map((commune) => aFact(commune, period, value));

describe('what was filed', () => {
  it('adds up over communes: three that filed 5 make 15', () => {
    expect(inWords(aFigure(allFiled('2018H1', 5), '2018H1'))).toBe('15 complete 3/3 recomputed');
  });

  it('is a fact where it is zero, and nothing where it is blank', () => {
    const facts = [aFact(bac, '2018H1', 0), aFact(chau, '2018H1', 4), aFact(dong, '2018H1', blank)];
    const figure = aFigure(facts, '2018H1');
    expect(inWords(figure)).toBe('4 partial 2/3 recomputed, lacks 2018H1');
    expect(figure.missing.map(({ unit }) => unit)).toEqual([dong]);
  });

  it('names the commune that has not filed, never a smaller number in silence', () => {
    const figure = aFigure([aFact(bac, '2018H1', 3), aFact(chau, '2018H1', 4)], '2018H1');
    expect(inWords(figure)).toBe('7 partial 2/3 recomputed, lacks 2018H1');
    expect(figure.missing.map(({ unit }) => unit)).toEqual([dong]);
  });

  it('is reported where it does not apply, and has no value where it applies to none', () => {
    const facts = [...allFiled('2018H1', 5).slice(1), aFact(bac, '2018H1', notApplicable)];
    expect(inWords(aFigure(facts, '2018H1'))).toBe('10 complete 3/3 recomputed');
    const none = communes.map((commune) => aFact(commune, '2018H1', notApplicable));
    expect(inWords(aFigure(none, '2018H1'))).toBe('… complete 3/3');
  });

  it('expects all communes where they filed nothing but blanks', () => {
    const facts = communes.map((commune) => aFact(commune, '2018H1', blank));
    expect(inWords(aFigure(facts, '2018H1'))).toBe('… not-filed 0/3, lacks 2018H1');
  });

  it('says so where an estimate went into it', () => {
    const facts = [
      ...allFiled('2018H1', 5).slice(1),
      aFact(bac, '2018H1', 5, { nature: 'estimate' }),
    ];
    expect(aFigure(facts, '2018H1').estimated).toBe(true);
  });

  it('keeps a hedge: hơn 5 with 10 is hơn 15', () => {
    const over = { ...exactly(5), qualifier: 'over' } as const;
    const facts = [...allFiled('2018H1', 5).slice(1), aFact(bac, '2018H1', over)];
    expect(inWords(aFigure(facts, '2018H1'))).toBe('over 15 complete 3/3 recomputed');
  });
});

describe('periods', () => {
  it('2018 less 2018H1 gives 2018H2, derived', () => {
    const facts = [...allFiled('2018', 10), ...allFiled('2018H1', 4)];
    expect(inWords(aFigure(facts, '2018H2'))).toBe('18 derived 3/3 recomputed');
  });

  it('a negative difference is a gap', () => {
    const facts = [
      aFact(bac, '2018', 3),
      aFact(bac, '2018H1', 4),
      aFact(chau, '2018H2', 2),
      aFact(dong, '2018H2', 1),
    ];
    expect(inWords(aFigure(facts, '2018H2'))).toBe('3 partial 2/3 recomputed, lacks 2018H2');
  });

  it('annual, half-year and quarterly filings of one commune are not counted twice', () => {
    const facts = ['2018', '2018H1', '2018Q1', '2018M9'].map((period, index) =>
      aFact(bac, period, [10, 4, 2, 7][index] ?? 0),
    );
    expect(inWords(aFigure(facts, '2018', { unit: bac }))).toBe('10 complete 1/1 recomputed');
  });

  it('a commune that filed only the year has not reported its halves', () => {
    const facts = [...allFiled('2018H1', 4).slice(1), aFact(bac, '2018', 9)];
    expect(inWords(aFigure(facts, '2018H1'))).toBe('8 partial 2/3 recomputed, lacks 2018H1');
  });
});

describe('own and total', () => {
  const whole2017 = allFiled('2017', 10);
  const two2018 = [aFact(bac, '2018', 1), aFact(chau, '2018', 2)];

  it('communes whole in 2017, one missing in 2018, the district’s total for 2018: mixed', () => {
    const facts = [...whole2017, ...two2018, aFact(district, '2018', 9)];
    expect(inWords(aFigure(facts, '2017..2018'))).toBe('39 complete 3/3 mixed');
    expect(inWords(aFigure(facts, '2018'))).toBe('9 complete 3/3 reported');
    expect(inWords(aFigure(facts, '2017'))).toBe('30 complete 3/3 recomputed');
  });

  it('the district’s total is never added to its communes', () => {
    const facts = [...whole2017, aFact(district, '2017', 31)];
    expect(inWords(aFigure(facts, '2017'))).toBe('30 complete 3/3 recomputed');
  });

  it('--basis recomputed never uses totals, --basis reported wherever filed', () => {
    const facts = [
      ...whole2017,
      ...two2018,
      aFact(district, '2017', 31),
      aFact(district, '2018', 9),
    ];
    expect(inWords(aFigure(facts, '2017..2018', { basis: 'recomputed' }))).toBe(
      '33 partial 2/3 recomputed, lacks 2018',
    );
    expect(inWords(aFigure(facts, '2017..2018', { basis: 'reported' }))).toBe(
      '40 complete 3/3 reported',
    );
  });

  it('what the district did itself is added to what its communes did', () => {
    const facts = [...whole2017, aFact(district, '2017', 5, { scope: 'own' })];
    expect(inWords(aFigure(facts, '2017'))).toBe('35 complete 3/3 recomputed');
    expect(inWords(aFigure(facts, '2017', { scope: 'own' }))).toBe('5 complete 1/1 recomputed');
  });

  it('an unstated number of a commune is its own, of a district its total', () => {
    const figure = aFigure([aFact(district, '2017', 5)], '2017');
    expect(inWords(figure)).toBe('5 complete 1/1 reported');
    expect(figure.scope).toBe('total');
  });

  it('a body that reports for its parent files the parent’s total', () => {
    const units = [...district3, aUnit(21, 'body', district, { reportsFor: 'parent' })];
    expect(inWords(aFigure([aFact(21, '2017', 8)], '2017', { units }))).toBe(
      '8 complete 1/1 reported',
    );
  });

  it('a body is expected only where it filed', () => {
    const units = [...district3, aUnit(21, 'body', district)];
    const filed = [...whole2017, aFact(21, '2017', 8)];
    expect(inWords(aFigure(filed, '2017', { units }))).toBe('38 complete 4/4 recomputed');
    expect(inWords(aFigure(whole2017, '2017', { units }))).toBe('30 complete 3/3 recomputed');
    expect(inWords(aFigure(filed, '2017', { units, scope: 'own' }))).toBe(
      '… not-filed 0/1, lacks 2017',
    );
  });

  it('a list that never rolls up is the unit’s own, else its total', () => {
    const facts = [
      ...communes.map((commune) => aFact(commune, '2017', 4, { indicator: 'movements' })),
      aFact(district, '2017', 7, { indicator: 'movements', scope: 'own' }),
    ];
    expect(inWords(aFigure(facts, '2017', { indicator: 'movements' }))).toBe(
      '7 complete 1/1 recomputed',
    );
  });
});

describe('who is expected', () => {
  it('one stray commune does not make a district’s own matter a commune’s', () => {
    const facts = [aFact(district, '2017', 5, { scope: 'own' }), aFact(bac, '2017', 1)];
    expect(inWords(aFigure(facts, '2017'))).toBe('6 complete 1/1 recomputed');
    const two = [...facts, aFact(chau, '2017', 1)];
    expect(inWords(aFigure(two, '2017'))).toBe('7 partial 2/3 recomputed, lacks 2017');
  });

  it('of what a district files, the catalogue says so: communes are not expected', () => {
    const units = [aUnit(province, 'province', null), ...district3].map((unit) =>
      unit.id === district ? { ...unit, parents: [{ from: null, parent: province }] } : unit,
    );
    const facts = [aFact(district, '2017', 6, { indicator: 'dialogues', scope: 'own' })];
    const asking = { units, unit: province, indicator: 'dialogues' };
    expect(inWords(aFigure(facts, '2017', asking))).toBe('6 complete 1/1 recomputed');
  });

  it('a commune born in March owes nothing of January, and its half-year report counts', () => {
    const born = aUnit(14, 'commune', district, { validFrom: '2018-03-01' as Day });
    const units = [...district3, born];
    const facts = [...allFiled('2018H1', 5), aFact(14, '2018H1', 2)];
    expect(inWords(aFigure(facts, '2018H1', { units }))).toBe('17 complete 4/4 recomputed');
    const figure = aFigure(allFiled('2018H1', 5), '2018H1', { units });
    expect(inWords(figure)).toBe('15 partial 3/4 recomputed, lacks 2018-03..2018Q2');
  });

  it('of a unit that did not exist there is nobody to ask', () => {
    const units = [
      ...district3,
      aUnit(14, 'commune', district, { validFrom: '2019-03-01' as Day }),
    ];
    expect(inWords(aFigure([], '2018H1', { units, unit: 14 }))).toBe('… no-unit 0/0');
  });
});

describe('stocks', () => {
  const members = (unit: number, period: string, value: number, over = {}) =>
    aFact(unit, period, value, { indicator: 'members', ...over });
  const asking = { indicator: 'members' };

  it('are taken at their latest month and never summed over time', () => {
    const facts = communes.flatMap((unit) => [
      members(unit, '2017H1', 4),
      members(unit, '2017', 6),
    ]);
    expect(inWords(aFigure(facts, '2017', asking))).toBe('18 complete 3/3 recomputed');
  });

  it('that are older than the period’s end are stale, and say of when', () => {
    const facts = [members(bac, '2017H1', 4), members(chau, '2017', 6), members(dong, '2017', 6)];
    const figure = aFigure(facts, '2017', asking);
    expect(inWords(figure)).toBe('16 stale 3/3 recomputed');
    expect([figure.unitsStale, figure.asOf]).toEqual([1, 2017 * 12 + 5]);
  });

  it('of before the period are not used, unless carried forward', () => {
    const facts = communes.map((unit) => members(unit, '2017', 6));
    expect(inWords(aFigure(facts, '2018H1', asking))).toBe('… not-filed 0/3, lacks 2018H1');
    expect(inWords(aFigure(facts, '2018H1', { ...asking, carryForward: true }))).toBe(
      '18 stale 3/3 recomputed',
    );
  });

  it('filed once a year are in time for twelve months', () => {
    const facts = communes.map((unit) => aFact(unit, '2018H2', 6, { indicator: 'households' }));
    const yearly = { indicator: 'households' };
    expect(inWords(aFigure(facts, '2019H1', yearly))).toBe('18 complete 3/3 recomputed');
    expect(inWords(aFigure(facts, '2020H1', yearly))).toBe('… not-filed 0/3, lacks 2020H1');
  });

  it('of a district stand in only where no reading below is later', () => {
    const below = [members(bac, '2018Q2', 4), members(chau, '2018Q2', 6)];
    const later = [...below, members(district, '2018Q2', 20)];
    expect(inWords(aFigure(later, '2018H1', asking))).toBe('20 complete 3/3 reported');
    const earlier = [...below, members(district, '2018Q1', 20)];
    expect(inWords(aFigure(earlier, '2018H1', asking))).toBe(
      '10 partial 2/3 recomputed, lacks 2018H1',
    );
  });
});

describe('opening balances', () => {
  it('are those of any filing that starts where the period starts, and carry no date', () => {
    const open = (unit: number, period: string) => aFact(unit, period, 2, { indicator: 'opening' });
    const facts = [open(bac, '2018'), open(chau, '2018H1'), open(dong, '2018Q1')];
    const figure = aFigure(facts, '2018H1', { indicator: 'opening' });
    expect(inWords(figure)).toBe('6 complete 3/3 recomputed');
    expect(figure.asOf).toBeNull();
    expect(inWords(aFigure(facts, '2018H2', { indicator: 'opening' }))).toContain('not-filed');
  });
});

describe('counts of communes', () => {
  it('count xã where the measure says xã, out of those alive', () => {
    const ward = aUnit(14, 'commune', district);
    const states = [{ from: null, code: '14', name: 'Phường 14', level: 'commune' as const }];
    const units = [...district3, { ...ward, states }];
    const facts = [bac, chau, 14].map((unit) =>
      aFact(unit, '2018H1', 1, { indicator: 'certified' }),
    );
    const none = aFact(dong, '2018H1', 0, { indicator: 'certified' });
    const figure = aFigure([...facts, none], '2018H1', { units, indicator: 'certified' });
    expect([inWords(figure), figure.of]).toEqual(['2 complete 3/3 recomputed', 3]);
  });
});

describe('categories', () => {
  const part = (unit: number, category: string, value: number) =>
    aFact(unit, '2018H1', value, { category });

  it('of the first breakdown filed are the whole where no whole was filed', () => {
    const facts = communes.flatMap((unit) => [part(unit, 'land', 2), part(unit, 'other', 3)]);
    expect(inWords(aFigure(facts, '2018H1'))).toBe('15 complete 3/3 recomputed');
    expect(inWords(aFigure(facts, '2018H1', { category: 'land' }))).toBe(
      '6 complete 3/3 recomputed',
    );
  });

  it('give way to a whole that was filed', () => {
    const facts = communes.flatMap((unit) => [part(unit, 'land', 2), aFact(unit, '2018H1', 9)]);
    expect(inWords(aFigure(facts, '2018H1'))).toBe('27 complete 3/3 recomputed');
  });
});

describe('ratios', () => {
  const resolved = (unit: number, value: number) =>
    aFact(unit, '2018H1', value, { indicator: 'resolved' });
  const rate = { indicator: 'rate' };

  it('are quotients of sums, never averages', () => {
    const facts = [aFact(bac, '2018H1', 100), aFact(chau, '2018H1', 1), aFact(dong, '2018H1', 1)];
    const figure = aFigure(
      [...facts, resolved(bac, 50), resolved(chau, 1), resolved(dong, 1)],
      '2018H1',
      rate,
    );
    expect(inWords(figure)).toContain('50.98 complete');
  });

  it('leave out a commune that lacks one of the two', () => {
    const facts = [...allFiled('2018H1', 10), resolved(bac, 5), resolved(chau, 10)];
    const figure = aFigure(facts, '2018H1', rate);
    expect(inWords(figure)).toContain('75 partial');
    expect([figure.numerator?.mantissa, figure.denominator?.mantissa]).toEqual([15n, 20n]);
  });

  it('have no value where nothing was received, and stay complete', () => {
    const facts = [...allFiled('2018H1', 0), ...communes.map((unit) => resolved(unit, 0))];
    const figure = aFigure(facts, '2018H1', rate);
    expect([figure.value, figure.status]).toEqual([null, 'complete']);
  });

  it('filed as a bare percentage are shown only where nothing can be recomputed', () => {
    const stated = aFact(district, '2018H1', 88, { indicator: 'rate', scope: 'total' });
    expect(inWords(aFigure([stated], '2018H1', rate))).toMatch(/^88 /);
    const both = [...allFiled('2018H1', 10), ...communes.map((unit) => resolved(unit, 5)), stated];
    expect(inWords(aFigure(both, '2018H1', rate))).toMatch(/^50 /);
  });
});

describe('units over time', () => {
  it('count from the first month whose last day is on or after the event', () => {
    const units = [aUnit(1, 'district', null, { validFrom: '2018-03-14' as Day })];
    const later = [aUnit(1, 'district', null, { validFrom: '2018-03-15' as Day })];
    const born = (all: typeof units) =>
      buildTerritory({ units: all, successions: [] }, 'nd09').life(1).start;
    expect([born(units), born(later)]).toEqual([2018 * 12 + 2, 2018 * 12 + 3]);
  });

  it('send a commune’s months to the district it was in then', () => {
    const other = 2;
    const moved = aUnit(bac, 'commune', district, {
      parents: [
        { from: null, parent: district },
        { from: '2018-06-15' as Day, parent: other },
      ],
    });
    const units = [
      aUnit(province, 'province', null),
      aUnit(district, 'district', province),
      aUnit(other, 'district', province),
      moved,
      aUnit(chau, 'commune', district),
      aUnit(dong, 'commune', other),
    ];
    const facts = ['2018H1', '2018H2'].flatMap((period) =>
      [bac, chau, dong].map((unit) => aFact(unit, period, 10)),
    );
    const of = (unit: number) => inWords(aFigure(facts, '2018', { units, unit }));
    expect([of(district), of(other), of(province)]).toEqual([
      '30 complete 2/2 recomputed',
      '30 complete 2/2 recomputed',
      '60 complete 3/3 recomputed',
    ]);
  });
});
