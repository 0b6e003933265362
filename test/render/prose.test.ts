import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Qualifier } from '../../src/core/reading.ts';
import { yearPeriod } from '../../src/core/time/period.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderProse } from '../../src/render/prose.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from '../../src/reports/model.ts';
import { runs } from '../support/runs.ts';
import {
  dayNamed,
  difference,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  kyBac,
  kyPhu,
  nothingFiled,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';

const group = {
  code: 'government',
  label: { vi: 'Công tác dân vận của chính quyền', en: 'Mass mobilisation by government' },
};
const communes: UnitView = { name: '', code: '', level: 'commune' };

function told(model: ReportModel, lang: 'vi' | 'en' = 'vi'): string {
  const lines = renderProse({ ...model, groups: [group] }, lexicon(lang)).split('\n');
  return lines
    .slice(lines.findIndex((line) => line.startsWith('1. ')) + 1)
    .join('\n')
    .trim();
}

/** A row of the current column with the row of its level under it, as a table by level has them. */
function row(
  indicator: string,
  label: string,
  measure: string,
  figure: FigureView,
  rest: Partial<ReportRow> = {},
): readonly ReportRow[] {
  const whole = reportRow(label, { '2018H1': figure }, { indicator, measure, ...rest });
  const isDivided = figure.scope === null && figure.value !== null && whole.kind === 'flow';
  return isDivided
    ? [whole, { ...whole, unit: communes, part: 'level', change: null, changePercent: null }]
    : [whole];
}

function only(...rows: readonly (readonly ReportRow[])[]): ReportModel {
  return reportModel(rows.flat(), {
    by: 'level',
    columns: [{ id: '2018H1', role: 'current', period: firstHalf }],
  });
}

function hedged(value: number | string, qualifier: Qualifier, writtenIn = 1): FigureView {
  return figureView(value, { value: { value: exact(value), qualifier, writtenIn } });
}

const withoutKyBac = {
  status: 'partial',
  unitsReported: 20,
  gaps: [firstHalf],
  missing: [gapsOf(kyBac, firstHalf)],
} as const;

const petitions = (pending = 6) => [
  row('petitions_received', 'Số đơn tiếp nhận trong kỳ', 'đơn', figureView(210)),
  row('petitions_eligible', 'Số đơn đủ điều kiện xử lý', 'đơn', figureView(207)),
  row('petitions_resolved', 'Đơn đã giải quyết', 'đơn', figureView(201)),
  row('petitions_pending', 'Đơn còn lại chuyển kỳ sau', 'đơn', figureView(pending)),
  row('petitions_resolved_rate', 'Tỷ lệ giải quyết đơn', '%', figureView('97.10'), {
    kind: 'ratio',
  }),
];

const reception = (turns: FigureView, people: FigureView) => [
  row('reception_turns', 'Số lượt tiếp công dân', 'lượt', turns),
  row('reception_people', 'Số công dân được tiếp', 'người', people),
];

describe('figures that belong together', () => {
  test('make the sentence that reports have for citizens and their petitions', () => {
    const model = only(...reception(figureView(2558), figureView(3149)), ...petitions());
    expect(told(model)).toBe(
      'Trong 6 tháng đầu năm 2018, UBND các xã đã tiếp 2.558 lượt với 3.149 công dân; ' +
        'tiếp nhận 210 đơn, trong đó 207 đơn đủ điều kiện xử lý, đã giải quyết 201 đơn, ' +
        'đạt tỷ lệ 97,10%; số còn lại (06 đơn) đang trong thời hạn giải quyết.',
    );
    expect(told(model, 'en')).toBe(
      'In the first half of 2018, the communes received 2,558 visits by 3,149 citizens; ' +
        'received 210 petitions, of which 207 were admissible, 201 were resolved, ' +
        'a rate of 97.10%; the remaining 6 are being dealt with.',
    );
  });

  test('call nothing the remainder that is none', () => {
    const text = told(only(...petitions(9)));
    expect(text).toContain('cuối kỳ còn 09 đơn chuyển kỳ sau');
    expect(text).not.toContain('số còn lại');
  });

  test('say what all lack alike once, at the end', () => {
    const [turns, people] = [figureView(40, withoutKyBac), figureView(50, withoutKyBac)];
    expect(told(only(...reception(turns, people)))).toBe(
      'Trong 6 tháng đầu năm 2018, UBND các xã đã tiếp 40 lượt với 50 công dân ' +
        '(20/21 xã; chưa có Xã Kỳ Bắc).',
    );
  });

  test('say what one of them lacks beside its number', () => {
    const model = only(...reception(figureView(40, withoutKyBac), figureView(50)));
    expect(told(model)).toContain('tiếp 40 lượt (20/21 xã; chưa có Xã Kỳ Bắc) với 50 công dân.');
  });

  test('begin with the coverage where most have not reported', () => {
    const districts = ['Huyện Bắc Mê', 'Huyện Đồng Văn', 'Thành phố Hà Giang'];
    const missing = Array.from({ length: 8 }, (_, index) =>
      gapsOf(
        { name: districts[index] ?? `Huyện ${index}`, code: '', level: 'district' },
        firstHalf,
      ),
    );
    const scant = { status: 'partial', unitsReported: 3, unitsExpected: 11, missing } as const;
    const model: ReportModel = {
      ...only(
        row('dialogue_sessions', 'Số cuộc đối thoại', 'cuộc', figureView(112, scant)),
        row('dialogue_people', 'Số người dân được đối thoại', 'người', {
          ...hedged(5900, 'under'),
          ...scant,
        }),
      ),
      unitTypes: new Map([['district', ['Huyện', 'Thành phố']]]),
    };
    expect(told(model)).toBe(
      'Trong 6 tháng đầu năm 2018, mới có 3/11 huyện, thành phố báo cáo: ' +
        'tổ chức 112 cuộc đối thoại với gần 5.900 người dân.',
    );
    expect(told(model, 'en')).toContain(
      'only 3 of 11 districts reported: they held 112 dialogues with nearly 5,900 people.',
    );
  });

  test('are told apart where one is the office of the district and the other the communes', () => {
    const own = figureView(36, { scope: 'own', unitsReported: 1, unitsExpected: 1 });
    const model = only(
      row('dialogue_sessions', 'Số cuộc đối thoại', 'cuộc', own),
      row('dialogue_people', 'Số người dân được đối thoại', 'người', figureView(900)),
    );
    expect(told(model)).toBe(
      'Trong 6 tháng đầu năm 2018, cấp huyện đã tổ chức 36 cuộc đối thoại. ' +
        'Các xã có 900 người dân được đối thoại.',
    );
  });

  test('keep the scale that a hedged amount of money was filed in', () => {
    const fund = (figure: FigureView) => ({ ...figure, scope: 'total' as const });
    const model = only(
      row('poor_fund_cash', 'Quỹ', 'đồng', fund(hedged(52_000_000_000_000, 'over', 1e9))),
      row('poor_fund_inkind', 'Hiện vật', 'đồng', fund(hedged(2_500_000_000_000, 'over', 1e9))),
    );
    expect(told(model)).toContain(
      'vận động Quỹ "Vì người nghèo" được trên 52.000 tỷ đồng và hiện vật trị giá trên 2.500 tỷ đồng.',
    );
  });
});

describe('one indicator of several levels', () => {
  test('says whose part is which, and names nobody as the one who did it', () => {
    const whole = reportRow(
      'Quỹ',
      { '2018H1': figureView(46_091) },
      { indicator: 'poor_fund_cash', measure: 'đồng' },
    );
    const part = (level: UnitView['level'], value: number): ReportRow => ({
      ...whole,
      ...{ unit: { ...communes, level }, part: 'level' },
      values: new Map([['2018H1', figureView(value)]]),
    });
    expect(told(only([whole, part('district', 9_841), part('commune', 36_250)]))).toBe(
      'Trong 6 tháng đầu năm 2018, đã vận động Quỹ "Vì người nghèo" được 46.091 đồng, ' +
        'trong đó: cấp huyện 9.841, cấp xã 36.250.',
    );
  });
});

describe('any other indicator', () => {
  test("is told from its label and measure, an office's own like ours", () => {
    const model = only(
      row('own_1', 'Mô hình xây dựng mới trong kỳ', 'mô hình', hedged(19_200, 'over')),
      row('own_2', 'Kinh phí hỗ trợ', 'đồng', figureView('46091000000')),
      row('own_3', 'HĐND giám sát', 'cuộc', figureView(7)),
    );
    expect(told(model)).toBe(
      'Trong 6 tháng đầu năm 2018, các xã có hơn 19.200 mô hình xây dựng mới. ' +
        'Kinh phí hỗ trợ (các xã) là 46.091.000.000 đồng. HĐND giám sát (các xã) là 07 cuộc.',
    );
  });

  test('says what it changed by, against what, and by how much of it', () => {
    expect(told(sixMonthReport)).toContain('Cấp huyện đã tổ chức 36 cuộc đối thoại');
    const model = reportModel(
      [
        reportRow(
          'Số cuộc giám sát',
          { '2018H1': figureView(153), '2017H1': figureView(141) },
          {
            indicator: 'own',
            measure: 'cuộc',
            change: difference(12),
            changePercent: difference('8.51'),
          },
        ),
        reportRow(
          'Tỷ lệ hòa giải thành',
          { '2018H1': figureView('97.06'), '2017H1': figureView('98.29') },
          { indicator: 'rate', measure: '%', kind: 'ratio', changePoints: difference('-1.23') },
        ),
      ],
      {},
    );
    expect(told(model)).toBe(
      'Trong 6 tháng đầu năm 2018, có 153 cuộc giám sát, tăng 12 cuộc so với cùng kỳ, tương ứng 8,51%. ' +
        'Tỷ lệ hòa giải thành là 97,06%, giảm 1,23 điểm phần trăm so với cùng kỳ.',
    );
  });

  test('lists its categories under "trong đó"', () => {
    const field = (label: string, value: number) =>
      reportRow(label, { '2018H1': figureView(value) }, { indicator: 'own', category: label });
    const model = only(
      row('own', 'Mô hình "Dân vận khéo" hiện có', 'mô hình', figureView(1115), { kind: 'stock' }),
      [field('Kinh tế', 573), field('Văn hóa - xã hội', 253), field('An ninh', 289)],
    );
    expect(told(model)).toBe(
      'Đến hết 6 tháng đầu năm 2018, có 1.115 mô hình "Dân vận khéo", ' +
        'trong đó: kinh tế 573, văn hóa - xã hội 253, an ninh 289.',
    );
  });

  test('counts communes of all, and estimates as such', () => {
    const model = only(
      row('ntm', 'Xã đạt chuẩn nông thôn mới', 'xã', figureView(12, { of: 21 }), {
        kind: 'unit-count',
      }),
      row('own', 'Kinh phí', 'đồng', figureView(5000, { estimated: true })),
    );
    expect(told(model)).toBe(
      'Đến hết 6 tháng đầu năm 2018, có 12/21 xã đạt chuẩn nông thôn mới. ' +
        'Kinh phí (các xã) ước 5.000 đồng.',
    );
  });

  test('of an earlier day says the day', () => {
    const stale = { status: 'stale', unitsStale: 2, asOf: dayNamed('2018-03-14') } as const;
    const model = only(
      row(
        'own',
        'Số hộ nghèo',
        'hộ',
        figureView(500, { asOf: dayNamed('2017-12-14'), asOfYearEnd: true }),
        { kind: 'stock' },
      ),
      row('own_2', 'Số tổ', 'tổ', figureView(50, stale), { kind: 'stock' }),
    );
    expect(told(model)).toBe(
      'Đến hết 6 tháng đầu năm 2018, có 500 hộ nghèo (số liệu cuối năm 2017). ' +
        'Đến cuối kỳ có 50 tổ (2 đơn vị dùng số liệu đến 14/3/2018).',
    );
  });

  test('that nobody filed is named without a number, and what does not apply apart from it', () => {
    const model = only(
      row('own', 'Số cuộc giám sát', 'cuộc', nothingFiled),
      row('own_2', 'Số tổ', 'tổ', figureView(null, { notApplicable: true })),
    );
    expect(told(model)).toBe(
      'Chưa có số liệu về: số cuộc giám sát. Không thuộc diện báo cáo: số tổ.',
    );
  });
});

describe('tables over years', () => {
  const years = {
    kind: 'ten-year',
    period: { start: yearPeriod(2009).start, end: yearPeriod(2018).end },
    columns: [
      { id: '2009', role: 'part', period: yearPeriod(2009) },
      { id: '2018', role: 'part', period: yearPeriod(2018) },
      ...(['total', 'baseline', 'latest'] as const).map((role) => ({
        ...{ id: role, role },
        period: { start: yearPeriod(2009).start, end: yearPeriod(2018).end },
      })),
    ],
  } satisfies Partial<ReportModel>;
  const at = (value: string, column: string) =>
    figureView(value, { column, asOf: dayNamed(`${column}-12-14`), asOfYearEnd: true });
  const poverty = (told: Partial<ReportRow>, latest = at('4.78', '2018')) =>
    reportRow(
      'Tỷ lệ hộ nghèo',
      { baseline: at('19.37', '2009'), latest },
      { indicator: 'poverty_rate', measure: '%', kind: 'ratio', ...told },
    );

  test('say from where to where a rate went, in points', () => {
    const model = reportModel([poverty({ changePoints: difference('-14.59') })], years);
    expect(told(model)).toBe(
      'Tỷ lệ hộ nghèo giảm từ 19,37% (cuối năm 2009) xuống còn 4,78% (cuối năm 2018), ' +
        'giảm 14,59 điểm phần trăm.',
    );
    expect(told(model, 'en')).toBe(
      'Tỷ lệ hộ nghèo (en) fell from 19.37% (end of 2009) to 4.78% (end of 2018), ' +
        'down 14.59 percentage points.',
    );
  });

  test('say that nothing changed where nothing did', () => {
    const model = reportModel(
      [poverty({ changePoints: difference(0) }, at('19.37', '2018'))],
      years,
    );
    expect(told(model)).toBe(
      'Tỷ lệ hộ nghèo là 19,37% (cuối năm 2018), không thay đổi so với 19,37% (cuối năm 2009).',
    );
  });

  test('say only the latest where the two cannot be compared', () => {
    const partial: FigureView = {
      ...at('4.78', '2018'),
      ...{ status: 'partial', unitsReported: 20, missing: [gapsOf(kyBac, yearPeriod(2018))] },
    };
    const reason = { value: null, reason: 'coverage' } as const;
    expect(told(reportModel([poverty({ changePoints: reason }, partial)], years))).toBe(
      'Tỷ lệ hộ nghèo là 4,78% (cuối năm 2018; 20/21 xã; chưa có Xã Kỳ Bắc).',
    );
  });

  test('give flows by their total', () => {
    const model = reportModel(
      [reportRow('Số bò giống', { total: figureView(694) }, { indicator: 'cows', measure: 'con' })],
      years,
    );
    expect(told(model)).toBe('Từ năm 2009 đến năm 2018, số bò giống là 694 con.');
  });
});

describe('whatever the figures', () => {
  const statuses = ['complete', 'partial', 'stale', 'derived', 'not-filed'] as const;
  const codes = [
    ...['reception_turns', 'reception_people', 'petitions_received', 'petitions_eligible'],
    ...['petitions_resolved', 'petitions_pending', 'dialogue_sessions', 'dialogue_people'],
    ...['models_built', 'model_areas_built', 'poor_fund_cash', 'own_one', 'own_two'],
  ];
  const figure = fc.record({
    status: fc.constantFrom(...statuses),
    value: fc.integer({ min: 1000, max: 99_999_999 }),
    qualifier: fc.constantFrom('exact', 'over', 'under', 'about'),
    scope: fc.constantFrom(null, 'own', 'total'),
  });
  const table = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...codes), figure), {
      minLength: 1,
      maxLength: 8,
      selector: ([code]) => code,
    })
    .map((rows) =>
      only(
        ...rows.map(([code, { status, value: drawn, qualifier, scope }], index) => {
          // No two alike, so that a number in the text is of one row.
          const value = drawn * 10 + index;
          const isFiled = status !== 'not-filed';
          return row(code, `Nội dung ${code.replaceAll('_', ' ')}`, 'đơn', {
            ...figureView(null),
            ...{ status, scope: isFiled ? scope : null },
            value: isFiled ? { value: exact(value), qualifier, writtenIn: 1 } : null,
            ...(status === 'partial'
              ? { unitsReported: 19, missing: [gapsOf(kyBac, firstHalf), gapsOf(kyPhu, firstHalf)] }
              : {}),
            ...(status === 'stale' ? { unitsStale: 21, asOf: dayNamed('2018-03-14') } : {}),
          });
        }),
      ),
    );

  const grouped = (value: bigint) => String(value).replace(/\B(?=(\d{3})+$)/g, '.');

  test('every number in the sentences is one of the table', () => {
    fc.assert(
      fc.property(table, (model) => {
        const values = model.rows.flatMap(({ values }) => {
          const value = values.get('2018H1')?.value;
          return value ? [grouped(value.value.mantissa)] : [];
        });
        const dates = ['6', '2018', '19', '21', '14', '3', '1'];
        const known = new Set([...values, ...dates]);
        const printed = told(model).match(/\d[\d.]*\d|\d/g) ?? [];
        expect(printed.filter((number) => !known.has(number))).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  test('every figure with a value is told once or more, and with its hedge', () => {
    const hedges = { exact: '', over: 'hơn ', under: 'gần ', about: 'khoảng ' };
    fc.assert(
      fc.property(table, (model) => {
        const text = told(model);
        for (const { values } of model.rows) {
          const value = values.get('2018H1')?.value;
          if (value)
            expect(text).toContain(hedges[value.qualifier] + grouped(value.value.mantissa));
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('what is incomplete or old says so in its own sentence, and what is not filed has no number', () => {
    fc.assert(
      fc.property(table, (model) => {
        const sentences = told(model).split(/(?<=\.) (?=\p{Lu})/u);
        for (const { values, label } of model.rows) {
          const figure = values.get('2018H1');
          const status = figure?.status;
          if (status === 'not-filed') {
            const named = sentences.filter((text) => text.includes(label.vi.slice(1)));
            expect(named.length).toBeGreaterThan(0);
            for (const text of named) expect(text).toMatch(/^Chưa có số liệu về: \D*$/);
          }
          const number = figure?.value ? grouped(figure.value.value.mantissa) : null;
          const telling = sentences.find((text) => number !== null && text.includes(number)) ?? '';
          if (status === 'partial') expect(telling).toContain('19/21 xã; chưa có Xã Kỳ Bắc');
          if (status === 'stale') expect(telling).toContain('số liệu đến 14/3/2018');
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

test('a table without figures says so', () => {
  const model = reportModel([], { groups: [] });
  expect(renderProse(model, lexicon('vi'))).toContain('Chưa có số liệu nào của Huyện Kỳ Anh');
});
