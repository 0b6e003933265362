/** Three tables built by hand that between them have every kind of cell: by unit, of a term, of ten years. */
import type { Qualifier } from '../../src/core/reading.ts';
import { builtInTerms, termNamed } from '../../src/core/time/terms.ts';
import type { FigureView, ReportColumn, ReportModel } from '../../src/reports/model.ts';
import { period } from '../core/time/period-context.ts';
import {
  dayNamed,
  difference,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  kyAnh,
  kyBac,
  kyPhu,
  noDifference,
  nothingFiled,
  reportModel,
  reportRow,
} from './sample-report.ts';

function hedged(value: string | number, qualifier: Qualifier): FigureView {
  const plain = figureView(value);
  return { ...plain, value: plain.value && { ...plain.value, qualifier } };
}

function part(id: string): ReportColumn {
  return { id, role: 'part', period: period(id) };
}

function endColumns(id: string): readonly ReportColumn[] {
  return (['total', 'baseline', 'latest'] as const).map((role) => ({
    id: role,
    role,
    period: period(id),
  }));
}

const notThere = figureView(null, { notApplicable: true });
const lacking = {
  status: 'partial',
  unitsReported: 20,
  missing: [gapsOf(kyBac, firstHalf)],
} as const;

/** Whole, own, units and what only a total knows; zero, nothing filed and not applicable. */
export const byUnitReport: ReportModel = reportModel(
  [
    reportRow(
      'Số đơn tiếp nhận trong kỳ',
      { '2018H1': figureView(1068, lacking), '2017H1': figureView(74) },
      { change: { value: null, reason: 'coverage' }, changePercent: noDifference },
    ),
    reportRow(
      'Số đơn',
      { '2018H1': figureView(1002), '2017H1': nothingFiled },
      { unit: kyAnh, part: 'own', change: noDifference, changePercent: noDifference },
    ),
    reportRow(
      'Số đơn',
      { '2018H1': nothingFiled, '2017H1': figureView(70) },
      { unit: kyBac, change: noDifference, changePercent: noDifference },
    ),
    reportRow(
      'Số đơn',
      { '2018H1': figureView(0), '2017H1': figureView(3) },
      { unit: kyPhu, change: difference(-3), changePercent: difference(-100) },
    ),
    reportRow(
      'Số đơn',
      { '2018H1': figureView(66), '2017H1': figureView(1) },
      { unit: kyAnh, part: 'unlisted', change: difference(65), changePercent: difference(6500) },
    ),
    reportRow(
      'Phường đạt chuẩn',
      { '2018H1': notThere, '2017H1': notThere },
      { indicator: 'wards', group: 'models', change: noDifference, changePercent: noDifference },
    ),
  ],
  { by: 'unit' },
);

/** To the middle of the term, with targets, hedges, and a stock last known a year before. */
export const midTermReport: ReportModel = reportModel(
  [
    reportRow(
      'Mô hình xây dựng mới trong kỳ',
      {
        '2015H2': figureView(12),
        '2016': figureView(1031, { status: 'derived' }),
        '2017': hedged(1200, 'over'),
        '2018H1': figureView(30, { estimated: true }),
        total: { ...hedged(2273, 'over'), target: exact(2000), targetPercent: exact('113.65') },
      },
      { indicator: 'models_built', measure: 'mô hình' },
    ),
    reportRow(
      'Số hộ nghèo',
      {
        '2015H2': figureView(4210, { asOf: dayNamed('2015-12-14'), asOfYearEnd: true }),
        '2016': nothingFiled,
        '2017': hedged(3900, 'about'),
        '2018H1': nothingFiled,
        baseline: figureView(4210, {
          asOf: dayNamed('2015-12-14'),
          asOfYearEnd: true,
          column: '2015H2',
        }),
        latest: {
          ...hedged(3900, 'about'),
          asOf: dayNamed('2017-12-14'),
          asOfYearEnd: true,
          column: '2017',
        },
      },
      {
        indicator: 'poor_households',
        kind: 'stock',
        measure: 'hộ',
        change: { value: exact(-310), qualifier: 'about' },
        changePercent: { value: exact('-7.36'), qualifier: 'about' },
      },
    ),
    reportRow(
      'Tỷ lệ giải quyết đơn đủ điều kiện',
      {
        '2015H2': figureView('93.5'),
        '2016': figureView('94.25'),
        '2017': figureView('97.12'),
        '2018H1': figureView('97.06'),
        baseline: figureView('93.5', { column: '2015H2' }),
        latest: figureView('97.06', {
          column: '2018H1',
          target: exact('97.5'),
          targetPercent: exact('99.55'),
        }),
      },
      {
        indicator: 'petitions_resolved_rate',
        kind: 'ratio',
        measure: '%',
        changePoints: difference('3.56'),
      },
    ),
  ],
  {
    kind: 'mid-term',
    period: period('2015-2020:mid'),
    term: (() => {
      const term = termNamed(builtInTerms, 2015, 2020);
      return term && { term, part: 'mid' as const };
    })(),
    columns: [
      part('2015H2'),
      part('2016'),
      part('2017'),
      part('2018H1'),
      ...endColumns('2015-2020:mid'),
    ],
  },
);

const years = Array.from({ length: 9 }, (_, index) => String(2014 + index));
const tenYearColumns = ['2013H2', ...years, '2023H1'];

function yearly(value: (index: number) => FigureView): Readonly<Record<string, FigureView>> {
  return Object.fromEntries(tenYearColumns.map((id, index) => [id, value(index)]));
}

/** Ten years with money past what a spreadsheet counts, a ratio and a count of communes. */
export const tenYearReport: ReportModel = reportModel(
  [
    reportRow(
      'Vận động Quỹ "Vì người nghèo" bằng tiền',
      {
        ...yearly((index) => figureView(`${index + 1}091000000`)),
        total: figureView('90071992547409931'),
      },
      { indicator: 'poor_fund_cash', measure: 'đồng' },
    ),
    reportRow(
      'Tỷ lệ hộ nghèo',
      {
        ...yearly((index) =>
          figureView(exactRate(index), { numerator: exact(7987), denominator: exact(41_236) }),
        ),
        baseline: figureView('19.37', {
          column: '2013H2',
          numerator: exact(7987),
          denominator: exact(41_236),
        }),
        latest: figureView('4.78', {
          column: '2022',
          numerator: exact(2156),
          denominator: exact(45_108),
        }),
      },
      {
        indicator: 'poverty_rate',
        kind: 'ratio',
        measure: '%',
        parts: { numerator: 'poor_households', denominator: 'households' },
        changePoints: difference('-14.59'),
      },
    ),
    reportRow(
      'Xã đạt chuẩn nông thôn mới',
      {
        ...yearly((index) => figureView(index, { of: 21 })),
        baseline: figureView(0, { of: 21, column: '2013H2' }),
        latest: figureView(10, { of: 21, column: '2023H1' }),
      },
      {
        indicator: 'ntm_commune',
        kind: 'unit-count',
        measure: 'xã',
        change: difference(10),
        changePercent: { value: null, reason: 'zero-base' },
      },
    ),
  ],
  {
    kind: 'ten-year',
    period: period('2013H2..2023H1'),
    columns: [...tenYearColumns.map(part), ...endColumns('2013H2..2023H1')],
  },
);

function exactRate(index: number): string {
  return (
    ['19.37', '17.5', '15', '13.08', '11.1', '9.99', '8.4', '7', '6.25', '4.78', '4.5'][index] ??
    '0'
  );
}
