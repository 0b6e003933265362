/** A database from a few lines of text: units, what became of them, and tidy facts; then tables as JSON. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../src/cli/main.ts';
import type { CaseTable, CaseValue } from './case.ts';
import { memoryHost } from './memory-host.ts';
import { scratchFolder } from './scratch.ts';

export type SmallWorld = {
  readonly table: (...words: readonly string[]) => Promise<CaseTable>;
  /** The figure of the first row's column. */
  readonly figure: (column: string, ...words: readonly string[]) => Promise<CaseValue>;
  /** Runs a command; its exit code, and what it printed. */
  readonly type: (
    ...words: readonly string[]
  ) => Promise<{ readonly exit: number; readonly out: string; readonly error: string }>;
};

export async function smallWorld(texts: {
  /** Lines of `code,name,level,parent`. */
  readonly units: string;
  /** Lines of `date,kind,from,to,decree`. */
  readonly successions?: string;
  /** Lines of `unit,period,indicator,value`, perhaps with a category, scope or nature after it. */
  readonly facts: string;
}): Promise<SmallWorld> {
  const folder = scratchFolder();
  const env = { DANVAN_DB: join(folder, 'danvan.sqlite') };
  const type = async (...words: readonly string[]) => {
    const host = memoryHost({ cwd: folder, env, now: '2026-01-01T00:00:00Z' });
    const exit = await run(words, host);
    return { exit, out: host.outText(), error: host.errorText() };
  };
  const take = async (file: string, head: string, lines: string, ...words: readonly string[]) => {
    const text = [
      head,
      ...lines
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ].join('\n');
    await writeFile(join(folder, file), text);
    const { exit, error } = await type(...words, file);
    if (exit !== 0) throw new Error(`${file}: ${exit}\n${error}`);
  };
  await take('units.csv', 'code,name,level,parent', texts.units, 'units', 'import');
  if (texts.successions !== undefined) {
    const head = 'date,kind,from,to,decree';
    await take('successions.csv', head, texts.successions, 'units', 'succession');
  }
  const head = 'unit,period,indicator,value,category,scope,nature';
  await take('facts.csv', head, padded(texts.facts), 'import');
  const table = async (...words: readonly string[]): Promise<CaseTable> => {
    const { out, error } = await type('summarize', ...words, '--format', 'json');
    // What `--format json` prints is the contract that is tested here.
    if (out === '') throw new Error(error);
    return JSON.parse(out) as CaseTable;
  };
  return {
    table,
    figure: async (column, ...words) => {
      const value = (await table(...words)).rows[0]?.values[column];
      if (!value) throw new Error(`no figure in column ${column}`);
      return value;
    },
    type,
  };
}

/** Each line as long as the header. */
function padded(lines: string): string {
  const pad = (line: string) => line.trim() + ','.repeat(6 - (line.match(/,/g)?.length ?? 0));
  return lines.trim().split('\n').map(pad).join('\n');
}
