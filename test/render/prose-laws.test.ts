/** What prose may say: numbers that the table prints, and nothing partial without its coverage. In both languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/messages/lang.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { formatDecimal, formatPercent } from '../../src/messages/number-format.ts';
import { renderProse } from '../../src/render/prose.ts';
import type { FigureView, ReportModel, ReportRow, UnitView } from '../../src/reports/model.ts';
import { runs } from '../support/runs.ts';
import {
  difference,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  kyBac,
  kyPhu,
  reportModel,
  reportRow,
} from '../support/sample-report.ts';

const group = { code: 'government', label: { vi: 'Chính quyền', en: 'Government' } };
const communes: UnitView = { name: '', code: '', level: 'commune' };
const langs = ['vi', 'en'] as const;

/** Indicators of every weave, and two that have none. */
const indicators: readonly (readonly [string, ReportRow['kind'], string])[] = [
  ['reception_turns', 'flow', 'lượt'],
  ['reception_people', 'flow', 'người'],
  ['petitions_opening', 'stock-at-start', 'đơn'],
  ['petitions_received', 'flow', 'đơn'],
  ['petitions_eligible', 'flow', 'đơn'],
  ['petitions_resolved', 'flow', 'đơn'],
  ['petitions_resolved_rate', 'ratio', '%'],
  ['petitions_pending', 'stock', 'đơn'],
  ['dialogue_sessions', 'flow', 'cuộc'],
  ['dialogue_people', 'flow', 'người'],
  ['dialogue_enterprises', 'flow', 'doanh nghiệp'],
  ['poor_fund_cash', 'flow', 'đồng'],
  ['poor_fund_inkind', 'flow', 'đồng'],
  ['models_built', 'flow', 'mô hình'],
  ['model_areas_built', 'flow', 'khu dân cư'],
  ['org_members', 'stock', 'người'],
  ['org_members_rate', 'ratio', '%'],
  ['poor_households', 'stock', 'hộ'],
  ['poverty_rate', 'ratio', '%'],
  ['ntm_communes', 'unit-count', 'xã'],
  ['own_flow', 'flow', 'lần'],
  ['own_stock', 'stock', 'tổ'],
];

type Drawn = {
  readonly at: number;
  readonly value: number;
  readonly lacks: 'nothing' | 'some' | 'most' | 'all-some';
  readonly qualifier: 'exact' | 'over' | 'under' | 'about';
  readonly isEstimated: boolean;
  readonly isOwn: boolean;
  readonly change: number | null;
  readonly hasParts: boolean;
  readonly target: number | null;
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  at: fc.integer({ min: 0, max: indicators.length - 1 }),
  value: fc.integer({ min: 10_000, max: 9_999_999 }),
  lacks: fc.constantFrom('nothing', 'some', 'most', 'all-some'),
  qualifier: fc.constantFrom('exact', 'over', 'under', 'about'),
  isEstimated: fc.boolean(),
  isOwn: fc.boolean(),
  change: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
  hasParts: fc.boolean(),
  target: fc.option(fc.integer({ min: 10_000_000, max: 99_000_000 })),
});

const drawnTable = fc.uniqueArray(drawn, {
  minLength: 1,
  maxLength: 10,
  selector: ({ at }) => at,
});

function lackOf(lacks: Drawn['lacks']): Partial<FigureView> {
  const others = Array.from({ length: 16 }, (_, index) => ({
    ...{ name: `Xã ${'ABCDEFGHIKLMNOPQ'.charAt(index)}`, code: `x${index}`, level: 'commune' },
  })) satisfies readonly UnitView[];
  switch (lacks) {
    case 'nothing':
      return {};
    case 'some':
      return {
        ...{ status: 'partial', unitsReported: 19 },
        missing: [gapsOf(kyBac, firstHalf), gapsOf(kyPhu, firstHalf)],
      };
    case 'most':
      return {
        ...{ status: 'partial', unitsReported: 5 },
        missing: others.map((unit) => gapsOf(unit, firstHalf)),
      };
    case 'all-some':
      return {
        ...{ status: 'partial', unitsReported: 0, unitsExpected: 1 },
        missing: [gapsOf(kyBac, firstHalf)],
      };
  }
}

