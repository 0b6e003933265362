/** Whether two readings say the same, and whether they contradict each other. */
import type { Retraction } from '../core/fact.ts';
import { amountsAgree, type Reading } from '../core/reading.ts';

/** The same kind, value, hedge and words. */
export function sameReading(a: Reading | Retraction, b: Reading | Retraction): boolean {
  switch (a.kind) {
    case 'number':
      return (
        b.kind === 'number' &&
        a.value.mantissa === b.value.mantissa &&
        a.value.scale === b.value.scale &&
        a.qualifier === b.qualifier &&
        a.writtenIn === b.writtenIn
      );
    case 'blank':
      return b.kind === 'blank' && a.words === b.words;
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'not-applicable':
    case 'retraction':
      return a.kind === b.kind;
  }
}

/** Both cannot be true. A blank contradicts nothing, and hedges are respected. */
export function contradicts(a: Reading, b: Reading): boolean {
  if (a.kind === 'blank' || b.kind === 'blank') return false;
  if (a.kind === 'number' && b.kind === 'number') return !amountsAgree(a, b);
  return !sameReading(a, b);
}
