/** The reorganisation of 1 July 2025. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reorganisation } from '../inputs/succession.ts';
import { interleaved } from '../measure.ts';
import type { Section } from '../results.ts';
import { type Bench, danvan, freshCopy, run } from './set-up.ts';

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
