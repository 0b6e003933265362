/** What a report's workbook says beside its tables: names of sheets, headings of sources and shortfalls. Shape only. */

export type WorkbookWords = {
  /** Names of sheets: at most 31 characters. */
  readonly sheets: {
    readonly appendix: (number: number) => string;
    readonly coverage: string;
    readonly sources: string;
  };
  readonly coverage: {
    /** Who has not filed all of what the table shows, indicator by indicator. */
    readonly shortfalls: string;
    readonly headings: {
      readonly column: string;
      readonly reported: string;
      readonly missing: string;
    };
    readonly problems: string;
    readonly problemHeadings: { readonly place: string; readonly problem: string };
    readonly more: (units: number) => string;
  };
  readonly sources: {
    readonly title: string;
    readonly intro: string;
    /** Of readings that no sheet has room for. */
    readonly leftOut: (lines: number) => string;
    readonly headings: {
      readonly column: string;
      readonly figure: string;
      readonly period: string;
      readonly sign: string;
      readonly amount: string;
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
      readonly raw: string;
      readonly event: string;
    };
    readonly numerator: string;
    readonly denominator: string;
    /** Shown when the mouse rests on an indicator's name. */
    readonly toSources: string;
    readonly toSummary: string;
  };
};
