/** Reports built by hand: the neutral table that renderers are tested on, without a store behind it. */

import { type Decimal, decimal, parseDecimal } from '../../src/core/decimal.ts';
import type { Labels } from '../../src/core/indicator.ts';
import { exactAmount } from '../../src/core/reading.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod, type Period } from '../../src/core/time/period.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from '../../src/reports/model.ts';

export const kyAnh: UnitView = { name: 'Huyện Kỳ Anh', code: '447', level: 'district' };
export const kyBac: UnitView = { name: 'Xã Kỳ Bắc', code: '18760', level: 'commune' };
export const kyPhu: UnitView = { name: 'Xã Kỳ Phú', code: '18763', level: 'commune' };

export const firstHalf = halfYearPeriod(2018, 1);
export const halfBefore = halfYearPeriod(2017, 1);

export function exact(text: string | number): Decimal {
  const value = typeof text === 'number' ? decimal(text) : parseDecimal(text);
  if (value === null) throw new Error(`no number: ${text}`);
  return value;
}

/** A complete figure of 21 of 21, but for what is told otherwise. */
export function figureView(
  value: string | number | null,
  told: Partial<FigureView> = {},
): FigureView {
  return {
    value: value === null ? null : exactAmount(exact(value)),
    status: 'complete',
    basis: value === null ? null : 'recomputed',
    estimated: false,
    unitsReported: 21,
    unitsExpected: 21,
    unitsStale: 0,
    gaps: [],
    missing: [],
    asOf: null,
    asOfYearEnd: false,
    of: null,
    numerator: null,
    denominator: null,
    scope: null,
    notApplicable: false,
    text: null,
    unallocated: [],
    target: null,
    targetPercent: null,
    column: null,
    ...told,
  };
}

export const nothingFiled = figureView(null, { status: 'not-filed', unitsReported: 0 });

export function reportRow(
  label: string,
  values: Readonly<Record<string, FigureView>>,
  told: Partial<ReportRow> = {},
): ReportRow {
  const labels: Labels = { vi: label, en: `${label} (en)` };
  return {
    indicator: 'petitions_received',
    category: null,
    label: labels,
    measure: 'đơn',
    kind: 'flow',
    group: 'government',
    parts: null,
    unit: null,
    part: null,
    values: new Map(Object.entries(values)),
    change: null,
    changePercent: null,
    changePoints: null,
    ...told,
  };
}

export function difference(value: string | number) {
  return { value: exact(value), qualifier: 'exact' } as const;
}

export const noDifference = { value: null, reason: 'missing' } as const;

export function reportModel(
  rows: readonly ReportRow[],
  told: Partial<ReportModel> = {},
): ReportModel {
  return {
    kind: 'six-month',
    unit: kyAnh,
    unitTypes: new Map([['commune', ['Xã']]]),
    period: firstHalf,
    term: null,
    scheme: 'nd09',
    scope: 'total',
    by: null,
    columns: [
      { id: '2018H1', role: 'current', period: firstHalf },
      { id: '2017H1', role: 'compare', period: halfBefore },
    ],
    groups: [
      {
        code: 'government',
        label: { vi: 'Công tác dân vận của chính quyền', en: 'Mass mobilisation by government' },
      },
      {
        code: 'models',
        label: { vi: 'Phong trào thi đua "Dân vận khéo"', en: '"Dân vận khéo" emulation movement' },
      },
    ],
    rows,
    successions: [],
    problems: [],
    asOf: null,
    ...told,
  };
}

export function gapsOf(unit: UnitView, ...gaps: readonly Period[]) {
  return { unit, gaps };
}

export function dayNamed(text: string): Day {
  // Days in tests are written right.
  return text as Day;
}

/** The six-month table of the sample screens: complete, own, partial and rate rows. */
export const sixMonthReport: ReportModel = reportModel([
  reportRow(
    'Số lượt tiếp công dân',
    { '2018H1': figureView(842), '2017H1': figureView(795) },
    {
      indicator: 'reception_turns',
      measure: 'lượt',
      change: difference(47),
      changePercent: difference('5.91'),
    },
  ),
  reportRow(
    'Số đơn tiếp nhận trong kỳ',
    { '2018H1': figureView(68), '2017H1': figureView(74) },
    { change: difference(-6), changePercent: difference('-8.11') },
  ),
  reportRow(
    'Khiếu nại',
    { '2018H1': figureView(12), '2017H1': figureView(10) },
    { category: 'complaint', change: difference(2), changePercent: difference(20) },
  ),
  reportRow(
    'Tỷ lệ giải quyết đơn đủ điều kiện',
    {
      '2018H1': figureView('97.06', { numerator: exact(66), denominator: exact(68) }),
      '2017H1': figureView('95.83', { numerator: exact(71), denominator: exact(74) }),
    },
    {
      indicator: 'petitions_resolved_rate',
      measure: '%',
      kind: 'ratio',
      parts: { numerator: 'petitions_resolved', denominator: 'petitions_eligible' },
      changePoints: difference('1.23'),
    },
  ),
  reportRow(
    'Số cuộc tiếp xúc, đối thoại trực tiếp với Nhân dân',
    {
      '2018H1': figureView(36, { scope: 'own', unitsReported: 1, unitsExpected: 1 }),
      '2017H1': nothingFiled,
    },
    {
      indicator: 'dialogue_sessions',
      measure: 'cuộc',
      change: noDifference,
      changePercent: noDifference,
    },
  ),
  reportRow(
    'Mô hình xây dựng mới trong kỳ',
    { '2018H1': figureView(30), '2017H1': figureView(24) },
    {
      indicator: 'models_built',
      measure: 'mô hình',
      group: 'models',
      change: difference(6),
      changePercent: difference(25),
    },
  ),
  reportRow(
    'Vườn mẫu đạt chuẩn',
    {
      '2018H1': figureView(122, {
        status: 'partial',
        unitsReported: 20,
        gaps: [firstHalf],
        missing: [gapsOf(kyBac, firstHalf)],
      }),
      '2017H1': figureView(101, {
        status: 'partial',
        unitsReported: 19,
        gaps: [halfBefore],
        missing: [gapsOf(kyBac, halfBefore), gapsOf(kyPhu, halfBefore)],
      }),
    },
    {
      indicator: 'model_gardens',
      measure: 'vườn',
      kind: 'stock',
      group: 'models',
      change: { value: null, reason: 'coverage' },
      changePercent: { value: null, reason: 'coverage' },
    },
  ),
]);
