/**
 * The catalogue's three tables (indicators, breakdowns, groups) to typed data, every bad row told
 * by its line.
 */
import type { Catalogue, Category, Group } from '../core/indicator.ts';
import type { Problem } from '../core/problem.ts';
import { indexRows, withKnownCells } from './known-cells.ts';
import { checkReferences, type IndicatorColumn, parseIndicator } from './parse-indicator.ts';
import { codeAndLabelFaults, isCode, rowFault, splitList } from './row.ts';
import { catalogueToRows } from './rows.ts';
import { readTable, type TextTable } from './table.ts';

export type CatalogueTables = {
  readonly indicators: TextTable;
  readonly breakdowns: TextTable;
  readonly groups: TextTable;
};

export type ParsedCatalogue = {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
};

export const noTable: TextTable = { file: null, sheet: null, rows: [] };
const nothingKnown: Catalogue = { indicators: [], categories: [], groups: [] };

/**
 * Reads the tables, in the order in which they print. Rows may name groups, breakdowns and
 * indicators of `known` (the built-in catalogue, when an office adds to it), and keep what `known`
 * says in columns that the table lacks. A bad row is left out and told by line and reason; a table
 * without rows states nothing.
 */
export function parseCatalogueRows(
  tables: CatalogueTables,
  known: Catalogue = nothingKnown,
): ParsedCatalogue {
  const stated = catalogueToRows(known);
  const groups = parseGroups(tables.groups, indexRows(stated.groups, 1));
  const categories = parseCategories(tables.breakdowns, indexRows(stated.breakdowns, 2));
  const rows = readIndicatorRows(tables.indicators);
  const knownIndicators = indexRows(stated.indicators, 1);
  const repeated = repeatedIn(rows.rows, (row) => row.cell('code'));
  const read = rows.rows.map((plain) => {
    const row = withKnownCells(plain, knownIndicators.get(plain.cell('code')));
    return { row, ...parseIndicator(row, repeated.has(plain)) };
  });
  const declared = new Set(rows.rows.map((row) => row.cell('code')));
  const context = {
    indicators: [...known.indicators, ...read.flatMap(({ indicator }) => indicator ?? [])],
    categories: [...known.categories, ...categories.items],
    groups: [...known.groups, ...groups.items],
  };
  const checked = read.map(({ row, indicator, problems }) =>
    indicator === null
      ? { indicator, problems }
      : withProblems(indicator, [
          ...problems,
          ...checkReferences(indicator, row, context, declared),
        ]),
  );
  return {
    catalogue: {
      indicators: checked.flatMap(({ indicator }) => indicator ?? []),
      categories: categories.items,
      groups: groups.items,
    },
    problems: [
      ...groups.problems,
      ...categories.problems,
      ...rows.problems,
      ...checked.flatMap(({ problems }) => problems),
    ],
  };
}

function readIndicatorRows(table: TextTable) {
  if (table.rows.length === 0) return { rows: [], problems: [] };
  const required: readonly IndicatorColumn[] = ['code', 'label_vi', 'kind', 'group'];
  const optional: readonly IndicatorColumn[] = [
    ...(['label_en', 'measure', 'over_units', 'breakdown', 'definition'] as const),
    ...(['aliases_vi', 'frequency', 'filed_by', 'maximum'] as const),
  ];
  return readTable(table, { required, optional });
}

type KnownCells = ReturnType<typeof indexRows>;

function parseGroups(table: TextTable, known: KnownCells) {
  if (table.rows.length === 0) return { items: [], problems: [] };
  const { rows, problems } = readTable(table, {
    required: ['code', 'label_vi'],
    optional: ['label_en'],
  });
  const repeated = repeatedIn(rows, (row) => row.cell('code'));
  return keepGood(problems, rows, (plain): readonly Problem[] | Group => {
    const row = withKnownCells(plain, known.get(plain.cell('code')));
    const faults = codeAndLabelFaults(row, 'code', repeated.has(plain));
    const vi = row.cell('label_vi');
    return faults.length > 0
      ? faults
      : { code: row.cell('code'), label: { vi, en: row.cell('label_en') || vi } };
  });
}

function parseCategories(table: TextTable, known: KnownCells) {
  if (table.rows.length === 0) return { items: [], problems: [] };
  const { rows, problems } = readTable(table, {
    required: ['breakdown', 'category', 'part', 'label_vi'],
    optional: ['label_en', 'aliases_vi'],
  });
  const repeated = repeatedIn(rows, (row) => `${row.cell('breakdown')}/${row.cell('category')}`);
  return keepGood(problems, rows, (plain): readonly Problem[] | Category => {
    const key = `${plain.cell('breakdown')}/${plain.cell('category')}`;
    const row = withKnownCells(plain, known.get(key));
    const faults = [...codeAndLabelFaults(row, 'category', repeated.has(plain))];
    if (!isCode(row.cell('breakdown'))) faults.push(rowFault(row, 'breakdown', 'bad-code'));
    const part = row.cell('part');
    if (part !== 'partition' && part !== 'of-which') {
      return [...faults, rowFault(row, 'part', 'bad-part')];
    }
    const vi = row.cell('label_vi');
    return faults.length > 0
      ? faults
      : {
          breakdown: row.cell('breakdown'),
          code: row.cell('category'),
          part,
          label: { vi, en: row.cell('label_en') || vi },
          aliases: splitList(row.cell('aliases_vi')),
        };
  });
}

/** The rows whose key an earlier row already has. */
function repeatedIn<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlySet<Row> {
  const seen = new Set<string>();
  return new Set(
    rows.filter((row) => {
      const isRepeated = seen.has(keyOf(row));
      seen.add(keyOf(row));
      return isRepeated;
    }),
  );
}

function keepGood<Row, Item extends object>(
  problems: readonly Problem[],
  rows: readonly Row[],
  parse: (row: Row) => readonly Problem[] | Item,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const items: Item[] = [];
  const all = [...problems];
  for (const row of rows) {
    const parsed = parse(row);
    if (isProblemList(parsed)) all.push(...parsed);
    else items.push(parsed);
  }
  return { items, problems: all };
}

function isProblemList(parsed: readonly Problem[] | object): parsed is readonly Problem[] {
  return Array.isArray(parsed);
}

function withProblems<Item>(indicator: Item, problems: readonly Problem[]) {
  return { indicator: problems.length > 0 ? null : indicator, problems };
}
