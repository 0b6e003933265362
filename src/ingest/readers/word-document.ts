/** Tables of a Word document (.docx), with the paragraphs around them for titles. Pictures and prose hold no cells. */
import type { Workbook } from '../grid.ts';
import { createDocument, type DocumentBuilder } from './document-grids.ts';
import type { Bounds } from './limits.ts';
import { damaged } from './unreadable-file.ts';
import { type Attributes, attribute, readXml } from './xml.ts';
import { openZip } from './zip.ts';

const part = 'word/document.xml';

/** What was moved away, and what newer programs are to show instead. */
const asides: ReadonlySet<string> = new Set(['moveFrom', 'Fallback', 'txbxContent']);

type Span = { across: number; down: number; isCovered: boolean };

export function readWordDocument(bytes: Uint8Array, bounds: Bounds): Workbook {
  const content = openZip(bytes, bounds).read(part);
  if (!content) throw damaged(part);
  const document = createDocument(bounds);
  let aside = 0;
  let isText = false;
  // The cell is opened with its first paragraph, when its properties are known.
  let span: Span | null = null;
  const openTag = (name: string, attributes: Attributes) => {
    if (name === 'tc') span = { across: 1, down: 1, isCovered: false };
    else if (span && name === 'gridSpan')
      span.across = numberOf(attributes, bounds.most('columns')) || 1;
    else if (span && name === 'vMerge') {
      span.isCovered = (attribute(attributes, 'val') ?? 'continue') !== 'restart';
    } else if (name === 'gridBefore') document.skip(numberOf(attributes, bounds.most('columns')));
    else if (name === 't') isText = true;
    else if (span && (name === 'p' || name === 'tbl')) {
      document.openCell(span);
      span = null;
    }
    if (name === 'tbl') document.openTable();
    else if (name === 'tr') document.openRow();
    else write(document, name);
  };
  readXml(content, part, bounds, {
    open: (name, attributes) => {
      if (asides.has(name)) aside += 1;
      if (aside === 0) openTag(name, attributes);
    },
    close: (name) => {
      if (asides.has(name)) aside -= 1;
      else if (aside > 0) return;
      else if (name === 't') isText = false;
      else if (name === 'p') document.endParagraph();
      else if (name === 'tc') document.closeCell();
      else if (name === 'tbl') document.closeTable();
    },
    text: (text) => {
      if (isText && aside === 0) document.text(text);
    },
  });
  return { format: 'docx', grids: document.grids(), prose: document.prose() };
}

function write(document: DocumentBuilder, name: string): void {
  if (name === 'tab' || name === 'br') document.text(' ');
  else if (name === 'noBreakHyphen') document.text('-');
}

function numberOf(attributes: Attributes, most: number): number {
  const number = Number(attribute(attributes, 'val') ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, most) : 0;
}
