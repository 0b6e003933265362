/**
 * What every row of the catalogue's tables shares: codes, lists in one cell, and how a fault is
 * told.
 */
import type { CatalogueFault } from '../core/list-fault.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { TableRow } from './table.ts';

const codePattern = /^[a-z][a-z0-9_]*$/;

/** True where the text may be a code of the catalogue. */
export function isCode(text: string): boolean {
  return codePattern.test(text);
}

/** A `catalogue-row` error at a cell of the row, with what the cell says. */
export function rowFault<Column extends string>(
  row: TableRow<Column>,
  column: Column,
  reason: CatalogueFault,
  seen = row.cell(column),
): Problem {
  return problem('catalogue-row', 'error', row.origin(column), { line: row.line, reason, seen });
}

/** A cell with several values split at ";", empty ones left out. */
export function splitList(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * The faults that every row of the catalogue may have: its code, and the Vietnamese label it needs.
 */
export function codeAndLabelFaults<Column extends string>(
  row: TableRow<Column | 'label_vi'>,
  codeColumn: Column,
  repeated: boolean,
): readonly Problem[] {
  const faults: Problem[] = [];
  if (!isCode(row.cell(codeColumn))) faults.push(rowFault(row, codeColumn, 'bad-code'));
  else if (repeated) faults.push(rowFault(row, codeColumn, 'repeated-code'));
  if (row.cell('label_vi') === '') faults.push(rowFault(row, 'label_vi', 'no-label'));
  return faults;
}
