/** What a row or column is called after: an indicator, or a category of the indicator above it. */
import type { Indicator } from '../core/indicator.ts';
import { remember } from '../core/remember.ts';
import type { CatalogueNames } from './names.ts';
import { withoutScopeWords } from './scope-words.ts';

export type LabelMeaning =
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly confidence: number }
  | {
      readonly kind: 'category';
      readonly indicator: Indicator;
      readonly category: string;
      readonly confidence: number;
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

export type LabelContext = {
  /** The indicators whose categories may stand here, nearest first. */
  readonly parents: readonly Indicator[];
  /** True for "- Khiếu nại" and "Trong đó: …": categories are looked for first. */
  readonly isPart: boolean;
  /** The label of the group above, which may hold the words that this one leaves out. */
  readonly group: string | null;
  readonly measure: string | null;
  /** Text indicators for text cells only, the others for the rest. */
  readonly narrative: 'only' | 'none' | null;
};

// A word boundary (\b) knows ASCII only, and "đó" ends in none of it.
const partMark = /^\s*(?:[-–—+•*·▪]|(?:trong đó|bao gồm|gồm|chia ra)(?!\p{L}))\s*:?/iu;

/** True where the label says itself that it is a part of what stands above. */
export const marksPart = remember((label) => partMark.test(label.normalize('NFC')));

/** What a label may be looked up by: as it stands, and without the words that say whose the figure is. */
const spokenForms = remember((label): { bare: string; texts: readonly string[] } => {
  const bare = withoutPartMark(label);
  const spoken = withoutScopeWords(bare);
  return { bare, texts: spoken === '' || spoken === bare ? [bare] : [bare, spoken] };
});

/** The label without "- " and "Trong đó: " before it. */
function withoutPartMark(label: string): string {
  let rest = label.normalize('NFC');
  for (;;) {
    const next = rest.replace(partMark, '').trim();
    if (next === rest || next === '') return rest.trim();
    rest = next;
  }
}

export function resolveLabel(
  names: CatalogueNames,
  label: string,
  context: LabelContext,
): LabelMeaning {
  const { bare, texts } = spokenForms(label);
  if (context.isPart) {
    const category = categoryOf(names, texts, context.parents);
    if (category) return category;
  }
  const found = indicatorOf(names, texts, context);
  if (found.kind !== 'unknown') return found;
  const category = categoryOf(names, texts, context.parents);
  if (category) return category;
  if (context.group !== null) {
    const counted = bare.replace(/^số\s+/iu, '');
    const texts = [`${context.group} ${bare}`, `${context.group} (${counted})`];
    const joined = texts
      .map((text) => indicatorOf(names, [text], context))
      .find(({ kind }) => kind === 'indicator');
    if (joined) return joined;
  }
  return found;
}

function categoryOf(
  names: CatalogueNames,
  texts: readonly string[],
  parents: readonly Indicator[],
): LabelMeaning | null {
  for (const parent of parents) {
    if (parent.breakdowns.length === 0) continue;
    for (const text of texts) {
      const found = names.findCategory(parent, text);
      if (found.kind === 'found') {
        const { code: category, confidence } = found;
        return { kind: 'category', indicator: parent, category, confidence };
      }
    }
  }
  return null;
}

function indicatorOf(
  names: CatalogueNames,
  texts: readonly string[],
  context: LabelContext,
): LabelMeaning {
  let unknown: LabelMeaning = { kind: 'unknown', nearest: [] };
  for (const text of texts) {
    const found = names.findIndicator(text, context);
    if (found.kind === 'ambiguous') return { kind: 'ambiguous', candidates: found.codes };
    if (found.kind === 'unknown') {
      if (unknown.kind === 'unknown' && unknown.nearest.length === 0) unknown = found;
      continue;
    }
    const indicator = names.indicator(found.code);
    if (indicator) return { kind: 'indicator', indicator, confidence: found.confidence };
  }
  return unknown;
}
