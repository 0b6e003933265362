/** Reads JSON of others into known shapes; what is otherwise stops the reading. */

import { cleanText } from '../../ingest/control-characters.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Never leaves the reading of a pack, which turns it into a fault. */
export class Malformed extends Error {}

/** A number of more digits than any figure has: not to be read, for that takes long. */
export class LongNumber extends Malformed {
  readonly digits: string;
  readonly cell: string;

  constructor(digits: string, cell: string) {
    super('number');
    this.digits = digits;
    this.cell = cell;
  }
}

export function objectOf(value: unknown): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed('object');
  }
  // A parser's boundary: nothing is known of its fields until each is asked for.
  return value as JsonObject;
}

export function listOf<Item>(value: unknown, read: (item: unknown) => Item): readonly Item[] {
  if (!Array.isArray(value)) throw new Malformed('list');
  return value.map(read);
}

/** As an import would keep it: no name or note of a pack steers a terminal. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Malformed('text');
  return cleanText(value);
}

export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new Malformed('number');
  }
  return value;
}

export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Malformed('choice');
  return found;
}

/** Null where nothing is said. */
export function maybe<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
  return value === undefined || value === null ? null : read(value);
}
