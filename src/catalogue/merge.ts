/** An office's own indicators laid over the built-in ones. */
import type { Catalogue, Category, Group, Indicator } from '../core/indicator.ts';

/**
 * The catalogue in force: a code that `office` states again is updated where it stands, a new one
 * follows the last of its group (of its breakdown, for categories).
 */
export function mergeCatalogues(builtIn: Catalogue, office: Catalogue): Catalogue {
  return {
    indicators: mergeOrdered<Indicator>(builtIn.indicators, office.indicators, {
      key: ({ code }) => code,
      section: ({ group }) => group,
    }),
    categories: mergeOrdered<Category>(builtIn.categories, office.categories, {
      key: ({ breakdown, code }) => `${breakdown}/${code}`,
      section: ({ breakdown }) => breakdown,
    }),
    groups: mergeOrdered<Group>(builtIn.groups, office.groups, {
      key: ({ code }) => code,
      section: () => 'groups',
    }),
  };
}

function mergeOrdered<Item>(
  first: readonly Item[],
  second: readonly Item[],
  by: { readonly key: (item: Item) => string; readonly section: (item: Item) => string },
): readonly Item[] {
  const updates = new Map(second.map((item) => [by.key(item), item]));
  const known = new Set(first.map(by.key));
  const merged = first.map((item) => updates.get(by.key(item)) ?? item);
  for (const item of second) {
    if (known.has(by.key(item))) continue;
    const last = merged.findLastIndex((other) => by.section(other) === by.section(item));
    merged.splice(last < 0 ? merged.length : last + 1, 0, item);
  }
  return merged;
}
