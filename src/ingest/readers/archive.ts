/** The files inside an archive (.zip), each to be read as a file of its own; nothing is written to disk. */
import { type Problem, problem } from '../../core/problem.ts';
import { type Allowance, usualAllowance } from '../allowance.ts';
import { type Bounds, startBounds } from './limits.ts';
import { sniff } from './sniff.ts';
import { faultOf, UnreadableFile } from './unreadable-file.ts';
import { openZip, type Zip, type ZipPart } from './zip.ts';

export type ArchiveEntry = {
  /** `archive.zip › Ky Bac.xlsx` */
  readonly path: string;
  /** Its name inside the archive. */
  readonly name: string;
  readonly read: () => Uint8Array | Problem;
};

export type Archive = {
  readonly entries: readonly ArchiveEntry[];
  /** What its files may cost to read: together no more than the archive as one file. */
  readonly allowance: Allowance;
};

const mark = ' › ';

/** What only a pack of another office's has (`danvan pack`), which is merged and not imported. */
const packNames: readonly string[] = ['manifest.json', 'seal.txt', 'events.jsonl'];

/** Leads out of the folder, or is a device of Windows, or holds what no name can hold. */
const unsafe =
  /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|\?|(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?$/i;

/** Null where the file is no archive, or one so broken that reading it as a file tells why. */
export function openArchive(
  bytes: Uint8Array,
  path: string,
  allowance: Allowance = usualAllowance,
): Archive | null {
  if (!startsAsZip(bytes)) return null;
  const inside: Allowance = { ...allowance, archive: { inflatedBytes: 0, cells: 0 } };
  try {
    // Its files are asked for one by one, each with a clock of its own.
    const bounds = startBounds({ ...inside, now: () => 0 });
    bounds.check('fileBytes', bytes.length);
    if (sniff(bytes, bounds) !== 'zip') return null;
    const zip = openZip(bytes, bounds);
    if (packNames.every(zip.has)) throw notASpreadsheet('danvan-pack');
    return { entries: entriesOf(zip, path, bounds), allowance: inside };
  } catch (error) {
    const fault = faultOf(error, path);
    return { entries: [{ path, name: path, read: () => fault }], allowance };
  }
}

/** The archive that a path leads into, or the path itself. */
export function outermost(path: string): string {
  return path.split(mark)[0] ?? path;
}

function entriesOf(zip: Zip, path: string, bounds: Bounds): readonly ArchiveEntry[] {
  const files = zip.parts.filter(({ name }) => !/[/\\]$/.test(name));
  if (files.length === 0) throw new UnreadableFile({ code: 'empty-file', args: {} });
  bounds.check('archiveFiles', files.length);
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sorted.map((part) => entryOf(part, zip, path, bounds));
}

function entryOf(part: ZipPart, zip: Zip, archive: string, bounds: Bounds): ArchiveEntry {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are refused
  const shown = part.name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '?').replaceAll('\\', '/');
  const path = archive + mark + shown;
  const read = () => {
    const origin = { file: path, sheet: null, cell: null };
    if (unsafe.test(shown)) return problem('unsafe-name', 'error', origin, { seen: shown });
    try {
      if (part.isLink) throw unsupported('link');
      const bytes = zip.read(part.name) ?? new Uint8Array();
      if (startsAsZip(bytes) && sniff(bytes, bounds) === 'zip') throw unsupported('nested-zip');
      return bytes;
    } catch (error) {
      return faultOf(error, path);
    }
  };
  return { path, name: shown, read };
}

function notASpreadsheet(found: string): UnreadableFile {
  return new UnreadableFile({ code: 'not-a-spreadsheet', args: { found } });
}

function unsupported(found: string): UnreadableFile {
  return new UnreadableFile({ code: 'unsupported-format', args: { found } });
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
