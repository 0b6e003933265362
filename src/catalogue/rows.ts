/** The catalogue as rows of text, which read back as the same catalogue. */
import { plainDigits } from '../core/decimal.ts';
import type { Catalogue } from '../core/indicator.ts';
import { formatDefinition } from './definition.ts';

export type CatalogueRows = {
  readonly indicators: readonly (readonly string[])[];
  readonly breakdowns: readonly (readonly string[])[];
  readonly groups: readonly (readonly string[])[];
};

/**
 * The three tables, headers first, in the columns of the built-in CSV files plus the optional ones.
 */
export function catalogueToRows(catalogue: Catalogue): CatalogueRows {
  return {
    indicators: [
      [
        ...['code', 'label_vi', 'label_en', 'measure', 'kind', 'over_units', 'group', 'breakdown'],
        ...['definition', 'aliases_vi', 'frequency', 'filed_by', 'maximum'],
      ],
      ...catalogue.indicators.map((indicator) => [
        ...[indicator.code, indicator.label.vi, indicator.label.en, indicator.measure],
        ...[indicator.kind, indicator.overUnits, indicator.group],
        indicator.breakdowns.join('; '),
        formatDefinition(indicator.definition),
        indicator.aliases.join('; '),
        indicator.frequency,
        indicator.filedBy ?? '',
        indicator.maximum === null ? '' : plainDigits(indicator.maximum),
      ]),
    ],
    breakdowns: [
      ['breakdown', 'category', 'part', 'label_vi', 'label_en', 'aliases_vi'],
      ...catalogue.categories.map((category) => [
        ...[category.breakdown, category.code, category.part],
        ...[category.label.vi, category.label.en, category.aliases.join('; ')],
      ]),
    ],
    groups: [
      ['code', 'label_vi', 'label_en'],
      ...catalogue.groups.map((group) => [group.code, group.label.vi, group.label.en]),
    ],
  };
}
