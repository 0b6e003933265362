import { expect, test } from 'vitest';
import { nowhere, problem } from '../../src/core/problem.ts';
import { renderJson } from '../../src/render/json.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import {
  dayNamed,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  kyBac,
  nothingFiled,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';

const write = () => ({ origin: 'Ky Bac.xlsx › Biểu 1!D9', message: 'sai' });

function json(model: ReportModel) {
  return JSON.parse(renderJson(model, 'vi', write));
}

function firstValue(model: ReportModel) {
  return json(model).rows[0].values['2018H1'];
}

test('the document is the one that scripts rest on', async () => {
  await expect(renderJson(sixMonthReport, 'vi', write)).toMatchFileSnapshot(
    'golden/six-month.json',
  );
});

test('keys come in the order of the contract', () => {
  const document = json(sixMonthReport);
  expect(Object.keys(document)).toEqual([
    'schemaVersion',
    'kind',
    'unit',
    'period',
    'columns',
    'rows',
    'problems',
  ]);
  expect(Object.keys(document.rows[0].values['2018H1'])).toEqual([
    'value',
    'qualifier',
    'status',
    'basis',
    'estimated',
    'unitsReported',
    'unitsExpected',
    'gaps',
    'missing',
  ]);
});

test('a missing value is null without qualifier and basis', () => {
  const value = firstValue(reportModel([reportRow('a', { '2018H1': nothingFiled })]));
  expect(value.value).toBeNull();
  expect(value).not.toHaveProperty('qualifier');
  expect(value).not.toHaveProperty('basis');
  expect(value).not.toHaveProperty('estimated');
});

test('a number past 2^53 is a string of its digits', () => {
  const digits = '9007199254740993';
  const safe = '9007199254740991';
  expect(firstValue(reportModel([reportRow('a', { '2018H1': figureView(digits) })])).value).toBe(
    digits,
  );
  expect(firstValue(reportModel([reportRow('a', { '2018H1': figureView(safe) })])).value).toBe(
    Number(safe),
  );
});

test('what applies to stocks, unit-counts and ratios stands in their values', () => {
  const stock = figureView(9, { asOf: dayNamed('2018-03-14'), unitsStale: 2, status: 'stale' });
  const count = figureView(12, { of: 21 });
  const ratio = figureView('97.1', { numerator: exact(201), denominator: exact(207) });
  const model = reportModel([
    reportRow('a', { '2018H1': stock }, { kind: 'stock' }),
    reportRow('b', { '2018H1': count }, { kind: 'unit-count' }),
    reportRow(
      'c',
      { '2018H1': ratio },
      { kind: 'ratio', changePoints: { value: null, reason: 'missing' } },
    ),
  ]);
  const [first, second, third] = json(model).rows;
  expect(first.values['2018H1']).toMatchObject({ asOf: '2018-03-14', unitsStale: 2 });
  expect(second.values['2018H1']).toMatchObject({ value: 12, of: 21 });
  expect(third.values['2018H1']).toMatchObject({ value: 97.1, numerator: 201, denominator: 207 });
  expect(third.changePoints).toEqual({ value: null, reason: 'missing' });
});

test('at most a hundred missing units are listed, the others counted', () => {
  const missing = Array.from({ length: 130 }, () => gapsOf(kyBac, firstHalf));
  const value = firstValue(
    reportModel([reportRow('a', { '2018H1': figureView(1, { status: 'partial', missing }) })]),
  );
  expect(value.missing).toHaveLength(100);
  expect(value.missingMore).toBe(30);
  expect(value.missing[0].gaps).toEqual(['2018H1']);
});

test('narrative is text', () => {
  const told = figureView(null, { text: 'Nhân dân đồng tình.' });
  const value = firstValue(reportModel([reportRow('a', { '2018H1': told }, { kind: 'text' })]));
  expect(value.value).toBe('Nhân dân đồng tình.');
});

test('problems carry code, severity, place and sentence', () => {
  const problems = [problem('no-data', 'warning', nowhere, {})];
  expect(json(reportModel([], { problems })).problems).toEqual([
    { code: 'no-data', severity: 'warning', origin: 'Ky Bac.xlsx › Biểu 1!D9', message: 'sai' },
  ]);
});

test('a narrative is a value like others: qualifier, basis and estimated are with it', () => {
  const told = { ...figureView(null, { status: 'complete', basis: 'reported' }), text: 'Làm tốt' };
  const row = reportRow('report_results', { '2018H1': told }, { kind: 'text' });
  expect(firstValue(reportModel([row]))).toMatchObject({
    ...{ value: 'Làm tốt', qualifier: 'exact', basis: 'reported', estimated: false },
  });
});
