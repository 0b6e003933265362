/** Problems in the words of this run's language, with the office's own indicators named. */
import type { Catalogue } from '../core/indicator.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { originText, problemText } from '../messages/problem-text.ts';
import type { ProblemWriter } from '../render/index.ts';

export function problemWriter(
  office: { readonly catalogue: Catalogue },
  lexicon: Lexicon,
): ProblemWriter {
  return (problem) => ({
    origin: originText(problem.origin) || null,
    message: problemText(problem, lexicon.lang, office.catalogue).message,
  });
}
