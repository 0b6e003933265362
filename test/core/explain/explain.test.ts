/** Explanations give their figures: every node is what its children make of it, the root the figure itself. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDigits } from '../../../src/core/decimal.ts';
import { type Explained, explainFigure } from '../../../src/core/explain/explain.ts';
import type { Explanation } from '../../../src/core/explain/explanation.ts';
import { buildBoundaries } from '../../../src/core/figures/boundaries.ts';
import type { FigureScope, FigureTable } from '../../../src/core/figures/figure-table.ts';
import { figureOf } from '../../../src/core/figures/figures.ts';
import { monthOf } from '../../../src/core/time/month.ts';
import { halfYearPeriod, type Period, yearPeriod } from '../../../src/core/time/period.ts';
import { expectSound, shown } from '../../support/explained.ts';
import {
  filed,
  indicators,
  province,
  randomFacts,
  randomTargets,
  tableOf,
  territory,
} from './explain-samples.ts';

const half = (year: number, number: 1 | 2) => halfYearPeriod(year, number);

test('every node is what its children make of it, and the root is the figure', () => {
  const scopes = fc.constantFrom<FigureScope>('total', 'total', 'own', 'below');
  const property = fc.property(randomFacts, randomTargets, scopes, (facts, target, scope) => {
    const table = tableOf(facts, target);
    for (const indicator of Object.values(indicators)) {
      for (const unit of [1, 2, 3, 4, 6, 9]) {
        for (const category of indicator.breakdowns.length > 0 ? [null, 'economy'] : [null]) {
          const request = { indicator, category, target, unit, scope };
          const { figure } = figureOf({ ...table, unit }, request);
          const explained = explainFigure({ ...table, unit }, request);
          expect(shown(explained.explanation.value)).toBe(shown(figure.value));
          expect(explained.explanation.status).toBe(figure.status);
          expectSound(explained.explanation);
        }
      }
    }
  });
  fc.assert(property, { numRuns: 120 });
});

test('it holds in the boundaries of a later day too', () => {
  const { petitions, households } = indicators;
  const boundaries = buildBoundaries(territory, monthOf(2019, 6));
  const property = fc.property(randomFacts, randomTargets, (facts, target) => {
    const table = { ...tableOf(facts, target), boundaries };
    for (const indicator of [petitions, households]) {
      for (const unit of [1, 2, 3, 9]) {
        const request = { indicator, category: null, target, unit, scope: 'total' } as const;
        const { figure } = figureOf({ ...table, unit }, request);
        const { explanation } = explainFigure({ ...table, unit }, request);
        expect(shown(explanation.value)).toBe(shown(figure.value));
        expectSound(explanation);
      }
    }
  });
  fc.assert(property, { numRuns: 60 });
});

test('a whole year less its second half is a subtraction with both readings', () => {
  const facts = [
    filed(4, 'petitions', yearPeriod(2018), 9),
    filed(4, 'petitions', half(2018, 2), 4),
  ];
  const { explanation } = explain(facts, 4, half(2018, 1));
  expect(outline(explanation)).toEqual([
    '5 periods',
    ' 5 subtract',
    '  +9 reading',
    '  -4 reading',
  ]);
});

test('communes stand under their districts, those that have not filed among them', () => {
  const facts = [
    filed(4, 'petitions', half(2018, 1), 3),
    filed(6, 'petitions', half(2018, 1), 5),
    filed(7, 'petitions', half(2018, 1), 7),
  ];
  const { explanation } = explain(facts, province, half(2018, 1));
  expect(outline(explanation)).toEqual([
    '15 units',
    ' 3 units',
    '  3 periods',
    '   +3 reading',
    '  missing 5',
    ' 12 units',
    '  5 periods',
    '   +5 reading',
    '  7 periods',
    '   +7 reading',
    '  missing 8',
  ]);
});

test('a total that stands in for one year is a run of its own', () => {
  const facts = [
    filed(4, 'petitions', yearPeriod(2017), 3),
    filed(5, 'petitions', yearPeriod(2017), 4),
    filed(6, 'petitions', yearPeriod(2017), 0),
    filed(4, 'petitions', yearPeriod(2018), 5),
    filed(2, 'petitions', yearPeriod(2018), 20, { scope: 'total' }),
  ];
  const target = { start: yearPeriod(2017).start, end: yearPeriod(2018).end };
  const { explanation, figure } = explain(facts, 2, target);
  expect(figure.basis).toBe('mixed');
  expect(outline(explanation)).toEqual([
    '27 periods',
    ' 7 units',
    '  3 periods',
    '   +3 reading',
    '  4 periods',
    '   +4 reading',
    '  0 periods',
    '   +0 reading',
    ' 20 reported',
    '  +20 reading',
  ]);
});

test('a whole that was filed only by its categories is their sum', () => {
  const facts = [
    filed(4, 'models', half(2018, 1), 3, { category: 'economy' }),
    filed(4, 'models', half(2018, 1), 4, { category: 'culture' }),
  ];
  const { explanation } = explain(facts, 4, half(2018, 1), 'models');
  expect(outline(explanation)).toEqual([
    '7 periods',
    ' 7 categories',
    '  +3 reading',
    '  +4 reading',
  ]);
});

test('a ratio is explained by its two numbers over what both cover', () => {
  const facts = [
    filed(4, 'petitions', half(2018, 1), 10),
    filed(4, 'resolved', half(2018, 1), 9),
    filed(5, 'petitions', half(2018, 1), 30),
  ];
  const { explanation } = explain(facts, 2, half(2018, 1), 'rate');
  expect(outline(explanation)).toEqual([
    '90 ratio',
    ' 9 units',
    '  9 periods',
    '   +9 reading',
    '  missing 5',
    ' 10 units',
    '  10 periods',
    '   +10 reading',
  ]);
});

test('a bare percentage is explained by the cell that it was reported in', () => {
  const facts = [filed(4, 'rate', half(2018, 1), 97)];
  const { explanation } = explain(facts, 4, half(2018, 1), 'rate');
  expect(outline(explanation)).toEqual(['97 reported', ' +97 reading']);
});

test('a figure that nobody filed names who owes it, and the blank that was filed instead', () => {
  const blank = filed(5, 'petitions', half(2018, 1), null);
  const other = filed(4, 'petitions', half(2017, 1), 1);
  const { explanation } = explain([blank, other], 2, half(2018, 1));
  expect(explanation.status).toBe('not-filed');
  expect(outline(explanation)).toEqual(['… units', ' missing 4', ' missing 5']);
  expect(explanation.children.map(({ version }) => version)).toEqual([null, blank.version]);
});

test('the last reading of a unit that was merged away stands under its successor', () => {
  const facts = [
    filed(7, 'households', half(2018, 1), 40),
    filed(8, 'households', half(2018, 1), 60),
  ];
  const target = { start: yearPeriod(2018).start, end: half(2019, 1).end };
  const { explanation } = explain(facts, 9, target, 'households');
  expect(outline(explanation)).toEqual([
    '100 units',
    ' 40 last',
    '  +40 reading',
    ' 60 last',
    '  +60 reading',
  ]);
});

type Indicators = keyof typeof indicators;

function explain(
  facts: Parameters<typeof tableOf>[0],
  unit: number,
  target: Period,
  code: Indicators = 'petitions',
): Explained {
  const table: FigureTable = { ...tableOf(facts, target), unit };
  const indicator = indicators[code];
  return explainFigure(table, { indicator, category: null, target, unit, scope: 'total' });
}

function outline(node: Explanation, depth = 0): readonly string[] {
  const { operation, value, sign, unit, children } = node;
  const number = value === null ? '…' : plainDigits(value.value);
  const signed = operation === 'reading' ? `${sign < 0 ? '-' : '+'}${number}` : number;
  const line = operation === 'missing' ? `missing ${unit}` : `${signed} ${operation}`;
  return [' '.repeat(depth) + line, ...children.flatMap((child) => outline(child, depth + 1))];
}
