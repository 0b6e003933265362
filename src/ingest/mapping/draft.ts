/** A draft of a mapping: what each row and column of a sheet seems to be, and how sure that is. */

/** One column or row. Texts are those that the mapping file will show. */
export type DraftPart = {
  readonly kind: 'column' | 'row';
  readonly index: number;
  readonly seen: string;
  /** Null where it is not sure: then `candidates` say what it may be. */
  readonly as: DraftMeaning | null;
  readonly candidates: readonly DraftMeaning[];
  readonly standing: DraftStanding;
};

export type DraftMeaning =
  | { readonly kind: 'role'; readonly role: DraftRole }
  | {
      readonly kind: 'indicator';
      readonly code: string;
      readonly category: string | null;
      readonly percent: number;
    }
  | { readonly kind: 'unit'; readonly name: string };

export type DraftRole = 'ignored' | 'label' | 'measure' | 'note' | 'unit' | 'period' | 'figures';

export type DraftStanding = {
  readonly scope: 'own' | 'total' | null;
  readonly nature: 'actual' | 'estimate' | null;
  /** A word of the mapping's, or a period's id. */
  readonly span: 'same-period' | 'to-date' | 'since-term' | { readonly period: string } | null;
};

export type MappingDraft = {
  readonly sheet: string | null;
  readonly indicators: 'rows' | 'columns';
  readonly headerTop: number;
  readonly dataStart: number;
  /** Null where the title and the names around the sheet don't tell: then someone must. */
  readonly unit: { readonly name: string } | null;
  readonly period: { readonly id: string } | null;
  readonly parts: readonly DraftPart[];
};

export const plainStanding: DraftStanding = { scope: null, nature: null, span: null };
