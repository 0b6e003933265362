/** Whole reports built by hand: one with every kind of gap, and one as large as any office will send. */
import { exactAmount } from '../../src/core/reading.ts';
import { halfYearPeriod, type Period, yearPeriod } from '../../src/core/time/period.ts';
import type {
  FigureView,
  ReportColumn,
  ReportModel,
  ReportRow,
  UnitView,
} from '../../src/reports/model.ts';
import type { FigureSource, FilerView, ReportPack } from '../../src/reports/pack.ts';
import { sampleLetterhead } from './case-pack.ts';
import {
  dayNamed,
  exact,
  figureView,
  kyAnh,
  nothingFiled,
  reportModel,
  reportRow,
} from './sample-report.ts';

const years = [2013, 2014, 2015, 2016, 2017, 2018];
const lastHalf = halfYearPeriod(2019, 1);
const span: Period = { start: yearPeriod(2013).start, end: lastHalf.end };

const partOf = (id: string, period: Period): ReportColumn => ({ id, role: 'part', period });
const endColumns = (period: Period): readonly ReportColumn[] =>
  (['total', 'baseline', 'latest'] as const).map((role) => ({ id: role, role, period }));

const columns = [
  ...years.map((year) => partOf(String(year), yearPeriod(year))),
  partOf('2019H1', lastHalf),
  ...endColumns(span),
];

const lacking = figureView(900, { status: 'partial', unitsReported: 20 });

/** Households over the years with gaps, a fund, models by field, petitions whose kinds do not add up. */
function sampleRows(label: (text: string) => string): readonly ReportRow[] {
  const fund = Object.fromEntries(years.map((year) => [String(year), figureView(7_000_000_000)]));
  const field = (name: string, value: number) =>
    reportRow(label(name), { latest: figureView(value) }, { ...models, category: name });
  const kind = (name: string, value: number) =>
    reportRow(
      label(name),
      { total: figureView(value) },
      { indicator: 'petitions', category: name },
    );
  return [
    reportRow(
      label('Vận động Quỹ'),
      { ...fund, '2019H1': figureView(4_091_000_000), total: figureView('46091000000') },
      { indicator: 'fund', measure: 'đồng' },
    ),
    reportRow(
      label('Tổng số hộ'),
      {
        2013: figureView(700),
        2014: figureView(800),
        2015: nothingFiled,
        2016: figureView(850),
        2017: lacking,
        2018: figureView(950),
        latest: figureView(950, { column: '2018' }),
      },
      { indicator: 'households', measure: 'hộ', kind: 'stock' },
    ),
    reportRow(label('Đơn'), { total: figureView(10) }, { indicator: 'petitions' }),
    kind('Khiếu nại', 3),
    kind('Tố cáo', 4),
    reportRow(label('Mô hình'), { latest: figureView(100) }, models),
    field('Kinh tế', 60),
    field('Văn hóa', 40),
  ];
}

const models = { indicator: 'models', measure: 'mô hình', kind: 'stock', group: 'models' } as const;

const communes = [1, 2, 3, 4, 5].map(
  (number): UnitView => ({ name: `Xã ${number}`, code: `1000${number}`, level: 'commune' }),
);

const states = ['filed', 'late', 'missing', 'partial', 'filed'] as const;

/** @param name in place of every name that people give: of units, labels, files, offices, cells */
export function samplePack({ name = null }: { readonly name?: string | null } = {}): ReportPack {
  const named = (text: string) => name ?? text;
  const both = (text: string) => ({ vi: named(text), en: named(text) });
  const units = communes.map((unit) => ({ ...unit, name: named(unit.name) }));
  const rows = sampleRows(named);
  const summary: ReportModel = reportModel(rows, {
    kind: 'multi-year',
    period: span,
    columns,
    unit: { ...kyAnh, name: named(kyAnh.name) },
    groups: reportModel([]).groups.map((group) => ({ ...group, label: both(group.label.vi) })),
    problems: [
      {
        code: 'no-data',
        severity: 'warning',
        origin: { file: null, sheet: null, cell: null },
        args: {},
      },
    ],
  });
  const turns = [30, 40, null, 10, 50].map((value) =>
    value === null ? nothingFiled : figureView(value, { unitsReported: 1, unitsExpected: 1 }),
  );
  const heading = {
    ...{ indicator: 'reception_turns', category: null, label: both('Số lượt'), measure: 'lượt' },
    ...{ kind: 'flow' as const, isSummed: true, column: columnNamed('total') },
  } as const;
  return {
    summary,
    told: summary,
    appendices: [
      {
        group: { code: 'government', label: both('Chính quyền') },
        headings: [heading],
        rows: units.map((unit, at) => ({ unit, part: null, values: [turns[at] ?? null] })),
        total: [figureView(130, { status: 'partial', unitsReported: 4, unitsExpected: 5 })],
      },
    ],
    coverage: {
      deadline: dayNamed('2019-06-14'),
      filers: units.map((unit, at): FilerView => {
        const state = states[at] ?? 'filed';
        const file = { file: named('Xa.xlsx'), receivedOn: dayNamed('2019-06-10') };
        return { unit, state, gaps: [], files: state === 'missing' ? [] : [file] };
      }),
    },
    sources: years.map((year) => sourceOf(rows[0], String(year), units[0], named)),
    narratives: [
      {
        ...{ indicator: 'results', group: 'narrative', label: both('Kết quả nổi bật') },
        own: named('Lời của huyện'),
        units: units.slice(0, 1).map((unit) => ({ unit, text: named('Lời của xã') })),
      },
    ],
    letterhead: {
      ...sampleLetterhead,
      office: named('HUYỆN ỦY KỲ ANH'),
      recipients: [named('Lưu')],
    },
    edition: { number: null, date: dayNamed('2019-06-20'), isIncomplete: false },
  };
}

