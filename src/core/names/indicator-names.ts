/**
 * The catalogue's labels and aliases, indexed so that an indicator is found by what a row is
 * called.
 */

import { type Catalogue, type Category, categoriesOf, type Indicator } from '../indicator.ts';
import { foldText, withoutAccents } from './fold.ts';
import { type LabelKey, labelKey } from './label-key.ts';

/** One name of one indicator or category. */
export type LabelName = {
  readonly code: string;
  /** A label decides before an alias does. */
  readonly source: 'label' | 'alias';
  readonly key: LabelKey;
};

/** Names by each of their keys. */
export type LabelIndex = {
  readonly names: readonly LabelName[];
  readonly byWords: ReadonlyMap<string, readonly LabelName[]>;
  readonly byPlain: ReadonlyMap<string, readonly LabelName[]>;
  readonly byStem: ReadonlyMap<string, readonly LabelName[]>;
  readonly byCore: ReadonlyMap<string, readonly LabelName[]>;
};

export type IndicatorNames = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly index: LabelIndex;
  /** The names of each indicator's categories, by the indicator's code. */
  readonly categories: ReadonlyMap<string, LabelIndex>;
  /** Folded: what may stand in brackets at a label's end. */
  readonly measures: ReadonlySet<string>;
};

const moneyMeasures = [
  'đ',
  'đồng',
  'nghìn đồng',
  'ngàn đồng',
  'triệu đồng',
  'trđ',
  'tr.đ',
  'tỷ đồng',
];

/** Indexes the catalogue once; it is read for every row of every sheet. */
export function buildIndicatorNames(catalogue: Catalogue): IndicatorNames {
  const measures = new Set(moneyMeasures.map(foldText));
  for (const { measure } of catalogue.indicators)
    if (measure !== '') measures.add(foldText(measure));
  return {
    indicators: new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator])),
    index: indexOf(catalogue.indicators.flatMap(namesOf)),
    categories: categoryIndices(catalogue),
    measures,
  };
}

/** Indicators with the same breakdowns share one index. */
function categoryIndices(catalogue: Catalogue): ReadonlyMap<string, LabelIndex> {
  const shared = new Map<string, LabelIndex>();
  const indices = new Map<string, LabelIndex>();
  for (const indicator of catalogue.indicators) {
    const breakdowns = indicator.breakdowns.join(';');
    const index =
      shared.get(breakdowns) ?? indexOf(categoriesOf(catalogue, indicator).flatMap(namesOf));
    shared.set(breakdowns, index);
    indices.set(indicator.code, index);
  }
  return indices;
}

function namesOf(labelled: Indicator | Category): readonly LabelName[] {
  const { code } = labelled;
  const labels = [labelled.label.vi, labelled.label.en].filter((text) => text.trim() !== '');
  return [
    ...labels.map((text) => ({ code, source: 'label' as const, key: labelKey(text) })),
    ...labelled.aliases.map((text) => ({ code, source: 'alias' as const, key: labelKey(text) })),
  ];
}

function indexOf(names: readonly LabelName[]): LabelIndex {
  return {
    names,
    byWords: groupedBy(names, ({ words }) => [words]),
    byPlain: groupedBy(names, ({ plain }) => [plain]),
    byStem: groupedBy(names, ({ stem }) => [stem, withoutAccents(stem)]),
    byCore: groupedBy(names, ({ core }) => [core, withoutAccents(core)]),
  };
}

/**
 * A name stands once under each of its keys: a text without accents can only ask for one without.
 */
function groupedBy(
  names: readonly LabelName[],
  keysOf: (key: LabelKey) => readonly string[],
): ReadonlyMap<string, readonly LabelName[]> {
  const groups = new Map<string, LabelName[]>();
  for (const name of names) {
    for (const key of new Set(keysOf(name.key))) {
      const group = groups.get(key);
      if (group) group.push(name);
      else groups.set(key, [name]);
    }
  }
  return groups;
}
