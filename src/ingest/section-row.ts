/** A row that heads a section of a table of units and sums it: "A. Xã ven biển", then those communes. */
import { type CellValue, isBlankCell } from './grid.ts';
import type { SheetView } from './sheet-view.ts';

export type SectionPlace = {
  readonly view: SheetView;
  readonly row: number;
  readonly unitColumn: number;
  readonly valueColumns: readonly number[];
  /** True for the label of a unit that the register knows. */
  readonly isUnit: (label: string) => boolean;
};

/** Fewer rows below may be equal to an unknown unit's by chance. */
const fewestRows = 2;

/**
 * True where the row is lettered as a section, named by common words, and in every column the sum of the
 * units that follow. Anything less may be a unit that nobody has registered.
 */
export function headsSection(place: SectionPlace): boolean {
  const { view, row, unitColumn, valueColumns, isUnit } = place;
  if (!isSectionName(view.text(row, unitColumn), view.text(row, unitColumn - 1))) return false;
  let end = row + 1;
  while (isUnit(view.text(end, unitColumn))) end += 1;
  if (end - row - 1 < fewestRows) return false;
  const filled = valueColumns.filter((column) => !isBlankCell(view.cell(row, column)));
  return (
    filled.length > 0 &&
    filled.every((column) => {
      const stated = wholeNumber(view.cell(row, column));
      let sum = 0n;
      for (let at = row + 1; at < end; at += 1) {
        const cell = view.cell(at, column);
        const value = isBlankCell(cell) ? 0n : wholeNumber(cell);
        if (value === null) return false;
        sum += value;
      }
      return stated === sum;
    })
  );
}

/** A capital after the first letter begins a name, as in "I. Xã Kỳ Lạ". */
function isSectionName(label: string, index: string): boolean {
  const lettered = /^(?:[IVX]{1,4}|[A-H])\s*[.)]\s*(.+)$/u.exec(label)?.[1];
  const words = lettered ?? (/^(?:[IVX]{1,4}|[A-H])[.)]?$/u.test(index) ? label : null);
  return words !== null && /^\p{L}\P{Lu}+$/u.test(words.normalize('NFC'));
}

/** Sections of decimals and of hedged figures are rare; they stay what they were. */
function wholeNumber(cell: CellValue): bigint | null {
  if (cell.kind === 'number') return /^\d+$/.test(cell.literal) ? BigInt(cell.literal) : null;
  const text = cell.kind === 'text' ? cell.text.trim() : '';
  return /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(text) ? BigInt(text.replaceAll('.', '')) : null;
}
