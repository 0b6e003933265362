/** Readings of every kind, for tests of what a store keeps and gives back. */
import fc from 'fast-check';
import { exactAmount } from '../../src/core/reading.ts';
import { retraction } from './support.ts';

/** @param words what blanks and texts say */
export function anyReading(words: fc.Arbitrary<string>) {
  return fc.oneof(
    fc
      .record({ mantissa: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat(9) })
      .map((value) => ({ kind: 'number' as const, ...exactAmount(value) })),
    fc.record({ kind: fc.constant('blank' as const), words: fc.option(words) }),
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.constantFrom({ kind: 'not-applicable' as const }, retraction),
  );
}
