/**
 * Workbooks of Excel before 2007 (.xls), read by SheetJS: values with their number formats, merges
 * and what is hidden. Fonts it does not tell, so legacy letters are known by their words alone.
 */
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { type CellValue, emptyCell, type Grid, type Workbook } from '../grid.ts';
import { clearCovered } from './clear-covered.ts';
import { readStream } from './compound-file.ts';
import { onlyKnownRecords } from './excel-records.ts';
import type { Bounds } from './limits.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';
import { numberCell } from './xlsx-number.ts';

// As an ES module the library comes without the code pages that Excel 95 and older wrote in.
set_cptable(codepages);

export function readOldExcel(bytes: Uint8Array, bounds: Bounds): Workbook {
  const workbook = parse(onlyKnownRecords(streamOf(bytes), bounds), bounds);
  bounds.check('sheets', workbook.SheetNames.length);
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const grids = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    // A chart's or a macro's sheet has no cells.
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ ...gridOf(sheet, from1904, bounds), name, hidden }];
  });
  return { format: 'xls', grids };
}

/** Excel 2 to 4 wrote the bare records, later ones put them into a compound file. */
function streamOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x09) return bytes;
  const stream = readStream(bytes, 'workbook') ?? readStream(bytes, 'book');
  if (stream?.[0] !== 0x09) throw damaged('xls');
  return stream;
}

function parse(bytes: Uint8Array, bounds: Bounds): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
      cellFormula: false,
      // What is hidden is told with the styles only.
      cellStyles: true,
      sheetRows: bounds.most('rows') + 1,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/password|encrypt|crypto/i.test(said)) {
      throw new UnreadableFile({ code: 'encrypted-file', args: {} }, error);
    }
    // The library meets a damaged file with whatever fails first in it.
    throw damaged('xls', error);
  }
}

type SheetGrid = Omit<Grid, 'name' | 'hidden'>;

function gridOf(sheet: WorkSheet, from1904: boolean, bounds: Bounds): SheetGrid {
  const data = sheet['!data'] ?? [];
  bounds.check('rows', data.length);
  const rows = Array.from(data, (cells) => rowOf(cells ?? [], from1904, bounds));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const ranges = sheet['!merges'] ?? [];
  bounds.add('mergedRanges', ranges.length);
  const merges = ranges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  for (const merge of merges) clearCovered(rows, merge, bounds);
  return {
    rows,
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

function rowOf(
  cells: readonly (CellObject | undefined)[],
  from1904: boolean,
  bounds: Bounds,
): CellValue[] {
  bounds.check('columns', cells.length);
  bounds.add('cells', cells.length);
  const row = Array.from(cells, (cell) => (cell ? cellValue(cell, from1904) : emptyCell));
  while (row.at(-1)?.kind === 'empty') row.pop();
  return row;
}

function cellValue(cell: CellObject, from1904: boolean): CellValue {
  const { v: value } = cell;
  switch (cell.t) {
    case 'b':
      return { kind: 'boolean', value: value === true };
    case 'e':
      return { kind: 'error', text: errorNames.get(Number(value)) ?? '#N/A' };
    case 'n':
      if (typeof value !== 'number') break;
      return numberCell(String(value), String(cell.z ?? 'General'), from1904);
    case 's':
      if (typeof value === 'string' && value !== '') return { kind: 'text', text: value };
      break;
    case 'd':
    case 'z':
      break;
  }
  return emptyCell;
}

/** Excel's numbers of its errors. */
const errorNames: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function hiddenOf(list: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> {
  const hidden = new Set<number>();
  list.forEach((entry, index) => {
    if (entry?.hidden === true) hidden.add(index);
  });
  return hidden;
}
