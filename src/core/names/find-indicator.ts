/** Finds the indicator that a row or column is called after, and the category of one. */

import type { IndicatorKind } from '../indicator.ts';
import { writtenOut } from './abbreviations.ts';
import {
  codesLike,
  distinctCodes,
  exactMatch,
  type LabelMatch,
  likelyMatch,
  nearestCodes,
} from './find-label.ts';
import { foldText } from './fold.ts';
import type { IndicatorNames, LabelName } from './indicator-names.ts';
import { type LabelKey, labelKeys, splitMeasure, type TimeWords } from './label-key.ts';

export type IndicatorFinding =
  | {
      readonly kind: 'found';
      readonly code: string;
      /** 1 as written or by code; lower where a typo or a missing word was forgiven. */
      readonly confidence: number;
      /** The label of a text indicator: it matches text cells only. */
      readonly narrative: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

export type CategoryFinding =
  | { readonly kind: 'found'; readonly code: string; readonly confidence: number }
  | { readonly kind: 'ambiguous'; readonly codes: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

export type FindIndicatorOptions = {
  /** The row's ĐVT: decides between indicators that share a name. */
  readonly measure?: string;
  /** Text indicators only, or none of them; all unless told. */
  readonly narrative?: 'only' | 'none';
  /** How many near misses an unknown label comes with; 3 unless told. */
  readonly nearest?: number;
};

/** Twins differ in one word that says when; less sure than agreement in all words. */
const withoutTimeWords = 0.95;
const withoutDoingWords = 0.9;
const fromShortForms = 0.94;

/** Matches below this forgave something: letters, accents, short forms, what was done. */
export const asGoodAsWritten = withoutTimeWords;

export function findIndicator(
  names: IndicatorNames,
  text: string,
  options: FindIndicatorOptions = {},
): IndicatorFinding {
  const code = foldText(text).replaceAll('-', '_');
  if (allowed(names, code, options)) return found(names, { codes: [code], confidence: 1 });
  const keys = labelKeys(text, names.measures);
  const last = keys.at(-1);
  if (!last) return { kind: 'unknown', nearest: [] };
  const match =
    namedBy(names, keys, text, options) ??
    shortMatch(names, text, options) ??
    narrowed(names, likelyMatch(names.index, last), text, options);
  if (match) return found(names, match);
  return unknownBut(() => {
    const near = [
      ...codesLike(names.indicators.keys(), code),
      ...nearestCodes(names.index, last, 12),
    ];
    const nearest = [...new Set(near)].filter((one) => allowed(names, one, options));
    return nearest.slice(0, options.nearest ?? 3);
  });
}

/** Most texts of a sheet are no labels and nobody asks what they are like, which is dear to find out. */
function unknownBut(findNearest: () => readonly string[]): {
  readonly kind: 'unknown';
  readonly nearest: readonly string[];
} {
  let known: readonly string[] | null = null;
  return {
    kind: 'unknown',
    get nearest() {
      known ??= findNearest();
      return known;
    },
  };
}

/**
 * The category of that indicator, by code, label or alias; numbering and "Lĩnh vực" before it are
 * let go.
 */
export function findCategory(
  names: IndicatorNames,
  indicatorCode: string,
  text: string,
): CategoryFinding {
  const index = names.categories.get(indicatorCode);
  if (!index) return { kind: 'unknown', nearest: [] };
  const code = foldText(text).replaceAll('-', '_');
  if (index.names.some((name) => name.code === code)) return { kind: 'found', code, confidence: 1 };
  const bare = text.replace(/^\s*[-+]?\s*(?:trong đó|về|lĩnh vực)\s*:?\s+/iu, '');
  const keys = [...labelKeys(text, names.measures), ...labelKeys(bare, names.measures)];
  const last = keys.at(-1);
  const long = writtenOut(foldText(bare));
  const match =
    exactMatch(index, keys) ??
    (long === null ? null : exactMatch(index, labelKeys(long, names.measures))) ??
    (last ? likelyMatch(index, last) : null);
  if (!match) return unknownBut(() => (last ? nearestCodes(index, last, 3) : []));
  return concluded(match) ?? { kind: 'ambiguous', codes: match.codes };
}

/** By its words; what was done and when may be left out. */
function namedBy(
  names: IndicatorNames,
  keys: readonly LabelKey[],
  text: string,
  options: FindIndicatorOptions,
): LabelMatch | null {
  const last = keys.at(-1);
  const exact = narrowed(names, exactMatch(names.index, keys), text, options);
  if (exact || !last) return exact;
  return narrowed(names, twinMatch(names, last, options), text, options);
}

/** The same with its short forms written out ("Mô hình DVK hiện có"). */
function shortMatch(
  names: IndicatorNames,
  text: string,
  options: FindIndicatorOptions,
): LabelMatch | null {
  const long = writtenOut(foldText(text));
  const match = long && namedBy(names, labelKeys(long, names.measures), long, options);
  return match ? { ...match, confidence: Math.min(match.confidence, fromShortForms) } : null;
}

function concluded(match: LabelMatch): CategoryFinding | null {
  const [code, ...others] = match.codes;
  if (code === undefined || others.length > 0) return null;
  return { kind: 'found', code, confidence: match.confidence };
}

function found(names: IndicatorNames, match: LabelMatch): IndicatorFinding {
  const one = concluded(match);
  if (one?.kind !== 'found') return { kind: 'ambiguous', codes: match.codes };
  return { ...one, narrative: names.indicators.get(one.code)?.kind === 'text' };
}

function allowed(names: IndicatorNames, code: string, options: FindIndicatorOptions): boolean {
  const kind = names.indicators.get(code)?.kind;
  if (kind === undefined || options.narrative === undefined) return kind !== undefined;
  return (kind === 'text') === (options.narrative === 'only');
}

/** Without what the caller excludes; of several, those with the row's measure, where any has it. */
function narrowed(
  names: IndicatorNames,
  match: LabelMatch | null,
  text: string,
  options: FindIndicatorOptions,
): LabelMatch | null {
  const codes = match?.codes.filter((code) => allowed(names, code, options)) ?? [];
  if (!match || codes.length === 0) return null;
  if (codes.length === 1) return { ...match, codes };
  const stated = options.measure ?? splitMeasure(foldText(text), names.measures).measure;
  const measured = codes.filter(
    (code) => stated && foldText(names.indicators.get(code)?.measure ?? '') === foldText(stated),
  );
  return { ...match, codes: measured.length > 0 ? measured : codes };
}

/**
 * The same thing counted, whatever is said of when: "mới, trong kỳ" means the flow, "hiện có, lũy
 * kế, đến nay" the stock; where nothing is said and both exist, both.
 */
function twinMatch(
  names: IndicatorNames,
  key: LabelKey,
  options: FindIndicatorOptions,
): LabelMatch | null {
  const agree = (group: readonly LabelName[] | undefined) =>
    distinctCodes(group ?? []).filter(
      (code) =>
        allowed(names, code, options) && timeAgrees(names.indicators.get(code)?.kind, key.time),
    );
  const stems = agree(names.index.byStem.get(key.stem));
  const cores = key.core.includes(' ') ? agree(names.index.byCore.get(key.core)) : [];
  if (names.measures.has(key.stem))
    return ofMeasure(names, key.stem, [...stems, ...cores], options);
  if (stems.length === 0) {
    return cores.length > 0 ? { codes: cores, confidence: withoutDoingWords } : null;
  }
  const twins = key.time === null ? cores.filter((code) => !sameTime(names, code, stems)) : [];
  return { codes: [...new Set([...stems, ...twins])], confidence: withoutTimeWords };
}

/**
 * "Mô hình" says what is counted in and not what: all that are so counted are named, where some name leaves
 * no more than that.
 */
function ofMeasure(
  names: IndicatorNames,
  measure: string,
  matched: readonly string[],
  options: FindIndicatorOptions,
): LabelMatch | null {
  if (matched.length === 0) return null;
  const counted = [...names.indicators.values()].filter(
    (one) => foldText(one.measure) === measure && allowed(names, one.code, options),
  );
  const codes = [...new Set([...matched, ...counted.map(({ code }) => code)])];
  return { codes, confidence: withoutDoingWords };
}

function timeAgrees(kind: IndicatorKind | undefined, time: TimeWords): boolean {
  if (time === null) return true;
  return time === 'flow' ? kind === 'flow' : kind === 'stock' || kind === 'unit-count';
}

function sameTime(names: IndicatorNames, code: string, others: readonly string[]): boolean {
  const isFlow = (known: string) => names.indicators.get(known)?.kind === 'flow';
  return others.some((other) => isFlow(other) === isFlow(code));
}
