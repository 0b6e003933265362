import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { printTable } from '../../src/render/printed-table.ts';
import type { ReportRow, UnitView } from '../../src/reports/model.ts';
import { period } from '../core/time/period-context.ts';
import {
  exact,
  figureView,
  gapsOf,
  kyBac,
  reportModel,
  reportRow,
} from '../support/sample-report.ts';
import { midTermReport } from '../support/sample-tables.ts';

const vi = lexicon('vi');

function count(indicator: string, value: number, unit: UnitView | null = null): ReportRow {
  return reportRow(indicator, { '2018H1': figureView(value) }, { indicator, unit });
}

function rate(unit: UnitView | null = null): ReportRow {
  const figure = figureView('97.1', { numerator: exact(201), denominator: exact(207) });
  const parts = { numerator: 'resolved', denominator: 'eligible' };
  return reportRow(
    'tỷ lệ',
    { '2018H1': figure },
    { indicator: 'rate', kind: 'ratio', parts, unit },
  );
}

function notes(...rows: readonly ReportRow[]): readonly string[] {
  return printTable(reportModel(rows), vi).footnotes;
}

describe('the two numbers behind a percentage', () => {
  test('are not told where the rows above print them', () => {
    expect(notes(count('resolved', 201), count('eligible', 207), rate())).toEqual([]);
  });

  test('are told where the rows print others', () => {
    const rows = [count('resolved', 210), count('eligible', 207), rate()];
    expect(notes(...rows)).toEqual(['(1) Tính từ 201 trên 207.']);
  });

  test('are held against the rows of those indicators, not against any equal number', () => {
    const rows = [count('other', 201), count('resolved', 200), count('eligible', 207), rate()];
    expect(notes(...rows)).toEqual(['(1) Tính từ 201 trên 207.']);
  });

  test('are told of a whole whose rows the table has not', () => {
    expect(notes(rate())).toEqual(['(1) Tính từ 201 trên 207.']);
  });

  test('are not told of a unit whose rows the table has not', () => {
    expect(notes(rate(kyBac))).toEqual([]);
  });

  test('are told of a unit whose own rows print others, whatever the whole prints', () => {
    const whole = [count('resolved', 201), count('eligible', 207)];
    const unit = [count('resolved', 1, kyBac), count('eligible', 2, kyBac), rate(kyBac)];
    expect(notes(...whole, ...unit)).toEqual(['(1) Tính từ 201 trên 207.']);
  });
});

test('what several columns lack alike is one note that names them', () => {
  const lacking = figureView(1, {
    status: 'partial',
    missing: [gapsOf(kyBac, period('2016'))],
  });
  const alike = figureView(2, { status: 'derived' });
  const row = reportRow('một', {
    '2015H2': alike,
    '2016': lacking,
    '2017': alike,
    total: figureView(4),
  });
  expect(printTable({ ...midTermReport, rows: [row] }, vi).footnotes).toEqual([
    '(1) 6TCN 2015, 2017: Tính từ hiệu hai kỳ.',
    '(2) 2016: Chưa có: Xã Kỳ Bắc.',
  ]);
});

test('a narrative has no note of a column in which nothing of it is printed', () => {
  const partial = {
    ...figureView(null, { status: 'partial', missing: [gapsOf(kyBac)] }),
    text: 'Tốt',
  };
  const figures = { '2018H1': partial, latest: { ...partial, column: '2018H1' } };
  const told = reportRow('Kết quả', figures, { indicator: 'report_results', kind: 'text' });
  const { rows, footnotes } = printTable({ ...midTermReport, rows: [told] }, vi);
  const marks = rows.flatMap((row) => ('coverage' in row ? [row.coverage] : []));
  expect(footnotes).toHaveLength(1);
  expect(marks.join(' ')).toContain('(1)');
});
