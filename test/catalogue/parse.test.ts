import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { mergeCatalogues } from '../../src/catalogue/merge.ts';
import { noTable, parseCatalogueRows } from '../../src/catalogue/parse.ts';
import { catalogueToRows } from '../../src/catalogue/rows.ts';
import type { TextTable } from '../../src/catalogue/table.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { Catalogue } from '../../src/core/indicator.ts';

const columns = [
  ...['code', 'label_vi', 'label_en', 'measure', 'kind', 'over_units', 'group', 'breakdown'],
  ...['definition', 'aliases_vi', 'frequency', 'filed_by', 'maximum'],
];
const table = (rows: readonly (readonly string[])[]): TextTable => ({
  file: 'chi-tieu.csv',
  sheet: null,
  rows,
});

/** Parses indicators given by the fields that matter, over the built-in catalogue. */
function parse(...rows: readonly Partial<Record<string, string>>[]) {
  const plain = {
    label_vi: 'Tên',
    measure: 'cuộc',
    kind: 'flow',
    over_units: 'sum',
    group: 'front',
  };
  const cells = rows.map((row) =>
    columns.map((column) => (({ ...plain, ...row }) as Record<string, string>)[column] ?? ''),
  );
  const indicators = table([columns, ...cells]);
  return parseCatalogueRows({ indicators, breakdowns: noTable, groups: noTable }, builtInCatalogue);
}

const faults = (parsed: ReturnType<typeof parse>) =>
  parsed.problems.map(({ origin, args }) => [
    origin.cell,
    'reason' in args ? args.reason : null,
    'seen' in args ? args.seen : null,
  ]);

test('every bad cell is told by its address and reason, and its row left out', () => {
  const parsed = parse(
    { code: 'Bad Code' },
    { code: 'twice' },
    { code: 'twice' },
    { code: 'a', label_vi: '' },
    { code: 'b', kind: 'flows' },
    { code: 'c', over_units: 'average' },
    { code: 'd', group: 'nobody' },
    { code: 'e', breakdown: 'field; colour' },
    { code: 'f', definition: 'x + = y' },
    { code: 'g', definition: 'twice + nothing = g' },
    { code: 'h', frequency: 'weekly' },
    { code: 'i', filed_by: 'village' },
    { code: 'j', maximum: 'many' },
    { code: 'k', kind: 'ratio', over_units: 'computed' },
    { code: 'l', definition: 'twice / twice' },
  );
  expect(faults(parsed)).toEqual([
    ['A2', 'bad-code', 'Bad Code'],
    ['A4', 'repeated-code', 'twice'],
    ['B5', 'no-label', ''],
    ['E6', 'bad-kind', 'flows'],
    ['F7', 'bad-over-units', 'average'],
    ['G8', 'unknown-group', 'nobody'],
    ['H9', 'unknown-breakdown', 'colour'],
    ['I10', 'bad-definition', 'x + = y'],
    ['I11', 'unknown-part', 'nothing'],
    ['K12', 'bad-frequency', 'weekly'],
    ['L13', 'bad-filed-by', 'village'],
    ['M14', 'bad-maximum', 'many'],
    ['I15', 'bad-definition', ''],
    ['I16', 'bad-definition', 'twice / twice'],
  ]);
  expect(parsed.catalogue.indicators.map(({ code }) => code)).toEqual(['twice']);
});

test('definitions, lists and optional columns become typed fields', () => {
  const { catalogue, problems } = parse(
    { code: 'net', definition: 'models_built + poor_gifts - critiques = net' },
    {
      code: 'share',
      kind: 'ratio',
      over_units: 'computed',
      definition: 'critiques / supervisions',
      aliases_vi: 'Một; Hai ;',
      frequency: 'year',
      filed_by: 'district',
    },
    { code: 'parted', breakdown: 'field; award', maximum: '12.5' },
  );
  expect(problems).toEqual([]);
  const [net, share, parted] = catalogue.indicators;
  expect(net?.definition).toEqual({
    kind: 'identity',
    terms: [
      { sign: 1, indicator: 'models_built' },
      { sign: 1, indicator: 'poor_gifts' },
      { sign: -1, indicator: 'critiques' },
    ],
    result: 'net',
  });
  expect(share?.definition).toEqual({
    kind: 'quotient',
    numerator: 'critiques',
    denominator: 'supervisions',
  });
  expect([share?.aliases, share?.frequency, share?.filedBy]).toEqual([
    ['Một', 'Hai'],
    'year',
    'district',
  ]);
  expect([parted?.breakdowns, parted?.maximum]).toEqual([['field', 'award'], decimal(125, 1)]);
});

test('two breakdowns of one indicator may not share a category code', () => {
  const parsed = parse({ code: 'mixed', breakdown: 'field; dialogue_field' });
  expect(faults(parsed)).toEqual([['H2', 'repeated-code', 'other']]);
});

test('a table without a required column is refused with the column it lacks', () => {
  const indicators = table([['code', 'label_vi', 'kind']]);
  const { problems } = parseCatalogueRows({ indicators, breakdowns: noTable, groups: noTable });
  expect(problems.map(({ code, args }) => [code, args])).toEqual([
    ['missing-column', { column: 'group' }],
  ]);
});

test('what is exported reads back as the same catalogue', () => {
  const rows = catalogueToRows(builtInCatalogue);
  const { catalogue, problems } = parseCatalogueRows({
    indicators: table(rows.indicators),
    breakdowns: table(rows.breakdowns),
    groups: table(rows.groups),
  });
  expect(problems).toEqual([]);
  expect(catalogue).toEqual(builtInCatalogue);
});

test('an office updates a code where it stands and adds new ones at the end of their group', () => {
  const { catalogue } = parse(
    { code: 'models_built', label_vi: 'Mô hình mới', group: 'models' },
    { code: 'own_models', label_vi: 'Mô hình riêng', group: 'models' },
  );
  const merged = mergeCatalogues(builtInCatalogue, catalogue);
  const codes = (from: Catalogue) => from.indicators.map(({ code }) => code);
  expect(codes(merged).indexOf('models_built')).toBe(
    codes(builtInCatalogue).indexOf('models_built'),
  );
  expect(merged.indicators.find(({ code }) => code === 'models_built')?.label.vi).toBe(
    'Mô hình mới',
  );
  expect(codes(merged)[codes(merged).indexOf('own_models') - 1]).toBe('commendations');
  expect(merged.indicators.length).toBe(builtInCatalogue.indicators.length + 1);
});

test('merging the same additions twice is merging them once', () => {
  const { catalogue } = parse({ code: 'own_models', group: 'models' });
  const once = mergeCatalogues(builtInCatalogue, catalogue);
  expect(mergeCatalogues(once, catalogue)).toEqual(once);
});

test('a table with few columns leaves the rest of a known indicator as it is', () => {
  const rows = [
    ['code', 'label_vi', 'kind', 'group'],
    ['models_built', 'Mô hình mới', 'flow', 'models'],
  ];
  const indicators = table(rows);
  const tables = { indicators, breakdowns: noTable, groups: noTable };
  const [updated] = parseCatalogueRows(tables, builtInCatalogue).catalogue.indicators;
  const before = builtInCatalogue.indicators.find(({ code }) => code === 'models_built');
  expect(updated).toEqual({ ...before, label: { ...before?.label, vi: 'Mô hình mới' } });
});
