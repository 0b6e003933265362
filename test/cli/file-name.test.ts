import { expect, test } from 'vitest';
import { safeFileName } from '../../src/cli/file-name.ts';

test('a file name keeps its words and loses what Windows forbids', () => {
  expect(safeFileName('18760 - Xã Kỳ Bắc - 2018H1')).toBe('18760 - Xã Kỳ Bắc - 2018H1');
  expect(safeFileName('Xã Đắk R’Lấp: "mới"/cũ?')).toBe('Xã Đắk R’Lấp mới cũ');
  expect(safeFileName('Xã  Kỳ Bắc. ')).toBe('Xã Kỳ Bắc');
  expect(safeFileName('Xã Kỳ Bắc'.normalize('NFD'))).toBe('Xã Kỳ Bắc');
});

test('a file name is none of the devices’ names, and not too long', () => {
  expect(safeFileName('CON')).toBe('_CON');
  expect(safeFileName('com1.2018')).toBe('_com1.2018');
  expect(safeFileName('a'.repeat(300))).toHaveLength(120);
});
