/** One row of the indicators' table: its own fields first, then what it names in other rows. */
import { compare, type Decimal, parseDecimal, zero } from '../core/decimal.ts';
import { type Catalogue, categoriesOf, type Indicator } from '../core/indicator.ts';
import type { Problem } from '../core/problem.ts';
import type { Level } from '../core/unit.ts';
import { parseDefinition, partsOfDefinition } from './definition.ts';
import { codeAndLabelFaults, rowFault, splitList } from './row.ts';
import type { TableRow } from './table.ts';

export type IndicatorColumn =
  | 'code'
  | 'label_vi'
  | 'label_en'
  | 'measure'
  | 'kind'
  | 'over_units'
  | 'group'
  | 'breakdown'
  | 'definition'
  | 'aliases_vi'
  | 'frequency'
  | 'filed_by'
  | 'maximum';

type Row = TableRow<IndicatorColumn>;

export const kinds = ['flow', 'stock', 'stock-at-start', 'ratio', 'unit-count', 'text'] as const;
const frequencies = ['month', 'quarter', 'half', 'year'] as const;
export const levels: readonly Level[] = ['province', 'district', 'commune', 'body'];

/** The indicator of a row, null with its problems where a field cannot be read. */
export function parseIndicator(
  row: Row,
  isRepeated: boolean,
): { readonly indicator: Indicator | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [...codeAndLabelFaults(row, 'code', isRepeated)];
  const kind = kinds.find((known) => known === row.cell('kind'));
  if (!kind) problems.push(rowFault(row, 'kind', 'bad-kind'));
  const overUnits = kind ? overUnitsOf(row, kind) : null;
  if (kind && !overUnits) problems.push(rowFault(row, 'over_units', 'bad-over-units'));
  const frequency = frequencies.find((known) => known === (row.cell('frequency') || 'half'));
  if (!frequency) problems.push(rowFault(row, 'frequency', 'bad-frequency'));
  const filedBy = levels.find((known) => known === row.cell('filed_by')) ?? null;
  if (filedBy === null && row.cell('filed_by') !== '') {
    problems.push(rowFault(row, 'filed_by', 'bad-filed-by'));
  }
  const maximum = maximumOf(row);
  if (maximum === 'bad') problems.push(rowFault(row, 'maximum', 'bad-maximum'));
  const definition = parseDefinition(row.cell('definition'));
  const expectsQuotient = kind === 'ratio';
  const isOther = (definition?.kind === 'quotient') !== expectsQuotient;
  if ((definition === null && row.cell('definition') !== '') || (kind && isOther)) {
    problems.push(rowFault(row, 'definition', 'bad-definition'));
  }
  if (problems.length > 0 || !kind || !overUnits || !frequency || maximum === 'bad') {
    return { indicator: null, problems };
  }
  const vi = row.cell('label_vi');
  const indicator: Indicator = {
    code: row.cell('code'),
    label: { vi, en: row.cell('label_en') || vi },
    measure: row.cell('measure'),
    kind,
    overUnits,
    group: row.cell('group'),
    breakdowns: splitList(row.cell('breakdown')),
    definition,
    aliases: splitList(row.cell('aliases_vi')),
    frequency,
    filedBy,
    maximum,
  };
  return { indicator, problems };
}

/**
 * What a well-read indicator names that nobody declares: its group, breakdowns, and definition's
 * parts. A part that is only badly written (it stands in `declared`, not in `context`) is told at
 * its own row.
 */
export function checkReferences(
  indicator: Indicator,
  row: Row,
  context: Catalogue,
  declared: ReadonlySet<string>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!context.groups.some(({ code }) => code === indicator.group)) {
    problems.push(rowFault(row, 'group', 'unknown-group'));
  }
  for (const breakdown of indicator.breakdowns) {
    if (!context.categories.some((category) => category.breakdown === breakdown)) {
      problems.push(rowFault(row, 'breakdown', 'unknown-breakdown', breakdown));
    }
  }
  const shared = sharedCategory(indicator, context);
  if (shared) problems.push(rowFault(row, 'breakdown', 'repeated-code', shared));
  if (indicator.definition === null) return problems;
  for (const code of partsOfDefinition(indicator.definition)) {
    const part = context.indicators.find((known) => known.code === code);
    if (!part && !declared.has(code)) {
      problems.push(rowFault(row, 'definition', 'unknown-part', code));
    } else if (part?.kind === 'text' || part?.kind === 'ratio') {
      problems.push(rowFault(row, 'definition', 'bad-definition', code));
    }
  }
  return problems;
}

/** A category code that two breakdowns of the indicator share; facts could not tell them apart. */
function sharedCategory(indicator: Indicator, context: Catalogue): string | null {
  const owners = new Map<string, string>();
  for (const { breakdown, code } of categoriesOf(context, indicator)) {
    if ((owners.get(code) ?? breakdown) !== breakdown) return code;
    owners.set(code, breakdown);
  }
  return null;
}

/**
 * Ratios and unit-counts are always computed, narratives never added; the rest says so or is
 * summed.
 */
function overUnitsOf(row: Row, kind: Indicator['kind']): Indicator['overUnits'] | null {
  const stated = row.cell('over_units');
  const isComputed = kind === 'ratio' || kind === 'unit-count';
  if (isComputed) return stated === 'computed' || stated === '' ? 'computed' : null;
  if (kind === 'text') return stated === 'none' || stated === '' ? 'none' : null;
  if (stated === '') return 'sum';
  return stated === 'sum' || stated === 'none' ? stated : null;
}

function maximumOf(row: Row): Decimal | null | 'bad' {
  const text = row.cell('maximum');
  if (text === '') return null;
  const value = parseDecimal(text);
  return value !== null && compare(value, zero) > 0 ? value : 'bad';
}
