/** Reads a sheet by a mapping: through the same readers as the layouts, told what each row and column is. */
import { foldText } from '../../core/names/fold.ts';
import type { Period } from '../../core/time/period.ts';
import type { UnitId } from '../../core/unit.ts';
import type { ValueMeaning } from '../column-meaning.ts';
import { type DownColumn, readDownSheet } from '../down-sheet.ts';
import type { Collector } from '../filing.ts';
import type { ColumnHeader } from '../header-block.ts';
import type { RecognisedSheet } from '../layouts/layout.ts';
import type { MatrixColumn } from '../matrix-columns.ts';
import type { RowName } from '../matrix-rows.ts';
import { readMatrix } from '../matrix-sheet.ts';
import type { Setting, SheetHead } from '../sheet-head.ts';
import type { Standing } from '../sheet-rows.ts';
import type { SheetView } from '../sheet-view.ts';
import { mappedHead, mappedUnit } from './mapped-head.ts';
import { mappedRows } from './mapped-rows.ts';
import { columnsAs, type Mapping, type MappingPlace } from './mapping.ts';
import { namedUnit } from './named-unit.ts';
import { headersBetween } from './sheet-headers.ts';

type Task = {
  readonly view: SheetView;
  readonly mapping: Mapping;
  readonly setting: Setting;
  readonly collector: Collector;
  readonly headers: readonly ColumnHeader[];
};

/** The sheet as the mapping reads it; its form is `map:NAME`. */
export function mappedSheet(
  view: SheetView,
  mapping: Mapping,
  setting: Setting,
  isRemembered: boolean,
): RecognisedSheet {
  const form = `map:${mapping.name}`;
  return {
    kind: 'recognised',
    form,
    read: (collector) => {
      if (isRemembered) collector.report('used-mapping', 'info', null, { mapping: mapping.name });
      const headers = headersBetween(view, mapping.headerTop, mapping.dataStart);
      const task = { view, mapping, setting, collector, headers };
      const head = mappedHead(view, mapping, setting, collector);
      if (head === null) return;
      if (mapping.indicators === 'rows') readDown(task, head, form);
      else readAcross(task, head, form);
    },
  };
}

function readDown(task: Task, head: SheetHead, form: string): void {
  const { view, mapping, setting, collector, headers } = task;
  const columns: DownColumn[] = [];
  const own = columnsAs(mapping, 'figures');
  const filer = own.length === 0 ? null : mappedUnit(view, mapping, head, setting, collector);
  if (own.length > 0 && filer === null) return;
  for (const part of columnsAs(mapping, 'figures', 'named-unit')) {
    const header = headers[part.index] ?? { column: part.index, path: [], cell: '' };
    const unit =
      part.as.kind === 'named-unit' ? unitOf(part.as.name, part.place, head.period, task) : filer;
    const { scope } = part.standing;
    if (unit !== null) columns.push({ header, unit, scope, meaning: meaningOf(part.standing) });
  }
  const isOfMany = own.length === 0;
  const { options, blankForms } = setting.context;
  const empty = options.blank === 'zero' || blankForms.has(form) ? 'zero' : 'retracts';
  const rows = mappedRows(view, mapping, setting);
  const noteColumn = columnsAs(mapping, 'note')[0]?.index ?? null;
  readDownSheet(
    { view, form, head, rows, columns, noteColumn, empty: isOfMany ? 'nothing' : empty },
    setting,
    collector,
  );
}

function readAcross(task: Task, head: SheetHead, form: string): void {
  const { view, mapping, setting, collector, headers } = task;
  const parent = mappedUnit(view, mapping, head, setting, collector);
  const columns = mapping.columns.flatMap(({ index, as, standing }): MatrixColumn[] => {
    if (as.kind !== 'indicator') return [];
    const { indicator, category } = as;
    const header = headers[index] ?? { column: index, path: [], cell: '' };
    const meaning = meaningOf(standing);
    return [{ header, indicator, category, meaning, addends: [index], scope: standing.scope }];
  });
  const names = rowNames(task, head.period);
  const at = (kind: 'unit' | 'note' | 'period') => columnsAs(mapping, kind)[0]?.index ?? null;
  const places = {
    unitColumn: at('unit') ?? 0,
    noteColumn: at('note'),
    periodColumn: at('period'),
  };
  const { dataStart } = mapping;
  const rest = {
    columns,
    dataStart,
    rowNames: (label: string) => names.get(foldText(label)) ?? null,
  };
  readMatrix({ view, form, head, parent, ...places, ...rest }, setting, collector);
}

/** The rows that the mapping names: a unit under another name, or what is not to be read. */
function rowNames(task: Task, period: Period): ReadonlyMap<string, RowName> {
  const names = new Map<string, RowName>();
  for (const { seen, as, standing, place } of task.mapping.rows) {
    if (as.kind === 'ignored') names.set(foldText(seen), 'ignored');
    if (as.kind !== 'named-unit') continue;
    const unit = unitOf(as.name, place, period, task);
    if (unit !== null) names.set(foldText(seen), { unit, scope: standing.scope });
  }
  return names;
}

function meaningOf({ nature, span }: Standing): ValueMeaning {
  return { nature, quoted: span?.kind === 'same-period', span: span ?? { kind: 'sheet' } };
}

/** The unit that a line of the mapping names. */
function unitOf(
  name: string,
  { cell }: MappingPlace,
  period: Period,
  { mapping, setting, collector }: Task,
): UnitId | null {
  return namedUnit(name, { file: mapping.file, sheet: null, cell }, period, setting, collector);
}
