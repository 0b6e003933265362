/** Remembers what a text came to: the same headers and labels come back in every file of a run. */
import { foldWithoutAccents } from '../core/names/fold.ts';

/** Beyond this many texts nothing more is kept, so that a run's memory stays bounded. */
const mostTexts = 20_000;
/** Longer texts are prose, and don't come back. */
const longestText = 200;

export function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size < mostTexts && text.length <= longestText) known.set(text, value);
    return value;
  };
}

/** `foldWithoutAccents`, remembered. */
export const foldedPlain = remember(foldWithoutAccents);
