/** A pack as bytes: the same pack gives the same bytes. */
import { createHash } from 'node:crypto';
import { periodId } from '../../core/time/period-id.ts';
import { zipBytes } from '../../render/zip-bytes.ts';
import { catalogueToJson } from './catalogue-json.ts';
import { eventToJson, periodToJson } from './pack-json.ts';
import { type DataPart, packFormat, packParts, packVersion, type UnitPack } from './unit-pack.ts';

const encoder = new TextEncoder();

export function writePack(pack: Omit<UnitPack, 'seal'>): {
  readonly bytes: Uint8Array;
  readonly seal: string;
} {
  const { manifest, register, catalogue, events } = pack;
  const data: { readonly [P in DataPart]: Uint8Array } = {
    register: encoder.encode(pretty(register)),
    catalogue: encoder.encode(pretty(catalogueToJson(catalogue))),
    events: encoder.encode(events.map((one) => `${JSON.stringify(eventToJson(one))}\n`).join('')),
  };
  const { unit, level, source, number, madeAt, calendar, period, without, files, facts } = manifest;
  const hashes = Object.entries(data).map(([part, bytes]) => [part, hashOf(bytes)]);
  const stated = {
    ...{ format: packFormat, version: packVersion, unit, level, source, number, madeAt, calendar },
    period: period === null ? null : { id: periodId(period), months: periodToJson(period) },
    ...{ without, files, facts, hashes: Object.fromEntries(hashes) },
  };
  const manifestBytes = encoder.encode(pretty(stated));
  const seal = hashOf(manifestBytes);
  const bytes = zipBytes(
    new Map([
      [packParts.manifest, manifestBytes],
      [packParts.seal, encoder.encode(`${seal}\n`)],
      [packParts.register, data.register],
      [packParts.catalogue, data.catalogue],
      [packParts.events, data.events],
    ]),
  );
  return { bytes, seal };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
