/** A small catalogue with one indicator of every kind, for tests of the algebra. */
import type { Catalogue, Category, Definition, Indicator } from '../../src/core/indicator.ts';

function indicator(code: string, over: Partial<Indicator>): Indicator {
  return {
    code,
    label: { vi: code, en: code },
    measure: 'đơn',
    kind: 'flow',
    overUnits: 'sum',
    group: 'all',
    breakdowns: [],
    definition: null,
    aliases: [],
    frequency: 'half',
    filedBy: null,
    maximum: null,
    ...over,
  };
}

function quotient(numerator: string, denominator: string): Definition {
  return { kind: 'quotient', numerator, denominator };
}

function category(breakdown: string, code: string, part: Category['part']): Category {
  return { breakdown, code, part, label: { vi: code, en: code }, aliases: [] };
}

export const smallCatalogue: Catalogue = {
  indicators: [
    indicator('received', { breakdowns: ['field', 'place'] }),
    indicator('resolved', {}),
    indicator('rate', {
      kind: 'ratio',
      measure: '%',
      overUnits: 'computed',
      definition: quotient('resolved', 'received'),
    }),
    indicator('members', { kind: 'stock', measure: 'người' }),
    indicator('women', { kind: 'stock', measure: 'người' }),
    indicator('women_rate', {
      kind: 'ratio',
      measure: '%',
      overUnits: 'computed',
      definition: quotient('women', 'members'),
    }),
    indicator('households', { kind: 'stock', measure: 'hộ', frequency: 'year' }),
    indicator('opening', { kind: 'stock-at-start' }),
    indicator('certified', { kind: 'unit-count', measure: 'xã', overUnits: 'computed' }),
    indicator('movements', { overUnits: 'none' }),
    indicator('dialogues', { filedBy: 'district' }),
  ],
  categories: [
    category('field', 'land', 'partition'),
    category('field', 'other', 'partition'),
    category('field', 'hard', 'of-which'),
    category('place', 'town', 'partition'),
    category('place', 'country', 'partition'),
  ],
  groups: [{ code: 'all', label: { vi: 'all', en: 'all' } }],
};

export function indicatorOf(code: string, catalogue = smallCatalogue): Indicator {
  const found = catalogue.indicators.find((one) => one.code === code);
  if (!found) throw new RangeError(`no indicator ${code}`);
  return found;
}

export function categoriesFor(
  indicator: Indicator,
  catalogue = smallCatalogue,
): readonly Category[] {
  return indicator.breakdowns.flatMap((breakdown) =>
    catalogue.categories.filter((one) => one.breakdown === breakdown),
  );
}
