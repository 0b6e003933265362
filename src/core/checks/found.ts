/** What a check found among facts and figures, before the store is asked which file said so. */
import type { Filing } from '../figures/filing.ts';
import type { Severity } from '../problem.ts';
import { nowhere, type Problem, type ProblemArgs, type ProblemCode, problem } from '../problem.ts';

/** A problem, and the row of the store whose cell it points to (null: no single cell). */
export type Finding = { readonly problem: Problem; readonly version: number | null };

export function finding<Code extends ProblemCode>(
  code: Code,
  severity: Severity,
  args: ProblemArgs[Code],
  filing: Pick<Filing, 'versions'> | null = null,
): Finding {
  return {
    problem: problem(code, severity, nowhere, args),
    version: filing?.versions[0] ?? null,
  };
}
