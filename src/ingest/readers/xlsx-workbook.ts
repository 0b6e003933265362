/**
 * A workbook of the .xlsx family: its sheets in their order, found by its relations and not by
 * file names.
 */
import type { Grid, Workbook } from '../grid.ts';
import { rememberParts } from './known-parts.ts';
import type { Bounds } from './limits.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberFormats } from './styles.ts';
import { damaged, reachedAt, UnreadableFile } from './unreadable-file.ts';
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
  const { sheets, from1904 } = found(sheetList(zip, workbookPart, bounds), workbookPart);
  const relations = relationsOf(zip, workbookPart, bounds);
  const context: SheetContext = {
    strings: sharedPart(zip, relations, 'sharedStrings', sharedStrings, bounds),
    textCells: [],
    formats: sharedPart(zip, relations, 'styles', numberFormats, bounds),
    numberCell: numberCells(from1904),
    bounds,
  };
  bounds.check('sheets', sheets.length);
  const grids: Grid[] = [];
  for (const { name, relation, hidden } of sheets) {
    const { type, target } = found(
      relations.find(({ id }) => id === relation),
      `${workbookPart}: ${name}`,
    );
    if (type !== 'worksheet') continue; // a chart's or a macro's sheet has no cells
    try {
      const bytes = found(zip.read(target), target);
      grids.push({ ...readSheet(bytes, target, context), name, hidden });
    } catch (error) {
      throw reachedAt(shownName(name), error);
    }
  }
  return { format: 'xlsx', grids };
}

/** Of a name that no Excel gave, as much as Excel would; it is told before its controls are taken out. */
function shownName(name: string): string {
  return name.replace(/\p{Cc}/gu, ' ').slice(0, 31);
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
  read: (zip: Zip, part: string, bounds: Bounds) => readonly Value[] | null,
  bounds: Bounds,
): readonly Value[] {
  const target = relations.find((relation) => relation.type === type)?.target;
  return (target === undefined ? null : read(zip, target, bounds)) ?? [];
}

const numberFormats = rememberParts(readNumberFormats);
const sheetList = rememberParts(readSheetList);
const relationList = rememberParts(readRelations);

/** The file's own words: they don't come back as a whole. */
function sharedStrings(zip: Zip, part: string, bounds: Bounds): readonly string[] | null {
  const bytes = zip.read(part);
  return bytes && readSharedStrings(bytes, part, bounds);
}

function found<Value>(value: Value | null | undefined, named: string): Value {
  if (value === null || value === undefined) throw damaged(named);
  return value;
}

/** The relations of a part ('' for the package), their targets as paths from the zip's root. */
function relationsOf(zip: Zip, part: string, bounds: Bounds): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return relationList(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, bounds) ?? [];
}

function readRelations(bytes: Uint8Array, path: string, bounds: Bounds): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('_rels/'));
  const relations: Relation[] = [];
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
