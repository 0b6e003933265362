/** Explanations as people see them: units named, readings with their cells, still without formatting. */

import type { Explanation } from '../core/explain/explanation.ts';
import type { CellOrigin } from '../core/fact.ts';
import type { Figure } from '../core/figures/figure.ts';
import type { Catalogue, IndicatorKind, Labels } from '../core/indicator.ts';
import type { Territory } from '../core/territory.ts';
import { lastDayOfMonth } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import { endsYear, lastMonth } from '../core/time/period.ts';
import { figureView, unitView } from './figure-view.ts';
import type { FigureView, UnitView } from './model.ts';
import type { UnitTypes } from './unit-types.ts';

/** What a node is called by; the words for a unit's own part and for days are the renderer's. */
export type SubjectView =
  | { readonly kind: 'indicator'; readonly label: Labels; readonly category: Labels | null }
  | { readonly kind: 'category'; readonly label: Labels }
  | { readonly kind: 'unit' | 'own' | 'period' }
  | { readonly kind: 'as-of'; readonly day: Day; readonly isYearEnd: boolean };

/**
 * File › sheet › cell, the text in it, and the event that brought it in; what was noted beside it, where that
 * says more than the file (the report on paper that a figure was typed in from).
 */
export type OriginView = CellOrigin & {
  readonly file: string;
  readonly event: number;
  readonly note?: string;
};

export type ExplanationView = Pick<
  Explanation,
  'operation' | 'sign' | 'value' | 'text' | 'status' | 'period' | 'across'
> & {
  readonly subject: SubjectView;
  readonly unit: UnitView;
  /** For indicators and below: what they count in and how. */
  readonly measure: string;
  readonly kind: IndicatorKind;
  readonly children: readonly ExplanationView[];
  readonly origin: OriginView | null;
};

export type ExplainedFigure = {
  readonly figure: FigureView;
  readonly root: ExplanationView;
  /** Of the units below, for "21/21 xã, thị trấn". */
  readonly unitTypes: UnitTypes;
};

export type ExplanationSources = {
  readonly territory: Territory;
  readonly unitTypes: UnitTypes;
  readonly catalogue: Catalogue;
  readonly origins: ReadonlyMap<number, OriginView>;
};

export function explainedFigure(
  figure: Figure,
  explanation: Explanation,
  sources: ExplanationSources,
): ExplainedFigure {
  const { indicators } = sources.catalogue;
  const root = { measure: '', kind: 'flow', label: { vi: '', en: '' }, breakdowns: [] } as const;
  const month = lastMonth(explanation.period);
  return {
    figure: figureView(figure, sources.territory, month),
    root: view(explanation, root, sources, indicators),
    unitTypes: sources.unitTypes,
  };
}

type Counted = Pick<Catalogue['indicators'][number], 'measure' | 'kind' | 'label' | 'breakdowns'>;

/** @param above the indicator that the node above is of */
function view(
  node: Explanation,
  above: Counted,
  sources: ExplanationSources,
  indicators: Catalogue['indicators'],
): ExplanationView {
  const { subject, operation, sign, value, text, status, period, version, across } = node;
  const { territory } = sources;
  const found =
    subject.kind === 'indicator'
      ? indicators.find(({ code }) => code === subject.indicator)
      : undefined;
  const counted = found ?? above;
  return {
    subject: subjectView(node, counted, sources),
    operation,
    sign,
    value,
    text,
    status,
    unit: unitView(territory, node.unit, lastMonth(period)),
    period,
    across,
    measure: counted.measure,
    kind: counted.kind,
    children: node.children.map((child) => view(child, counted, sources, indicators)),
    origin: version === null ? null : (sources.origins.get(version) ?? null),
  };
}

function subjectView(
  { subject, period }: Explanation,
  counted: Counted,
  { territory, catalogue }: ExplanationSources,
): SubjectView {
  const month = lastMonth(period);
  const categoryLabel = (wanted: string): Labels =>
    catalogue.categories.find(
      ({ code, breakdown }) => code === wanted && counted.breakdowns.includes(breakdown),
    )?.label ?? { vi: wanted, en: wanted };
  switch (subject.kind) {
    case 'indicator': {
      const category = subject.category === null ? null : categoryLabel(subject.category);
      return { kind: 'indicator', label: counted.label, category };
    }
    case 'category':
      return { kind: 'category', label: categoryLabel(subject.category) };
    case 'as-of':
      return {
        kind: 'as-of',
        day: lastDayOfMonth(month, territory.scheme),
        isYearEnd: endsYear(month),
      };
    case 'unit':
    case 'own':
    case 'period':
      return { kind: subject.kind };
  }
}

/** The versions whose cells a tree names. */
export function versionsIn({ version, children }: Explanation): readonly number[] {
  const below = children.flatMap(versionsIn);
  return version === null ? below : [version, ...below];
}
