/** What is wrong with a file as a whole, before any table is looked for in it. */

export type FileProblemArgs = {
  'empty-file': Record<never, never>;
  /** `control`: a text but for this character, the first such in it; lines count from 1. */
  'not-a-spreadsheet': {
    readonly found: string;
    readonly control?: { readonly code: number; readonly line: number };
  };
  'unsupported-format': { readonly found: string };
  'encrypted-file': Record<never, never>;
  /** `openQuote`: of delimited text, the line where a quotation mark is opened and never closed. */
  'damaged-file': { readonly detail: string; readonly openQuote?: number };
  /** `reached`: the sheet, or the cell in it, that went over the limit. */
  'file-too-large': { readonly limit: string; readonly reached?: string };
  /** `utf-8`, `cp437`, `windows-1252` (read as that), `lost-letters`; and one of the words that show it. */
  'unreadable-text': { readonly detail: string; readonly seen?: string; readonly meant?: string };
  'converted-text': { readonly count: number };
  /** A cell that stands in the sheet more than once; the last holds. */
  'repeated-cell': { readonly seen: string; readonly taken: string };
  'unsafe-name': { readonly seen: string };
  'skipped-file': { readonly found: string };
};
