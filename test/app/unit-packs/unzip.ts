/** The parts of a zip, by our own reader. */
import { usualAllowance } from '../../../src/ingest/allowance.ts';
import { readPlainZip } from '../../../src/ingest/readers/plain-zip.ts';

export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const found = readPlainZip(bytes, usualAllowance, 20);
  if (found.kind !== 'zip') throw new RangeError(found.kind);
  return found.parts;
}
