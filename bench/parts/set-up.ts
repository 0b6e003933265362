/** Databases and files that several parts measure with, made once for each run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeForms } from '../inputs/files.ts';
import { provinceOf } from '../inputs/province.ts';
import type { Row } from '../measure.ts';

export type Bench = {
  readonly folder: string;
  /** 1 is the whole size; less for a quick look. */
  readonly scale: number;
  readonly rounds: number;
};

const program = fileURLToPath(new URL('../../bin/danvan.js', import.meta.url));
export const danvan = (...args: readonly string[]) => [process.execPath, program, ...args];

export const sizeOf = (bench: Bench, whole: number) => Math.max(1, Math.round(whole * bench.scale));

/** A database with the register and without files, made once and copied for each run. */
export function emptyDatabase(folder: string, communes: number): string {
  const path = join(folder, `register-${communes}.sqlite`);
  if (existsSync(path)) return path;
  const province = provinceOf(communes);
  const units = join(folder, `units-${communes}.csv`);
  writeFileSync(units, province.register);
  run(danvan('init', '--db', path, '--unit', province.name, '--units', units, '--folder', folder));
  run(danvan('settings', 'set', '--db', path, 'limit.seconds', '600'));
  return path;
}

export function run([command = '', ...args]: readonly string[]): void {
  const ended = spawnSync(command, args, { encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${args.join(' ')}\n${ended.stderr}`);
}

export function freshCopy(from: string, to: string): void {
  for (const side of ['', '-wal', '-shm']) rmSync(`${to}${side}`, { force: true });
  copyFileSync(from, to);
}

export const formCommunes = 250;

export function formsIn(bench: Bench, count: number): string {
  const folder = join(bench.folder, `forms-${count}`);
  if (!existsSync(folder)) writeForms(folder, provinceOf(formCommunes), count);
  return folder;
}

/** A database with ten years of a province, filed as forms. */
export function filledDatabase(bench: Bench): string {
  const path = join(bench.folder, 'filled.sqlite');
  if (existsSync(path)) return path;
  freshCopy(emptyDatabase(bench.folder, formCommunes), path);
  run(danvan('import', '--db', path, formsIn(bench, sizeOf(bench, 5000))));
  return path;
}

/** How much longer so many times the work takes. */
export function growthNote(few: Row | undefined, many: Row | undefined, times: number): string[] {
  if (!few || !many) return [];
  return [
    `${times} times the work takes ${(many.seconds / few.seconds).toFixed(1)} times as long.`,
  ];
}
