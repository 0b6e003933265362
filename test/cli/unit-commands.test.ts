import { expect, test } from 'vitest';
import { parse } from '../../src/cli/main.ts';
import { lexicon } from '../../src/messages/lexicon.ts';

const day = ['--date', '2025-07-01'];

test.each([
  [['units', 'them', 'Xã A', '--code', '1', '--level', 'commune'], 'units add', ['Xã A']],
  [['don-vi', 'sap-xep', 'a.csv'], 'units succession', ['a.csv']],
  [['don-vi', 'doi-ten', 'A', 'Xã B', ...day], 'units rename', ['A', 'Xã B']],
  [['don-vi', 'sap-nhap', 'A', 'B', '--to', '1:Xã C', ...day], 'units merge', ['A', 'B']],
  [['don-vi', 'chia', 'A', '--to', 'A', '--to', '1:Xã C', ...day], 'units split', ['A']],
  [['don-vi', 'chuyen', 'A', 'B', ...day], 'units move', ['A', 'B']],
  [['don-vi', 'ket-thuc', 'A', ...day, '--decree', '60-NQ/TW'], 'units abolish', ['A']],
] as const)('%j is %s', (typed, command, args) => {
  const asked = parse(typed, lexicon('vi')).invocation;
  expect(asked?.command).toBe(command);
  expect(asked?.args).toEqual(args);
});

test('what a unit becomes may be said several times', () => {
  const typed = ['units', 'split', 'A', '--to', 'A', '--to', '1:Xã C', ...day];
  expect(parse(typed, lexicon('en')).invocation?.flags).toMatchObject({ to: ['A', '1:Xã C'] });
});
