/** Comments on cells of one sheet: their texts, and the boxes that Excel shows them in. */
import { addressOf, type CellPlace, withComments } from './mark-cells.ts';
import {
  appended,
  declareEnding,
  declarePart,
  freePath,
  type Package,
  relate,
  relationNamespace,
  relationsOf,
  xmlHead,
} from './package.ts';
import { applyEdits, type Edit, escaped, insertion, tagsOf } from './xml-text.ts';

export type CellComment = CellPlace & { readonly text: string };

const author = 'danvan';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const emptyComments = `${xmlHead}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
const emptyDrawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

/** Adds them to those the sheet has; a cell that has one gets ours below its own. */
export function addComments(pack: Package, sheet: string, comments: readonly CellComment[]): void {
  if (comments.length === 0) return;
  const relations = relationsOf(pack, sheet);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const boxed = writeTexts(pack, sheet, partOf('comments'), comments);
  writeBoxes(pack, sheet, partOf('vmlDrawing'), boxed);
}

/** Gives the comments that have no box yet. */
function writeTexts(
  pack: Package,
  sheet: string,
  known: string | undefined,
  comments: readonly CellComment[],
): readonly CellComment[] {
  const path = known ?? freePath(pack, 'xl/comments', '.xml');
  if (known === undefined) {
    relate(pack, sheet, 'comments', path);
    declarePart(pack, path, commentsType);
  }
  const { xml, id } = withAuthor(pack.read(path) ?? emptyComments);
  const byCell = new Map(comments.map((comment) => [addressOf(comment), comment]));
  const edits: Edit[] = [];
  let here: CellComment | undefined;
  for (const { name, kind, prefix, start, attributes } of tagsOf(xml)) {
    if (name === 'comment' && kind === 'open') {
      here = byCell.get(attributes['ref'] ?? '');
      byCell.delete(attributes['ref'] ?? '');
    }
    if (name !== 'text' || kind !== 'close' || !here) continue;
    edits.push(insertion(start, run(`\n${here.text}`, prefix)));
    here = undefined;
  }
  const added = [...byCell.values()];
  const list = appended(applyEdits(xml, edits), 'commentList', (prefix) =>
    added
      .map(
        (comment) =>
          `<${prefix}comment ref="${addressOf(comment)}" authorId="${id}"><${prefix}text>${run(comment.text, prefix)}</${prefix}text></${prefix}comment>`,
      )
      .join(''),
  );
  pack.write(path, list);
  return added;
}

function withAuthor(xml: string): { readonly xml: string; readonly id: number } {
  const authors = [...tagsOf(xml)].filter(
    ({ name, kind }) => name === 'author' && kind !== 'close',
  );
  const id = authors.length;
  const written = appended(
    xml,
    'authors',
    (prefix) => `<${prefix}author>${author}</${prefix}author>`,
  );
  return { xml: written, id };
}

function run(text: string, prefix: string): string {
  return `<${prefix}r><${prefix}rPr><${prefix}sz val="10"/><${prefix}rFont val="Tahoma"/></${prefix}rPr><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}r>`;
}

function writeBoxes(
  pack: Package,
  sheet: string,
  known: string | undefined,
  comments: readonly CellComment[],
): void {
  if (comments.length === 0) return;
  const path = known ?? freePath(pack, 'xl/drawings/vmlDrawing', '.vml');
  if (known === undefined) {
    declareEnding(pack, 'vml', drawingType);
    const id = relate(pack, sheet, 'vmlDrawing', path);
    const element = (prefix: string) =>
      `<${prefix}legacyDrawing ${relationNamespace} r:id="${id}"/>`;
    pack.write(sheet, withComments(pack.read(sheet) ?? '', element));
  }
  const xml = pack.read(path) ?? emptyDrawing;
  const numbers = [...xml.matchAll(/_x0000_s(\d+)/g)].map(([, digits]) => Number(digits));
  const first = Math.max(1024, ...numbers) + 1;
  const shapes = comments.map((comment, index) => box(comment, first + index)).join('');
  const end = xml.lastIndexOf('</xml>');
  pack.write(path, `${xml.slice(0, end)}${shapes}${xml.slice(end)}`);
}

const lineChars = 42;

/** Beside the cell, as high as its text, and hidden until one points at the cell. */
function box({ row, column, text }: CellComment, number: number): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / lineChars), 0);
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 4, column + 5, 30, top + lines + 1, 4].join(', ');
  return `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:260pt;height:${lines * 14 + 8}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
