/** The parts of a workbook's own package, for a copy that keeps them; read within the limits of every file. */
import { type Allowance, usualAllowance } from '../allowance.ts';
import { startBounds } from './limits.ts';
import { sniff } from './sniff.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { openZip } from './zip.ts';

/** By path, in the file's order; null where it is no package of the .xlsx family. */
export function packageParts(
  bytes: Uint8Array,
  allowance: Allowance = usualAllowance,
): ReadonlyMap<string, Uint8Array> | null {
  try {
    const bounds = startBounds(allowance);
    if (sniff(bytes, bounds) !== 'xlsx') return null;
    const zip = openZip(bytes, bounds);
    const files = zip.parts.filter(({ name }) => !/[/\\]$/.test(name));
    return new Map(files.map(({ name }) => [pathOf(name), zip.read(name) ?? new Uint8Array()]));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return null;
  }
}

function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