/** Distinct values, so that a number in the text is of one row; nobody's own figure lacks other units. */
function rowsOf(one: Drawn): readonly ReportRow[] {
  const { at, qualifier, isEstimated, isOwn, change, hasParts, target } = one;
  const [code = '', kind = 'flow', measure = ''] = indicators[at] ?? [];
  const scope = isOwn ? 'own' : null;
  const value = exact(`${one.value * 100 + at}`);
  const lacks = lackOf(scope === 'own' && one.lacks !== 'nothing' ? 'all-some' : one.lacks);
  const figure: FigureView = {
    ...figureView(null),
    ...{ scope, estimated: isEstimated, of: kind === 'unit-count' ? 21 : null },
    value: { value, qualifier, writtenIn: 1 },
    ...lacks,
    ...(target === null ? {} : { target: exact(target), targetPercent: exact('57.17') }),
  };
  const isComparable = change !== null && lacks.status === undefined;
  const label = `Nội dung ${code.replaceAll('_', ' ')}`;
  const changes = isComparable ? difference(change) : null;
  const whole = reportRow(
    label,
    { '2018H1': figure, '2017H1': figureView('1') },
    {
      ...{ indicator: code, measure, kind },
      change: kind === 'ratio' ? null : changes,
      changePoints: kind === 'ratio' ? changes : null,
      changePercent: isComparable && kind !== 'ratio' && change !== 0 ? difference('12.34') : null,
    },
  );
  const part = (name: string): ReportRow => ({
    ...whole,
    ...{ category: name, label: { vi: name, en: name }, change: null, changePercent: null },
  });
  const isDivided = scope === null && kind === 'flow';
  return [
    whole,
    ...(hasParts && kind !== 'ratio' ? [part('Phần một'), part('Phần hai')] : []),
    ...(isDivided ? [{ ...whole, unit: communes, part: 'level' as const }] : []),
  ];
}

function modelOf(some: readonly Drawn[]): ReportModel {
  const rows = [...some].sort((a, b) => a.at - b.at).flatMap(rowsOf);
  return { ...reportModel(rows, { by: 'level' }), groups: [group] };
}

function sentencesOf(model: ReportModel, lang: Lang): readonly string[] {
  const lines = renderProse(model, lexicon(lang)).split('\n');
  const body = lines.slice(lines.findIndex((line) => line.startsWith('1. ')) + 1).join(' ');
  return body.split(/(?<=\.) (?=\p{Lu})/u).filter((sentence) => sentence.trim() !== '');
}

/** All that the table prints of the row, and what is always there: period, coverage, days. */
function printedNumbers({ rows }: ReportModel, lang: Lang): ReadonlySet<string> {
  const numbers = rows.flatMap((row) => {
    const figure = row.values.get('2018H1');
    const amounts = [
      figure?.value?.value,
      figure?.target,
      row.change?.value,
      row.changePoints?.value,
    ];
    const percents = [figure?.targetPercent, row.changePercent?.value, row.changePoints?.value];
    const bare = (text: string) => text.replace(/^[-+]/, '');
    return [
      ...amounts.flatMap((amount) => (amount ? [bare(formatDecimal(amount, lang))] : [])),
      ...percents.flatMap((percent) => (percent ? [bare(formatPercent(percent, lang))] : [])),
      ...amounts.flatMap((amount) => (amount ? [bare(formatPercent(amount, lang))] : [])),
    ];
  });
  return new Set([...numbers, ...['6', '2018', '19', '21', '5', '0', '1']]);
}

