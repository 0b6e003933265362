/** Laws of printed tables, tried on random databases: rows add up to their whole, columns to the total. */

import { describe, expect, it, vi } from 'vitest';
import { decimal, plainDigits } from '../../src/core/decimal.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import { type Amount, addAmounts } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { builtInTerms } from '../../src/core/time/terms.ts';
import { buildReport } from '../../src/reports/build-report.ts';
import type { ReportModel, ReportRow } from '../../src/reports/model.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { type Database, january2017, makeDatabase } from '../support/database.ts';
import { diceOf } from '../support/dice.ts';
import { randomQuestion } from '../support/questions.ts';
import type { Question } from '../support/reference/figure.ts';
import { asPeriod } from '../support/reference/filed.ts';
import { runs, seedOf } from '../support/runs.ts';

// Many runs on a slow machine are no failure.
vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();
const indicators = ['resolved', 'members', 'opening'];

function forMany(
  normal: number,
  check: (database: Database, question: Question, message: string) => void,
) {
  for (let run = 0; run < runs(normal); run += 1) {
    const dice = diceOf(seed + run + 321);
    const database = makeDatabase(seed + run);
    const question = randomQuestion(dice, database, dice.pick(indicators));
    check(database, question, `seed ${seed + run}: ${JSON.stringify(question)}`);
  }
}

function modelOf(
  { facts, catalogue, register, scheme }: Database,
  { unit, target, basis, carryForward, indicator }: Question,
  over: Partial<SummaryQuery>,
): ReportModel {
  const territory = buildTerritory(register, scheme);
  const query: SummaryQuery = {
    unit,
    period: asPeriod(target),
    kind: null,
    scope: 'total',
    by: null,
    indicators: [indicator],
    basis,
    compare: 'none',
    carryForward,
    boundaries: null,
    asOf: null,
    ...over,
  };
  const sources = {
    facts: factsByIndicator(facts),
    catalogue,
    territory,
    terms: builtInTerms,
    targets: [],
  };
  return buildReport(sources, query).model;
}

function valueIn(row: ReportRow | undefined, column: string): Amount | null {
  return row?.values.get(column)?.value ?? null;
}

function sumText(parts: readonly (Amount | null)[]): string {
  const zero: Amount = { value: decimal(0), qualifier: 'exact', writtenIn: 1 };
  return plainDigits(
    parts.reduce<Amount>((sum, part) => addAmounts(sum, part ?? zero), zero).value,
  );
}

describe(`tables of random databases (DANVAN_SEED=${seed})`, () => {
  it.each(['unit', 'level'] as const)('the rows by %s add up to the whole', (by) => {
    forMany(250, (database, question, message) => {
      const { rows, columns } = modelOf(database, question, { by });
      const ofWhole = rows.filter(({ category }) => category === null);
      const [whole, ...others] = ofWhole;
      for (const { id } of columns) {
        if (!valueIn(whole, id)) continue;
        const parts = others.map((row) => valueIn(row, id));
        expect(sumText(parts), `${message} in ${id}`).toBe(sumText([valueIn(whole, id)]));
      }
    });
  });

  it('the total of complete columns is their sum, where nothing filed overlaps', () => {
    let compared = 0;
    forMany(250, (database, asked, message) => {
      const isHalf = ({ start, end }: { start: number; end: number }) =>
        end - start === 6 && (start - january2017) % 6 === 0;
      const facts = database.facts.filter(({ period }) => isHalf(period));
      const question = { ...asked, indicator: 'resolved', target: { start: 24204, end: 24228 } };
      const { rows, columns } = modelOf({ ...database, facts }, question, {
        by: 'half',
        kind: 'multi-year',
      });
      const [row] = rows;
      const parts = columns.filter(({ role }) => role === 'part').map(({ id }) => id);
      const isComplete = (id: string) => row?.values.get(id)?.status === 'complete';
      if (![...parts, 'total'].every(isComplete)) return;
      compared += 1;
      const sum = sumText(parts.map((id) => valueIn(row, id)));
      expect(sumText([valueIn(row, 'total')]), message).toBe(sum);
    });
    expect(compared).toBeGreaterThan(0);
  });
});
