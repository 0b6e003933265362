/**
 * The catalogue's labels and aliases, indexed so that an indicator is found by what a row is
 * called.
 */

import { type Catalogue, type Category, categoriesOf, type Indicator } from '../indicator.ts';
import { writtenOut } from './abbreviations.ts';
import { foldText, withoutAccents } from './fold.ts';
import { type LabelKey, labelKey, splitMeasure } from './label-key.ts';

/** One name of one indicator or category. */
export type LabelName = {
  readonly code: string;
  /** A label decides before an alias does, and that before a name whose measure was left out. */
  readonly source: 'label' | 'alias' | 'unmeasured';
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
    index: indexOf(catalogue.indicators.flatMap((one) => namesOf(one, measures))),
    categories: categoryIndices(catalogue, measures),
    measures,
  };
}

/** Indicators with the same breakdowns share one index. */
function categoryIndices(
  catalogue: Catalogue,
  measures: ReadonlySet<string>,
): ReadonlyMap<string, LabelIndex> {
  const shared = new Map<string, LabelIndex>();
  const indices = new Map<string, LabelIndex>();
  for (const indicator of catalogue.indicators) {
    const breakdowns = indicator.breakdowns.join(';');
    const index =
      shared.get(breakdowns) ??
      indexOf(categoriesOf(catalogue, indicator).flatMap((one) => namesOf(one, measures)));
    shared.set(breakdowns, index);
    indices.set(indicator.code, index);
  }
  return indices;
}

/** Each label and alias as it stands, with its short forms written out, and without its measure. */
function namesOf(
  labelled: Indicator | Category,
  measures: ReadonlySet<string>,
): readonly LabelName[] {
  const { code } = labelled;
  const name = (text: string, source: LabelName['source']): LabelName[] =>
    [foldText(text), writtenOut(foldText(text))].flatMap((one) =>
      one === null || one === '' ? [] : [{ code, source, key: labelKey(one) }],
    );
  const unmeasured = (text: string): LabelName[] => {
    const { label, measure } = splitMeasure(foldText(text), measures);
    return measure === null ? [] : name(label, 'unmeasured');
  };
  const labels = [labelled.label.vi, labelled.label.en];
  return [
    ...labels.flatMap((text) => name(text, 'label')),
    ...labelled.aliases.flatMap((text) => name(text, 'alias')),
    ...labelled.aliases.flatMap(unmeasured),
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
