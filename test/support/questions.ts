/** Random questions to a database, and how src answers them, as text beside the reference's answer. */

import { decimal, multiply, plainDigits } from '../../src/core/decimal.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import type { Figure } from '../../src/core/figures/figure.ts';
import { buildFigureTable } from '../../src/core/figures/figure-table.ts';
import { figureOf } from '../../src/core/figures/figures.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { categoriesFor, indicatorOf } from './catalogue.ts';
import { type Database, january2017 } from './database.ts';
import type { Dice } from './dice.ts';
import type { FigureText, Question } from './reference/figure.ts';
import { amountText, asPeriod, periodsText } from './reference/filed.ts';
import type { RatioText } from './reference/ratio.ts';

const targets = [
  [0, 6],
  [6, 6],
  [12, 6],
  [18, 6],
  [0, 12],
  [12, 12],
  [0, 18],
  [0, 24],
  [12, 3],
  [12, 9],
] as const;

export function randomQuestion(dice: Dice, database: Database, indicator: string): Question {
  const upper = database.register.units.filter(({ states }) =>
    ['province', 'district'].includes(states[0]?.level ?? ''),
  );
  const unit = dice.chance(85) ? dice.pick(upper) : dice.pick(database.register.units);
  const [from, length] = dice.chance(85)
    ? dice.pick(targets)
    : ([dice.roll(15), 1 + dice.roll(9)] as const);
  const start = january2017 + from;
  const target = { start, end: start + length };
  const table = dice.chance(60)
    ? target
    : { start: start - 12, end: target.end + dice.pick([0, 6]) };
  const categories = categoriesFor(indicatorOf(indicator));
  const category = categories.length > 0 && dice.chance(40) ? dice.pick(categories).code : null;
  return {
    indicator,
    category,
    unit: unit.id,
    target,
    table,
    scope: dice.chance(10) ? 'own' : 'total',
    basis: dice.pick(['auto', 'auto', 'auto', 'recomputed', 'reported']),
    carryForward: dice.chance(15),
  };
}

export function tableFor(database: Database, question: Question) {
  return buildFigureTable(factsByIndicator(database.facts), {
    territory: buildTerritory(database.register, database.scheme),
    catalogue: database.catalogue,
    unit: question.unit,
    span: asPeriod(question.table),
    basis: question.basis,
    carryForward: question.carryForward,
    boundaries: null,
  });
}

function figureFor(database: Database, question: Question): Figure {
  return figureOf(tableFor(database, question), {
    indicator: indicatorOf(question.indicator, database.catalogue),
    category: question.category,
    target: asPeriod(question.target),
    unit: question.unit,
    scope: question.scope,
  }).figure;
}

export function foundRatio(database: Database, question: Question): RatioText {
  const { value, numerator, denominator, status } = figureFor(database, question);
  const hundredths = value && { ...value, value: multiply(value.value, decimal(100)) };
  return {
    percent: amountText(hundredths),
    numerator: numerator ? plainDigits(numerator) : 'none',
    denominator: denominator ? plainDigits(denominator) : 'none',
    status,
  };
}

export function foundFigure(database: Database, question: Question): FigureText {
  const figure = figureFor(database, question);
  return {
    value: amountText(figure.value),
    status: figure.status,
    basis: figure.basis,
    estimated: figure.value !== null && figure.estimated,
    reported: `${figure.unitsReported}/${figure.unitsExpected}`,
    stale: figure.unitsStale,
    gaps: periodsText(figure.gaps),
    missing: figure.missing.map(({ unit, gaps }) => `${unit}: ${periodsText(gaps)}`).sort(),
    asOf: figure.value && figure.asOf,
    of: figure.of,
    scope: figure.scope,
  };
}
