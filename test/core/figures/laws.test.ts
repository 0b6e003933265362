/** Laws that every table keeps, tried on random databases. */
import { describe, expect, it, vi } from 'vitest';
import { decimal, subtract } from '../../../src/core/decimal.ts';
import type { EffectiveFact } from '../../../src/core/fact.ts';
import { childFigure, childrenFor } from '../../../src/core/figures/child-rows.ts';
import type { FigureTable } from '../../../src/core/figures/figure-table.ts';
import { figureOf, type TracedFigure } from '../../../src/core/figures/figures.ts';
import { type Amount, addAmounts } from '../../../src/core/reading.ts';
import type { Day } from '../../../src/core/time/day.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import { indicatorOf } from '../../support/catalogue.ts';
import { type Database, january2017, makeDatabase } from '../../support/database.ts';
import { type Dice, diceOf } from '../../support/dice.ts';
import { foundFigure, randomQuestion, tableFor } from '../../support/questions.ts';
import type { Question } from '../../support/reference/figure.ts';
import { amountText, asPeriod } from '../../support/reference/filed.ts';
import { runs, seedOf } from '../../support/runs.ts';

// Many runs on a slow machine are no failure.
vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();
const indicators = [
  'received',
  'resolved',
  'rate',
  'members',
  'women_rate',
  'opening',
  'certified',
];

/** Every run one database and one question; the message names the seed that failed. */
function forMany(
  normal: number,
  check: (database: Database, question: Question, dice: Dice, message: string) => void,
) {
  for (let run = 0; run < runs(normal); run += 1) {
    const dice = diceOf(seed + run + 99);
    const database = makeDatabase(seed + run);
    const question = randomQuestion(dice, database, dice.pick(indicators));
    check(database, question, dice, `seed ${seed + run}: ${JSON.stringify(question)}`);
  }
}

function ask(table: FigureTable, question: Question, over: Partial<Question> = {}): TracedFigure {
  const { indicator, category, unit, target, scope } = { ...question, ...over };
  return figureOf(table, {
    indicator: indicatorOf(indicator),
    category,
    unit,
    target: asPeriod(target),
    scope,
  });
}

describe(`laws of figures (DANVAN_SEED=${seed})`, () => {
  it('the order of facts and of units does not matter', () => {
    forMany(200, (database, question, dice, message) => {
      const { register, facts } = database;
      const turned: Database = {
        ...database,
        facts: dice.shuffle(facts),
        register: { ...register, units: dice.shuffle(register.units) },
      };
      expect(foundFigure(turned, question), message).toEqual(foundFigure(database, question));
    });
  });

  it('a new name changes no figure', () => {
    forMany(150, (database, question, dice, message) => {
      const renamed = database.register.units.map((unit) => {
        const last = unit.states.at(-1);
        if (!last || last.name.startsWith('Xã') || last.name.startsWith('Phường')) return unit;
        const from = `2017-0${1 + dice.roll(9)}-15` as Day;
        return { ...unit, states: [...unit.states, { ...last, from, name: `${last.name} mới` }] };
      });
      const other = { ...database, register: { ...database.register, units: renamed } };
      expect(foundFigure(other, question), message).toEqual(foundFigure(database, question));
    });
  });

  it('a unit that files zeros changes no sum', () => {
    forMany(200, (database, asked, dice, message) => {
      const question = { ...asked, indicator: 'resolved', category: null, scope: 'total' as const };
      const silent = silentCommune(database, question, dice);
      if (silent === null) return;
      const zero = zeroFact(silent, question);
      const before = ask(tableFor(database, { ...question, basis: 'recomputed' }), question);
      const other = { ...database, facts: [...database.facts, zero] };
      const after = ask(tableFor(other, { ...question, basis: 'recomputed' }), question);
      const value = after.figure.value ?? null;
      expect(before.figure.value === null ? '0' : amountText(before.figure.value), message).toBe(
        value === null ? '0' : amountText(value),
      );
    });
  });

  it('half and half are the year where all filed by half-years', () => {
    forMany(200, (database, asked, dice, message) => {
      const year = january2017 + 12 * dice.roll(2);
      const halves = database.facts.filter(isHalfYear);
      const table = { start: january2017, end: january2017 + 24 };
      const question: Question = {
        ...asked,
        indicator: 'resolved',
        category: null,
        table,
        basis: 'recomputed',
      };
      const asks = tableFor({ ...database, facts: halves }, question);
      const of = (start: number, end: number) => ask(asks, question, { target: { start, end } });
      const [first, second, whole] = [
        of(year, year + 6),
        of(year + 6, year + 12),
        of(year, year + 12),
      ].map(({ figure }) => figure.value);
      const both = first && second ? addAmounts(first, second) : (first ?? second ?? null);
      expect(amountText(whole ?? null), message).toBe(amountText(both));
    });
  });

  it('a ratio of two whole figures is the quotient of the two', () => {
    forMany(200, (database, asked, dice, message) => {
      const [rate, top, bottom] = dice.pick([
        ['rate', 'resolved', 'received'],
        ['women_rate', 'women', 'members'],
      ] as const);
      const question: Question = { ...asked, indicator: rate, category: null, scope: 'total' };
      const table = tableFor(database, question);
      const [ratio, above, below] = [rate, top, bottom].map(
        (indicator) => ask(table, question, { indicator }).figure,
      );
      const whole = [above, below].every(
        (figure) => figure?.value && ['complete', 'derived'].includes(figure.status),
      );
      if (!whole || !ratio || !above || !below) return;
      expect([ratio.numerator, ratio.denominator], message).toEqual([
        above.value?.value,
        below.value?.value,
      ]);
      const percent = Number(above.value?.value.mantissa) / Number(below.value?.value.mantissa);
      if (Number.isFinite(percent)) {
        const shown = Number(ratio.value?.value.mantissa) / 10 ** (ratio.value?.value.scale ?? 0);
        expect(Math.abs(shown - percent * 100), message).toBeLessThan(0.00501);
      } else expect([ratio.value, ratio.status], message).toEqual([null, above.status]);
    });
  });

  it('of what each commune filed with its parts, the parts of a partition are the whole', () => {
    forMany(200, (database, asked, dice, message) => {
      const question = {
        ...asked,
        indicator: 'received',
        category: null,
        basis: 'recomputed' as const,
      };
      const halves = database.facts.filter(isHalfYear);
      const facts = partitioned(halves, dice);
      const table = tableFor({ ...database, facts }, question);
      const whole = ask(table, question).figure.value;
      const parts = ['land', 'other'].map(
        (category) => ask(table, question, { category }).figure.value,
      );
      expect(amountText(total(parts)), message).toBe(amountText(whole));
    });
  });
});

