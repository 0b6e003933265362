/** What is asked of a database: tables, explanations, reports. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { indicators, provinceOf } from '../inputs/province.ts';
import { type Contender, interleaved } from '../measure.ts';
import type { Section } from '../results.ts';
import { openOnly } from './open-only.ts';
import { type Bench, danvan, filledDatabase, formCommunes } from './set-up.ts';

export function summarizeProvince(bench: Bench): readonly Section[] {
  const database = filledDatabase(bench);
  const { name, districts } = provinceOf(formCommunes);
  const years = ['--period', '2013..2022'];
  const summary = (unit: string) =>
    danvan(
      'summarize',
      '--db',
      database,
      '--unit',
      unit,
      ...years,
      '--by',
      'year',
      '--format',
      'csv',
    );
  const district = districts[0] ?? '';
  const code = indicators[0]?.code ?? '';
  const folder = join(bench.folder, 'report');
  const reportOf = (...asked: readonly string[]) => ({
    command: danvan('report', '--db', database, ...asked, '-o', folder),
    prepare: () => rmSync(folder, { recursive: true, force: true }),
  });
  const contenders: Contender[] = [
    openOnly(database),
    { name: 'a district, ten years', command: summary(district) },
    { name: 'a province, ten years', command: summary(name) },
    {
      name: 'explain one figure of the district',
      command: danvan('explain', code, '--db', database, '--unit', district, ...years),
    },
    { name: 'the whole report of a half-year', ...reportOf('--period', '2022H2') },
    {
      name: 'the whole report of a district’s ten years',
      ...reportOf('--unit', district, ...years),
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
