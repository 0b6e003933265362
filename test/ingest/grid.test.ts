import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnLetters } from '../../src/core/column-letters.ts';
import { cellAddress, parseCellAddress } from '../../src/ingest/grid.ts';

it('cells are named as Excel names them', () => {
  expect(cellAddress(13, 3)).toBe('D14');
  expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

it('an address reads back as what it was made from', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseCellAddress(cellAddress(row, column))).toEqual({ row, column });
    }),
  );
});

it('what is no address is refused', () => {
  for (const text of ['', 'D', '14', 'D0', 'D14:E15', 'Kỳ1']) {
    expect(parseCellAddress(text)).toBeNull();
  }
});
