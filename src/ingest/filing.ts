/** What a layout hands on: facts with who filed them for which period, and the faults met on the way. */
import type { StatedFact, Submission } from '../core/fact.ts';
import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
  type Severity,
} from '../core/problem.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';

/** A fact on its way into a submission. */
export type Filing = {
  readonly filer: UnitId;
  readonly form: string;
  /** The period of the submission; a cùng kỳ column's fact has another one of its own. */
  readonly period: Period;
  readonly fact: StatedFact;
  /** Read from a lũy kế column, which may only repeat what the period's own column says. */
  readonly toDate: boolean;
};

/** Collects what one sheet says. The one thing in this room that is written to as it goes. */
export type Collector = {
  readonly file: string;
  readonly sheet: string | null;
  readonly filings: Filing[];
  readonly problems: Problem[];
  readonly add: (filing: Filing) => void;
  /** @param cell A1-style, or null for the sheet as a whole */
  readonly report: <Code extends ProblemCode>(
    code: Code,
    severity: Severity,
    cell: string | null,
    args: ProblemArgs[Code],
  ) => void;
};

export function createCollector(file: string, sheet: string | null): Collector {
  const filings: Filing[] = [];
  const problems: Problem[] = [];
  return {
    file,
    sheet,
    filings,
    problems,
    add: (filing) => {
      filings.push(filing);
    },
    report: (code, severity, cell, args) => {
      problems.push(problem(code, severity, { file, sheet, cell }, args));
    },
  };
}

/** Groups facts by filer, form and period, in the order in which they first appear. */
export function submissionsOf(filings: readonly Filing[]): readonly Submission[] {
  const groups = new Map<string, { filing: Filing; facts: StatedFact[] }>();
  for (const filing of filings) {
    const key = `${filing.filer}|${filing.form}|${filing.period.start}|${filing.period.end}`;
    const group = groups.get(key);
    if (group) group.facts.push(filing.fact);
    else groups.set(key, { filing, facts: [filing.fact] });
  }
  return [...groups.values()].map(({ filing, facts }) => ({
    filer: filing.filer,
    form: filing.form,
    period: filing.period,
    facts,
  }));
}
