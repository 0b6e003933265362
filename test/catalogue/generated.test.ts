import { expect, test } from 'vitest';
import { parseCsvFiles, sourceOf } from './source.ts';

const generated = '../../src/catalogue/catalogue.generated.ts';

test('the CSV files of the catalogue have no bad row', () => {
  expect(parseCsvFiles().problems).toEqual([]);
});

// `npm run catalogue` runs this test with --update, which writes the file anew.
test('the typed catalogue is what the CSV files say', async () => {
  await expect(sourceOf(parseCsvFiles().catalogue)).toMatchFileSnapshot(generated);
});
