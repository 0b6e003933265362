/** Figures of random databases against a reference that works them out month by month. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Database, makeDatabase } from '../../support/database.ts';
import { diceOf } from '../../support/dice.ts';
import { foundFigure, foundRatio, randomQuestion } from '../../support/questions.ts';
import { type FigureText, type Question, referenceFigure } from '../../support/reference/figure.ts';
import { type RatioText, referenceRatio } from '../../support/reference/ratio.ts';
import { worldOf } from '../../support/reference/world.ts';
import { runs, seedOf } from '../../support/runs.ts';
import { shrunk, told } from '../../support/shrink.ts';

type Case<Text> = {
  readonly indicators: readonly string[];
  readonly found: (database: Database, question: Question) => Text;
  readonly wanted: (database: Database, question: Question) => Text;
  /** The facts of these are what a failure is shown with. */
  readonly about: (indicator: string) => readonly string[];
};

const figures: Case<FigureText> = {
  indicators: [
    'received',
    'resolved',
    'members',
    'households',
    'opening',
    'certified',
    'movements',
    'dialogues',
  ],
  found: foundFigure,
  wanted: (database, question) => referenceFigure(worldOf(database), question),
  about: (indicator) => [indicator],
};

const ratios: Case<RatioText> = {
  indicators: ['rate', 'women_rate'],
  found: foundRatio,
  wanted: (database, question) => referenceRatio(worldOf(database), question),
  about: (indicator) => (indicator === 'rate' ? ['resolved', 'received'] : ['women', 'members']),
};

const seed = seedOf();

/** Milliseconds: many runs on a slow machine are no failure. */
const slowest = 600_000;

/** Gives the statuses that were met. */
function compareMany<Text extends { readonly status: string }>(
  { indicators, found, wanted, about }: Case<Text>,
  indicator: string,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (let run = 0; run < runs(250); run += 1) {
    // No two indicators are asked of one database: 2.000 of them in a normal run.
    const own = seed + run * indicators.length + indicators.indexOf(indicator);
    const database = makeDatabase(own);
    const dice = diceOf(own + 7);
    for (let each = 0; each < 2; each += 1) {
      const question = randomQuestion(dice, database, indicator);
      const right = wanted(database, question);
      seen.add(right.status);
      if (isDeepStrictEqual(found(database, question), right)) continue;
      const facts = database.facts.filter((fact) => about(indicator).includes(fact.indicator));
      const small = shrunk(
        { ...database, facts },
        (one) => !isDeepStrictEqual(found(one, question), wanted(one, question)),
      );
      const message = `seed ${own}: ${JSON.stringify(question)}\n${told(small)}`;
      expect(found(small, question), message).toEqual(wanted(small, question));
    }
  }
  return seen;
}

describe(`figures of random databases (DANVAN_SEED=${seed})`, () => {
  const statuses = ['complete', 'partial', 'not-filed'];
  it.each(figures.indicators)(
    'of %s are what the reference works out',
    (indicator) => {
      expect([...compareMany(figures, indicator)]).toEqual(expect.arrayContaining(statuses));
    },
    slowest,
  );

  it.each(ratios.indicators)(
    'of %s are over what both its parts cover',
    (indicator) => {
      expect([...compareMany(ratios, indicator)]).toEqual(expect.arrayContaining(statuses));
    },
    slowest,
  );
});
