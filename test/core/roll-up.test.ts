/** Figures of random databases against a reference that works them out month by month. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Database, makeDatabase } from '../support/database.ts';
import { diceOf } from '../support/dice.ts';
import { foundFigure, randomQuestion } from '../support/questions.ts';
import { type FigureText, type Question, referenceFigure } from '../support/reference/figure.ts';
import { worldOf } from '../support/reference/world.ts';
import { runs, seedOf } from '../support/runs.ts';
import { shrunk, told } from '../support/shrink.ts';

const indicators = [
  'received',
  'resolved',
  'members',
  'households',
  'opening',
  'certified',
  'movements',
  'dialogues',
];

const seed = seedOf();

/** Milliseconds: many runs on a slow machine are no failure. */
const slowest = 600_000;

function expectFigure(database: Database, question: Question): FigureText {
  return referenceFigure(worldOf(database), question);
}

describe(`figures of random databases (DANVAN_SEED=${seed})`, () => {
  it.each(indicators)(
    'of %s are what the reference works out',
    (indicator) => {
      const seen = new Set<string>();
      for (let run = 0; run < runs(250); run += 1) {
        // No two indicators are asked of one database: 2.000 of them in a normal run.
        const own = seed + run * indicators.length + indicators.indexOf(indicator);
        const database = makeDatabase(own);
        const dice = diceOf(own + 7);
        for (let each = 0; each < 2; each += 1) {
          const question = randomQuestion(dice, database, indicator);
          const wanted = expectFigure(database, question);
          seen.add(wanted.status);
          const differs = (one: Database) =>
            !isDeepStrictEqual(foundFigure(one, question), expectFigure(one, question));
          if (!differs(database)) continue;
          const facts = database.facts.filter((fact) => fact.indicator === indicator);
          const small = shrunk({ ...database, facts }, differs);
          const message = `seed ${own}: ${JSON.stringify(question)}\n${told(small)}`;
          expect(foundFigure(small, question), message).toEqual(expectFigure(small, question));
        }
      }
      expect([...seen]).toEqual(expect.arrayContaining(['complete', 'partial', 'not-filed']));
    },
    slowest,
  );
});
