/** What is measured, part by part: each makes its inputs, runs danvan and what it is compared with. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeForms, writeMatrix, writeTidy } from './inputs/files.ts';
import { fillNation } from './inputs/nation.ts';
import { indicators, provinceOf } from './inputs/province.ts';
import { reorganisation } from './inputs/succession.ts';
import { type Contender, interleaved } from './measure.ts';
import type { Section } from './results.ts';

export type Bench = {
  readonly folder: string;
  /** 1 is the whole size; less for a quick look. */
  readonly scale: number;
  readonly rounds: number;
};

const here = fileURLToPath(new URL('.', import.meta.url));
const program = join(here, '../bin/danvan.js');
const peer = (name: string) => join(here, 'peers', name);
const danvan = (...args: string[]) => [process.execPath, program, ...args];

const sizeOf = (bench: Bench, whole: number) => Math.max(1, Math.round(whole * bench.scale));

/** Null where Python or pandas is missing. */
function pandasCommand(): readonly string[] | null {
  const found = spawnSync('python3', ['-c', 'import pandas, openpyxl']);
  return found.status === 0 ? ['python3', peer('pandas_loop.py')] : null;
}

/** A database with the register and without files, made once and copied for each run. */
function emptyDatabase(folder: string, communes: number): string {
  const path = join(folder, `register-${communes}.sqlite`);
  if (existsSync(path)) return path;
  const province = provinceOf(communes);
  const units = join(folder, `units-${communes}.csv`);
  writeFileSync(units, province.register);
  run(danvan('init', '--db', path, '--unit', province.name, '--units', units, '--folder', folder));
  run(danvan('settings', 'set', '--db', path, 'limit.seconds', '600'));
  return path;
}

function run([command = '', ...args]: readonly string[]): void {
  const ended = spawnSync(command, args, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${args.join(' ')}\n${ended.stderr}`);
}

function freshCopy(from: string, to: string): void {
  for (const side of ['', '-wal', '-shm']) rmSync(`${to}${side}`, { force: true });
  copyFileSync(from, to);
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

const formCommunes = 250;

function formsIn(bench: Bench, count: number): string {
  const folder = join(bench.folder, `forms-${count}`);
  if (!existsSync(folder)) writeForms(folder, provinceOf(formCommunes), count);
  return folder;
}

/** A database with ten years of a province, filed as forms. */
function filledDatabase(bench: Bench): string {
  const path = join(bench.folder, 'filled.sqlite');
  if (existsSync(path)) return path;
  freshCopy(emptyDatabase(bench.folder, formCommunes), path);
  run(danvan('import', '--db', path, formsIn(bench, sizeOf(bench, 5000))));
  return path;
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
  const [one, ten] = [small.rows[0], large.rows[0]];
  const growth =
    one && ten
      ? [
          `${many / few} times the files take ${(ten.seconds / one.seconds).toFixed(1)} times as long.`,
        ]
      : [];
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

/** Node starts and opens the database: what no table can be faster than. */
function openOnly(database: string): Contender {
  const script = `const D=require('better-sqlite3');new D(${JSON.stringify(database)},{readonly:true}).pragma('schema_version')`;
  return { name: 'node opens the database', command: [process.execPath, '-e', script] };
}

export function summarizeProvince(bench: Bench): readonly Section[] {
  const database = filledDatabase(bench);
  const { name, districts } = provinceOf(formCommunes);
  const summary = (unit: string) =>
    danvan(
      'summarize',
      '--db',
      database,
      '--unit',
      unit,
      '--period',
      '2013..2022',
      '--by',
      'year',
      '--format',
      'csv',
    );
  const contenders: Contender[] = [
    openOnly(database),
    { name: 'a district, ten years', command: summary(districts[0] ?? '') },
    { name: 'a province, ten years', command: summary(name) },
    {
      name: 'explain one figure of the district',
      command: danvan(
        'explain',
        indicators[0]?.code ?? '',
        '--db',
        database,
        '--unit',
        districts[0] ?? '',
        '--period',
        '2013..2022',
      ),
    },
    {
      name: 'the whole report of a half-year',
      command: danvan(
        'report',
        '--db',
        database,
        '--period',
        '2022H2',
        '-o',
        join(bench.folder, 'report'),
      ),
      prepare: () => rmSync(join(bench.folder, 'report'), { recursive: true, force: true }),
    },
  ];
  const rows = interleaved(contenders, bench.rounds);
  return [
    {
      title: 'Tables, explanations and reports of a province of 250 communes',
      rows,
      base: 'node opens the database',
      notes: [],
    },
  ];
}

export function summarizeNation(bench: Bench): readonly Section[] {
  return [1, 20].map((irregularPercent) => {
    const database = join(bench.folder, `nation-${irregularPercent}.sqlite`);
    const communes = sizeOf(bench, 11_000);
    const facts = existsSync(database)
      ? null
      : fillNation(database, { communes, halves: 20, irregularPercent });
    const command = danvan(
      'summarize',
      '--db',
      database,
      '--period',
      '2013..2022',
      '--by',
      'year',
      '--format',
      'csv',
    );
    const base = 'the nation, ten years, warm';
    const contenders: Contender[] = [
      openOnly(database),
      { name: 'the nation, ten years, cold', command, prepare: () => dropCache(database) },
      { name: base, command },
    ];
    const rows = interleaved(contenders, bench.rounds);
    const notes = facts === null ? [] : [`${facts} facts`];
    return {
      title: `The nation: ${communes} communes, ${irregularPercent} % of them irregular`,
      rows,
      base,
      notes,
    };
  });
}

/** dd's advice evicts one file without touching anyone else's pages; elsewhere "cold" is warm. */
function dropCache(path: string): void {
  spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0']);
}

export function succession(bench: Bench): readonly Section[] {
  const { register, succession: changes } = reorganisation();
  const folder = join(bench.folder, 'succession');
  mkdirSync(folder, { recursive: true });
  const [units, file] = [join(folder, 'units.csv'), join(folder, 'changes.csv')];
  const [before, database] = [join(folder, 'before.sqlite'), join(folder, 'after.sqlite')];
  writeFileSync(units, register);
  writeFileSync(file, changes);
  rmSync(before, { force: true });
  run(danvan('init', '--db', before, '--unit', 'Tỉnh Số 1', '--units', units, '--folder', folder));
  const name = 'danvan units succession';
  const command = danvan('units', 'succession', '--db', database, file);
  const prepare = () => freshCopy(before, database);
  const rows = interleaved([{ name, command, prepare }], bench.rounds);
  return [{ title: 'The reorganisation of 1 July 2025, in one file', rows, base: name, notes: [] }];
}

export function start(bench: Bench): readonly Section[] {
  const contenders: Contender[] = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'danvan --version', command: danvan('--version') },
    { name: 'danvan --help', command: danvan('--help') },
  ];
  const rows = interleaved(contenders, Math.max(bench.rounds, 11));
  return [{ title: 'Start', rows, base: 'node -e 0', notes: [] }];
}
