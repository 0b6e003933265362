/** The rows of a table whose indicators run down: which are figures, which are groups, and where it ends. */

import type { Nature, Scope } from '../core/fact.ts';
import type { Indicator } from '../core/indicator.ts';
import { remember } from '../core/remember.ts';
import type { SpanRule } from './column-meaning.ts';
import { isBlankCell } from './grid.ts';
import { isNumberRow } from './header-block.ts';
import { endsTable, isDitto, isTotalLabel } from './header-words.ts';
import type { CatalogueNames } from './names.ts';
import { looksNarrative } from './narrative.ts';
import { type LabelContext, type LabelMeaning, marksPart, resolveLabel } from './resolve-label.ts';
import { withoutScopeWords } from './scope-words.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type RowsLayout = {
  readonly dataStart: number;
  /** The row to stop before; the sheet's end where it isn't told. */
  readonly dataEnd?: number;
  readonly labelColumn: number;
  /** The column left of the labels that names groups of rows, where names stand in two columns. */
  readonly outerColumn?: number;
  readonly indexColumn: number | null;
  readonly measureColumn: number | null;
  readonly valueColumns: readonly number[];
};

/** A row that is called after something, with what stood above it. */
export type LabelledRow = {
  readonly row: number;
  readonly label: string;
  readonly cell: string;
  readonly meaning: LabelMeaning;
  readonly measure: string | null;
  /** The labels of the groups it stands under, which may carry scope words. */
  readonly groups: readonly string[];
  /** True where a cell of the value columns says something. */
  readonly hasValues: boolean;
  /** A "Tổng số" row: the whole of the indicator above it. */
  readonly isTotal: boolean;
  /** `part`: "Trong đó: cấp huyện", whose figure of the indicator above it is; `whole`: that indicator's row. */
  readonly scopes: 'part' | 'whole' | null;
  /** What a mapping says of the row, before what its words say. */
  readonly stated?: Standing;
};

/** What may be said of a row or column beside what it is; null where nothing is. */
export type Standing = {
  readonly scope: Scope | null;
  readonly nature: Nature | null;
  /** Null where it is the sheet's own period. */
  readonly span: SpanRule | null;
};

type Above = {
  /** The last indicator, and the one that its row stands under. */
  parents: readonly Indicator[];
  group: string | null;
  part: string | null;
  measure: string | null;
  /** The indicator of the row just above, or of the rows that split it by scope. */
  split: Indicator | null;
};

/** Rows with a meaning or with values, in order; group rows are told to those below them. */
export function labelledRows(
  view: SheetView,
  layout: RowsLayout,
  names: CatalogueNames,
): readonly LabelledRow[] {
  const above: Above = { parents: [], group: null, part: null, measure: null, split: null };
  const rows: LabelledRow[] = [];
  const end = layout.dataEnd ?? view.rowCount;
  for (let row = layout.dataStart; row < end; row += 1) {
    if (isNumberRow(view, row, layout.labelColumn)) continue;
    const label = labelOf(view, row, layout);
    const hasValues = layout.valueColumns.some((column) => !isBlankCell(view.cell(row, column)));
    if (isEnd(view, row, layout, label, names)) break;
    const outer = outerOf(view, row, layout, label);
    // The group is no row of its own: the cells beside it are those of the first row below it.
    if (outer !== null) readRow(view, row, outer, false, layout, above, names);
    const found = label === '' ? unlabelled(view, row, layout, hasValues) : null;
    const read =
      found ?? (label === '' ? null : readRow(view, row, label, hasValues, layout, above, names));
    if (read) rows.push(read);
  }
  return withWholes(rows);
}

/** A row that rows of scopes follow is the total that they split; without values it only heads them. */
function withWholes(rows: readonly LabelledRow[]): readonly LabelledRow[] {
  return rows.flatMap((row, index) => {
    const isHead = row.scopes === null && rows[index + 1]?.scopes === 'part';
    if (!isHead) return [row];
    return row.hasValues ? [{ ...row, scopes: 'whole' }] : [];
  });
}

