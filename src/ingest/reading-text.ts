/** A reading as short text for problems: plain digits, "…" for blank, "x" for not applicable. */
import { plainDigits } from '../core/decimal.ts';
import type { Retraction } from '../core/fact.ts';
import type { Reading } from '../core/reading.ts';

export function readingText(reading: Reading | Retraction): string {
  switch (reading.kind) {
    case 'number':
      return plainDigits(reading.value);
    case 'blank':
      return reading.words ?? '…';
    case 'not-applicable':
      return 'x';
    case 'text':
      return reading.text;
    case 'retraction':
      return '';
  }
}

/** True where both say the same, hedges included. */
export function sameReading(a: Reading | Retraction, b: Reading | Retraction): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    return readingText(a) === readingText(b) && a.qualifier === b.qualifier;
  }
  if (a.kind === 'blank' && b.kind === 'blank') return true;
  return a.kind === b.kind && readingText(a) === readingText(b);
}
