import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/core/decimal.ts';
import { exactAmount } from '../../src/core/reading.ts';
import { yearPeriod } from '../../src/core/time/period.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderTemplate } from '../../src/render/template-workbook.ts';
import type { ComparedView, TemplateModel } from '../../src/reports/template.ts';
import { communeId } from '../support/ky-anh.ts';
import { openTemplate, templateOf } from '../support/template.ts';

const kyBac = communeId('Kỳ Bắc');
const asked = ['reception_turns', 'land_donated', 'ntm_commune', 'report_results'];
const model = templateOf(kyBac, { indicators: asked });
const open = await openTemplate(model);
const { sheet, columnOf, rowOf } = open;
const entryOf = (code: string) => sheet.getCell(rowOf(code), columnOf('value'));

/** The model with last year's figure in every row. */
function comparedWith(compared: ComparedView): TemplateModel {
  const groups = model.groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => ({ ...entry, compared })),
  }));
  const comparedPeriod = { start: model.period.start, end: model.period.end };
  return { ...model, comparedPeriod, groups };
}

describe('the sheet of a template', () => {
  test('says whose it is, of when, and how it is to be filled in', () => {
    const head = [1, 2, 3, 4].map((row) => sheet.getCell(row, 2).text);
    expect(head.slice(0, 3)).toEqual([
      'BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN 6 THÁNG ĐẦU NĂM 2018',
      'Đơn vị báo cáo: Xã Kỳ Bắc, Huyện Kỳ Anh',
      'Số liệu tính từ ngày 15/12/2017 đến ngày 14/6/2018',
    ]);
    expect(head[3]).toContain('để trống');
  });

  test('is protected without a password, but for the cells to fill in', () => {
    // exceljs keeps what it wrote of the protection in the model only.
    const { sheetProtection } = sheet.model as unknown as { sheetProtection: object };
    expect(sheetProtection).toMatchObject({ sheet: true });
    expect(sheetProtection).not.toHaveProperty('hashValue');
    const isLocked = (kind: string) =>
      sheet.getCell(rowOf('reception_turns'), columnOf(kind)).protection?.locked !== false;
    expect(['number', 'label', 'measure', 'value', 'note'].map(isLocked)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('hides its codes', () => {
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getRow(open.codeRow).hidden).toBe(true);
  });

  test('lets a cell hold whole numbers, numbers, or yes and no', () => {
    expect(entryOf('reception_turns').dataValidation).toMatchObject({
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
    });
    expect(entryOf('land_donated').dataValidation.type).toBe('decimal');
    expect(entryOf('ntm_commune').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"Đạt,Chưa đạt"'],
    });
    expect(entryOf('report_results').dataValidation).toBeUndefined();
  });

  test('gives a narrative the width of all columns of figures', () => {
    const row = rowOf('report_results');
    expect(sheet.getCell(row, columnOf('note')).master.address).toBe(
      entryOf('report_results').address,
    );
  });

  test('prints on A4, a page wide, with its headings on every page', () => {
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${rowOf('@head')}:${rowOf('@head')}`,
    });
  });

  test('prints last year’s figure to be read, and leaves the cell open where there is none', async () => {
    const amount = exactAmount(decimal(1250));
    const known = await openTemplate(comparedWith({ kind: 'amount', amount }));
    const cellOf = ({ sheet: in_, rowOf: row, columnOf: column }: typeof known, code: string) =>
      in_.getCell(row(code), column('compared'));
    expect(cellOf(known, 'reception_turns').value).toBe(1250);
    expect(cellOf(known, 'reception_turns').protection?.locked).not.toBe(false);
    expect(cellOf(known, 'ntm_commune').value).toBe('Đạt');
    const hedged = { kind: 'amount', amount: { ...amount, qualifier: 'over' } } as const;
    const rough = await openTemplate(comparedWith(hedged));
    expect(cellOf(rough, 'reception_turns').value).toBe('trên 1.250');
    const unknown = await openTemplate(comparedWith({ kind: 'unknown' }));
    expect(cellOf(unknown, 'reception_turns').value).toBeNull();
    expect(cellOf(unknown, 'reception_turns').protection?.locked).toBe(false);
  });

  test('has room for the sources of old reports, on a page that lies', async () => {
    const decade = { start: yearPeriod(2013).start, end: yearPeriod(2022).end };
    const paper = templateOf(kyBac, { indicators: asked, period: decade, paper: 'year' });
    const lying = await openTemplate(paper);
    expect(lying.sheet.pageSetup.orientation).toBe('landscape');
    const source = lying.sheet.getCell(lying.rowOf('@source'), lying.columnOf('value', '2013'));
    expect(source.protection?.locked).toBe(false);
    expect(lying.sheet.getCell(lying.rowOf('@head'), lying.columnOf('note')).text).toBe(
      'Nguồn riêng của dòng',
    );
  });
});

test('the same template is the same bytes, whenever it is made', async () => {
  const [one, other] = await Promise.all([
    renderTemplate(model, lexicon('vi')),
    renderTemplate(model, lexicon('vi')),
  ]);
  expect(Buffer.compare(one, other)).toBe(0);
});