function readRow(
  view: SheetView,
  row: number,
  label: string,
  hasValues: boolean,
  layout: RowsLayout,
  above: Above,
  names: CatalogueNames,
): LabelledRow | null {
  const measure = measureOf(view, row, layout, above);
  const [parent] = above.parents;
  const isTotal = isTotalLabel(label) && parent !== undefined;
  const isMarked = marksPart(label);
  const isPart = isMarked || isDeeper(view, row, layout);
  const split = isMarked || isPart || hasValues ? above.split : null;
  if (split !== null && isBareScope(label)) {
    const cell = addressOf(row, layout.labelColumn);
    if (!hasValues) above.part = label;
    const meaning: LabelMeaning = { kind: 'indicator', indicator: split, confidence: 1 };
    const groups = above.group === null ? [] : [above.group];
    const isTotal = false;
    return { row, label, cell, meaning, measure, groups, hasValues, isTotal, scopes: 'part' };
  }
  const narrative = hasValues ? narrativeOf(view, row, layout) : null;
  const context = { parents: above.parents, isPart, group: above.group, measure, narrative };
  const meaning: LabelMeaning = isTotal
    ? { kind: 'indicator', indicator: parent, confidence: 1 }
    : resolved(names, label, context);
  const groups = [above.group, above.part].filter((text) => text !== null);
  const cell = addressOf(row, layout.labelColumn);
  // Written out, so that all rows have one shape: V8 gives what is spread together a new one each time.
  const scopes = null;
  const read = { row, label, cell, meaning, measure, groups, hasValues, isTotal, scopes };
  above.split = meaning.kind === 'indicator' ? meaning.indicator : null;
  const isKnown = meaning.kind === 'indicator' || meaning.kind === 'category';
  if (meaning.kind === 'indicator' && !isMarked && !isTotal) {
    const outer = isPart ? above.parents.slice(-1) : [];
    above.parents = meaning.indicator.kind === 'text' ? [] : [meaning.indicator, ...outer];
    if (!isPart) above.part = null;
  } else if (!isKnown && !isPart) above.parents = [];
  if (!hasValues) {
    // A row without values is a group row, whatever its words; it may be an empty figure as well.
    if (isPart) above.part = label;
    else {
      above.group = label;
      above.part = null;
    }
  }
  return hasValues || isKnown ? read : null;
}

/** A long text under a figure's label is a fault in the figure, so the label is looked for among all. */
function resolved(names: CatalogueNames, label: string, context: LabelContext): LabelMeaning {
  const meaning = resolveLabel(names, label, context);
  if (meaning.kind !== 'unknown' || context.narrative !== 'only') return meaning;
  return resolveLabel(names, label, { ...context, narrative: null });
}

function labelOf(view: SheetView, row: number, layout: RowsLayout): string {
  const label = view.text(row, layout.labelColumn);
  if (label !== '') return label;
  const outer = layout.outerColumn === undefined ? '' : view.ownText(row, layout.outerColumn);
  if (outer !== '' || layout.indexColumn === null) return outer;
  // Group rows often start in the column of the numbers: "I. Công tác tiếp dân".
  const index = view.text(row, layout.indexColumn);
  return /\p{L}{2,}.*\s/u.test(index) ? index : '';
}

/** The group that begins in this row; null where none does, or where the row is named by it alone. */
function outerOf(view: SheetView, row: number, layout: RowsLayout, label: string): string | null {
  if (layout.outerColumn === undefined) return null;
  const outer = view.ownText(row, layout.outerColumn);
  return outer === '' || outer === label || isDitto(outer) ? null : outer;
}

/** "1.1", "a" and "-" in the column of the numbers go deeper than "1" and "I". */
function isDeeper(view: SheetView, row: number, layout: RowsLayout): boolean {
  if (layout.indexColumn === null) return false;
  const index = view.text(row, layout.indexColumn);
  return /^(\d+(\.\d+)+\.?|[a-zđ][.)]?|[-+*•])$/.test(index);
}

function measureOf(view: SheetView, row: number, layout: RowsLayout, above: Above): string | null {
  if (layout.measureColumn === null) return null;
  const text = view.text(row, layout.measureColumn);
  // A ditto mark repeats the measure above.
  const measure = isDitto(text) ? above.measure : text || null;
  above.measure = measure;
  return measure;
}

function narrativeOf(view: SheetView, row: number, layout: RowsLayout): 'only' | 'none' {
  const cells = layout.valueColumns.map((column) => view.cell(row, column));
  return cells.some(looksNarrative) ? 'only' : 'none';
}

/** "Trong đó: cấp huyện", "- Riêng cấp huyện": scope words and nothing else. */
const isBareScope = remember(
  (label) => withoutScopeWords(label.replace(/^[-–—+*•\s]+/u, '')) === '',
);

/** A value in a row without a label belongs to nothing. */
function unlabelled(
  view: SheetView,
  row: number,
  layout: RowsLayout,
  hasValues: boolean,
): LabelledRow | null {
  if (!hasValues) return null;
  const cell = addressOf(row, layout.labelColumn);
  const meaning: LabelMeaning = { kind: 'unknown', nearest: [] };
  const label = view.text(row, layout.labelColumn);
  const nothing = { measure: null, groups: [], isTotal: false, scopes: null };
  return { row, label, cell, meaning, hasValues, ...nothing };
}

/** The signature block, the addressees or the notes: words that end a table, in a row without figures. */
function isEnd(
  view: SheetView,
  row: number,
  layout: RowsLayout,
  label: string,
  names: CatalogueNames,
): boolean {
  const holdsFigure = layout.valueColumns.some(
    (column) => view.cell(row, column).kind === 'number',
  );
  if (holdsFigure) return false;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.ownText(row, column);
    if (text === '' || !endsTable(text)) continue;
    const isValue = layout.valueColumns.includes(column) && label !== '';
    if (!isValue && names.findIndicator(text).kind !== 'found') return true;
  }
  return false;
}
