/** Which rows a unit is asked to fill in, and what it filed for the same period a year before. */
import type { Nature } from '../core/fact.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import { figureOf } from '../core/figures/figures.ts';
import { isCounted } from '../core/figures/unit-count.ts';
import {
  type Catalogue,
  categoriesOf,
  countsWholeThings,
  type Indicator,
} from '../core/indicator.ts';
import { levelIn, type Territory, unitChildrenIn } from '../core/territory.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Month } from '../core/time/month.ts';
import { intersection, lastMonth, type Period } from '../core/time/period.ts';
import { samePeriodBefore } from '../core/time/table-kind.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { buildColumns } from './columns.ts';
import { unitView } from './figure-view.ts';
import type {
  ComparedView,
  EntryKind,
  TemplateEntry,
  TemplateGroup,
  TemplateModel,
} from './template.ts';

/** What of a request is the same for every unit. */
export type TemplateChoices = {
  readonly period: Period;
  /** Groups and indicators to be asked for; null for all that the unit's level files. */
  readonly groups: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly nature: Nature | null;
  /** For old reports on paper: what a column is. */
  readonly paper: 'year' | 'half' | null;
};

export type TemplateSources = {
  readonly territory: Territory;
  readonly catalogue: Catalogue;
  /** Figures of the same period a year before; null where none are printed. */
  readonly compared: FigureTable | null;
};

type Asked = {
  readonly unit: UnitId;
  readonly scope: 'own' | null;
  readonly at: Month;
  readonly level: Level;
};

/** Null where the unit has nothing to fill in. `scope` null: the register says what its figures are. */
export function buildTemplate(
  unit: UnitId,
  scope: 'own' | null,
  choices: TemplateChoices,
  sources: TemplateSources,
): TemplateModel | null {
  const { territory } = sources;
  const { paper, nature } = choices;
  const lived = intersection(choices.period, territory.life(unit));
  if (lived === null) return null;
  // Who types in old reports writes them down for the time that the unit lived in.
  const period = paper === null ? choices.period : lived;
  const at = lastMonth(lived);
  const asked: Asked = { unit, scope, at, level: levelIn(territory, unit, at) };
  const groups = groupsFor(asked, choices, sources);
  if (groups.length === 0) return null;
  const parent = territory.parentIn(unit, at);
  return {
    unit: unitView(territory, unit, at),
    parent: parent === null ? null : unitView(territory, parent, at),
    period,
    days: daysOfPeriod(period, territory.scheme),
    scope,
    nature,
    isPaper: paper !== null,
    columns: paper === null ? [period] : columnsFor(period, paper),
    comparedPeriod: sources.compared?.span ?? null,
    groups,
  };
}

/** The period that a template prints beside its own; spans over a year and paper have none. */
export function comparedPeriod({ period, paper }: TemplateChoices): Period | null {
  return paper === null ? samePeriodBefore(period) : null;
}

function columnsFor(period: Period, by: 'year' | 'half'): readonly Period[] {
  const columns = buildColumns('multi-year', { period, compare: 'none', by });
  return columns.filter(({ role }) => role === 'part').map((column) => column.period);
}

function groupsFor(
  asked: Asked,
  choices: TemplateChoices,
  sources: TemplateSources,
): readonly TemplateGroup[] {
  const { catalogue } = sources;
  const wanted = catalogue.indicators.filter(
    (indicator) => isWanted(indicator, choices) && isFiled(indicator, asked, sources.territory),
  );
  return catalogue.groups
    .map((group) => ({
      group,
      entries: wanted
        .filter((indicator) => indicator.group === group.code)
        .flatMap((indicator) => entriesOf(indicator, asked, sources)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function isWanted({ code, group, kind }: Indicator, choices: TemplateChoices): boolean {
  const { groups, indicators, paper } = choices;
  // Nobody types in ten years of narratives unless they ask for them.
  if (groups === null && indicators === null) return paper === null || kind !== 'text';
  return (groups?.includes(group) ?? false) || (indicators?.includes(code) ?? false);
}

/** Ratios are computed; a count of communes is a commune's yes or no, or that of a unit which speaks for its own. */
function isFiled(
  indicator: Indicator,
  { unit, scope, at, level }: Asked,
  territory: Territory,
): boolean {
  if (indicator.kind === 'ratio') return false;
  if (indicator.filedBy !== null && indicator.filedBy !== level) return false;
  if (indicator.kind !== 'unit-count') return true;
  if (level === 'commune') return isCounted(territory, indicator, unit, at);
  return level !== 'body' && scope === null;
}

function entriesOf(
  indicator: Indicator,
  asked: Asked,
  { catalogue, compared }: TemplateSources,
): readonly TemplateEntry[] {
  const { code, measure } = indicator;
  const base = { indicator: code, measure, entry: entryKind(indicator, asked) };
  const entry = (category: string | null, label: Indicator['label']): TemplateEntry => ({
    ...base,
    category,
    label,
    compared: compared ? comparedFigure(compared, indicator, category, asked) : { kind: 'unknown' },
  });
  const categories = categoriesOf(catalogue, indicator);
  return [
    entry(null, indicator.label),
    ...categories.map((category) => entry(category.code, category.label)),
  ];
}

function entryKind(indicator: Indicator, { level }: Asked): EntryKind {
  if (indicator.kind === 'text') return 'text';
  if (indicator.kind === 'unit-count' && level === 'commune') return 'yes-no';
  return countsWholeThings(indicator) || indicator.measure === 'đồng' ? 'whole' : 'decimal';
}

/** Only what is whole: half of last year beside this year would mislead. */
function comparedFigure(
  table: FigureTable,
  indicator: Indicator,
  category: string | null,
  { unit, scope }: Asked,
): ComparedView {
  if (indicator.kind === 'text') return { kind: 'unknown' };
  const { figure } = figureOf(table, {
    indicator,
    category,
    target: table.span,
    unit,
    scope: scope ?? 'total',
  });
  if (figure.notApplicable) return { kind: 'not-applicable' };
  const isWhole = figure.status === 'complete' || figure.status === 'derived';
  return isWhole && figure.value !== null
    ? { kind: 'amount', amount: figure.value }
    : { kind: 'unknown' };
}

/** A unit with units below it writes down its own figures; the register says so of the others. */
export function hasUnitsBelow(territory: Territory, unit: UnitId, at: Month): boolean {
  return unitChildrenIn(territory, unit, at).length > 0;
}
