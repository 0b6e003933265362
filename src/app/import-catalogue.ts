/**
 * `danvan indicators import`: an office's own indicators, breakdowns and groups, whole or not at
 * all.
 */
import { builtInCatalogue } from '../catalogue/catalogue.generated.ts';
import { mergeCatalogues } from '../catalogue/merge.ts';
import { noTable, parseCatalogueRows } from '../catalogue/parse.ts';
import { findHeader, foldHeader, type TextTable } from '../catalogue/table.ts';
import type { Catalogue } from '../core/indicator.ts';
import { hasError, type Problem } from '../core/problem.ts';
import type { Instant, Store } from '../core/store.ts';
import { readTextTables, saidInTime, type TextSource } from './text-tables.ts';

export type CatalogueChange = {
  /**
   * Codes that neither the built-in catalogue nor the office had, and codes that are stated anew.
   */
  readonly added: number;
  readonly updated: number;
  readonly problems: readonly Problem[];
};

const nothing: Catalogue = { indicators: [], categories: [], groups: [] };

/**
 * Reads the file's sheets, each known by its columns, and lays them over the office's catalogue. An
 * existing code is updated; rows that say what is already so change nothing.
 */
export async function importCatalogue(
  store: Store,
  source: TextSource,
  at: Instant,
): Promise<CatalogueChange> {
  const read = await readTextTables(source);
  const office = await store.officeCatalogue();
  const { additions, change } = saidInTime(
    source,
    () => changeCatalogue(read.tables, office),
    (fault) => ({ additions: nothing, change: { added: 0, updated: 0, problems: [fault] } }),
  );
  const problems = [...read.problems, ...change.problems];
  if (hasError(problems)) return { added: 0, updated: 0, problems };
  if (change.added + change.updated > 0) {
    await store.saveOfficeCatalogue(mergeCatalogues(office, additions), at);
  }
  return { ...change, problems };
}

/** What the tables add to the catalogue in force (the built-in one with the office's over it). */
export function changeCatalogue(
  tables: readonly TextTable[],
  office: Catalogue,
): { readonly additions: Catalogue; readonly change: CatalogueChange } {
  const inForce = mergeCatalogues(builtInCatalogue, office);
  const parsed = parseCatalogueRows(sortTables(tables), inForce);
  const differs = <Item extends object>(known: readonly Item[]) => {
    const texts = new Set(known.map(fingerprint));
    return (item: Item) => !texts.has(fingerprint(item));
  };
  const { indicators, categories, groups } = parsed.catalogue;
  const additions = {
    indicators: indicators.filter(differs(inForce.indicators)),
    categories: categories.filter(differs(inForce.categories)),
    groups: groups.filter(differs(inForce.groups)),
  };
  const known = new Set([
    ...inForce.indicators.map(({ code }) => code),
    ...inForce.categories.map(({ breakdown, code }) => `${breakdown}/${code}`),
    ...inForce.groups.map(({ code }) => `:${code}`),
  ]);
  const changed = [
    ...additions.indicators.map(({ code }) => code),
    ...additions.categories.map(({ breakdown, code }) => `${breakdown}/${code}`),
    ...additions.groups.map(({ code }) => `:${code}`),
  ];
  const updated = changed.filter((key) => known.has(key)).length;
  const { problems } = parsed;
  return { additions, change: { added: changed.length - updated, updated, problems } };
}

/** Breakdowns have a column `category`, indicators a column `kind`; groups have neither. */
function sortTables(tables: readonly TextTable[]) {
  const sorted = { indicators: noTable, breakdowns: noTable, groups: noTable };
  for (const table of tables) {
    const header = table.rows[findHeader(table, ['label_vi'])] ?? [];
    const columns = new Set(header.map(foldHeader));
    if (!columns.has('label_vi')) continue;
    if (columns.has('category')) sorted.breakdowns = table;
    else if (columns.has('kind')) sorted.indicators = table;
    else sorted.groups = table;
  }
  // Where no sheet has our columns, the first one is told what it lacks.
  const isNothing = Object.values(sorted).every((table) => table === noTable);
  if (isNothing) return { ...sorted, indicators: tables[0] ?? noTable };
  return sorted;
}

/** The same text for the same meaning, whatever the order of fields. */
function fingerprint(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`;
  const fields = Object.entries(value).map(([name, field]) => `${name}:${fingerprint(field)}`);
  return `{${fields.sort().join()}}`;
}
