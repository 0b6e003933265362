import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import type { EffectiveFact } from '../../src/core/fact.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import type { Target } from '../../src/core/figures/target.ts';
import { exactAmount } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { builtInTerms } from '../../src/core/time/terms.ts';
import type { Unit, UnitId } from '../../src/core/unit.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import type { FigureView, ReportModel, ReportRow } from '../../src/reports/model.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { period } from '../core/time/period-context.ts';
import { smallCatalogue } from '../support/catalogue.ts';

const district = 1;

function unit(id: UnitId, level: 'district' | 'commune'): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: `${id}`, name: `${level} ${id}`, level }],
    parents: [{ from: null, parent: level === 'district' ? null : district }],
    aliases: [],
    reportsFor: null,
  };
}

function fact(of: UnitId, span: string, indicator: string, value: number): EffectiveFact {
  return {
    unit: of,
    indicator,
    category: null,
    period: period(span),
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: { kind: 'number', ...exactAmount(decimal(value)) },
    filer: of,
    form: 'form',
    event: 1,
    version: 1,
  };
}

function target(indicator: string, span: string, value: number, of = district): Target {
  return { unit: of, indicator, period: period(span), value: decimal(value) };
}

function report(
  facts: readonly EffectiveFact[],
  targets: readonly Target[],
  asked: Partial<SummaryQuery> & Pick<SummaryQuery, 'period'>,
): ReportModel {
  const register = {
    units: [unit(district, 'district'), unit(2, 'commune'), unit(3, 'commune')],
    successions: [],
  };
  const query: SummaryQuery = {
    unit: district,
    kind: null,
    scope: 'total',
    by: null,
    indicators: null,
    basis: 'auto',
    compare: 'same-period',
    carryForward: false,
    boundaries: null,
    asOf: null,
    ...asked,
  };
  const territory = buildTerritory(register, 'nd09');
  const sources = {
    facts: factsByIndicator(facts),
    catalogue: smallCatalogue,
    territory,
    terms: builtInTerms,
    targets,
  };
  return buildReport(sources, query).model;
}

function rowOf({ rows }: ReportModel, indicator: string): ReportRow {
  const row = rows.find((one) => one.indicator === indicator && one.unit === null);
  if (!row) throw new Error(`no row of ${indicator}`);
  return row;
}

function figure(model: ReportModel, indicator: string, column: string): FigureView {
  const found = rowOf(model, indicator).values.get(column);
  if (!found) throw new Error(`no figure in ${column}`);
  return found;
}

const halves = ['2015H2', '2016', '2017', '2018H1'];
const filed = halves.flatMap((span, index) =>
  [2, 3].flatMap((of) => [
    fact(of, span, 'received', 10),
    fact(of, span, 'resolved', 8),
    fact(of, span, 'members', 100 + index),
  ]),
);

describe('targets', () => {
  const targets = [
    target('received', '2018H1', 40),
    target('received', '2015-2020', 160),
    target('members', '2015-2020', 500),
    target('received', '2018H1', 7, 2),
  ];

  test('of the very span stand beside the figure, with what was reached of them', () => {
    const model = report(filed, targets, { period: period('2018H1') });
    expect(figure(model, 'received', '2018H1')).toMatchObject({
      target: decimal(40),
      targetPercent: decimal(50),
    });
    expect(figure(model, 'resolved', '2018H1').target).toBeNull();
  });

  test('of the term are for the total of flows and the latest of stocks', () => {
    const model = report(filed, targets, { period: period('2015-2020:mid') });
    expect(figure(model, 'received', 'total').targetPercent).toEqual(decimal(50));
    expect(figure(model, 'members', 'latest')).toMatchObject({
      target: decimal(500),
      targetPercent: decimal(412, 1),
    });
    expect(figure(model, 'members', 'baseline').target).toBeNull();
    expect(figure(model, 'received', '2018H1').target).toEqual(decimal(40));
  });

  test('are a unit’s own and never summed', () => {
    const model = report(filed, targets, { period: period('2018H1'), by: 'unit' });
    const unitTargets = model.rows
      .filter(({ indicator, unit: of }) => indicator === 'received' && of !== null)
      .map((row) => row.values.get('2018H1')?.target ?? null);
    expect(unitTargets).toEqual([decimal(7), null]);
  });
});

describe('what a table is of', () => {
  test('a term or its middle is named, by the span and not by its spelling', () => {
    const model = report(filed, [], { period: period('2015H2..2018H1') });
    expect(model.term?.part).toBe('mid');
    expect(model.term?.term.name).toBe('2015-2020');
  });

  test('no other table has a term', () => {
    expect(report(filed, [], { period: period('2018H1') }).term).toBeNull();
    const many = report(filed, [], { period: period('2015-2020:mid'), kind: 'multi-year' });
    expect(many.term).toBeNull();
  });
});

describe('rows', () => {
  test('a ratio names the two indicators that it divides, no other row does', () => {
    const model = report(filed, [], { period: period('2018H1') });
    expect(rowOf(model, 'rate').parts).toEqual({ numerator: 'resolved', denominator: 'received' });
    expect(rowOf(model, 'received').parts).toBeNull();
  });

  test('a stock that was filed once has no change from itself', () => {
    const once = [2, 3].map((of) => fact(of, '2017', 'members', 5));
    const model = report(once, [], { period: period('2015-2020:mid') });
    expect(figure(model, 'members', 'baseline').column).toBe('2017');
    expect(figure(model, 'members', 'latest').column).toBe('2017');
    expect(rowOf(model, 'members').change).toEqual({ value: null, reason: 'missing' });
  });

  test('units stand in the order of their codes', () => {
    const model = report(filed, [], {
      period: period('2018H1'),
      by: 'unit',
      indicators: ['received'],
    });
    expect(model.rows.map(({ unit: of }) => of?.code ?? null)).toEqual([null, '2', '3']);
  });
});
