/** Laws of what is sent with a table, tried on random databases: annexes and sources give its very figures. */

import { describe, expect, it, vi } from 'vitest';
import { decimal, multiply, plainDigits } from '../../src/core/decimal.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import { type Amount, addAmounts } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { builtInTerms } from '../../src/core/time/terms.ts';
import { appendicesOf } from '../../src/reports/appendix.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import { figureReadings } from '../../src/reports/figure-sources.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { type Database, makeDatabase } from '../support/database.ts';
import { diceOf } from '../support/dice.ts';
import { randomQuestion } from '../support/questions.ts';
import type { Question } from '../support/reference/figure.ts';
import { asPeriod } from '../support/reference/filed.ts';
import { runs, seedOf } from '../support/runs.ts';

// Many runs on a slow machine are no failure.
vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();

function forMany(check: (database: Database, question: Question, message: string) => void) {
  for (let run = 0; run < runs(120); run += 1) {
    const dice = diceOf(seed + run + 654);
    const database = makeDatabase(seed + run);
    const question = randomQuestion(dice, database, 'resolved');
    check(database, question, `seed ${seed + run}: ${JSON.stringify(question)}`);
  }
}

function built(
  { facts, catalogue, register, scheme }: Database,
  { unit, target, basis, carryForward, scope }: Question,
  by: SummaryQuery['by'],
) {
  const query: SummaryQuery = {
    ...{ unit, basis, carryForward, scope, by },
    period: asPeriod(target),
    kind: null,
    indicators: null,
    compare: 'none',
    boundaries: null,
    asOf: null,
  };
  const territory = buildTerritory(register, scheme);
  const sources = {
    facts: factsByIndicator(facts),
    catalogue,
    territory,
    terms: builtInTerms,
    targets: [],
  };
  return buildReport(sources, query);
}

const zero: Amount = { value: decimal(0), qualifier: 'exact', writtenIn: 1 };

function sumText(parts: readonly (Amount | null | undefined)[]): string {
  return plainDigits(
    parts.reduce<Amount>((sum, part) => addAmounts(sum, part ?? zero), zero).value,
  );
}

describe(`what goes out with a table (DANVAN_SEED=${seed})`, () => {
  it('the units of an annex add up to its last row, which is the figure of the table', () => {
    let compared = 0;
    forMany((database, question, message) => {
      const { model } = built(database, question, null);
      const byUnit = built(database, question, 'unit').model;
      const annexes = appendicesOf(byUnit, database.catalogue);
      for (const { headings, rows, total } of annexes) {
        headings.forEach(({ indicator, category, isSummed, column }, index) => {
          const figure = total[index];
          const row = model.rows.find(
            (one) => one.indicator === indicator && one.category === category,
          );
          expect(row?.values.get(column.id)?.value, message).toEqual(figure?.value);
          const isWhole = category === null && question.scope === 'total';
          if (!isSummed || !isWhole || !figure?.value) return;
          compared += 1;
          const units = rows.map(({ values }) => values[index]?.value);
          expect(sumText(units), `${message} ${indicator}`).toBe(sumText([figure.value]));
        });
      }
    });
    expect(compared).toBeGreaterThan(0);
  });

  it('the readings named under a figure, by their signs, are the figure', () => {
    let compared = 0;
    forMany((database, question, message) => {
      const { model, table } = built(database, question, null);
      const readings = figureReadings(table, model);
      for (const row of model.rows) {
        for (const { id } of model.columns) {
          const figure = row.values.get(id);
          if (row.kind === 'ratio' || row.kind === 'text' || !figure?.value) continue;
          const under = readings.filter((one) => one.row === row && one.column.id === id);
          const signed = under.map(({ leaf, sign }): Amount => {
            const { value } = leaf.value ?? zero;
            return { ...zero, value: multiply(value, decimal(sign)) };
          });
          compared += 1;
          expect(sumText(signed), `${message} ${row.indicator} ${row.category} in ${id}`).toBe(
            sumText([figure.value]),
          );
        }
      }
    });
    expect(compared).toBeGreaterThan(0);
  });
});
