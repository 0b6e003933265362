/**
 * How a reading was said, packed into one whole number, so that reading millions of rows moves few
 * columns and 0 is the plain case: an exact first-hand actual number, as written, without a note.
 */
import type { Nature, Retraction, StatedScope, Statement } from '../core/fact.ts';
import type { Qualifier, Reading } from '../core/reading.ts';
import { storedScale } from './damage.ts';

/** Bits 0-2: what kind of reading; 3-4: the hedge; then one bit each. */
const kinds = ['number', 'blank', 'not-applicable', 'text', 'retraction'] as const;
const qualifiers: readonly Qualifier[] = ['exact', 'over', 'under', 'about'];
const estimateBit = 1 << 5;
const quotedBit = 1 << 6;
const assumedBit = 1 << 7;
const wordedBit = 1 << 8;
const notedBit = 1 << 9;

const scopes: readonly StatedScope[] = ['unstated', 'own', 'total'];

/** The columns that a reading is kept in. `text` goes to a table of its own. */
export type StoredReading = {
  readonly manner: number;
  readonly mantissa: number | null;
  readonly scale: number;
  readonly writtenIn: number;
  readonly text: string | null;
};

export type Manner = {
  readonly nature: Nature;
  readonly quoted: boolean;
  readonly assumed: boolean;
  /** A text belongs to it (a narrative, a blank's words, digits past 2^53). */
  readonly worded: boolean;
  readonly noted: boolean;
};

export function scopeNumber(scope: StatedScope): number {
  return scopes.indexOf(scope);
}

export function scopeOf(number: number): StatedScope {
  return scopes[number] ?? 'unstated';
}

export function packReading(
  reading: Reading | Retraction,
  statement: Omit<Statement, 'scope'>,
): StoredReading {
  const text = textOf(reading);
  const amount = reading.kind === 'number' ? reading : null;
  const manner =
    kinds.indexOf(reading.kind) |
    (qualifiers.indexOf(amount?.qualifier ?? 'exact') << 3) |
    (statement.nature === 'estimate' ? estimateBit : 0) |
    (statement.quoted ? quotedBit : 0) |
    (statement.assumed ? assumedBit : 0) |
    (text === null ? 0 : wordedBit) |
    (statement.note === null ? 0 : notedBit);
  return {
    manner,
    mantissa: amount !== null && text === null ? Number(amount.value.mantissa) : null,
    scale: amount?.value.scale ?? 0,
    writtenIn: amount?.writtenIn ?? 1,
    text,
  };
}

export function unpackManner(manner: number): Manner {
  return {
    nature: manner & estimateBit ? 'estimate' : 'actual',
    quoted: (manner & quotedBit) !== 0,
    assumed: (manner & assumedBit) !== 0,
    worded: (manner & wordedBit) !== 0,
    noted: (manner & notedBit) !== 0,
  };
}

export function unpackReading(stored: StoredReading): Reading | Retraction {
  const kind = kinds[stored.manner & 7] ?? 'blank';
  switch (kind) {
    case 'number': {
      const mantissa = BigInt(stored.mantissa ?? stored.text ?? 0);
      const qualifier = qualifiers[(stored.manner >> 3) & 3] ?? 'exact';
      const value = { mantissa, scale: storedScale(stored.scale) };
      return { kind, value, qualifier, writtenIn: stored.writtenIn };
    }
    case 'blank':
      return { kind, words: stored.text };
    case 'text':
      return { kind, text: stored.text ?? '' };
    case 'not-applicable':
    case 'retraction':
      return { kind };
  }
}

function textOf(reading: Reading | Retraction): string | null {
  switch (reading.kind) {
    case 'number': {
      const { mantissa } = reading.value;
      return Number.isSafeInteger(Number(mantissa)) ? null : mantissa.toString();
    }
    case 'blank':
      return reading.words;
    case 'text':
      return reading.text;
    case 'not-applicable':
    case 'retraction':
      return null;
  }
}
