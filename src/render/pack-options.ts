/** What the writers of a whole report are told besides the report itself. */

import type { MoneyUnit } from '../core/money-unit.ts';
import type { Day } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ProblemWriter } from './json.ts';

export type PackOptions = {
  readonly lexicon: Lexicon;
  readonly today: Day;
  readonly writeProblem: ProblemWriter;
  readonly narrative: NarrativeChoice;
  /** What amounts of money are printed in. */
  readonly money: MoneyUnit;
};

/** Whose words are printed: the office's only, the units' too in an annex, or both by section. */
export type NarrativeChoice = 'own' | 'appendix' | 'full';
