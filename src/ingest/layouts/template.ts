/** Our own template, known and read by its hidden codes: places, words and sheet names may have changed since. */
import {
  parseColumnCode,
  parseRowCode,
  parseTemplateMark,
  sourceRowCode,
} from '../../core/template-codes.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { readTemplate, type TemplateColumn, type TemplateSheet } from '../template-sheet.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

/** Titles and inserted rows may stand above the codes, but not more rows than this. */
const deepestMark = 100;

export const template: Layout = { name: 'template', recognise };

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const sheet = templateSheet(view);
  // A form without its codes is nothing special: what it lacks is for the other layouts to say.
  if (sheet === null) return { kind: 'missed', missed: [], found: 0 };
  return {
    kind: 'recognised',
    form: 'template',
    read: (collector) => readTemplate(sheet, setting, collector),
  };
}

function templateSheet(view: SheetView): TemplateSheet | null {
  for (let row = 0; row < Math.min(view.rowCount, deepestMark); row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      const mark = parseTemplateMark(view.ownText(row, column));
      if (mark === null) continue;
      const columns = codedColumns(view, row);
      const sheet = { view, mark, codeRow: row, codeColumn: column, columns };
      return hasRows(view, row, column) ? sheet : null;
    }
  }
  return null;
}

function codedColumns(view: SheetView, row: number): readonly TemplateColumn[] {
  const columns: TemplateColumn[] = [];
  for (let column = 0; column < view.columnCount; column += 1) {
    const code = parseColumnCode(view.ownText(row, column));
    if (code !== null) columns.push({ column, code });
  }
  return columns;
}

/** A second table in the sheet has the first one's head above it, and rows of its own. */
function hasRows(view: SheetView, codeRow: number, column: number): boolean {
  for (let row = codeRow + 1; row < view.rowCount; row += 1) {
    const code = view.ownText(row, column);
    if (parseRowCode(code) !== null || code === sourceRowCode) return true;
  }
  return false;
}
