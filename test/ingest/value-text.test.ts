import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, multiply } from '../../src/core/decimal.ts';
import type { Indicator, IndicatorKind } from '../../src/core/indicator.ts';
import type { Reading } from '../../src/core/reading.ts';
import { readNumber } from '../../src/ingest/numbers.ts';
import { valueText } from '../../src/ingest/value-text.ts';
import { indicatorOf } from '../support/catalogue.ts';

const origin = { file: 'tep.csv', sheet: null, cell: 'E2' };

function readBack(reading: Reading, over: Partial<Indicator>): Reading | null {
  const indicator = { ...indicatorOf('received'), ...over };
  const text = valueText(reading, indicator.kind);
  const rules = { indicator, origin, scale: decimal(1), style: 'plain' } as const;
  const cell = { kind: 'text', text } as const;
  const { reading: read, problems } = readNumber(cell, { ...rules, acceptDotThousands: false });
  expect(problems, text).toEqual([]);
  return read;
}

const exponents: readonly (readonly [number, number])[] = [
  [1, 0],
  [1e3, 3],
  [1e6, 6],
  [1e9, 9],
  [1e12, 12],
];

const amounts = fc
  .record({
    // A figure has thirty digits before the point at the most, twelve of them from its scale.
    mantissa: fc.oneof(fc.bigInt(0n, 9_999_999n), fc.bigInt(0n, 10n ** 18n - 1n)),
    scale: fc.integer({ min: 0, max: 6 }),
    scaled: fc.constantFrom(...exponents),
    qualifier: fc.constantFrom('exact', 'over', 'under', 'about' as const),
  })
  .map(({ mantissa, scale, scaled: [writtenIn, exponent], qualifier }): Reading => {
    const value = multiply(decimal(mantissa, scale), decimal(1n, -exponent));
    // Nobody writes "0 tỷ" and has it read as anything but 0.
    return { kind: 'number', value, qualifier, writtenIn: mantissa === 0n ? 1 : writtenIn };
  });

describe('a figure in a tidy file', () => {
  test.each(['đồng', '%', 'ha'])('reads back exactly (%s)', (measure) => {
    fc.assert(
      fc.property(amounts, (reading) => {
        if (measure === '%' && reading.kind === 'number' && reading.writtenIn > 1) return;
        expect(readBack(reading, { measure })).toEqual(reading);
      }),
    );
  });

  test('of whole things reads back exactly', () => {
    const whole = amounts.filter((one) => one.kind === 'number' && one.value.scale === 0);
    fc.assert(
      fc.property(whole, (reading) => {
        expect(readBack(reading, { measure: 'đơn' })).toEqual(reading);
      }),
    );
  });

  const said: readonly (readonly [Reading, IndicatorKind])[] = [
    [{ kind: 'blank', words: null }, 'flow'],
    [{ kind: 'blank', words: 'hàng trăm' }, 'stock'],
    [{ kind: 'blank', words: 'chưa có số liệu' }, 'unit-count'],
    [{ kind: 'not-applicable' }, 'flow'],
    [{ kind: 'not-applicable' }, 'unit-count'],
  ];
  test.each(said)('that is none reads back as it was: %j of a %s', (reading, kind) => {
    expect(readBack(reading, { kind })).toEqual(reading);
  });

  test('keeps the words that it was filed in', () => {
    const over = (value: bigint, writtenIn: number) =>
      valueText({ kind: 'number', value: decimal(value), qualifier: 'over', writtenIn }, 'flow');
    expect(over(5900n, 1)).toBe('trên 5900');
    expect(over(52_000n * 10n ** 9n, 1e9)).toBe('trên 52000 tỷ');
    expect(over(1_115_000n, 1e6)).toBe('trên 1.1150 triệu');
  });
});
