/** A problem of a file as JSON (DESIGN §7): where it is, what was seen, what was expected, and the fix. */
import type { Catalogue } from '../core/indicator.ts';
import type { Problem } from '../core/problem.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { problemText } from '../messages/problem-text.ts';

export function jsonProblem(
  problem: Problem,
  known: { readonly catalogue: Catalogue },
  lexicon: Lexicon,
): object {
  const { message, fix, seen, expected } = problemText(problem, lexicon.lang, known.catalogue);
  const { code, severity, origin } = problem;
  return { code, severity, sheet: origin.sheet, cell: origin.cell, seen, expected, message, fix };
}
