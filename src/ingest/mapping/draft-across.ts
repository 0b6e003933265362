/** The columns and rows of a draft whose indicators run across and units down. */
import { headerText } from '../column-meaning.ts';
import type { ColumnHeader } from '../header-block.ts';
import { endsTable, unitTotalLabel } from '../header-words.ts';
import { readColumnHeader } from '../matrix-columns.ts';
import { scopeIn, withoutScopeWords } from '../scope-words.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { type DraftPart, plainStanding } from './draft.ts';
import { standingOf } from './draft-mapping.ts';
import type { FoundTable } from './find-table.ts';
import { meantBy } from './meant-by.ts';

export function draftAcrossColumn(header: ColumnHeader, setting: Setting): DraftPart {
  const seen = headerText(header);
  const place = { kind: 'column', index: header.column, seen } as const;
  const read = readColumnHeader(header, setting);
  const ignored = { kind: 'role', role: 'ignored' } as const;
  switch (read.kind) {
    case 'column': {
      const { indicator, category, meaning, confidence = 1 } = read;
      const label =
        category === null
          ? ({ kind: 'indicator', indicator, confidence } as const)
          : ({ kind: 'category', indicator, category, confidence } as const);
      const standing = standingOf(meaning.nature, meaning.span);
      return { ...place, ...meantBy(label, setting.names), standing };
    }
    case 'note':
    case 'target':
    case 'compared':
    case 'other': {
      const role = read.kind === 'note' ? 'note' : 'ignored';
      const isHeaded = header.path.length > 0;
      const as = isHeaded ? ({ kind: 'role', role } as const) : null;
      return { ...place, as, candidates: isHeaded ? [] : [ignored], standing: plainStanding };
    }
    case 'unknown':
    case 'ambiguous': {
      const meaning =
        read.kind === 'unknown'
          ? ({ kind: 'unknown', nearest: read.nearest } as const)
          : ({ kind: 'ambiguous', candidates: read.candidates } as const);
      const { candidates } = meantBy(meaning, setting.names);
      const both = [...candidates, ignored];
      return { ...place, as: null, candidates: both, standing: plainStanding };
    }
  }
}

/** Only the rows whose names the register does not know: the others are found by their names in every file. */
export function draftUnitRows(
  view: SheetView,
  { labelColumn, figureRows }: FoundTable,
  { desk, context }: Setting,
): readonly DraftPart[] {
  const { period } = context.options;
  return figureRows.flatMap((row): DraftPart[] => {
    const seen = view.text(row, labelColumn);
    const isScope = scopeIn(seen, 'district') !== null && withoutScopeWords(seen) === '';
    if (unitTotalLabel(seen) !== null || isScope || endsTable(seen)) return [];
    const found = desk.find(seen, period, context.homeUnit);
    if (found.kind === 'found') return [];
    const near = found.kind === 'ambiguous' ? found.candidates : found.nearest;
    const candidates = [
      ...near.map((unit) => ({ kind: 'unit', name: desk.nameToday(unit) }) as const),
      { kind: 'role', role: 'ignored' } as const,
    ];
    return [{ kind: 'row', index: row, seen, as: null, candidates, standing: plainStanding }];
  });
}
