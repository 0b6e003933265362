import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { displayWidth } from '../../src/messages/text-width.ts';
import { renderTable } from '../../src/render/table.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import {
  dayNamed,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  kyAnh,
  kyBac,
  kyPhu,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';

const plain = (text: string) => text;
const style = { strong: plain, faint: plain, warning: plain };

function render(model: ReportModel, width: number | null = null, lang: 'vi' | 'en' = 'vi'): string {
  return renderTable(model, lexicon(lang), { width, style });
}

function lineWith(text: string, model: ReportModel, width: number | null = null): string {
  return (
    render(model, width)
      .split('\n')
      .find((line) => line.includes(text)) ?? ''
  );
}

describe('the table on the terminal', () => {
  test('is the six-month table that an officer knows, coverage beside every figure', async () => {
    await expect(render(sixMonthReport)).toMatchFileSnapshot('golden/six-month.vi.txt');
  });

  test('is complete in English', async () => {
    await expect(render(sixMonthReport, null, 'en')).toMatchFileSnapshot('golden/six-month.en.txt');
  });

  test('fits the terminal by cutting labels where it can be seen', () => {
    const lines = render(sixMonthReport, 92).split('\n');
    const line = lines.find((text) => text.includes('Số cuộc tiếp xúc')) ?? '';
    expect(line).toContain('…');
    expect(Math.max(...lines.slice(3, 14).map(displayWidth))).toBeLessThanOrEqual(92);
  });

  test('cuts nothing when piped', () => {
    expect(render(sixMonthReport)).toContain('Số cuộc tiếp xúc, đối thoại trực tiếp với Nhân dân');
  });

  test('prints zero as 0, nothing known as "…" and not applicable as "x"', () => {
    const model = reportModel([
      reportRow('không', { '2018H1': figureView(0) }),
      reportRow('chưa có', {
        '2018H1': figureView(null, { status: 'not-filed', unitsReported: 0 }),
      }),
      reportRow('ngoài diện', { '2018H1': figureView(null, { notApplicable: true }) }),
    ]);
    expect(lineWith('không', model)).toMatch(/ 0 +21\/21$/);
    expect(lineWith('chưa có', model)).toMatch(/ … +0\/21$/);
    expect(lineWith('ngoài diện', model)).toMatch(/ x +21\/21$/);
  });

  test('puts the hedge before the number and the total beside the count', () => {
    const hedged = figureView(5900);
    const model = reportModel([
      reportRow('lượt người', {
        '2018H1': { ...hedged, value: { value: exact(5900), qualifier: 'under', writtenIn: 1 } },
      }),
      reportRow('xã đạt', { '2018H1': figureView(12, { of: 21 }) }, { kind: 'unit-count' }),
    ]);
    expect(lineWith('lượt người', model)).toContain('gần 5.900');
    expect(lineWith('xã đạt', model)).toContain('12/21');
  });

  test('names who lacks which span, once for all rows that lack the same', () => {
    const year = { start: firstHalf.start, end: firstHalf.end };
    const lacking = {
      status: 'partial',
      unitsReported: 20,
      missing: [gapsOf(kyPhu, year)],
    } as const;
    const model = reportModel([
      reportRow('một', { '2018H1': figureView(1, lacking) }),
      reportRow('hai', { '2018H1': figureView(2, lacking) }),
    ]);
    const text = render(model);
    expect(lineWith('một', model)).toMatch(/20\/21 \(1\)$/);
    expect(lineWith('hai', model)).toMatch(/20\/21 \(1\)$/);
    expect(text.match(/Chưa có: Xã Kỳ Phú\./g)).toHaveLength(1);
  });

  test('dates a yearly stock beside its coverage and tells a stale one in a note', () => {
    const model = reportModel([
      reportRow(
        'hộ nghèo',
        { '2018H1': figureView(5, { asOf: dayNamed('2017-12-14'), asOfYearEnd: true }) },
        { kind: 'stock' },
      ),
      reportRow(
        'vườn mẫu',
        {
          '2018H1': figureView(9, {
            status: 'stale',
            unitsStale: 2,
            asOf: dayNamed('2018-03-14'),
          }),
        },
        { kind: 'stock' },
      ),
    ]);
    expect(lineWith('hộ nghèo', model)).toContain('21/21 · cuối năm 2017');
    expect(lineWith('vườn mẫu', model)).toContain('21/21 (1)');
    expect(render(model)).toContain('14/3/2018');
  });

  test('lists the units under the whole, with what only a filed total knows', () => {
    const row = (unit: typeof kyAnh | null, part: 'own' | 'unlisted' | null, value: number) =>
      reportRow('Số đơn', { '2018H1': figureView(value) }, { unit, part });
    const model = reportModel(
      [row(null, null, 9), row(kyAnh, 'own', 2), row(kyBac, null, 6), row(kyAnh, 'unlisted', 1)],
      { by: 'unit' },
    );
    const lines = render(model).split('\n');
    const from = lines.findIndex((line) => line.includes('Số đơn'));
    expect(lines.slice(from + 1, from + 4).map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      'Riêng cấp huyện',
      'Xã Kỳ Bắc',
      'Phần không chia theo đơn vị',
    ]);
  });
});
