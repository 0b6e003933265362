/** Drafts a mapping for a sheet: each label looked up in the catalogue and the register, the unsure ones left open. */
import { periodId } from '../../core/time/period-id.ts';
import { columnMeaning, headerText, type SpanRule } from '../column-meaning.ts';
import { createCollector } from '../filing.ts';
import type { ColumnHeader } from '../header-block.ts';
import { headerWord } from '../header-words.ts';
import { readFiler, readHead, readParent, type Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { isUnit } from '../unit-header.ts';
import type { DraftPart, DraftRole, DraftStanding, MappingDraft } from './draft.ts';
import { plainStanding } from './draft.ts';
import { draftAcrossColumn, draftUnitRows } from './draft-across.ts';
import { draftRows } from './draft-rows.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { headersBetween } from './sheet-headers.ts';

const mostRows = 2000;
const mostColumns = 200;
/** Labels that are enough to tell which way a table runs. */
const mostSampled = 100;

/** Null where the sheet holds no table of labels and figures. */
export function draftMapping(sheet: SheetView, setting: Setting): MappingDraft | null {
  const view = upperLeft(sheet);
  const table = findTable(view, setting);
  if (table === null) return null;
  const headers = headersBetween(view, table.headerTop, table.dataStart);
  const indicators = directionOf(view, table, headers, setting);
  const columns = headers.flatMap((header) => {
    const part = draftColumn(header, table, indicators, setting);
    return part ? [part] : [];
  });
  const rows =
    indicators === 'rows'
      ? draftRows(view, table, columns, setting)
      : draftUnitRows(view, table, setting);
  const { headerTop, dataStart } = table;
  const place = { sheet: view.grid.name, indicators, headerTop, dataStart };
  return {
    ...place,
    ...headOf(view, table, columns, indicators, setting),
    parts: [...columns, ...rows],
  };
}

/** A table that people made by hand is no larger; the rest of a larger sheet is not looked at. */
function upperLeft(view: SheetView): SheetView {
  const rowCount = Math.min(view.rowCount, mostRows);
  return { ...view, rowCount, columnCount: Math.min(view.columnCount, mostColumns) };
}

/** Indicators run where more of them are known; units run the other way. */
function directionOf(
  view: SheetView,
  { labelColumn, figureColumns, figureRows }: FoundTable,
  headers: readonly ColumnHeader[],
  { names, desk, context }: Setting,
): MappingDraft['indicators'] {
  const units = desk.names(context.options.period);
  const labels = figureRows.slice(0, mostSampled).map((row) => view.text(row, labelColumn));
  const heads = figureColumns
    .slice(0, mostSampled)
    .flatMap((column) => headers[column]?.path ?? []);
  const isIndicator = (text: string) => names.findIndicator(text).kind !== 'unknown';
  const isOfUnit = (text: string) => isUnit(text, units, context.homeUnit);
  const count = (texts: readonly string[], test: (text: string) => boolean) =>
    texts.filter(test).length / Math.max(texts.length, 1);
  const down = count(labels, isIndicator) + count(heads, isOfUnit);
  const across = count(heads, isIndicator) + count(labels, isOfUnit);
  return across > down ? 'columns' : 'rows';
}

function draftColumn(
  header: ColumnHeader,
  table: FoundTable,
  indicators: MappingDraft['indicators'],
  setting: Setting,
): DraftPart | null {
  const { column, path } = header;
  const seen = headerText(header);
  const place = { kind: 'column', index: column, seen, candidates: [] } as const;
  const as = (role: DraftRole, standing: DraftStanding = plainStanding): DraftPart => ({
    ...place,
    as: { kind: 'role', role },
    standing,
  });
  if (column === table.labelColumn) return as(indicators === 'rows' ? 'label' : 'unit');
  const word = headerWord(path.at(-1) ?? '');
  if (word === 'note' || word === 'measure') return as(word);
  if (!table.figureColumns.includes(column)) {
    if (word === 'period' && indicators === 'columns') return as('period');
    return seen === '' ? null : as('ignored');
  }
  if (indicators === 'columns') return draftAcrossColumn(header, setting);
  const { context, desk } = setting;
  const units = desk.names(context.options.period);
  const unit = path.find((part) => isUnit(part, units, context.homeUnit));
  const rest = path.filter((part) => part !== unit);
  const meaning = columnMeaning(rest, context.periods);
  if (meaning.kind === 'compared' || meaning.kind === 'target') return as('ignored');
  const standing =
    meaning.kind === 'value' ? standingOf(meaning.nature, meaning.span) : plainStanding;
  if (unit !== undefined) return { ...place, as: { kind: 'unit', name: unit }, standing };
  if (meaning.kind === 'value') return as('figures', standing);
  const candidates = (['figures', 'ignored'] as const).map(
    (role) => ({ kind: 'role', role }) as const,
  );
  return { ...place, as: null, candidates, standing };
}

export function standingOf(nature: DraftStanding['nature'], span: SpanRule): DraftStanding {
  switch (span.kind) {
    case 'sheet':
    case 'part':
      return { scope: null, nature, span: null };
    case 'named':
      return { scope: null, nature, span: { period: periodId(span.period) } };
    case 'same-period':
    case 'to-date':
    case 'since-term':
      return { scope: null, nature, span: span.kind };
  }
}

/** Whose and of when the sheet is, where its title or the names around it say so. */
function headOf(
  view: SheetView,
  { headerTop }: FoundTable,
  columns: readonly DraftPart[],
  indicators: MappingDraft['indicators'],
  setting: Setting,
): Pick<MappingDraft, 'unit' | 'period'> {
  const { desk, context } = setting;
  const silent = createCollector(context.file, view.grid.name);
  const head = readHead(view, headerTop, [], setting, silent);
  if (head === null) return { unit: null, period: null };
  const isOfMany = columns.some(({ as }) => as?.kind === 'unit');
  const unit =
    indicators === 'columns' || isOfMany
      ? readParent(view, head, setting)
      : readFiler(view, head, setting, silent);
  return {
    unit: unit === null ? null : { name: desk.nameOf(unit, head.period) },
    period: { id: periodId(head.period) },
  };
}
