import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, withoutFormulaGuard } from '../../src/core/formula-guard.ts';

const texts = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', '.', 'a', ' '), {
      maxLength: 6,
    })
    .map((letters) => letters.join('')),
);

test('every text comes back from its guard as it was', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(withoutFormulaGuard(guardFormula(text))).toBe(text);
    }),
  );
});

test('no guarded text begins like a formula, numbers apart', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(guardFormula(text)).toMatch(/^(?![=+@\t\r])(?!-(?!\d+(\.\d+)?$))/);
    }),
  );
});
