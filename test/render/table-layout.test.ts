import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { displayWidth } from '../../src/messages/text-width.ts';
import { renderTable } from '../../src/render/table.ts';
import { layOut, type TextColumn } from '../../src/render/table-layout.ts';
import { tenYearReport } from '../support/sample-tables.ts';

const column: fc.Arbitrary<TextColumn> = fc
  .record({
    heading: fc.constantFrom('2014', 'Tổng cộng', 'Đầu kỳ (6TCN 2013)'),
    length: fc.nat(14),
  })
  .map(({ heading, length }) => ({
    heading,
    role: 'value',
    side: 'right',
    texts: ['1'.repeat(length), '…'],
  }));

const name = (heading: string, length: number): TextColumn => ({
  heading,
  role: 'label',
  side: 'left',
  texts: ['a'.repeat(length), 'b'],
});

test('every column is printed once, no figure is cut and no line is wider than the terminal', () => {
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 60, max: 200 }),
      (values, width) => {
        const labels = [name('STT', 2), name('Chỉ tiêu báo cáo', 50), name('ĐVT', 8)];
        const parts = layOut([...labels, ...values], { width, gap: 2 });
        const shown = parts.flatMap((part) => part.filter(({ role }) => role === 'value'));
        expect(shown.map(({ texts }) => texts)).toEqual(values.map(({ texts }) => texts));
        for (const part of parts) {
          expect(part.reduce((sum, one) => sum + one.width + 2, -2)).toBeLessThanOrEqual(width);
          expect(part.slice(0, 3).map(({ texts }) => texts)).toEqual(
            labels.map(({ texts }) => texts),
          );
        }
        for (const one of shown) {
          for (const text of [...one.texts, ...one.heading]) {
            expect(displayWidth(text)).toBeLessThanOrEqual(one.width);
          }
        }
      },
    ),
  );
});

test('ten years on a narrow terminal stand below each other with all their figures', () => {
  const plain = (text: string) => text;
  const text = renderTable(tenYearReport, lexicon('vi'), {
    width: 80,
    style: { strong: plain, faint: plain, warning: plain },
  });
  expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  expect(text).toContain('90.071.992.547.409.931');
  expect(text.match(/^STT /gm)?.length).toBeGreaterThan(1);
  for (let year = 2014; year <= 2022; year += 1) expect(text).toContain(` ${year}`);
});
