/** A pack from bytes: every part there and as it was packed, or why it is refused. Nothing is written to disk. */
import { parseCalendarScheme } from '../../core/time/calendar.ts';
import { mostBytes, type ReadingLimits, usualLimits } from '../../ingest/allowance.ts';
import { readPlainZip } from '../../ingest/readers/plain-zip.ts';
import { catalogueFromJson } from './catalogue-json.ts';
import {
  type JsonObject,
  LongNumber,
  listOf,
  Malformed,
  maybe,
  objectOf,
  oneOf,
  textOf,
  whole,
} from './json-shape.ts';
import { eventFromJson, periodFromJson } from './pack-json.ts';
import { levels, registerFromJson } from './register-json.ts';
import {
  type DataPart,
  type PackFault,
  type PackManifest,
  packFormat,
  packParts,
  packVersion,
  type UnitPack,
} from './unit-pack.ts';
import { hashOf } from './write-pack.ts';

export type ReadPack =
  | { readonly kind: 'pack'; readonly pack: UnitPack }
  | { readonly kind: 'refused'; readonly fault: PackFault };

const decoder = new TextDecoder();
const dataParts: readonly DataPart[] = ['register', 'catalogue', 'events'];
/** A pack holds five files and no others; whoever adds one means no good. */
const partNames: readonly string[] = Object.values(packParts);
/** Some more, so that what was added is named. */
const mostParts = 20;
/** A province's ten years, many times over. */
const packLimits: ReadingLimits = { ...usualLimits, megabytes: 256, seconds: 60 };

/** Of a file with more, no more need be read to refuse it. */
export const mostPackBytes = mostBytes(packLimits);

/** @param now what the time is measured by, in milliseconds */
export function readPack(bytes: Uint8Array, now: () => number): ReadPack {
  const zip = readPlainZip(bytes, { limits: packLimits, now }, mostParts);
  switch (zip.kind) {
    case 'other':
      return refused({ kind: 'not-a-pack' });
    case 'too-large':
      return refused({ kind: 'too-large' });
    case 'damaged':
      return refused({ kind: 'damaged', part: zip.part });
    case 'zip':
      return unpacked(zip.parts);
  }
}

function unpacked(parts: ReadonlyMap<string, Uint8Array>): ReadPack {
  const manifestBytes = parts.get(packParts.manifest);
  if (manifestBytes === undefined) return refused({ kind: 'not-a-pack' });
  const stray = [...parts.keys()].find((name) => !partNames.includes(name));
  if (stray !== undefined) return refused({ kind: 'tampered', part: stray });
  const lacking = partNames.find((name) => !parts.has(name));
  if (lacking !== undefined) return refused({ kind: 'damaged', part: lacking });
  const text = (name: string) => decoder.decode(parts.get(name));
  try {
    const stated = objectOf(JSON.parse(text(packParts.manifest)));
    if (stated['format'] !== packFormat) return refused({ kind: 'not-a-pack' });
    const version = whole(stated['version']);
    // What a newer danvan says cannot be judged, not even whether it is whole.
    if (version > packVersion) return refused({ kind: 'newer-version', version });
    const seal = hashOf(manifestBytes);
    if (text(packParts.seal).trim() !== seal) {
      return refused({ kind: 'tampered', part: packParts.manifest });
    }
    const hashes = objectOf(stated['hashes']);
    const changed = dataParts.find(
      (part) => hashes[part] !== hashOf(parts.get(packParts[part]) ?? new Uint8Array()),
    );
    if (changed !== undefined) return refused({ kind: 'tampered', part: packParts[changed] });
    const pack = {
      manifest: manifestFromJson(stated),
      register: registerFromJson(JSON.parse(text(packParts.register))),
      catalogue: catalogueFromJson(JSON.parse(text(packParts.catalogue))),
      events: lines(text(packParts.events)).map((line) => eventFromJson(JSON.parse(line))),
      seal,
    };
    checkNames(pack);
    return { kind: 'pack', pack };
  } catch (error) {
    if (error instanceof LongNumber) return refused(longNumber(error));
    if (!(error instanceof Malformed || error instanceof SyntaxError)) throw error;
    return refused({ kind: 'damaged', part: error.message });
  }
}

const seenOfNumber = 20;

function longNumber({ digits, cell }: LongNumber): PackFault {
  const seen = `${digits.slice(0, seenOfNumber)}…`;
  return { kind: 'long-number', digits: digits.length, seen, cell };
}

function manifestFromJson(json: JsonObject): PackManifest {
  const unit = objectOf(json['unit']);
  const calendar = parseCalendarScheme(textOf(json['calendar']));
  const madeAt = textOf(json['madeAt']);
  if (calendar === null) throw new Malformed('calendar');
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(madeAt)) throw new Malformed('madeAt');
  return {
    unit: { id: whole(unit['id']), code: textOf(unit['code']), name: textOf(unit['name']) },
    level: oneOf(json['level'], levels),
    source: textOf(json['source']),
    number: whole(json['number']),
    madeAt,
    calendar,
    period: maybe(json['period'], (period) => periodFromJson(objectOf(period)['months'])),
    without: listOf(json['without'], textOf),
    files: whole(json['files']),
    facts: whole(json['facts']),
  };
}

/** Facts of units and indicators that the pack itself knows. */
function checkNames({ manifest, register, catalogue, events }: UnitPack): void {
  const units = new Set(register.units.map(({ id }) => id));
  const indicators = new Set(catalogue.indicators.map(({ code }) => code));
  if (!units.has(manifest.unit.id)) throw new Malformed('unit');
  for (const { filer, facts } of events.flatMap(({ submissions }) => submissions)) {
    if (!units.has(filer)) throw new Malformed('filer');
    for (const { unit, indicator } of facts) {
      if (!units.has(unit) || !indicators.has(indicator)) throw new Malformed('fact');
    }
  }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function refused(fault: PackFault): ReadPack {
  return { kind: 'refused', fault };
}