describe(`tables by unit (DANVAN_SEED=${seed})`, () => {
  it.each(['resolved', 'members', 'certified', 'opening'])(
    'own, children and what only a total knows add up to the whole of %s',
    (indicator) => {
      forMany(200, (database, asked, _dice, message) => {
        const question: Question = { ...asked, indicator, category: null, scope: 'total' };
        const table = tableFor(database, question);
        const request = {
          indicator: indicatorOf(indicator),
          category: null,
          unit: question.unit,
          target: asPeriod(question.target),
          scope: 'total' as const,
        };
        const { figure } = figureOf(table, request);
        if (figure.basis !== 'recomputed') return;
        const own = ask(table, question, { scope: 'own' }).figure.value;
        const children = childrenFor(table, request).map(
          (child) => childFigure(table, request, child).value,
        );
        expect(difference(total([own, ...children]), figure.value), message).toBe('0');
      });
    },
  );
});

function total(parts: readonly (Amount | null)[]): Amount | null {
  const filed = parts.filter((part) => part !== null);
  return filed.length === 0 ? null : filed.reduce(addAmounts);
}

function difference(a: Amount | null, b: Amount | null): string {
  const rest = subtract(a?.value ?? decimal(0), b?.value ?? decimal(0));
  return String(rest.mantissa);
}

/** A commune alive throughout that took over nobody and filed nothing of the indicator. */
function silentCommune(database: Database, { indicator }: Question, dice: Dice): UnitId | null {
  const filed = new Set(
    database.facts.filter((fact) => fact.indicator === indicator).map(({ unit }) => unit),
  );
  const { units, successions } = database.register;
  const silent = units.filter(
    ({ id, states, validFrom, validTo }) =>
      !successions.some(({ to }) => to.includes(id)) &&
      states[0]?.level === 'commune' &&
      validFrom === null &&
      validTo === null &&
      !filed.has(id),
  );
  return silent.length > 0 ? dice.pick(silent).id : null;
}

function zeroFact(unit: UnitId, { indicator, target }: Question): EffectiveFact {
  return {
    unit,
    indicator,
    category: null,
    period: asPeriod(target),
    scope: 'own',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: { kind: 'number', value: decimal(0), qualifier: 'exact', writtenIn: 1 },
    filer: unit,
    form: 'form',
    event: 99999,
    version: 99999,
  };
}

/** Filed by half-years alone, nothing overlaps, so that nothing can disagree. */
function isHalfYear({ period }: EffectiveFact): boolean {
  return period.end - period.start === 6 && (period.start - january2017) % 6 === 0;
}

/** Every filing of `received` split in two parts, beside the whole. */
function partitioned(facts: readonly EffectiveFact[], dice: Dice): readonly EffectiveFact[] {
  return facts
    .filter((fact) => fact.indicator === 'received' && fact.category === null)
    .flatMap((fact) => {
      const { reading } = fact;
      if (reading.kind !== 'number') {
        return [fact, ...['land', 'other'].map((category) => ({ ...fact, category }))];
      }
      const land = decimal(dice.roll(Number(reading.value.mantissa) + 1));
      const part = (category: string, value: typeof land): EffectiveFact => ({
        ...fact,
        category,
        reading: { ...reading, value },
      });
      return [fact, part('land', land), part('other', subtract(reading.value, land))];
    });
}
