/** The files inside an archive (.zip), each to be read as a file of its own; nothing is written to disk. */
import { type Problem, problem } from '../../core/problem.ts';
import { checkLimit } from './limits.ts';
import { sniff } from './sniff.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { openZip } from './zip.ts';

export type ArchiveEntry = {
  /** `archive.zip › Ky Bac.xlsx` */
  readonly path: string;
  /** Its name inside the archive. */
  readonly name: string;
  readonly read: () => Uint8Array | Problem;
};

const mark = ' › ';

/** Null where the file is no archive, or one so broken that reading it as a file tells why. */
export function openArchive(bytes: Uint8Array, path: string): readonly ArchiveEntry[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    if (sniff(bytes) !== 'zip') return null;
    const zip = openZip(bytes);
    const names = zip.names.filter((name) => !/[/\\]$/.test(name));
    if (names.length === 0) throw new UnreadableFile({ code: 'empty-file', args: {} });
    checkLimit('archiveFiles', names.length);
    return names.sort().map((name) => entryOf(name, path, () => zip.read(name)));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return [{ path, name: path, read: () => faultOf(error, path) }];
  }
}

/** The archive that a path leads into, or the path itself. */
export function outermost(path: string): string {
  return path.split(mark)[0] ?? path;
}

function entryOf(name: string, archive: string, content: () => Uint8Array | null): ArchiveEntry {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters are refused
  const shown = name.replace(/[\u0000-\u001f\u007f]/g, '?').replaceAll('\\', '/');
  const path = archive + mark + shown;
  const read = () => {
    const leadsOut = /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(shown) || shown.includes('?');
    const origin = { file: path, sheet: null, cell: null };
    if (leadsOut) return problem('unsafe-name', 'error', origin, { seen: shown });
    try {
      const bytes = content() ?? new Uint8Array();
      if (startsAsZip(bytes) && sniff(bytes) === 'zip') {
        throw new UnreadableFile({ code: 'unsupported-format', args: { found: 'nested-zip' } });
      }
      return bytes;
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return faultOf(error, path);
    }
  };
  return { path, name: shown, read };
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function faultOf({ fault }: UnreadableFile, file: string): Problem {
  return problem(fault.code, 'error', { file, sheet: null, cell: null }, fault.args);
}
