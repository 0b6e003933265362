/** All that one report sent out holds, before any format: the table, its annexes, and what it rests on. */

import type { Figure } from '../core/figures/figure.ts';
import type { IndicatorKind, Labels } from '../core/indicator.ts';
import type { Amount } from '../core/reading.ts';
import type { Day } from '../core/time/day.ts';
import type { Period } from '../core/time/period.ts';
import type { Letterhead } from './letterhead.ts';
import type { FigureView, ReportColumn, ReportModel, UnitView } from './model.ts';

export type ReportPack = {
  readonly summary: ReportModel;
  /** The same figures with rows by level, since sentences say who did it. */
  readonly told: ReportModel;
  /** One a group that has figures, in the summary's order. */
  readonly appendices: readonly Appendix[];
  readonly coverage: Coverage;
  /** Every reading that a figure of the summary is made of, figure by figure in the table's order. */
  readonly sources: readonly FigureSource[];
  readonly narratives: readonly Narrative[];
  readonly letterhead: Letterhead;
  readonly edition: Edition;
};

/** What the report goes out as: under a number or still a draft, and whether anything is still owed. */
export type Edition = {
  readonly number: string | null;
  /** The day on the letterhead. */
  readonly date: Day;
  /** Sent although units are missing: every page says so (CHƯA ĐẦY ĐỦ). */
  readonly isIncomplete: boolean;
};

/** A group's figures unit by unit: units down, indicators across, the whole last. */
export type Appendix = {
  readonly group: { readonly code: string; readonly label: Labels };
  readonly headings: readonly AppendixHeading[];
  readonly rows: readonly AppendixRow[];
  /** One a heading: the summary's own figure. */
  readonly total: readonly (FigureView | null)[];
};

/** A figure's column in an appendix: the period's, or for tables over years their total or latest. */
export type AppendixHeading = {
  readonly indicator: string;
  readonly category: string | null;
  readonly label: Labels;
  readonly measure: string;
  readonly kind: IndicatorKind;
  /** False where units are not added: ratios, and lists that each unit has its own of. */
  readonly isSummed: boolean;
  readonly column: ReportColumn;
};

export type AppendixRow = {
  readonly unit: UnitView;
  /** The unit's own figures, or what only a filed total knows; null for the units below it. */
  readonly part: 'own' | 'unlisted' | null;
  /** One a heading; null where the unit has no figure there. */
  readonly values: readonly (FigureView | null)[];
};

/** Who was to report for the period, and who has. */
export type Coverage = {
  readonly deadline: Day;
  readonly filers: readonly FilerView[];
};

export type FilerView = {
  readonly unit: UnitView;
  readonly state: 'filed' | 'late' | 'partial' | 'missing';
  readonly gaps: readonly Period[];
  readonly files: readonly { readonly file: string; readonly receivedOn: Day }[];
};

/** One cell that a figure is made of. */
export type FigureSource = {
  readonly indicator: string;
  readonly category: string | null;
  readonly label: Labels;
  readonly measure: string;
  readonly kind: IndicatorKind;
  readonly column: ReportColumn;
  readonly figure: Pick<Figure, 'value'>;
  readonly unit: UnitView;
  readonly period: Period;
  /** -1 where it was subtracted; a ratio's denominator is marked by `side`. */
  readonly sign: 1 | -1;
  readonly side: 'numerator' | 'denominator' | null;
  readonly value: Amount | null;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly raw: string;
  readonly event: number;
};

/** One heading of the narrative: the office's own words, and those of the units below it. */
export type Narrative = {
  readonly indicator: string;
  readonly group: string;
  readonly label: Labels;
  readonly own: string | null;
  readonly units: readonly { readonly unit: UnitView; readonly text: string }[];
};
