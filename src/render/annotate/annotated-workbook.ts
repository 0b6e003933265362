/**
 * A copy of a workbook with its faulty cells coloured and commented, and a first sheet that lists them. Only
 * what must change is changed, in the parts themselves: charts, pictures, macros, formats and rules stay.
 */

import { type Parts, zipBytes } from '../zip-bytes.ts';
import { addComments, type CellComment } from './comments.ts';
import {
  addListStyles,
  type ErrorList,
  isUntouchedList,
  type ListedProblem,
  listSheet,
} from './list-sheet.ts';
import { addressOf, type CellPlace, markCells } from './mark-cells.ts';
import {
  declarePart,
  freePath,
  openPackage,
  type Package,
  relate,
  relationNamespace,
  relationsOf,
} from './package.ts';
import { openStyles, type StyleSheet } from './style-sheet.ts';
import {
  applyEdits,
  type Edit,
  escaped,
  insertion,
  type Tag,
  tagsOf,
  withAttribute,
} from './xml-text.ts';

export type CellMark = CellPlace & {
  readonly sheet: string;
  readonly severity: ListedProblem['severity'];
  readonly comment: string;
};

export type Annotations = {
  readonly marks: readonly CellMark[];
  readonly list: ErrorList;
  /** The sheet of an earlier list, which the new one stands in for. */
  readonly earlierList: string | null;
};

/** Light enough to read on, and of no style that Excel offers, so that they are known again. */
const markColours = { error: 'FFFFC9C9', warning: 'FFFFE8A3' } as const;

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** True for a copy as danvan wrote it: no program that saves a workbook keeps the comments between its tags. */
export function isUntouchedCopy(parts: Parts): boolean {
  const pack = openPackage(parts);
  return pack
    .paths()
    .some((path) => path.endsWith('.xml') && isUntouchedList(pack.read(path) ?? ''));
}

/** False for the strict variant of the format, which has no place for comments as programs show them. */
export function canAnnotate(parts: Parts): boolean {
  const pack = openPackage(parts);
  const workbook = relationsOf(pack, '').find(({ type }) => type === 'officeDocument')?.target;
  return workbook !== undefined && !(pack.read(workbook) ?? '').includes(strictNamespace);
}

export function annotateWorkbook(
  parts: Parts,
  { marks, list, earlierList }: Annotations,
): Uint8Array {
  const pack = openPackage(parts);
  const workbook =
    relationsOf(pack, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const styles = openStyles(pack, workbook);
  const fills = {
    error: styles.addFill(markColours.error),
    warning: styles.addFill(markColours.warning),
  };
  const sheets = sheetsOf(pack, workbook);
  for (const { name, path } of sheets) {
    const here = marks.filter(({ sheet }) => sheet === name);
    if (here.length > 0) markSheet(pack, path, here, styles, fills);
    pack.write(path, withoutSelection(pack.read(path) ?? ''));
  }
  const content = listSheet(list, addListStyles(styles, fills));
  const earlier = sheets.find(({ name }) => name === earlierList);
  if (earlier) pack.write(earlier.path, content);
  else addFirstSheet(pack, workbook, list.name, content);
  styles.save();
  return zipBytes(pack.parts());
}

type Sheet = { readonly name: string; readonly path: string };

function sheetsOf(pack: Package, workbook: string): readonly Sheet[] {
  const relations = relationsOf(pack, workbook);
  return [...tagsOf(pack.read(workbook) ?? '')].flatMap(({ name, kind, attributes }) => {
    if (name !== 'sheet' || kind === 'close') return [];
    const target = relations.find(({ id }) => id === attributes['id'])?.target;
    return target ? [{ name: attributes['name'] ?? '', path: target }] : [];
  });
}

function markSheet(
  pack: Package,
  path: string,
  marks: readonly CellMark[],
  styles: StyleSheet,
  fills: Readonly<Record<CellMark['severity'], number>>,
): void {
  const byCell = new Map<string, CellMark[]>();
  for (const mark of marks) {
    byCell.set(addressOf(mark), [...(byCell.get(addressOf(mark)) ?? []), mark]);
  }
  const cells = [...byCell.values()].flatMap((group) => {
    const worst = group.find(({ severity }) => severity === 'error') ?? group[0];
    const text = group.map(({ comment }) => comment).join('\n\n');
    return worst ? [{ ...worst, text }] : [];
  });
  const severities = new Map(cells.map((cell) => [addressOf(cell), cell.severity]));
  const restyle = (style: number, place: CellPlace): number =>
    styles.withFill(style, fills[severities.get(addressOf(place)) ?? 'error']);
  pack.write(path, markCells(pack.read(path) ?? '', cells, restyle));
  const comments = cells.map(({ row, column, text }): CellComment => ({ row, column, text }));
  addComments(pack, path, comments);
}

/** The list is the sheet that shows first; two selected sheets would be typed into as one. */
function withoutSelection(xml: string): string {
  const edits: Edit[] = [];
  for (const { name, kind, start, end, attributes } of tagsOf(xml)) {
    if (name === 'sheetData') break;
    if (name !== 'sheetView' || kind === 'close' || attributes['tabSelected'] === undefined)
      continue;
    edits.push({ start, end, text: withAttribute(xml.slice(start, end), 'tabSelected', null) });
  }
  return applyEdits(xml, edits);
}

function addFirstSheet(pack: Package, workbook: string, name: string, content: string): void {
  const listPath = freePath(pack, 'xl/worksheets/sheet', '.xml');
  pack.write(listPath, content);
  declarePart(pack, listPath, sheetType);
  const relation = relate(pack, workbook, 'worksheet', listPath);
  const xml = pack.read(workbook) ?? '';
  const edits: Edit[] = [];
  const ids: number[] = [];
  let place: Tag | null = null;
  for (const tag of tagsOf(xml)) {
    const { kind, start, end, attributes } = tag;
    if (kind === 'close') continue;
    const set = (values: Readonly<Record<string, string>>) => {
      let text = xml.slice(start, end);
      for (const [key, value] of Object.entries(values)) text = withAttribute(text, key, value);
      edits.push({ start, end, text });
    };
    if (tag.name === 'sheet') ids.push(Number(attributes['sheetId'] ?? 0));
    else if (tag.name === 'sheets') place = tag;
    else if (tag.name === 'workbookView') set({ activeTab: '0', firstSheet: '0' });
    else if (tag.name === 'definedName' && attributes['localSheetId'] !== undefined) {
      set({ localSheetId: String(Number(attributes['localSheetId']) + 1) });
    }
  }
  if (place === null) return;
  const sheet = `<${place.prefix}sheet ${relationNamespace} name="${escaped(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${relation}"/>`;
  pack.write(workbook, applyEdits(xml, [...edits, insertion(place.end, sheet)]));
}
