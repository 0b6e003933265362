/** One fact by hand (`danvan record`): read as a cell of a file would be, and held to the same life of its unit. */
import {
  type Nature,
  recordForm,
  type StatedFact,
  type StatedScope,
  type Submission,
} from '../core/fact.ts';
import type { Indicator } from '../core/indicator.ts';
import { nowhere, type Problem } from '../core/problem.ts';
import { levelIn, type Territory } from '../core/territory.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { checkLives } from './check-life.ts';
import { createCollector } from './filing.ts';
import { readCell } from './read-cell.ts';

export type HandStatement = {
  readonly unit: UnitId;
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly period: Period;
  readonly scope: StatedScope;
  readonly nature: Nature;
  /** As it was typed. */
  readonly value: string;
  /** Who told it: the origin of the fact. */
  readonly note: string;
};

/** Null where the value is refused, and the problems say why. */
export function readRecord(
  statement: HandStatement,
  territory: Territory,
): { readonly submission: Submission | null; readonly problems: readonly Problem[] } {
  const { unit, indicator, category, period, scope, nature, value, note } = statement;
  const collector = createCollector(note, null);
  const reading = readCell(
    {
      cell: { kind: 'text', text: value },
      address: '',
      indicator,
      level: levelIn(territory, unit, lastMonth(period)),
      measures: [],
    },
    { context: { options: { acceptDotThousands: false } } },
    collector,
  );
  const problems = collector.problems.map((problem): Problem => ({ ...problem, origin: nowhere }));
  if (reading === null) return { submission: null, problems };
  const fact: StatedFact = {
    unit,
    indicator: indicator.code,
    category,
    period,
    kind: indicator.kind,
    scope,
    nature,
    quoted: false,
    assumed: false,
    note,
    reading,
    origin: { sheet: null, cell: null, raw: value },
  };
  const filing = { filer: unit, form: recordForm, period, fact, toDate: false };
  const lives = checkLives([filing], note, territory);
  return {
    submission: { filer: unit, form: recordForm, period, facts: [fact] },
    problems: [...problems, ...lives],
  };
}
