import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../src/render/csv-text.ts';

const field = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.array(fc.constantFrom(',', ';', '|', '\t', '"', '\n', '\r', ' ', 'a', 'ố'), { maxLength: 6 }),
);
/** Two columns and more: a line without anything is no row to a reader. */
const rows = fc.integer({ min: 2, max: 5 }).chain((columns) => {
  const row = fc.array(
    field.map((found) => (typeof found === 'string' ? found : found.join(''))),
    { minLength: columns, maxLength: columns },
  );
  return fc.array(row, { maxLength: 6 });
});
const delimiters = fc.constantFrom(',', ';', '|', '\t');

describe('whatever cells hold', () => {
  test('a reader gets back what was written', () => {
    fc.assert(
      fc.property(rows, delimiters, fc.boolean(), (table, delimiter, hasByteOrderMark) => {
        const text = csvText(table, { delimiter, hasByteOrderMark });
        expect(text.startsWith('\ufeff')).toBe(hasByteOrderMark);
        const read = parse(text, { delimiter, bom: true, record_delimiter: '\n' });
        expect(read).toEqual(table);
      }),
    );
  });

  test('it is written as the library for it writes it', () => {
    fc.assert(
      fc.property(rows, delimiters, fc.boolean(), (table, delimiter, isCareful) => {
        const quoted = isCareful ? [',', ';'] : [];
        const library = stringify(table, {
          delimiter,
          record_delimiter: '\n',
          quote_record_delimiter: true,
          ...(isCareful ? { quoted_match: /[,;]/ } : {}),
        });
        expect(csvText(table, { delimiter, hasByteOrderMark: false }, quoted)).toBe(library);
      }),
    );
  });
});
