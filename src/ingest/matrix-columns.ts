/** The columns of a table whose indicators run across: which indicator, category, span and standing each holds. */

import type { Scope } from '../core/fact.ts';
import type { Indicator } from '../core/indicator.ts';
import { foldText } from '../core/names/fold.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { columnMeaning, type ValueMeaning } from './column-meaning.ts';
import type { ColumnHeader } from './header-block.ts';
import { headerWord, isNeutralHeader } from './header-words.ts';
import type { CatalogueNames } from './names.ts';
import type { Setting } from './sheet-head.ts';

export type MatrixColumn = {
  readonly header: ColumnHeader;
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly meaning: ValueMeaning;
  /** The columns whose figures make up the value: the header's own, or several of a printed form. */
  readonly addends: readonly number[];
  /** How sure the header's words are; 1 unless told. */
  readonly confidence?: number;
  /** As a mapping states it. */
  readonly scope?: Scope | null;
};

export type ColumnReading =
  | ({ readonly kind: 'column' } & MatrixColumn)
  | { readonly kind: 'note' | 'target' | 'compared' | 'other'; readonly header: ColumnHeader }
  | {
      readonly kind: 'unknown';
      readonly header: ColumnHeader;
      readonly nearest: readonly string[];
    }
  | {
      readonly kind: 'ambiguous';
      readonly header: ColumnHeader;
      readonly candidates: readonly string[];
    };

type PathMeaning = {
  readonly indicator: Indicator | null;
  readonly category: string | null;
  readonly confidence: number;
  /** The parts that name neither: spans, standings, and what we don't know. */
  readonly rest: readonly string[];
  readonly ambiguous: readonly string[];
  readonly nearest: readonly string[];
};

export function readColumnHeader(header: ColumnHeader, setting: Setting): ColumnReading {
  const { context } = setting;
  if (header.path.length === 0) return { kind: 'other', header };
  const words = header.path.map(headerWord);
  if (words.includes('note')) return { kind: 'note', header };
  if (words.includes('index') || words.includes('unit') || words.includes('period'))
    return { kind: 'other', header };
  const meant = pathMeaning(header.path, setting);
  const role = columnMeaning(meant.rest, context.periods);
  if (meant.indicator && role.kind === 'target') return { kind: 'target', header };
  if (role.kind === 'compared') return { kind: 'compared', header };
  const { indicator, category, confidence, nearest, ambiguous } = meant;
  if (indicator === null) {
    return ambiguous.length > 0
      ? { kind: 'ambiguous', header, candidates: ambiguous }
      : { kind: 'unknown', header, nearest };
  }
  const addends = [header.column];
  const named = { kind: 'column', header, indicator, category, addends, confidence } as const;
  if (role.kind === 'value') return { ...named, meaning: role };
  const isPlain = meant.rest.every((part) => isNeutral(part, indicator));
  if (!isPlain) return { kind: 'unknown', header, nearest };
  const meaning: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };
  return { ...named, meaning };
}

/**
 * From the top down: a group, its indicator, the indicator's category. Spans and standings may stand above
 * the indicator ("Năm 2017 › Số lượt tiếp công dân") or below it; what else is above it only groups.
 */
function pathMeaning(path: readonly string[], { names, context }: Setting): PathMeaning {
  let indicator: Indicator | null = null;
  let category: string | null = null;
  let confidence = 1;
  let rest: string[] = [];
  let ambiguous: readonly string[] = [];
  let nearest: readonly string[] = [];
  for (const part of path) {
    const found = indicator === null ? null : names.findCategory(indicator, part);
    if (found?.kind === 'found') {
      category = found.code;
      confidence = Math.min(confidence, found.confidence);
      continue;
    }
    const roles = rest.filter((above) => saysRole(above, context.periods));
    const groups = rest.filter((above) => !roles.includes(above));
    const named = namedBy(part, groups, names);
    if (named.kind === 'found') {
      indicator = names.indicator(named.code);
      category = null;
      ({ confidence } = named);
      rest = roles;
      ambiguous = [];
      continue;
    }
    if (named.kind === 'ambiguous') ambiguous = named.codes;
    else {
      nearest = named.nearest;
      // "Tiếp công dân › Vụ việc": the group may be of several, and what stands below it of none.
      if (!saysRole(part, context.periods) && !isNeutralHeader(part)) ambiguous = [];
    }
    rest.push(part);
  }
  return { indicator, category, confidence, rest, ambiguous, nearest };
}

/** "Giảm nghèo" and "(I) Đơn thư" group what is below them, and compare nothing. */
function saysRole(part: string, periods: PeriodContext): boolean {
  const { kind } = columnMeaning([part], periods);
  if (kind !== 'compared') return kind !== 'unknown';
  return !/^(\(|(tăng|giảm)(?! *[,/-]? *(tăng|giảm|so với|so cùng)))/u.test(foldText(part));
}

/** By its own words, or with those of the group above: "Tiếp công dân" over "Lượt". */
function namedBy(part: string, above: readonly string[], names: CatalogueNames) {
  const own = names.findIndicator(part);
  const group = above.at(-1);
  if (own.kind === 'found' || group === undefined) return own;
  for (const joined of [`${group} (${part})`, `${group} ${part}`]) {
    const found = names.findIndicator(joined);
    if (found.kind === 'found' && found.confidence > 0.9) return found;
  }
  return own;
}

/** "Người" under an indicator that counts visits is another figure, and not its measure. */
function isNeutral(part: string, { measure }: Indicator): boolean {
  if (isNeutralHeader(part) || headerWord(part) === 'measure') return true;
  const bare = foldText(part).replace(/^\(|\)$/g, '');
  const words = foldText(measure);
  return bare === words || bare === `số ${words}`;
}
