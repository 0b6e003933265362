/** Whose the columns of a turned table are: each unit's, and of the unit that has them all, its own. */
import type { Scope } from '../core/fact.ts';
import { lineage } from '../core/names/unit-names.ts';
import type { Period } from '../core/time/period.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { columnMeaning, type ValueMeaning } from './column-meaning.ts';
import type { DownColumn } from './down-sheet.ts';
import type { Collector } from './filing.ts';
import type { ColumnHeader, HeaderBlock } from './header-block.ts';
import { unitTotalLabel } from './header-words.ts';
import { namesOnlyLevel, scopeIn, withoutLeadingScope, withoutScopeWords } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import { isUnit } from './unit-header.ts';
import { unitInCell } from './unit-in-cell.ts';

/** A column under a unit's name, with what its other headers say. */
export type NamedColumn = {
  readonly header: ColumnHeader;
  readonly name: string;
  readonly meaning: ValueMeaning;
};

const plain: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };

/** The columns right of the labels of which some header is a unit's name. */
export function namedColumns(
  block: HeaderBlock,
  labelColumn: number,
  { context, desk }: Setting,
): readonly NamedColumn[] {
  const names = desk.names(context.options.period);
  const named = block.columns.flatMap((header): readonly NamedColumn[] => {
    if (header.column <= labelColumn) return [];
    // "Huyện Kỳ Anh" over the names of its communes says whose they are: the lower one filed.
    const name = header.path.findLast((part) => isUnit(part, names, context.homeUnit));
    const meaning = name === undefined ? null : meaningBeside(header, name, context.periods);
    return name === undefined || meaning === null ? [] : [{ header, name, meaning }];
  });
  // "Tổng" under a name that stands over others' names too is the sum of theirs.
  const isSum = ({ header, name }: NamedColumn) =>
    unitTotalLabel(header.path.at(-1) ?? '') !== null &&
    named.some((other) => other.name !== name && other.header.path.includes(name));
  return named.filter((column) => !isSum(column));
}

/** What the headers say beside the one that names the unit; null where they head no figures of it. */
function meaningBeside(
  header: ColumnHeader,
  name: string,
  periods: Setting['context']['periods'],
): ValueMeaning | null {
  const rest = header.path.filter((part) => part !== name);
  const meaning = columnMeaning(rest, periods);
  if (meaning.kind === 'value') return meaning;
  return meaning.kind === 'unknown' ? plain : null;
}

/**
 * The columns of units. One of a unit that others lie below is its own where the table also has a total;
 * otherwise nobody can tell, which is told there.
 */
export function columnsOfUnits(
  named: readonly NamedColumn[],
  hasTotal: boolean,
  parent: UnitId | null,
  period: Period,
  setting: Setting,
  collector: Collector,
): readonly DownColumn[] {
  const { context, desk } = setting;
  const found = named.flatMap(({ header, name, meaning }): readonly DownColumn[] => {
    const unit = unitInCell(name, header.cell, period, parent, setting, collector);
    return unit === null ? [] : [{ header, meaning, unit }];
  });
  const names = desk.names(period);
  const above = new Set(found.flatMap(({ unit }) => lineage(names, unit).slice(1)));
  return found.flatMap((column): readonly DownColumn[] => {
    const level = desk.levelOf(column.unit, period);
    const isSaid = column.header.path.some((part) => scopeIn(part, level) !== null);
    if (!above.has(column.unit) || isSaid) return [column];
    const scope = context.options.scope ?? (hasTotal ? 'own' : null);
    if (scope !== null) return [{ ...column, scope }];
    const unit = desk.nameOf(column.unit, period);
    collector.report('ambiguous-scope', 'error', column.header.cell, { unit });
    return [];
  });
}

/** "Cấp huyện", "Riêng Huyện Kỳ Anh" or "UBND huyện" among the columns of communes: the district's own. */
export function ownColumns(
  headers: readonly ColumnHeader[],
  parent: UnitId | null,
  period: Period,
  setting: Setting,
): readonly DownColumn[] {
  if (parent === null) return [];
  const level = setting.desk.levelOf(parent, period);
  return headers.flatMap((header): readonly DownColumn[] => {
    const name = header.path.find((part) => isOwn(part, parent, level, period, setting));
    const meaning =
      name === undefined ? null : meaningBeside(header, name, setting.context.periods);
    const scope: Scope = 'own';
    return meaning === null ? [] : [{ header, meaning, unit: parent, scope }];
  });
}

function isOwn(
  part: string,
  parent: UnitId,
  level: Level,
  period: Period,
  { desk }: Setting,
): boolean {
  if (namesOnlyLevel(part, level)) return true;
  if (scopeIn(part, level) === 'own' && withoutScopeWords(part) === '') return true;
  const spoken = withoutLeadingScope(part);
  return spoken?.scope === 'own' && desk.known(spoken.name, period, parent) === parent;
}
