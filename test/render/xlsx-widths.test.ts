import { expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { displayWidth } from '../../src/messages/text-width.ts';
import { printTable } from '../../src/render/printed-table.ts';
import { linesIn, sheetWidths, spreadOf } from '../../src/render/xlsx-widths.ts';
import { sixMonthReport } from '../support/sample-report.ts';
import { byUnitReport, midTermReport, tenYearReport } from '../support/sample-tables.ts';

const models = [sixMonthReport, byUnitReport, midTermReport, tenYearReport];

test.each(models)('no number is wider than its column, so that none turns to ####', (model) => {
  const printed = printTable(model, lexicon('vi'));
  const widths = sheetWidths(printed);
  for (const row of printed.rows) {
    const changes = printed.hasChange ? [row.change.text, row.changePercent.text] : [];
    const texts = [
      ...row.values.map(({ cell, mark }) => `${cell.text} ${mark}`.trim()),
      ...changes,
    ];
    for (const [index, text] of texts.entries()) {
      expect(widths[3 + index]).toBeGreaterThan(displayWidth(text));
    }
  }
});

test('a table that fits a page takes one, and its texts run across all of it', () => {
  expect(spreadOf([6, 44, 10, 20, 20], 3)).toEqual({ pages: 1, textFrom: 1, textTo: 5 });
});

test('a table too wide to be read on one page takes more, its texts beside the repeated names', () => {
  const wide = [6, 34, 10, ...Array.from({ length: 15 }, () => 20)];
  expect(spreadOf(wide, 3)).toEqual({ pages: 2, textFrom: 4, textTo: 10 });
});

test('lines are counted by what fits between blanks', () => {
  expect(linesIn('Số đơn', 20)).toBe(1);
  expect(linesIn('Khu dân cư triển khai cuộc vận động', 20)).toBe(2);
  expect(linesIn('', 20)).toBe(1);
});
