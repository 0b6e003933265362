/** What the problems of mapping files (bản mô tả biểu) and of drafts to be confirmed carry. */

/** Why a line of a mapping is not understood. */
export type MappingFault =
  | 'no-mapping'
  | 'unknown-place'
  | 'unknown-indicator'
  | 'ambiguous-indicator'
  | 'unknown-category'
  | 'unknown-word'
  | 'unknown-period'
  | 'no-labels'
  | 'no-figures';

export type MappingProblemArgs = {
  /** A line still marked "?", with what it may be. */
  'unresolved-mapping': {
    readonly line: number;
    readonly place: string;
    readonly seen: string;
    readonly candidates: readonly string[];
  };
  'mapping-row': {
    readonly line: number;
    readonly reason: MappingFault;
    readonly seen: string;
    /** Words that would be understood there. */
    readonly allowed: readonly string[];
  };
  /** The sheet is not the one that the mapping describes: what stands at the cell, and what it should be. */
  'mapping-differs': {
    readonly mapping: string;
    readonly seen: string;
    readonly expected: string;
  };
  'used-mapping': { readonly mapping: string };
  /** A figure drafted from a text that no one has confirmed. */
  'unconfirmed-figure': { readonly label: string; readonly value: string };
};
