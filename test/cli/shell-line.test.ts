import { expect, test } from 'vitest';
import { forShell } from '../../src/cli/shell-line.ts';

const plain = 'danvan import "Nhan/Ky Bac.xlsx" --set D14=1115 --note "..."';
const marked = 'danvan import "Quý $I.xlsx" --set "Biểu 1!D14=1115" --note "..."';

test('double quotes stay where both shells take them', () => {
  expect(forShell(plain, true)).toBe(plain);
  expect(forShell(plain, false)).toBe(plain);
});

test('sh gets single quotes around what it would read on inside double ones', () => {
  expect(forShell(marked, true)).toBe(marked);
  expect(forShell(marked, false)).toBe(
    "danvan import 'Quý $I.xlsx' --set 'Biểu 1!D14=1115' --note \"...\"",
  );
  expect(forShell('danvan check "a\'b!.xlsx"', false)).toBe("danvan check 'a'\\''b!.xlsx'");
});
