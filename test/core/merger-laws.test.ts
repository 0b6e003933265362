/** Laws that figures keep over mergers, splits and moves, tried on random databases. */
import { describe, expect, it, vi } from 'vitest';
import { decimal, plainDigits, subtract } from '../../src/core/decimal.ts';
import { explainFigure } from '../../src/core/explain/explain.ts';
import { buildBoundaries } from '../../src/core/figures/boundaries.ts';
import { changesBetween } from '../../src/core/figures/change.ts';
import { figureOf } from '../../src/core/figures/figures.ts';
import { coveredBy } from '../../src/core/figures/predecessor-filings.ts';
import { isSameTerritory } from '../../src/core/figures/same-territory.ts';
import { type Amount, addAmounts } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { lastMonth } from '../../src/core/time/period.ts';
import type { UnitId } from '../../src/core/unit.ts';
import { indicatorOf } from '../support/catalogue.ts';
import { type Database, makeDatabase } from '../support/database.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { expectSound, shown } from '../support/explained.ts';
import { foundFigure, randomQuestion, tableFor } from '../support/questions.ts';
import type { Question } from '../support/reference/figure.ts';
import { amountText, asPeriod } from '../support/reference/filed.ts';
import { isSameGround } from '../support/reference/same-ground.ts';
import { worldOf } from '../support/reference/world.ts';
import { runs, seedOf } from '../support/runs.ts';

// Many runs on a slow machine are no failure.
vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();

function forMany(
  normal: number,
  indicators: readonly string[],
  check: (database: Database, question: Question, dice: Dice, message: string) => void,
) {
  for (let run = 0; run < runs(normal); run += 1) {
    const dice = diceOf(seed + run + 555);
    const database = makeDatabase(seed + run);
    const question = randomQuestion(dice, database, dice.pick(indicators));
    check(database, question, dice, `seed ${seed + run}: ${JSON.stringify(question)}`);
  }
}

function requestOf({ indicator, category, unit, target, scope }: Question) {
  return { indicator: indicatorOf(indicator), category, unit, target: asPeriod(target), scope };
}

function sumOf(parts: readonly (Amount | null)[]): Amount | null {
  return parts.reduce<Amount | null>(
    (sum, part) => (sum && part ? addAmounts(sum, part) : (sum ?? part)),
    null,
  );
}

describe(`laws over mergers (DANVAN_SEED=${seed})`, () => {
  it('it does not matter in how many files facts came, if no two state the same', () => {
    forMany(200, ['received', 'members', 'rate'], (database, question, dice, message) => {
      const seen = new Set<string>();
      const bodies = new Set(
        database.register.units
          .filter(({ reportsFor }) => reportsFor === 'parent')
          .map(({ id }) => id),
      );
      const facts = database.facts.filter(({ unit, indicator, category, period }) => {
        const key = [unit, indicator, category, period.start, period.end].join();
        const asOf = [unit, indicator, category, 'to', period.end].join();
        const isNew = !seen.has(key) && !(indicator === 'members' && seen.has(asOf));
        seen.add(key).add(asOf);
        return isNew && !bodies.has(unit);
      });
      const split = facts.map((fact) => ({ ...fact, event: 1 + dice.roll(2) }));
      expect(foundFigure({ ...database, facts: dice.shuffle(split) }, question), message).toEqual(
        foundFigure({ ...database, facts }, question),
      );
    });
  });

  it('a merger re-based is the sum of its parts', () => {
    forMany(300, ['resolved'], (database, question, _dice, message) => {
      const { register } = database;
      const territory = buildTerritory(register, database.scheme);
      const at = asPeriod(question.target).end;
      const isCommune = (id: UnitId) => territory.unit(id).states[0]?.level === 'commune';
      const facts = database.facts.filter(
        (fact) => isCommune(fact.unit) && coveredBy(territory, fact).length === 0,
      );
      const own = { ...database, facts: facts.map((fact) => ({ ...fact, scope: 'own' as const })) };
      const table = tableFor(own, { ...question, category: null, basis: 'recomputed' });
      const rebased = { ...table, boundaries: buildBoundaries(territory, at) };
      for (const { id } of register.units.filter((unit) => isCommune(unit.id))) {
        const { start, end } = territory.life(id);
        const family = familyOf(database, id, at);
        if (at < start || end <= at || !family) continue;
        const ask = { ...requestOf({ ...question, category: null }), unit: id };
        const parts = family.map(
          (unit) => figureOf(table, { ...ask, unit, scope: 'own' }).account.contributions,
        );
        const sum = sumOf(parts.flat().map(({ amount }) => amount));
        const { figure } = figureOf({ ...rebased, unit: id }, { ...ask, scope: 'total' });
        expect(amountText(figure.value), `${message} of #${id}`).toBe(amountText(sum));
      }
    });
  });

  it('every figure is what its explanation comes to', () => {
    const indicators = ['received', 'resolved', 'members', 'rate', 'women_rate', 'certified'];
    forMany(300, indicators, (database, question, _dice, message) => {
      const table = tableFor(database, question);
      const request = requestOf(question);
      const { figure } = figureOf(table, request);
      const { explanation } = explainFigure(table, request);
      expect(shown(explanation.value), message).toBe(shown(figure.value));
      expectSound(explanation, message);
    });
  });
});

