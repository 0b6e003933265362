/** All parts of a small zip at once, for whoever knows which parts there must be. Nothing is written to disk. */
import type { Allowance } from '../allowance.ts';
import { startBounds } from './limits.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { openZip } from './zip.ts';

export type PlainZip =
  | { readonly kind: 'zip'; readonly parts: ReadonlyMap<string, Uint8Array> }
  /** No zip at all. */
  | { readonly kind: 'other' }
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'too-large' };

/** @param mostParts a zip of more is none that is looked for */
export function readPlainZip(bytes: Uint8Array, allowance: Allowance, mostParts: number): PlainZip {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { kind: 'other' };
  try {
    const bounds = startBounds(allowance);
    bounds.check('fileBytes', bytes.length);
    const zip = openZip(bytes, bounds);
    if (zip.parts.length > mostParts) return { kind: 'other' };
    const parts = zip.parts.map(({ name }): [string, Uint8Array] => [
      name,
      zip.read(name) ?? new Uint8Array(),
    ]);
    return { kind: 'zip', parts: new Map(parts) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { fault } = error;
    if (fault.code === 'file-too-large') return { kind: 'too-large' };
    return { kind: 'damaged', part: fault.code === 'damaged-file' ? fault.args.detail : '' };
  }
}
