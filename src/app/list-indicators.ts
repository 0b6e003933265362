/** `danvan indicators list` and `export`: the catalogue in force, as entries and as tables. */
import { formatDefinition } from '../catalogue/definition.ts';
import { type CatalogueRows, catalogueToRows } from '../catalogue/rows.ts';
import type { Catalogue, Group, Indicator } from '../core/indicator.ts';

/** The indicators of each group, in the order in which tables print them. */
export type IndicatorGroup = {
  readonly group: Group;
  readonly indicators: readonly Indicator[];
};

/** Groups without indicators are left out. `group` limits the list to the one of that code. */
export function listIndicators(
  catalogue: Catalogue,
  group: string | null = null,
): readonly IndicatorGroup[] {
  return catalogue.groups
    .filter(({ code }) => group === null || code === group)
    .map((one) => ({
      group: one,
      indicators: catalogue.indicators.filter((indicator) => indicator.group === one.code),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** One entry of `indicators list --json`. */
export function indicatorToJson(indicator: Indicator): object {
  const { code, label, measure, kind, overUnits, group, breakdowns, aliases, frequency, filedBy } =
    indicator;
  const definition = formatDefinition(indicator.definition) || null;
  return {
    ...{ code, label, measure, kind, overUnits, group, breakdowns },
    ...{ definition, aliases, frequency, filedBy },
  };
}

/** The tables that `indicators import` reads back as the same catalogue. */
export function exportCatalogue(catalogue: Catalogue): CatalogueRows {
  return catalogueToRows(catalogue);
}
