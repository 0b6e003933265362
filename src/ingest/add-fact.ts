/** Turns a reading and what is known of its row and column into a fact of the sheet. */
import type { Nature, Retraction, StatedScope } from '../core/fact.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Reading } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { Collector } from './filing.ts';

export type FactPlace = {
  readonly filer: UnitId;
  readonly unit: UnitId;
  readonly form: string;
  /** Of the submission. */
  readonly period: Period;
  /** Of the fact. */
  readonly span: Period;
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly scope: StatedScope;
  readonly nature: Nature;
  readonly quoted: boolean;
  readonly toDate: boolean;
  readonly note: string | null;
  readonly cell: string;
  readonly raw: string;
};

export function addFact(
  collector: Collector,
  place: FactPlace,
  reading: Reading | Retraction,
  assumed = false,
): void {
  const { indicator, category, unit, span, scope, nature, quoted, note, cell, raw } = place;
  collector.add({
    filer: place.filer,
    form: place.form,
    period: place.period,
    toDate: place.toDate,
    fact: {
      unit,
      indicator: indicator.code,
      category,
      period: span,
      kind: indicator.kind,
      scope,
      nature,
      quoted,
      assumed,
      note,
      reading,
      origin: { sheet: collector.sheet, cell, raw },
    },
  });
}
