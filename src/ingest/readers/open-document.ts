/**
 * A spreadsheet of LibreOffice (.ods), read from its XML: SheetJS loses there which sheets are
 * hidden, and writes out in full whatever a hostile file repeats.
 */
import type { Grid, Workbook } from '../grid.ts';
import type { Bounds } from './limits.ts';
import { createTableBuilder } from './open-document-table.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';
import { attribute, readXml } from './xml.ts';
import { openZip } from './zip.ts';

const content = 'content.xml';

export function readOpenDocument(bytes: Uint8Array, bounds: Bounds): Workbook {
  const zip = openZip(bytes, bounds);
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw new UnreadableFile({ code: 'encrypted-file', args: {} });
  }
  const part = zip.read(content);
  if (!part) throw damaged(content);
  return { format: 'ods', grids: readTables(part, bounds) };
}

/** Sheets that only keep copies of another file's cells are left out. */
function readTables(part: Uint8Array, bounds: Bounds): readonly Grid[] {
  const grids: Grid[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let depth = 0;
  let table = createTableBuilder('', false, bounds);
  let isCopy = false;
  readXml(part, content, bounds, {
    open: (name, attributes) => {
      if (name === 'table') depth += 1;
      if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') {
        hiddenStyles.add(style);
      } else if (name === 'table-source') isCopy = true;
      else if (name === 'table' && depth === 1) {
        bounds.add('sheets', 1);
        const isHidden = hiddenStyles.has(attribute(attributes, 'style-name') ?? '');
        table = createTableBuilder(attribute(attributes, 'name') ?? '', isHidden, bounds);
        isCopy = false;
      } else if (depth === 1) table.open(name, attributes);
    },
    close: (name) => {
      if (name === 'table') {
        depth -= 1;
        if (depth === 0 && !isCopy) grids.push(table.grid());
      } else if (depth === 1) table.close(name);
    },
    text: (text) => {
      if (depth === 1) table.text(text);
    },
  });
  return grids;
}
