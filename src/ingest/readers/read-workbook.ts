/**
 * Bytes in, grids out: tells by content what a file is and hands it to the reader of that format.
 */
import type { Problem } from '../../core/problem.ts';
import { type Allowance, usualAllowance } from '../allowance.ts';
import type { Workbook } from '../grid.ts';
import { type Bounds, startBounds } from './limits.ts';
import { type FileType, sniff } from './sniff.ts';
import { faultOf, UnreadableFile } from './unreadable-file.ts';

type Reader = (bytes: Uint8Array, bounds: Bounds) => Workbook;

/**
 * A new format is a file in this folder and a line here. Each reader is loaded when a file needs
 * it.
 */
const readers: Partial<Record<FileType, () => Promise<Reader>>> = {
  xlsx: async () => (await import('./xlsx-workbook.ts')).readXlsx,
  delimited: async () => (await import('./delimited.ts')).readDelimited,
  xls: async () => (await import('./old-excel.ts')).readOldExcel,
  html: async () => (await import('./web-page.ts')).readWebPage,
  docx: async () => (await import('./word-document.ts')).readWordDocument,
  ods: async () => (await import('./open-document.ts')).readOpenDocument,
};

/** What holds no tables of figures at all, and so is no format that could still be read one day. */
const noTables: readonly FileType[] = ['pdf', 'image', 'pptx', 'ppt', 'msg', 'binary'];

/**
 * A file that can't be read gives no workbook and the one problem that says why; never an
 * exception.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  bounds: Bounds = startBounds(usualAllowance),
): Promise<{ workbook: Workbook | null; problems: readonly Problem[] }> {
  try {
    bounds.check('fileBytes', bytes.length);
    const workbook = (await readerOf(sniff(bytes, bounds)))(bytes, bounds);
    return { workbook, problems: [] };
  } catch (error) {
    return { workbook: null, problems: [faultOf(error, fileName)] };
  }
}

/** Why a file of that size is not even looked into; null where it may be. */
export function sizeProblem(
  bytes: number,
  fileName: string,
  allowance: Allowance = usualAllowance,
): Problem | null {
  try {
    startBounds(allowance).check('fileBytes', bytes);
    return null;
  } catch (error) {
    return faultOf(error, fileName);
  }
}

async function readerOf(found: FileType): Promise<Reader> {
  const load = readers[found];
  if (load) return load();
  const code = noTables.includes(found) ? 'not-a-spreadsheet' : 'unsupported-format';
  throw new UnreadableFile({ code, args: { found } });
}
