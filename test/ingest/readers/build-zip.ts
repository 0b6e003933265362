/** Makes zip files and one-sheet workbooks by hand, for what no writer writes. */
import { deflateRawSync } from 'node:zlib';

export type BuiltPart = {
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the directory says that it inflates to, where that is a lie. */
  readonly statedBytes?: number;
  /** Its name as it is written, in an encoding that the zip does not tell. */
  readonly nameBytes?: Uint8Array;
  readonly extra?: Uint8Array;
  /** The mode that Unix gives a file. */
  readonly mode?: number;
  /** The part whose bytes this one names a second time. */
  readonly sameAs?: string;
};

export function buildZip(
  parts: Readonly<Record<string, string | Uint8Array | BuiltPart>>,
): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const written = new Map<string, { at: number; packed: Uint8Array; size: number }>();
  let offset = 0;
  for (const [name, given] of Object.entries(parts)) {
    const part: BuiltPart =
      typeof given === 'string' || given instanceof Uint8Array ? { content: given } : given;
    const content = Buffer.from(part.content as Uint8Array);
    const shared = written.get(part.sameAs ?? '');
    const { stored = false, extra = new Uint8Array(), mode = 0 } = part;
    const packed = shared?.packed ?? (stored ? content : deflateRawSync(content));
    const nameBytes = Buffer.from(part.nameBytes ?? Buffer.from(name));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(stored ? 0 : 8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(part.statedBytes ?? shared?.size ?? content.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt16LE(mode, 40);
    entry.writeUInt32LE(shared?.at ?? offset, 42);
    directory.push(entry, nameBytes, extra);
    if (shared) continue;
    written.set(name, { at: offset, packed, size: content.length });
    locals.push(local, nameBytes, packed);
    offset += local.length + nameBytes.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directoryBytes, end]);
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet, "Biểu 1"; `more` adds parts or replaces them. */
export function workbookParts(
  sheetXml: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Biểu 1" sheetId="1" r:id="s1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${relations}/worksheet" Target="worksheets/odd-name.xml"/><Relationship Id="s2" Type="${relations}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/odd-name.xml': sheetXml,
    ...more,
  };
}

export function workbookOf(
  sheetXml: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return buildZip(workbookParts(sheetXml, more));
}
