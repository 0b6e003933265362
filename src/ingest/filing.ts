/** What a layout hands on: facts with who filed them for which period, and the faults met on the way. */
import type { StatedFact, Submission } from '../core/fact.ts';
import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
  type Severity,
} from '../core/problem.ts';
import { type Period, samePeriod } from '../core/time/period.ts';
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

/**
 * True where two differ at most in what they name and say. Neighbours mostly do no more, and then whoever groups
 * filings need make no key to find the group of the second.
 */
export function isBeside({ fact, filer }: Filing, other: Filing): boolean {
  const { unit, kind, scope, period, nature, quoted } = other.fact;
  return (
    filer === other.filer &&
    fact.unit === unit &&
    fact.kind === kind &&
    fact.scope === scope &&
    fact.nature === nature &&
    fact.quoted === quoted &&
    samePeriod(fact.period, period)
  );
}

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
  let group: { filing: Filing; facts: StatedFact[] } | null = null;
  for (const filing of filings) {
    const { filer, form, period } = filing;
    const isSame =
      group?.filing.filer === filer &&
      group.filing.form === form &&
      samePeriod(group.filing.period, period);
    if (group === null || !isSame) {
      const key: string = `${filer}|${form}|${period.start}|${period.end}`;
      group = groups.get(key) ?? { filing, facts: [] };
      groups.set(key, group);
    }
    group.facts.push(filing.fact);
  }
  return [...groups.values()].map(({ filing, facts }) => ({
    filer: filing.filer,
    form: filing.form,
    period: filing.period,
    facts,
  }));
}
