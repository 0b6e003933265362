/** Imports beside those who do the same reading, and of what was imported before. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMatrix, writeTidy } from '../inputs/files.ts';
import { indicators, provinceOf } from '../inputs/province.ts';
import { type Contender, interleaved } from '../measure.ts';
import type { Section } from '../results.ts';
import {
  type Bench,
  danvan,
  emptyDatabase,
  filledDatabase,
  formCommunes,
  formsIn,
  freshCopy,
  growthNote,
  sizeOf,
} from './set-up.ts';

const peer = (name: string) => fileURLToPath(new URL(`../peers/${name}`, import.meta.url));

/** Null where Python or pandas is missing. */
function pandasCommand(): readonly string[] | null {
  const found = spawnSync('python3', ['-c', 'import pandas, openpyxl']);
  return found.status === 0 ? ['python3', peer('pandas_loop.py')] : null;
}

type Import = {
  readonly title: string;
  readonly input: string;
  readonly communes: number;
  readonly isWorkbooks: boolean;
};

function measureImport(bench: Bench, { title, input, communes, isWorkbooks }: Import): Section {
  const register = emptyDatabase(bench.folder, communes);
  const database = join(bench.folder, 'import.sqlite');
  const labels = join(bench.folder, 'labels.json');
  const words = indicators.map(({ label, code }) => [label.vi, code]);
  writeFileSync(labels, JSON.stringify(Object.fromEntries(words)));
  const facts = join(bench.folder, 'pandas.sqlite');
  const pandas = pandasCommand();
  const contenders: Contender[] = [
    {
      name: 'danvan import',
      command: danvan('import', '--db', database, input),
      prepare: () => freshCopy(register, database),
    },
    ...(pandas === null
      ? []
      : [
          {
            name: 'pandas and openpyxl',
            command: [...pandas, labels, facts, input],
            prepare: () => rmSync(facts, { force: true }),
          },
        ]),
    ...(isWorkbooks
      ? [{ name: 'exceljs', command: [process.execPath, peer('exceljs-loop.mjs'), labels, input] }]
      : []),
    { name: 'inflate and scan', command: [process.execPath, peer('inflate-scan.mjs'), input] },
  ];
  const notes = pandas === null ? ['Without pandas: python3 -m pip install pandas openpyxl'] : [];
  return { title, rows: interleaved(contenders, bench.rounds), base: 'danvan import', notes };
}

export function importForms(bench: Bench): readonly Section[] {
  const [few, many] = [sizeOf(bench, 500), sizeOf(bench, 5000)];
  const small = measureImport(bench, {
    title: `Import of ${few} commune workbooks`,
    input: formsIn(bench, few),
    communes: formCommunes,
    isWorkbooks: true,
  });
  const large = measureImport(bench, {
    title: `Import of ${many} commune workbooks`,
    input: formsIn(bench, many),
    communes: formCommunes,
    isWorkbooks: true,
  });
  const growth = growthNote(small.rows[0], large.rows[0], many / few);
  return [small, { ...large, notes: [...large.notes, ...growth] }];
}

export function importMatrix(bench: Bench): readonly Section[] {
  const rows = sizeOf(bench, 12_000);
  const input = join(bench.folder, 'matrix.xlsx');
  writeMatrix(input, provinceOf(formCommunes), rows);
  const title = `Import of one matrix of ${rows} rows by 40 indicators`;
  return [measureImport(bench, { title, input, communes: formCommunes, isWorkbooks: true })];
}

export function importTidy(bench: Bench): readonly Section[] {
  const communes = 2000;
  const megabytes = sizeOf(bench, 200);
  const input = join(bench.folder, 'tidy');
  rmSync(input, { recursive: true, force: true });
  writeTidy(input, provinceOf(communes), megabytes, 20);
  const title = `Import of ${megabytes} MB of tidy CSV`;
  return [measureImport(bench, { title, input, communes, isWorkbooks: false })];
}

export function importAgain(bench: Bench): readonly Section[] {
  const database = filledDatabase(bench);
  const count = sizeOf(bench, 5000);
  const again = danvan('import', '--db', database, formsIn(bench, count));
  const name = 'danvan import';
  const rows = interleaved([{ name, command: again }], bench.rounds);
  return [{ title: `${count} unchanged workbooks again`, rows, base: name, notes: [] }];
}
