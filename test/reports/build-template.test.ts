import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { EffectiveFact } from '../../src/core/fact.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import { buildFigureTable } from '../../src/core/figures/figure-table.ts';
import { exactAmount } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod, type Period, yearPeriod } from '../../src/core/time/period.ts';
import { periodId } from '../../src/core/time/period-id.ts';
import { buildTemplate } from '../../src/reports/build-template.ts';
import type { TemplateModel } from '../../src/reports/template.ts';
import { communeId, kyAnh, register } from '../support/ky-anh.ts';
import { allOf, sources, templateOf } from '../support/template.ts';

const kyBac = communeId('Kỳ Bắc');

function codesOf({ groups }: TemplateModel): readonly string[] {
  return groups.flatMap(({ entries }) =>
    entries.map(({ indicator, category }) => (category ? `${indicator}:${category}` : indicator)),
  );
}

describe('a template asks a commune', () => {
  const codes = codesOf(templateOf(kyBac));

  test('for whole and categories of every indicator, and for narratives', () => {
    expect(codes).toContain('petitions_received');
    expect(codes).toContain('petitions_received:complaint');
    expect(codes).toContain('report_results');
  });

  test('for no ratio, which is computed', () => {
    expect(codes).not.toContain('petitions_resolved_rate');
  });

  test('whether it meets a condition of communes of its type alone', () => {
    const model = templateOf(kyBac);
    const entries = model.groups.flatMap((group) => group.entries);
    expect(entries.find(({ indicator }) => indicator === 'ntm_commune')?.entry).toBe('yes-no');
    expect(codes).not.toContain('civilised_urban_ward');
  });

  test('for a group or for indicators alone', () => {
    expect(templateOf(kyBac, { groups: ['models'] }).groups.map(({ group }) => group.code)).toEqual(
      ['models'],
    );
    const both = { groups: ['narrative'], indicators: ['reception_turns'] };
    const asked = templateOf(kyBac, both);
    expect(asked.groups.map(({ group }) => group.code)).toEqual(['government', 'narrative']);
    expect(codesOf(asked)).toContain('reception_turns');
  });

  test('for nothing where the indicator is another level’s to file', () => {
    const catalogue = {
      ...sources.catalogue,
      indicators: sources.catalogue.indicators.map((one) =>
        one.code === 'party_documents' ? { ...one, filedBy: 'district' as const } : one,
      ),
    };
    const asked = { ...allOf, indicators: ['party_documents'] };
    expect(buildTemplate(kyBac, null, asked, { ...sources, catalogue })).toBeNull();
    const district = buildTemplate(kyAnh, 'own', asked, { ...sources, catalogue });
    expect(district && codesOf(district)).toEqual(['party_documents']);
  });
});

describe('a template asks a district', () => {
  test('for its own part without counts of communes', () => {
    expect(codesOf(templateOf(kyAnh, {}, 'own'))).not.toContain('ntm_commune');
  });

  test('for the count of its communes where nobody below it is registered', () => {
    const entries = templateOf(kyAnh).groups.flatMap((group) => group.entries);
    expect(entries.find(({ indicator }) => indicator === 'ntm_commune')?.entry).toBe('whole');
  });
});

describe('last year’s figures in a template', () => {
  const fact = (period: Period, count: number, unit = kyBac): EffectiveFact => ({
    unit,
    indicator: 'reception_turns',
    category: null,
    period,
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: { kind: 'number', ...exactAmount(decimal(count)) },
    filer: unit,
    form: 'form',
    event: 1,
    version: 1,
  });

  function comparedWith(facts: readonly EffectiveFact[]) {
    const compared = buildFigureTable(factsByIndicator(facts), {
      territory: sources.territory,
      catalogue: sources.catalogue,
      unit: kyAnh,
      span: halfYearPeriod(2017, 1),
      basis: 'auto',
      carryForward: false,
      boundaries: null,
    });
    const model = templateOf(kyBac, { indicators: ['reception_turns'] }, null, { compared });
    return model.groups[0]?.entries[0]?.compared;
  }

  const amount = (count: number) => ({ kind: 'amount', amount: exactAmount(decimal(count)) });

  test('are the unit’s own, as filed or as a difference of what it filed', () => {
    expect(comparedWith([fact(halfYearPeriod(2017, 1), 10)])).toEqual(amount(10));
    const derived = [fact(yearPeriod(2017), 30), fact(halfYearPeriod(2017, 2), 18)];
    expect(comparedWith(derived)).toEqual(amount(12));
  });

  test('are left to the unit where the store has none, or only a part', () => {
    expect(comparedWith([])).toEqual({ kind: 'unknown' });
    expect(comparedWith([fact(halfYearPeriod(2017, 1), 7, communeId('Kỳ Phú'))])).toEqual({
      kind: 'unknown',
    });
    const quarter = {
      ...halfYearPeriod(2017, 1),
      end: (halfYearPeriod(2017, 1).end - 3) as Period['end'],
    };
    expect(comparedWith([fact(quarter, 4)])).toEqual({ kind: 'unknown' });
  });
});

describe('a template for old reports', () => {
  const decade = { start: yearPeriod(2013).start, end: yearPeriod(2022).end };
  const columns = ({ columns: spans }: TemplateModel) => spans.map(periodId).join(' ');

  test('has a column a year or half, without narratives', () => {
    const years = templateOf(kyBac, { period: decade, paper: 'year' });
    expect(columns(years)).toBe('2013 2014 2015 2016 2017 2018 2019 2020 2021 2022');
    expect(codesOf(years)).not.toContain('report_results');
    expect(years.comparedPeriod).toBeNull();
    const halves = { period: yearPeriod(2013), paper: 'half' } as const;
    expect(columns(templateOf(kyBac, halves))).toBe('2013H1 2013H2');
  });

  test('has only the years that the unit lived in', () => {
    const units = register.units.map((unit) =>
      unit.id === kyBac ? { ...unit, validTo: '2019-12-31' as Day } : unit,
    );
    const territory = buildTerritory({ ...register, units }, 'nd09');
    const model = templateOf(kyBac, { period: decade, paper: 'year' }, null, { territory });
    expect(columns(model)).toBe('2013 2014 2015 2016 2017 2018 2019');
    expect(periodId(model.period)).toBe('2013..2019');
  });
});
