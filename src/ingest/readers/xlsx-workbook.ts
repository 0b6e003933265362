/**
 * A workbook of the .xlsx family: its sheets in their order, found by its relations and not by
 * file names.
 */
import type { Grid, Workbook } from '../grid.ts';
import type { Bounds } from './limits.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberFormats } from './styles.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';
import { numberCells } from './xlsx-number.ts';
import { readSheet, type SheetContext } from './xlsx-sheet.ts';
import { attribute, readXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

type Relation = { readonly id: string; readonly type: string; readonly target: string };
type SheetEntry = { readonly name: string; readonly relation: string; readonly hidden: boolean };

export function readXlsx(bytes: Uint8Array, bounds: Bounds): Workbook {
  const zip = openZip(bytes, bounds);
  const workbookPart = relationsOf(zip, '', bounds).find(
    ({ type }) => type === 'officeDocument',
  )?.target;
  if (workbookPart === undefined) throw notAWorkbook(zip);
  const { sheets, from1904 } = readSheetList(required(zip, workbookPart), workbookPart, bounds);
  const relations = relationsOf(zip, workbookPart, bounds);
  const context: SheetContext = {
    strings: sharedPart(zip, relations, 'sharedStrings', readSharedStrings, bounds),
    textCells: [],
    formats: sharedPart(zip, relations, 'styles', readNumberFormats, bounds),
    numberCell: numberCells(from1904),
    bounds,
  };
  bounds.check('sheets', sheets.length);
  const grids: Grid[] = [];
  for (const { name, relation, hidden } of sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (found && found.type !== 'worksheet') continue; // a chart's or a macro's sheet has no cells
    if (!found) throw damaged(`${workbookPart}: ${name}`);
    const part = required(zip, found.target);
    grids.push({ ...readSheet(part, found.target, context), name, hidden });
  }
  return { format: 'xlsx', grids };
}

/** Word and OpenDocument files are zips as well. */
function notAWorkbook(zip: Zip): UnreadableFile {
  if (zip.has('[Content_Types].xml')) return damaged('_rels/.rels');
  return new UnreadableFile({ code: 'unsupported-format', args: { found: 'zip' } });
}

function readSheetList(
  bytes: Uint8Array,
  part: string,
  bounds: Bounds,
): { sheets: readonly SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(bytes, part, bounds, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const state = attribute(attributes, 'state');
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        relation: attribute(attributes, 'id') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
      });
    },
  });
  return { sheets, from1904 };
}

function sharedPart<Value>(
  zip: Zip,
  relations: readonly Relation[],
  type: string,
  read: (bytes: Uint8Array, part: string, bounds: Bounds) => readonly Value[],
  bounds: Bounds,
): readonly Value[] {
  const target = relations.find((relation) => relation.type === type)?.target;
  const bytes = target === undefined ? null : zip.read(target);
  return bytes === null || target === undefined ? [] : read(bytes, target, bounds);
}

function required(zip: Zip, part: string): Uint8Array {
  const bytes = zip.read(part);
  if (!bytes) throw damaged(part);
  return bytes;
}

/** The relations of a part ('' for the package), their targets as paths from the zip's root. */
function relationsOf(zip: Zip, part: string, bounds: Bounds): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = zip.read(path);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  readXml(bytes, path, bounds, {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target');
      const isInside = attribute(attributes, 'TargetMode') !== 'External';
      if (name !== 'Relationship' || target === undefined || !isInside) return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePath(folder, target),
      });
    },
  });
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
