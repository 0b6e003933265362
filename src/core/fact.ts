/** Facts (số liệu): one reading of one indicator of one unit over one span, as a filer stated it in one cell. */
import type { IndicatorKind } from './indicator.ts';
import type { Reading } from './reading.ts';
import type { Period } from './time/period.ts';
import type { UnitId } from './unit.ts';

/** The unit itself, or consolidated with all below it. */
export type Scope = 'own' | 'total';
/** As the file said it; unstated is resolved when read, since the register decides it. */
export type StatedScope = Scope | 'unstated';

/** Thực hiện, or ước. */
export type Nature = 'actual' | 'estimate';

/** Where a reading stands: sheet null for CSV, cell A1-style; `raw` is the cell's text as it was. */
export type CellOrigin = {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly raw: string;
};

/** An empty cell of a form with fixed rows: takes back what earlier files of the same submission said there. */
export type Retraction = { readonly kind: 'retraction' };

/** What a fact is about: two statements with the same key state the same fact. */
export type FactSubject = {
  readonly unit: UnitId;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
};

/** What a fact says beside its subject, and how good its standing is. */
export type Statement = {
  readonly scope: StatedScope;
  readonly nature: Nature;
  /** Read from a "cùng kỳ" column, which another filing states first hand. */
  readonly quoted: boolean;
  /** Assumed, not written: an empty cell read as zero or as no. */
  readonly assumed: boolean;
  readonly note: string | null;
};

/** The form that facts by hand (`danvan record`) are filed on. */
export const recordForm = 'record';

/** A fact as a file states it. */
export type StatedFact = FactSubject &
  Statement & {
    readonly kind: IndicatorKind;
    readonly reading: Reading | Retraction;
    readonly origin: CellOrigin;
  };

/** What one filer filed on one form for one period. The filer of a matrix or tidy row is the row's unit. */
export type Submission = {
  readonly filer: UnitId;
  /** tidy, form, matrix, template, tt02-01-tcd …, map:NAME, or record for a fact by hand. */
  readonly form: string;
  readonly period: Period;
  readonly facts: readonly StatedFact[];
};

/** A fact in force, as the summaries read it. Its origin is looked up by `event` and `version`. */
export type EffectiveFact = FactSubject &
  Statement & {
    readonly reading: Reading;
    readonly filer: UnitId;
    readonly form: string;
    readonly event: number;
    readonly version: number;
  };

/**
 * The span under which a fact is kept: for stocks only the as-of month counts, for openings only the
 * first month, so that "2018H1" and "2018Q2" state one stock.
 */
export function factSpan(kind: IndicatorKind, period: Period): Period {
  switch (kind) {
    case 'stock':
    case 'unit-count':
      return { start: (period.end - 1) as Period['start'], end: period.end };
    case 'stock-at-start':
      return { start: period.start, end: (period.start + 1) as Period['end'] };
    case 'flow':
    case 'ratio':
    case 'text':
      return period;
  }
}