describe(`changes (DANVAN_SEED=${seed})`, () => {
  it('two spans of a unit are of one territory as DESIGN says it', () => {
    const seen = { same: 0, other: 0 };
    forMany(400, ['resolved'], (database, { unit, target }, dice, message) => {
      const after = asPeriod(target);
      const months = dice.pick([6, 12]);
      const before = asPeriod({ start: target.start - months, end: target.end - months });
      const territory = buildTerritory(database.register, database.scheme);
      const wanted = isSameGround(worldOf(database), unit, lastMonth(before), lastMonth(after));
      seen[wanted ? 'same' : 'other'] += 1;
      expect(isSameTerritory(territory, unit, before, after), message).toBe(wanted);
    });
    expect(Math.min(seen.same, seen.other)).toBeGreaterThan(0);
  });

  it('a change is told only between sound figures of one territory, and else why not', () => {
    const reasons = new Set<string>();
    forMany(400, ['resolved', 'members', 'rate'], (database, question, dice, message) => {
      const { start, end } = question.target;
      const table = { start: start - 12, end };
      const ask = (target: Question['target']) =>
        figureOf(
          tableFor(database, { ...question, table }),
          requestOf({ ...question, target, category: null }),
        ).figure;
      const [before, after] = [ask({ start: start - 12, end: end - 12 }), ask({ start, end })];
      const isSame = dice.chance(70);
      const { kind } = indicatorOf(question.indicator);
      const found = changesBetween(before, after, kind, isSame);
      const change = kind === 'ratio' ? found.changePoints : found.change;
      const sound = kind === 'flow' ? ['complete', 'derived'] : ['complete', 'derived', 'stale'];
      const isSound = sound.includes(before.status) && sound.includes(after.status);
      const reason = reasonFor(!before.value || !after.value, isSound, isSame);
      reasons.add(reason ?? 'told');
      if (reason) {
        expect(change, message).toEqual({ value: null, reason });
        return;
      }
      const [from, to] = [before.value?.value, after.value?.value];
      const difference = subtract(to ?? decimal(0), from ?? decimal(0));
      expect(change?.value && plainDigits(change.value), message).toBe(plainDigits(difference));
      if (kind === 'ratio') return;
      const share = Number(difference.mantissa * 100n) / Math.abs(Number(from?.mantissa));
      if (from?.mantissa === 0n) {
        expect(found.changePercent, message).toEqual({ value: null, reason: 'zero-base' });
      } else {
        const percent = found.changePercent?.value;
        expect(Math.abs(Number(percent && plainDigits(percent)) - share), message).toBeLessThan(
          0.00501,
        );
      }
    });
    expect([...reasons].sort()).toEqual(['coverage', 'missing', 'territory', 'told']);
  });
});

function reasonFor(isMissing: boolean, isSound: boolean, isSame: boolean): string | null {
  if (isMissing) return 'missing';
  if (!isSound) return 'coverage';
  return isSame ? null : 'territory';
}

/** The unit and all that was merged into it whole by the month; null where a part was given or received. */
function familyOf(database: Database, id: UnitId, at: number): readonly UnitId[] | null {
  const { mergers } = worldOf(database);
  const family = (unit: UnitId): readonly UnitId[] => [
    unit,
    ...mergers
      .into(unit)
      .filter(({ month }) => month <= at)
      .flatMap((one) => family(one.unit)),
  ];
  const all = family(id);
  const isPartial = database.register.successions.some(
    ({ kind, from, to }) =>
      (kind === 'split' || (kind === 'merge' && to.length > 1)) &&
      [...from, ...to].some((unit) => all.includes(unit)),
  );
  return isPartial ? null : all;
}
