/** The layouts that a run knows besides our own: mapping files that the user names, and those that the database remembers. */
import type { Catalogue } from '../core/indicator.ts';
import { hasError, type Problem } from '../core/problem.ts';
import type { Store, StoredMapping } from '../core/store.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import type { Mapping, Mappings } from '../ingest/mapping/mapping.ts';
import { type MappingReading, readMapping, rowsOfText } from '../ingest/mapping/read-mapping.ts';
import { catalogueNames } from '../ingest/names.ts';
import { readTextTables, type TextSource } from './text-tables.ts';

export type TaughtMappings = {
  readonly mappings: Mappings;
  /** Mapping files that are not understood or still unsure: nothing is to be read by them. */
  readonly refused: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
};

type Known = { readonly catalogue: Catalogue; readonly periods: PeriodContext };

export async function taughtMappings(
  files: readonly TextSource[],
  store: Store,
  { catalogue, periods }: Known,
): Promise<TaughtMappings> {
  const context = { names: catalogueNames(catalogue), periods };
  const read = await Promise.all(files.map((file) => readFile(file, context)));
  const given = read.flatMap(({ mapping }) => mapping ?? []);
  const refused = read.flatMap(({ problems }, index) =>
    hasError(problems) ? [{ file: files[index]?.file ?? '', problems }] : [],
  );
  const known = (await store.mappings()).flatMap(({ name, fingerprint, text }): Mapping[] => {
    const table = { file: name, sheet: null, rows: rowsOfText(text) };
    // An indicator that it names may have left the catalogue since: then the layout is taught anew.
    const { mapping } = readMapping(table, context);
    return mapping ? [{ ...mapping, name, fingerprint }] : [];
  });
  return { mappings: { given, known }, refused };
}

async function readFile(
  source: TextSource,
  context: Parameters<typeof readMapping>[1],
): Promise<MappingReading> {
  const { tables, problems } = await readTextTables(source);
  if (hasError(problems)) return { mapping: null, problems };
  const { sheet = null, rows = [] } = tables[0] ?? {};
  return readMapping({ file: source.file, sheet, rows }, context);
}

export function storedMapping({ name, fingerprint, text }: Mapping): StoredMapping {
  return { name, fingerprint, text };
}
