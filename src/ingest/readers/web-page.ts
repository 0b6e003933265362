/**
 * Tables of a web page, which many programs save as ".xls". Read with htmlparser2, which takes tags
 * that are never closed as browsers do; all its cells are text.
 */
import type { TextDecoder as Decoder } from 'node:util';
import { Parser } from 'htmlparser2';
import type { Workbook } from '../grid.ts';
import { decodeText } from './decode-text.ts';
import { createDocument, type DocumentBuilder } from './document-grids.ts';
import type { Bounds } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';

const unseen: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'xml']);
const blocks: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li br caption center tr hr section article'.split(' '),
);

/** Letters that are read at once: between two such stretches the time is looked at. */
const stretch = 256 * 1024;

export function readWebPage(bytes: Uint8Array, bounds: Bounds): Workbook {
  const document = createDocument(bounds);
  let hidden = 0;
  let isFrames = false;
  let depth = 0;
  let attributes = 0;
  const parser = new Parser(
    {
      onattribute: () => {
        attributes += 1;
        bounds.check('attributes', attributes);
      },
      onopentag: (name, given) => {
        depth += 1;
        bounds.check('depth', depth);
        attributes = 0;
        if (unseen.has(name)) hidden += 1;
        if (name === 'frameset' || name === 'frame') isFrames = true;
        if (hidden === 0) openTag(document, name, given, bounds);
      },
      onclosetag: (name) => {
        depth -= 1;
        if (unseen.has(name)) hidden -= 1;
        else if (hidden > 0) return;
        else if (name === 'td' || name === 'th') document.closeCell();
        else if (name === 'table') document.closeTable();
        else if (blocks.has(name)) document.endParagraph();
      },
      ontext: (text) => {
        if (hidden === 0) document.text(text.replace(/[\s\u00a0]+/g, ' '));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const text = decode(bytes);
  for (let at = 0; at < text.length; at += stretch) {
    bounds.checkTime();
    parser.write(text.slice(at, at + stretch));
  }
  parser.end();
  if (isFrames) {
    throw new UnreadableFile({ code: 'unsupported-format', args: { found: 'frameset' } });
  }
  return { format: 'html', grids: document.grids() };
}

function openTag(
  document: DocumentBuilder,
  name: string,
  attributes: Readonly<Record<string, string>>,
  bounds: Bounds,
): void {
  if (name === 'table') document.openTable();
  else if (name === 'tr') document.openRow();
  else if (name === 'td' || name === 'th') {
    const across = spanOf(attributes['colspan'], bounds.most('columns')) || 1;
    const isWhole = attributes['rowspan'] === '0';
    const down = isWhole ? 0 : spanOf(attributes['rowspan'], bounds.most('rows')) || 1;
    document.openCell({ across, down, isCovered: false });
  } else if (blocks.has(name)) document.endParagraph();
}

function spanOf(text: string | undefined, most: number): number {
  const number = Number.parseInt(text ?? '1', 10);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, most) : 1;
}

/** The page's own word counts only where the bytes are not plainly Unicode. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  const isUnicode = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0);
  if (named === undefined || isUnicode || /^utf-?8$/i.test(named)) return decodeText(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(named)?.decode(bytes).normalize('NFC') ?? decodeText(bytes);
  }
}

function decoderOf(name: string): Decoder | null {
  try {
    return new TextDecoder(name);
  } catch {
    // A name that nobody knows: the bytes tell.
    return null;
  }
}