describe.each(langs)('prose (%s)', (lang) => {
  test('says no number that the table does not print', () => {
    fc.assert(
      fc.property(drawnTable, (some) => {
        const model = modelOf(some);
        const known = printedNumbers(model, lang);
        const said =
          sentencesOf(model, lang)
            .join(' ')
            .match(/\d[\d.,]*\d|\d/g) ?? [];
        // Vietnamese writes one digit with a zero before it.
        const strange = said.filter(
          (number) => !known.has(number) && !known.has(number.replace(/^0/, '')),
        );
        expect(strange).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  test('says of every partial figure, wherever it is named, that it is partial', () => {
    const words = {
      vi: /19\/21 xã|5\/21 xã|chưa đầy đủ/,
      en: /19 of 21 communes|5 of 21 communes|incomplete/,
    };
    fc.assert(
      fc.property(drawnTable, (some) => {
        const model = modelOf(some);
        const sentences = sentencesOf(model, lang);
        for (const { values, kind } of model.rows) {
          const figure = values.get('2018H1');
          if (!figure?.value || figure.status !== 'partial') continue;
          const print = kind === 'ratio' ? formatPercent : formatDecimal;
          const number = print(figure.value.value, lang);
          const naming = sentences.filter((sentence) => sentence.includes(number));
          expect(naming.length).toBeGreaterThan(0);
          for (const sentence of naming) expect(sentence).toMatch(words[lang]);
        }
      }),
      { numRuns: runs(200) },
    );
  });

  test('leaves out no hedge and no estimate', () => {
    const hedges = {
      vi: { exact: '', over: '(?:hơn|trên) ', under: 'gần ', about: 'khoảng ' },
      en: { exact: '', over: 'over ', under: 'nearly ', about: 'about ' },
    } as const;
    const estimate = { vi: 'ước ', en: 'an estimated ' } as const;
    fc.assert(
      fc.property(drawnTable, (some) => {
        const model = modelOf(some);
        const text = sentencesOf(model, lang).join(' ');
        for (const { values, kind } of model.rows) {
          const figure = values.get('2018H1');
          if (!figure?.value) continue;
          const print = kind === 'ratio' ? formatPercent : formatDecimal;
          const number = print(figure.value.value, lang).replaceAll('.', '\\.');
          const before = `${figure.estimated ? estimate[lang] : ''}${hedges[lang][figure.value.qualifier]}`;
          const said = text.match(new RegExp(`(?<![\\d.,])${number}(?![\\d.,]*\\d)`, 'g')) ?? [];
          const rightly = text.match(new RegExp(`${before}${number}(?![\\d.,]*\\d)`, 'g')) ?? [];
          expect(said.length).toBeGreaterThan(0);
          expect(rightly.length).toBe(said.length);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

test('English labels are small inside a sentence, names and abbreviations as they are', () => {
  const told = (label: string) => {
    const row = reportRow(
      label,
      { '2018H1': figureView(5000) },
      { indicator: 'own', measure: 'lần', label: { vi: label, en: label } },
    );
    return sentencesOf({ ...reportModel([row]), groups: [group] }, 'en').join(' ');
  };
  expect(told('Mediation cases')).toContain('In the first half of 2018, mediation cases came to');
  expect(told('Party documents')).toContain('In the first half of 2018, Party documents came to');
  expect(told('HĐND sessions')).toContain('In the first half of 2018, HĐND sessions came to');
});

test('units are called by the types that they have', () => {
  const row = rowsOf({
    ...{ at: 0, value: 10_000, lacks: 'some', qualifier: 'exact', isEstimated: false },
    ...{ isOwn: false, change: null, hasParts: false, target: null },
  });
  const told = (types: readonly string[]) =>
    sentencesOf(
      {
        ...reportModel(row, { by: 'level', unitTypes: new Map([['commune', types]]) }),
        groups: [group],
      },
      'vi',
    ).join(' ');
  expect(told(['Xã', 'Phường'])).toContain('UBND các xã, phường đã tiếp');
  expect(told(['Xã', 'Phường'])).toContain('19/21 xã, phường');
  expect(told(['Phường'])).toContain('19/21 phường');
  expect(told([])).toContain('UBND các xã đã tiếp');
});
