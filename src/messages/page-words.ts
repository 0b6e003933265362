/** What a report as a web page says around its figures. Shape only; the words are in vi/ and en/. */

import type { Day } from '../core/time/day.ts';

export type FilerCounts = {
  readonly filed: number;
  readonly late: number;
  readonly partial: number;
  readonly missing: number;
  readonly expected: number;
};

export type PageWords = {
  readonly skip: string;
  readonly contents: string;
  readonly stillOwed: (units: readonly string[], more: number) => string;
  readonly sections: {
    readonly summary: string;
    readonly charts: string;
    readonly coverage: string;
    readonly results: string;
    readonly narratives: string;
    readonly appendices: string;
    readonly sources: string;
    readonly problems: string;
  };
  /** The headline: who has filed, of how many, and by when. */
  readonly filers: (counts: FilerCounts, deadline: Day) => string;
  readonly coverageCaption: string;
  readonly countFiles: (count: number) => string;
  /** In the grid of units and groups: all figures there, so many of so many, none. */
  readonly cell: {
    readonly whole: string;
    readonly some: (held: number, asked: number) => string;
    readonly none: string;
  };
  /** Only so many of the units are listed: those that still owe something. */
  readonly unitsLeftOut: (shown: number, all: number) => string;
  readonly charts: {
    readonly overTime: string;
    readonly byUnit: string;
    readonly shares: string;
    readonly title: (label: string, measure: string) => string;
    /** A point or bar that is not drawn, in its text alternative. */
    readonly noFigure: string;
    readonly notWhole: string;
    readonly shortColumns: (columns: readonly string[]) => string;
    readonly leftOut: (drawn: number, all: number) => string;
    readonly none: string;
  };
  readonly sources: {
    readonly intro: string;
    readonly printed: string;
    readonly leftOut: string;
    readonly cells: (count: number) => string;
    readonly cellsShown: (shown: number, count: number) => string;
    readonly headings: {
      readonly unit: string;
      readonly period: string;
      readonly amount: string;
      readonly place: string;
      readonly raw: string;
    };
    readonly numerator: string;
    readonly denominator: string;
    readonly back: string;
  };
  readonly problemsLeftOut: (shown: number, all: number) => string;
  readonly noProblems: string;
  /** Over those that are only for information. */
  readonly infos: (count: number) => string;
};
