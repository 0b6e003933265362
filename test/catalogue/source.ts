/** The catalogue's CSV files, and the source text of the typed data made from them. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type ParsedCatalogue, parseCatalogueRows } from '../../src/catalogue/parse.ts';
import type { TextTable } from '../../src/catalogue/table.ts';
import type { Catalogue } from '../../src/core/indicator.ts';

const folder = new URL('../../src/catalogue/', import.meta.url);

export function csvTable(file: 'indicators.csv' | 'breakdowns.csv' | 'groups.csv'): TextTable {
  return { file, sheet: null, rows: parse(readFileSync(new URL(file, folder), 'utf8')) };
}

export function parseCsvFiles(): ParsedCatalogue {
  return parseCatalogueRows({
    indicators: csvTable('indicators.csv'),
    breakdowns: csvTable('breakdowns.csv'),
    groups: csvTable('groups.csv'),
  });
}

/** One item a line, so that a change of the CSV files shows as a change of the same lines. */
export function sourceOf(catalogue: Catalogue): string {
  const list = (items: readonly object[]) =>
    items.map((item) => `    ${literal(item)},`).join('\n');
  return [
    '/** The built-in catalogue, made from the CSV files beside it by `npm run catalogue`. Not edited by hand. */',
    "import type { Catalogue } from '../core/indicator.ts';",
    '',
    'export const builtInCatalogue: Catalogue = {',
    `  indicators: [\n${list(catalogue.indicators)}\n  ],`,
    `  categories: [\n${list(catalogue.categories)}\n  ],`,
    `  groups: [\n${list(catalogue.groups)}\n  ],`,
    '};',
    '',
  ].join('\n');
}

function literal(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${name}: ${literal(field)}`);
  return `{ ${fields.join(', ')} }`;
}
