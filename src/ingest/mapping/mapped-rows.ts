/** The rows of a sheet read by a mapping: each label stands for what the mapping says, wherever it has moved to. */
import { foldText } from '../../core/names/fold.ts';
import { isBlankCell } from '../grid.ts';
import { isNumberRow } from '../header-block.ts';
import { endsTable, isDitto } from '../header-words.ts';
import type { LabelMeaning } from '../resolve-label.ts';
import type { Setting } from '../sheet-head.ts';
import type { LabelledRow } from '../sheet-rows.ts';
import { addressOf, type SheetView } from '../sheet-view.ts';
import { columnsAs, type MappedPart, type Mapping } from './mapping.ts';

/** Rows that the mapping ignores are left out; one with figures that it does not name is unknown. */
export function mappedRows(
  view: SheetView,
  mapping: Mapping,
  { names }: Setting,
): readonly LabelledRow[] {
  const labelColumn = columnsAs(mapping, 'label')[0]?.index ?? 0;
  const measureColumn = columnsAs(mapping, 'measure')[0]?.index ?? null;
  const values = columnsAs(mapping, 'figures', 'named-unit').map(({ index }) => index);
  const waiting = partsByLabel(mapping);
  const rows: LabelledRow[] = [];
  let measure: string | null = null;
  for (let row = mapping.dataStart; row < view.rowCount; row += 1) {
    if (isNumberRow(view, row, labelColumn)) continue;
    const label = view.text(row, labelColumn);
    const hasValues = values.some((column) => !isBlankCell(view.cell(row, column)));
    const part = waiting.get(foldText(label))?.shift();
    if (!part && isEnd(view, row, values)) break;
    if (measureColumn !== null) {
      const text = view.text(row, measureColumn);
      measure = isDitto(text) ? measure : text || null;
    }
    const meaning = meaningOf(part, hasValues ? label : '', names);
    if (meaning === null) continue;
    const cell = addressOf(row, labelColumn);
    const said = part ? { stated: part.standing } : {};
    const place = { row, label, cell, meaning, measure, groups: [], hasValues };
    rows.push({ ...place, isTotal: false, scopes: null, ...said });
  }
  return rows;
}

/** The same label may stand in several rows: the first is the first that the mapping names. */
function partsByLabel({ rows }: Mapping): ReadonlyMap<string, MappedPart[]> {
  const parts = new Map<string, MappedPart[]>();
  for (const part of [...rows].sort((a, b) => a.index - b.index)) {
    const key = foldText(part.seen);
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  return parts;
}

function meaningOf(
  part: MappedPart | undefined,
  label: string,
  names: Setting['names'],
): LabelMeaning | null {
  if (!part) {
    if (label === '') return null;
    const found = names.findIndicator(label);
    return { kind: 'unknown', nearest: found.kind === 'unknown' ? found.nearest : [] };
  }
  if (part.as.kind !== 'indicator') return null;
  const { indicator, category } = part.as;
  return category === null
    ? { kind: 'indicator', indicator, confidence: 1 }
    : { kind: 'category', indicator, category, confidence: 1 };
}

function isEnd(view: SheetView, row: number, values: readonly number[]): boolean {
  if (values.some((column) => view.cell(row, column).kind === 'number')) return false;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.ownText(row, column);
    if (text !== '' && endsTable(text)) return true;
  }
  return false;
}
