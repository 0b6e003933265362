/** Tells by its content what a file is, whatever it is called. */
import type { Bounds } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { openZip, type Zip } from './zip.ts';

/**
 * What can be told apart. The names also stand in problems (`found`), for messages to put in
 * words.
 */
export type FileType =
  | 'xlsx'
  | 'delimited'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'html'
  | 'xml'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'pptx'
  | 'ppt'
  | 'msg'
  | 'rtf'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'pdf'
  | 'image'
  | 'binary';

const signatures: readonly (readonly [FileType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d, 0x00]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
  // The bare record streams of Excel 2 to 5, which came without a container.
  ['xls', [0x09, 0x08, 0x08, 0x00]],
  ['xls', [0x09, 0x08, 0x06, 0x00]],
  ['xls', [0x09, 0x04, 0x06, 0x00]],
  ['xls', [0x09, 0x02, 0x06, 0x00]],
];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];

/**
 * Throws `UnreadableFile` for what is empty, encrypted or cut short so that its kind can't be
 * told.
 */
export function sniff(bytes: Uint8Array, bounds: Bounds): FileType {
  if (bytes.every(isSpaceOrMark)) throw new UnreadableFile({ code: 'empty-file', args: {} });
  if (zipStarts.some((start) => startsWith(bytes, start))) return zipType(openZip(bytes, bounds));
  if (startsWith(bytes, compoundFile)) return compoundType(bytes);
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  return known ? known[0] : markupType(bytes);
}

function zipType(zip: Zip): FileType {
  if (zip.has('xl/workbook.bin')) return 'xlsb';
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('ppt/presentation.xml')) return 'pptx';
  if (zip.has('mimetype')) {
    const type = new TextDecoder().decode(zip.read('mimetype') ?? new Uint8Array());
    if (type.includes('opendocument.spreadsheet')) return 'ods';
    if (type.includes('opendocument.text')) return 'odt';
  }
  return zip.has('[Content_Types].xml') || zip.has('xl/workbook.xml') ? 'xlsx' : 'zip';
}

/**
 * Stream names stand in a compound file's directory as UTF-16. An encrypted .xlsx is one such
 * file.
 */
function compoundType(bytes: Uint8Array): FileType {
  if (holdsName(bytes, 'EncryptedPackage')) {
    throw new UnreadableFile({ code: 'encrypted-file', args: {} });
  }
  if (holdsName(bytes, 'PowerPoint Document')) return 'ppt';
  if (holdsName(bytes, '__substg1.0_')) return 'msg';
  return holdsName(bytes, 'WordDocument') ? 'doc' : 'xls';
}

function markupType(bytes: Uint8Array): FileType {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2048))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
    .toLowerCase();
  if (
    /^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|frameset|meta|style)\b/.test(
      head,
    )
  ) {
    return 'html';
  }
  if (head.startsWith('<?xml')) return head.includes('<html') ? 'html' : 'xml';
  return 'delimited';
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Spaces, line ends, NUL and the bytes of byte order marks: a file of these alone says nothing. */
function isSpaceOrMark(byte: number): boolean {
  return [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte);
}
