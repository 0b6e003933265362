/** A published case from an empty database: its register, successions, targets and files, then what is asked of it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.ts';
import { memoryHost } from './memory-host.ts';
import { scratchFolder } from './scratch.ts';

export type CaseValue = {
  readonly value: number | string | null;
  readonly status: string;
  readonly unitsReported: number;
  readonly unitsExpected: number;
  readonly missing: readonly { readonly unit: { readonly name: string } }[];
} & Readonly<Record<string, unknown>>;

export type CaseRow = {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit?: { readonly name: string };
  readonly values: Readonly<Record<string, CaseValue>>;
  readonly change: unknown;
  readonly changePoints: unknown;
};

export type CaseTable = {
  readonly kind: string;
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly CaseRow[];
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly origin: string | null;
  }[];
};

export type ImportAnswer = {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly problems: readonly { readonly code: string; readonly severity: string }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
};

export type PlayedCase = {
  readonly imported: ImportAnswer;
  /** `summarize` with these words; the table that is printed. */
  readonly print: (...words: readonly string[]) => Promise<string>;
  /** The same as JSON. */
  readonly table: (...words: readonly string[]) => Promise<CaseTable>;
};

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** @param now the day of the meeting, in ISO form */
export async function playCase(name: string, now: string): Promise<PlayedCase> {
  const cwd = join(fixtures, name);
  const env = { DANVAN_DB: join(scratchFolder(), 'danvan.sqlite') };
  const danvan = async (...words: readonly string[]): Promise<string> => {
    const host = memoryHost({ cwd, env, now });
    const code = await run(words, host);
    if (code !== 0) throw new Error(`danvan ${words.join(' ')}: ${code}\n${host.errorText()}`);
    return host.outText();
  };
  const beside = await readdir(cwd);
  await danvan('units', 'import', 'units.csv');
  if (beside.includes('succession.csv')) await danvan('units', 'succession', 'succession.csv');
  if (beside.includes('targets.csv')) await danvan('targets', 'import', 'targets.csv');
  return {
    // What `--json` prints is the contract that is tested here.
    imported: JSON.parse(await danvan('import', 'bao-cao', '--json')) as ImportAnswer,
    print: (...words) => danvan('summarize', ...words),
    table: async (...words) =>
      JSON.parse(await danvan('summarize', ...words, '--format', 'json')) as CaseTable,
  };
}

/** The value of an indicator's row in a column; of a category where one is named. */
export function valueIn(
  { rows }: CaseTable,
  indicator: string,
  column: string,
  category: string | null = null,
): CaseValue {
  const row = rows.find((one) => one.indicator === indicator && one.category === category);
  const value = row?.values[column];
  if (!value) throw new Error(`no ${indicator} in column ${column}`);
  return value;
}

/** The row of an indicator's whole. */
export function rowOf({ rows }: CaseTable, indicator: string): CaseRow {
  const row = rows.find((one) => one.indicator === indicator && one.category === null);
  if (!row) throw new Error(`no row of ${indicator}`);
  return row;
}

/** Errors and warnings of an import, as "file: code". */
export function complaints({ files }: ImportAnswer): readonly string[] {
  return files.flatMap(({ file, problems }) =>
    problems.filter(({ severity }) => severity !== 'info').map(({ code }) => `${file}: ${code}`),
  );
}
