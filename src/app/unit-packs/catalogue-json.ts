/** How indicators, their breakdowns and groups stand in a pack, as JSON. */
import { parseDecimal, plainDigits } from '../../core/decimal.ts';
import type {
  Catalogue,
  Category,
  Definition,
  Group,
  Indicator,
  Labels,
} from '../../core/indicator.ts';
import { listOf, Malformed, maybe, objectOf, oneOf, textOf } from './json-shape.ts';
import { levels } from './register-json.ts';

const kinds = ['flow', 'stock', 'stock-at-start', 'ratio', 'unit-count', 'text'] as const;

export function catalogueToJson({ indicators, categories, groups }: Catalogue): object {
  return {
    indicators: indicators.map(({ maximum, ...indicator }) => ({
      ...indicator,
      maximum: maximum === null ? null : plainDigits(maximum),
    })),
    categories,
    groups,
  };
}

export function catalogueFromJson(value: unknown): Catalogue {
  const json = objectOf(value);
  return {
    indicators: listOf(json['indicators'], indicatorFromJson),
    categories: listOf(json['categories'], categoryFromJson),
    groups: listOf(json['groups'], groupFromJson),
  };
}

function indicatorFromJson(value: unknown): Indicator {
  const json = objectOf(value);
  const maximum = maybe(json['maximum'], textOf);
  return {
    code: textOf(json['code']),
    label: labelsFromJson(json['label']),
    measure: textOf(json['measure']),
    kind: oneOf(json['kind'], kinds),
    overUnits: oneOf(json['overUnits'], ['sum', 'none', 'computed'] as const),
    group: textOf(json['group']),
    breakdowns: listOf(json['breakdowns'], textOf),
    definition: maybe(json['definition'], definitionFromJson),
    aliases: listOf(json['aliases'], textOf),
    frequency: oneOf(json['frequency'], ['month', 'quarter', 'half', 'year'] as const),
    filedBy: maybe(json['filedBy'], (level) => oneOf(level, levels)),
    maximum: maximum === null ? null : parseDecimal(maximum),
  };
}

function definitionFromJson(value: unknown): Definition {
  const json = objectOf(value);
  const kind = oneOf(json['kind'], ['quotient', 'identity'] as const);
  if (kind === 'quotient') {
    const numerator = textOf(json['numerator']);
    return { kind, numerator, denominator: textOf(json['denominator']) };
  }
  const terms = listOf(json['terms'], (one) => {
    const { sign, indicator } = objectOf(one);
    if (sign !== 1 && sign !== -1) throw new Malformed('sign');
    return { sign, indicator: textOf(indicator) } as const;
  });
  return { kind, terms, result: textOf(json['result']) };
}

function categoryFromJson(value: unknown): Category {
  const json = objectOf(value);
  return {
    breakdown: textOf(json['breakdown']),
    code: textOf(json['code']),
    part: oneOf(json['part'], ['partition', 'of-which'] as const),
    label: labelsFromJson(json['label']),
    aliases: listOf(json['aliases'], textOf),
  };
}

function groupFromJson(value: unknown): Group {
  const json = objectOf(value);
  return { code: textOf(json['code']), label: labelsFromJson(json['label']) };
}

function labelsFromJson(value: unknown): Labels {
  const json = objectOf(value);
  return { vi: textOf(json['vi']), en: textOf(json['en']) };
}
