/** The rows of a draft whose indicators run down: each label with what it seems to be. */
import { isTotalLabel } from '../header-words.ts';
import { scopeIn } from '../scope-words.ts';
import type { Setting } from '../sheet-head.ts';
import { type LabelledRow, labelledRows } from '../sheet-rows.ts';
import type { SheetView } from '../sheet-view.ts';
import { type DraftPart, plainStanding } from './draft.ts';
import type { FoundTable } from './find-table.ts';
import { meantBy } from './meant-by.ts';

/** Group rows are left out, but not rows that are an indicator's and are empty this time. */
export function draftRows(
  view: SheetView,
  table: FoundTable,
  columns: readonly DraftPart[],
  setting: Setting,
): readonly DraftPart[] {
  const { dataStart, labelColumn, figureColumns } = table;
  const measure = columns.find(({ as }) => as?.kind === 'role' && as.role === 'measure');
  const ignored = new Set(
    columns
      .filter(({ as }) => as?.kind === 'role' && as.role === 'ignored')
      .map(({ index }) => index),
  );
  const layout = {
    dataStart,
    labelColumn,
    indexColumn: labelColumn > 0 ? labelColumn - 1 : null,
    measureColumn: measure?.index ?? null,
    valueColumns: figureColumns.filter((column) => !ignored.has(column)),
  };
  return labelledRows(view, layout, setting.names)
    .filter(({ label, hasValues, meaning }) => label !== '' && (hasValues || isKnown(meaning.kind)))
    .map((row) => draftRow(row, setting));
}

function isKnown(kind: LabelledRow['meaning']['kind']): boolean {
  return kind === 'indicator' || kind === 'category';
}

function draftRow({ row, label, meaning, scopes }: LabelledRow, { names }: Setting): DraftPart {
  const place = { kind: 'row', index: row, seen: label } as const;
  const scope = scopes === null ? null : (scopeIn(label, 'district') ?? scopeIn(label, 'province'));
  const standing = { ...plainStanding, scope: scopes === 'whole' ? (scope ?? 'total') : scope };
  const isTotal = isTotalLabel(label);
  const open = scopes === 'part' && scope === null;
  const { as, candidates } = meantBy(meaning, names);
  if (as === null || isTotal || open) {
    const ignored = { kind: 'role', role: 'ignored' } as const;
    const first = as === null ? candidates : [as];
    return { ...place, as: null, candidates: [...first, ignored], standing };
  }
  return { ...place, as, candidates: [], standing };
}
