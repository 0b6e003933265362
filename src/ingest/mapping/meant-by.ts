/** What a label's meaning comes to in a draft: taken where it is sure, else offered. */
import type { CatalogueNames } from '../names.ts';
import type { LabelMeaning } from '../resolve-label.ts';
import type { DraftMeaning } from './draft.ts';

/** Less sure than this is left for someone to confirm. */
const surely = 0.9;
/** Candidates that a line can show. */
const mostCandidates = 4;

export type Meant = {
  readonly as: DraftMeaning | null;
  readonly candidates: readonly DraftMeaning[];
};

export function meantBy(meaning: LabelMeaning, names: CatalogueNames): Meant {
  switch (meaning.kind) {
    case 'indicator':
    case 'category': {
      const { indicator, confidence } = meaning;
      const category = meaning.kind === 'category' ? meaning.category : null;
      const percent = Math.floor(confidence * 100);
      const one: DraftMeaning = { kind: 'indicator', code: indicator.code, category, percent };
      return confidence < surely ? { as: null, candidates: [one] } : { as: one, candidates: [] };
    }
    case 'ambiguous':
      return { as: null, candidates: offered(meaning.candidates, names) };
    case 'unknown':
      return { as: null, candidates: offered(meaning.nearest, names) };
  }
}

function offered(codes: readonly string[], names: CatalogueNames): readonly DraftMeaning[] {
  return codes
    .filter((code) => names.indicator(code) !== null)
    .slice(0, mostCandidates)
    .map((code) => ({ kind: 'indicator', code, category: null, percent: 0 }));
}
