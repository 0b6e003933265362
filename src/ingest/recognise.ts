/** What a sheet is read by: a mapping where one fits, else the first layout that recognises it or each of its tables. */
import type { Grid } from './grid.ts';
import type { Layout, Missed, RecognisedSheet } from './layouts/layout.ts';
import { layouts } from './layouts/layouts.ts';
import { mappingFor } from './mapping/find-mapping.ts';
import { mappedSheet } from './mapping/mapped-sheet.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Setting } from './sheet-head.ts';
import { type SheetView, viewOf } from './sheet-view.ts';
import { splitTables } from './split-tables.ts';

/** A sheet or a part of one in which no layout found its table. */
export type NoSheet = {
  readonly kind: 'none';
  readonly view: SheetView;
  /** The layout that was nearest, and what it missed. */
  readonly name: string;
  readonly missed: Missed | null;
  /** True for a table that is not known beside others in the same sheet that are. */
  readonly isPart: boolean;
};

export type FoundSheet = {
  readonly kind: 'found';
  readonly view: SheetView;
  readonly sheet: RecognisedSheet;
  /** The mapping that it is read by; null for a layout. */
  readonly mapping: Mapping | null;
};

/** The first layout that recognises the sheet; else what the nearest one missed. */
function recogniseSheet(view: SheetView, setting: Setting): FoundSheet | NoSheet {
  let nearest: { layout: Layout; missed: Missed } | null = null;
  for (const layout of layouts) {
    const sheet = layout.recognise(view, setting);
    if (sheet.kind === 'recognised') return { kind: 'found', view, sheet, mapping: null };
    if (sheet.found > (nearest?.missed.found ?? 0)) nearest = { layout, missed: sheet };
  }
  return {
    kind: 'none',
    view,
    name: nearest?.layout.name ?? '',
    missed: nearest?.missed ?? null,
    isPart: false,
  };
}

/** Each of the tables in a sheet; where none is known, the sheet is one cover or one riddle. */
export function recogniseTables(
  grid: Grid,
  setting: Setting,
  onRead: () => void,
): readonly (FoundSheet | NoSheet)[] {
  const whole = viewOf(grid, onRead);
  const mapped = mappedWhole(whole, setting);
  if (mapped) return [mapped];
  const tables = splitTables(whole);
  const parts = tables.map((table) =>
    recogniseSheet(table === grid ? whole : viewOf(table, onRead), setting),
  );
  if (parts.length < 2) return parts;
  if (parts.every(({ kind }) => kind === 'none')) return [recogniseSheet(whole, setting)];
  return parts.map((part) => (part.kind === 'none' ? { ...part, isPart: true } : part));
}

/** A mapping describes a whole sheet, and what someone has taught goes before what we guess. */
function mappedWhole(view: SheetView, setting: Setting): FoundSheet | null {
  const { mappings } = setting.context;
  if (!mappings || mappings.given.length + mappings.known.length === 0) return null;
  const mapping = mappingFor(view, mappings, setting);
  if (mapping === null) return null;
  const isRemembered = mappings.known.includes(mapping);
  return { kind: 'found', view, sheet: mappedSheet(view, mapping, setting, isRemembered), mapping };
}
