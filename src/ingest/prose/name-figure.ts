/** Which indicator a figure in a sentence may be of, by the words around it. */
import type { CatalogueNames } from '../names.ts';
import type { TextFigure } from './figures-in-text.ts';

export type FigureName = {
  /** Null where the words name none for sure. */
  readonly code: string | null;
  readonly category: string | null;
  readonly percent: number;
  readonly candidates: readonly string[];
};

/** Words taken from each side of a figure. */
const mostBefore = 10;
const mostAfter = 12;
/** Of each side where words of both are joined. */
const mostJoined = { before: 4, after: 8 };
/** One word alone ("khác", "vụ") names nothing. */
const fewestWords = 2;
const surely = 0.9;
const mostCandidates = 4;
/** Between a name and its figure: "tiếp công dân được 29 lượt". */
const between: ReadonlySet<string> = new Set([
  'được',
  'là',
  'có',
  'đạt',
  'gồm',
  'tổng',
  'số',
  'với',
]);

export function nameFigure(figure: TextFigure, names: CatalogueNames): FigureName {
  const tried = phrasesOf(figure);
  const isPercent = figure.text.endsWith('%');
  let best: { code: string; confidence: number; words: number } | null = null;
  const near: string[] = [];
  for (const phrase of tried) {
    const found = names.findIndicator(phrase, { narrative: 'none' });
    if (found.kind === 'ambiguous') near.push(...found.codes);
    if (found.kind === 'unknown') near.push(...found.nearest.slice(0, 1));
    if (found.kind !== 'found') continue;
    const measure = names.indicator(found.code)?.measure;
    if ((measure === '%') !== isPercent) continue;
    const words = phrase.split(' ').length;
    const isBetter =
      best === null ||
      words > best.words ||
      (words === best.words && found.confidence > best.confidence);
    if (isBetter) best = { code: found.code, confidence: found.confidence, words };
  }
  const sure = best !== null && best.confidence >= surely ? best : null;
  const others = [...(best ? [best.code] : []), ...near].filter((code) => code !== sure?.code);
  return {
    code: sure?.code ?? null,
    category: null,
    percent: sure ? Math.floor(sure.confidence * 100) : 0,
    candidates: [...new Set(others)].slice(0, mostCandidates),
  };
}

/** What stands after the figure, before it, around it, and its measure with what stood before. */
function phrasesOf({ before, lead, after }: TextFigure): readonly string[] {
  const own = trimmed(before);
  const phrases: string[] = [];
  const add = (words: readonly string[]) => {
    if (words.length >= fewestWords) phrases.push(words.join(' '));
  };
  for (let count = Math.min(after.length, mostAfter); count >= fewestWords; count -= 1) {
    add(after.slice(0, count));
  }
  for (let count = Math.min(own.length, mostBefore); count >= 1; count -= 1) {
    const words = own.slice(-count);
    add(words);
    if (count > mostJoined.before) continue;
    // "hiến gần 1.980 m2 đất": the measure may stand between.
    for (let more = 1; more <= Math.min(after.length, mostJoined.after); more += 1) {
      add([...words, ...after.slice(0, more)]);
      add([...words, ...after.slice(1, more)]);
    }
  }
  // "Tiếp công dân được 27 lượt, 35 người": a figure alone goes on with what the one before it was of.
  const [measure] = after;
  const spoken = own.length > 0 ? own : trimmed(lead);
  for (let count = Math.min(spoken.length, mostBefore); measure && count >= 2; count -= 1) {
    phrases.push(`${spoken.slice(-count).join(' ')} (${measure})`);
  }
  return phrases;
}

function trimmed(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 0 && between.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
}
