import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { guardFormula } from '../../src/core/formula-guard.ts';
import { renderCsv } from '../../src/render/csv.ts';
import {
  exact,
  figureView,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';

const plain = { delimiter: ',', hasByteOrderMark: false };

function records(text: string, delimiter = ','): readonly Record<string, string>[] {
  // csv-parse gives untyped records; with `columns` each is text by column name.
  return parse(text, { columns: true, delimiter }) as Record<string, string>[];
}

test('every figure is a line of its own with its status and coverage', () => {
  const lines = records(renderCsv(sixMonthReport, 'vi', plain));
  const found = lines.find(
    ({ indicator, period }) => indicator === 'model_gardens' && period === '2018H1',
  );
  expect(found).toMatchObject({
    unit: 'Huyện Kỳ Anh',
    value: '122',
    status: 'partial',
    unitsReported: '20',
    unitsExpected: '21',
    gaps: '2018H1',
    missing: 'Xã Kỳ Bắc',
  });
});

test('numbers are plain digits without grouping, right past 2^53', () => {
  const model = reportModel([
    reportRow('tiền', { '2018H1': figureView('90071992547409931') }, { measure: 'đồng' }),
    reportRow('tỷ lệ', { '2018H1': figureView('97.1') }, { kind: 'ratio' }),
  ]);
  const values = records(renderCsv(model, 'vi', plain)).map(({ value }) => value);
  expect(values).toEqual(['90071992547409931', '97.1']);
});

test('what is not known is "…" and what does not apply "x", zero stays 0', () => {
  const model = reportModel([
    reportRow('a', { '2018H1': figureView(0) }),
    reportRow('b', { '2018H1': figureView(null, { status: 'not-filed' }) }),
    reportRow('c', { '2018H1': figureView(null, { notApplicable: true }) }),
  ]);
  expect(records(renderCsv(model, 'vi', plain)).map(({ value }) => value)).toEqual(['0', '…', 'x']);
});

test('the mark and the separator that Excel wants are there when asked for', () => {
  const text = renderCsv(sixMonthReport, 'vi', { delimiter: ';', hasByteOrderMark: true });
  expect(text.startsWith('\uFEFFunit;period;')).toBe(true);
  expect(renderCsv(sixMonthReport, 'vi', plain).startsWith('unit,period,')).toBe(true);
});

test.each(['=1+2', '+84', '-rm', '@SUM(A1)', '\tx'])(
  'text that begins like a formula (%s) leaves as text',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test("a unit's and an indicator's code that begin like a formula leave as text", () => {
  const unit = { name: '+Xã', code: '=1+1', level: 'commune' } as const;
  const row = { ...reportRow('a', { '2018H1': figureView(3) }, { unit }), indicator: '@sum' };
  const [line] = records(renderCsv(reportModel([row]), 'vi', plain));
  expect(line).toMatchObject({ unit: "'+Xã", unitCode: "'=1+1", indicator: "'@sum" });
});

test('a negative number is no formula', () => {
  expect(guardFormula('-12.5')).toBe('-12.5');
  const model = reportModel([reportRow('a', { '2018H1': figureView('-3') })]);
  expect(records(renderCsv(model, 'vi', plain))[0]?.['value']).toBe('-3');
  expect(exact('-3').mantissa).toBe(-3n);
});

test('a row of a level names it, for it has no unit', () => {
  const communes = { name: '', code: '', level: 'commune' } as const;
  const row = reportRow('a', { '2018H1': figureView(3) }, { unit: communes, part: 'level' });
  const [line] = records(renderCsv(reportModel([row]), 'vi', plain));
  expect(line).toMatchObject({ unit: 'cấp xã', unitCode: '', part: 'level' });
});
