/** What Excel lets a template's cell hold. It warns and gives way: a rough figure in words is a figure too. */
import type ExcelJS from 'exceljs';
import type { TemplateSheetWords } from '../messages/template-words.ts';
import type { EntryKind } from '../reports/template.ts';

/** Null for a narrative, which may hold anything. */
export function entryValidation(
  entry: EntryKind,
  { advice, met, notMet }: TemplateSheetWords,
): ExcelJS.DataValidation | null {
  if (entry === 'text') return null;
  const { title, text } = advice[entry];
  const told = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: title,
    error: text,
  } as const;
  if (entry === 'yes-no') {
    return { ...told, type: 'list', formulae: [`"${met},${notMet}"`] };
  }
  return { ...told, type: entry, operator: 'greaterThanOrEqual', formulae: [0] };
}
