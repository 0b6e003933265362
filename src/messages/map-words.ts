/** What drafts of mappings and figures say to those who fill them in, and what `map` says of them. Shape only. */
import type { NextStep } from './command-words.ts';
import type { CommandHelp } from './help-words.ts';

export type MapWords = {
  readonly sheetName: string;
  readonly figuresSheetName: string;
  readonly title: string;
  readonly guidance: readonly string[];
  readonly headings: {
    readonly unit: string;
    readonly period: string;
    readonly indicator: string;
    readonly category: string;
    readonly value: string;
    readonly note: string;
    readonly confirmed: string;
    readonly candidates: string;
  };
  /** "Bieu la.xlsx › Sheet1: danvan đọc được, không cần bản mô tả." */
  readonly known: (file: string, forms: readonly string[]) => string;
  readonly nothing: (file: string) => string;
  /** `open`: lines that are still unsure, of `lines`. */
  readonly drafted: (draft: string, source: string, lines: number, open: number) => string;
  readonly draftedFigures: (draft: string, source: string, figures: number, open: number) => string;
  readonly unchanged: (draft: string) => string;
  readonly kept: (draft: string) => string;
  readonly outputNeedsOne: string;
  /** After the "?" are filled in. */
  readonly importStep: (draft: string, file: string) => NextStep;
  readonly importFigures: (draft: string) => NextStep;
};

export type MapHelp = { readonly command: CommandHelp };
