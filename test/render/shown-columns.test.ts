import { expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { printTable } from '../../src/render/printed-table.ts';
import { shownColumns } from '../../src/render/shown-columns.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import {
  dayNamed,
  figureView,
  noDifference,
  nothingFiled,
  reportModel,
  reportRow,
} from '../support/sample-report.ts';
import { midTermReport, tenYearReport } from '../support/sample-tables.ts';

const vi = lexicon('vi');

function headings(model: ReportModel): readonly string[] {
  return shownColumns(model, vi).map(({ heading }) => heading);
}

function cellsOf(model: ReportModel, heading: string): readonly string[] {
  const printed = printTable(model, vi);
  const at = printed.headings.values.indexOf(heading);
  return printed.rows.flatMap(({ kind, values }) =>
    kind === 'group' ? [] : [values[at]?.cell.text ?? ''],
  );
}

test('a table of flows alone has no first and last columns', () => {
  const flows = { ...midTermReport, rows: midTermReport.rows.slice(0, 1) };
  expect(headings(flows)).toEqual(['6TCN 2015', '2016', '2017', '6T 2018', 'Tổng cộng']);
});

test('a table of stocks alone has no total', () => {
  const stocks = { ...midTermReport, rows: midTermReport.rows.slice(1) };
  expect(headings(stocks)).not.toContain('Tổng cộng');
});

test('a year in which nothing was filed keeps its column', () => {
  const stocks = { ...midTermReport, rows: midTermReport.rows.slice(1, 2) };
  expect(headings(stocks)).toContain('2016');
});

test('the head names the column that most rows end in, the other rows name theirs', () => {
  const rate = tenYearReport.rows[1];
  const rows = [
    ...tenYearReport.rows.slice(1),
    { ...(tenYearReport.rows[2] ?? reportRow('', {})) },
  ];
  const model = { ...tenYearReport, rows };
  expect(rate?.values.get('latest')?.column).toBe('2022');
  expect(cellsOf(model, 'Hiện nay (6T 2023)')).toEqual(['4,78 (2022)', '10/21', '10/21']);
});

test('a yearly stock of the year before is dated where it is the latest', () => {
  const latest = figureView('4.78', {
    column: '2023H1',
    asOf: dayNamed('2022-12-14'),
    asOfYearEnd: true,
  });
  const row = reportRow('Tỷ lệ hộ nghèo', { '2023H1': latest, latest }, { kind: 'ratio' });
  const model = { ...tenYearReport, rows: [row] };
  expect(cellsOf(model, 'Hiện nay (6T 2023)')).toEqual(['4,78 (cuối năm 2022)']);
  expect(printTable(model, vi).footnotes).toEqual(['(1) 6T 2023: Số liệu cuối năm 2022.']);
});

test('where nothing was filed the year before there is nothing compared, and it is said', () => {
  const row = reportRow(
    'Số đơn',
    { '2018H1': figureView(3), '2017H1': nothingFiled },
    { change: noDifference, changePercent: noDifference },
  );
  const printed = printTable(reportModel([row]), vi);
  expect(printed.headings.values).toEqual(['6T 2018']);
  expect(printed.hasChange).toBe(false);
  expect(printed.subtitle).toContain('Chưa có số liệu 6T 2017 để so sánh');
});