function columnNamed(id: string): ReportColumn {
  const column = columns.find((one) => one.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
}

function sourceOf(
  row: ReportRow | undefined,
  id: string,
  unit: UnitView | undefined,
  named: (text: string) => string,
): FigureSource {
  const figure = row?.values.get(id);
  if (!row || !unit || !figure) throw new Error('a source stands under a figure');
  const { indicator, category, label, measure, kind } = row;
  const column = columnNamed(id);
  return {
    ...{ indicator, category, label, measure, kind, column, figure, unit },
    ...{ period: column.period, sign: 1, side: null, value: figure.value, event: 1 },
    ...{ file: named('Xa.xlsx'), sheet: named('Biểu 1'), cell: 'D14', raw: named('7 tỷ') },
  };
}

/** Every indicator filed by every unit in every year. */
export function largePack(size: {
  readonly indicators: number;
  readonly units: number;
  readonly years: number;
}): ReportPack {
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
  const parts = upTo(size.years).map((at) => partOf(String(2010 + at), yearPeriod(2010 + at)));
  const whole: Period = { start: yearPeriod(2010).start, end: yearPeriod(2009 + size.years).end };
  const [total] = endColumns(whole);
  if (!total) throw new Error('there is a total');
  const units = upTo(size.units).map(
    (at): UnitView => ({
      name: `Xã Kỳ Thượng số ${at + 1}`,
      code: String(20_000 + at),
      level: 'commune',
    }),
  );
  const groups = upTo(10).map((at) => ({
    code: `group-${at}`,
    label: { vi: `Nhóm chỉ tiêu ${at + 1}`, en: `Group ${at + 1}` },
  }));
  const rows = upTo(size.indicators).map((at) =>
    reportRow(
      `Chỉ tiêu số ${at + 1} với một tên dài như thường gặp trong các đề cương báo cáo của tỉnh`,
      Object.fromEntries([
        ...parts.map(({ id }, year) => [id, figureView((at + year) * size.units)] as const),
        ['total', figureView(1_000_000 + at)] as const,
      ]),
      {
        indicator: `indicator_${at}`,
        group: groups[Math.floor((at * 10) / size.indicators)]?.code ?? '',
      },
    ),
  );
  const cell = (
    row: ReportRow,
    column: ReportColumn,
    unit: UnitView,
    period: Period,
  ): FigureSource => ({
    ...{ indicator: row.indicator, category: null, label: row.label, measure: 'đơn', kind: 'flow' },
    ...{ column, figure: figureOf(row, column), unit, period, sign: 1, side: null, event: 1 },
    ...{
      value: exactAmount(exact(7)),
      file: `${period.start}/Xa ${unit.code}.xlsx`,
      sheet: 'Biểu 1',
    },
    ...{ cell: 'D14', raw: '7' },
  });
  const base = samplePack();
  const summary = reportModel(rows, {
    ...{ kind: 'ten-year', period: whole, columns: [...parts, total], groups },
  });
  return {
    ...base,
    summary,
    told: summary,
    sources: rows.flatMap((row) =>
      [...parts, total].flatMap((column) =>
        (column === total ? parts : [column]).flatMap(({ period }) =>
          units.map((unit) => cell(row, column, unit, period)),
        ),
      ),
    ),
    appendices: groups.map((group) => {
      const members = rows.filter((row) => row.group === group.code);
      return {
        group,
        headings: members.map(({ indicator, label }) => ({
          ...{
            indicator,
            category: null,
            label,
            measure: 'đơn',
            kind: 'flow' as const,
            isSummed: true,
            column: total,
          },
        })),
        rows: units.map((unit, at) => ({
          ...{ unit, part: null },
          values: members.map((_, of) => figureView(100 + at * of)),
        })),
        total: members.map((row) => row.values.get('total') ?? null),
      };
    }),
  };
}

function figureOf(row: ReportRow, column: ReportColumn): FigureView {
  return row.values.get(column.id) ?? nothingFiled;
}
