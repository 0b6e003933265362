/** Whose a mapped sheet is and of when: as its title says, as a cell says, or as the mapping fixes it. */
import { normaliseText } from '../../core/names/fold.ts';
import type { Period } from '../../core/time/period.ts';
import { parsePeriod } from '../../core/time/period-grammar.ts';
import type { UnitId } from '../../core/unit.ts';
import type { Collector } from '../filing.ts';
import { parseCellAddress } from '../grid.ts';
import {
  headOf,
  readFiler,
  readHead,
  readParent,
  type Setting,
  type SheetHead,
} from '../sheet-head.ts';
import { titleLines } from '../sheet-title.ts';
import type { SheetView } from '../sheet-view.ts';
import { type PeriodSource, periodSource, whenOf } from '../when.ts';
import type { MappedSource, Mapping } from './mapping.ts';
import { namedUnit } from './named-unit.ts';

/** Null where nothing tells the period, which has been told. */
export function mappedHead(
  view: SheetView,
  mapping: Mapping,
  setting: Setting,
  collector: Collector,
): SheetHead | null {
  const { context } = setting;
  if (mapping.period.kind === 'title') {
    const named = mapping.columns.flatMap(({ standing }): readonly Period[] =>
      standing.span?.kind === 'named' ? [standing.span.period] : [],
    );
    return readHead(view, mapping.headerTop, named, setting, collector);
  }
  const said = periodsIn(mapping.period, view, setting);
  const flag = context.options.period;
  const when = whenOf([said, { kind: 'flag', periods: flag ? [flag] : [] }]);
  const cell = mapping.period.kind === 'cell' ? mapping.period.address : null;
  if (when.kind === 'silent') {
    collector.report('no-period', 'error', cell, {});
    return null;
  }
  if (when.kind === 'disagrees')
    collector.report('period-disagrees', 'error', cell, { stated: when.stated });
  const lines = titleLines(view, mapping.headerTop);
  return headOf(lines, when.period);
}

/** The filer of a form, the parent of a table of units; null, told, where nobody is. */
export function mappedUnit(
  view: SheetView,
  mapping: Mapping,
  head: SheetHead,
  setting: Setting,
  collector: Collector,
): UnitId | null {
  const { context } = setting;
  if (mapping.unit.kind === 'title') {
    return mapping.indicators === 'rows'
      ? readFiler(view, head, setting, collector)
      : readParent(view, head, setting);
  }
  const text = mapping.unit.kind === 'fixed' ? mapping.unit.text : cellOf(mapping.unit, view);
  if (text === '') return context.options.unit ?? context.homeUnit;
  const origin =
    mapping.unit.kind === 'fixed'
      ? { file: mapping.file, sheet: null, cell: mapping.unit.place.cell }
      : { file: collector.file, sheet: collector.sheet, cell: mapping.unit.address };
  return namedUnit(text, origin, head.period, setting, collector);
}

function periodsIn(
  source: Exclude<MappedSource, { kind: 'title' }>,
  view: SheetView,
  { context }: Setting,
): PeriodSource {
  const text = source.kind === 'fixed' ? source.text : cellOf(source, view);
  const parsed = parsePeriod(text, context.periods);
  if (parsed.ok) return { kind: 'title', periods: [parsed.period] };
  return periodSource('title', text, context.periods);
}

function cellOf(source: MappedSource, view: SheetView): string {
  const at = source.kind === 'cell' ? parseCellAddress(source.address) : null;
  return at === null ? '' : normaliseText(view.text(at.row, at.column));
}
