/** The commands of the office's own lists: units, indicators, targets, settings. */
import type { Command } from 'commander';
import { branch, flag, leaf, type Words } from './declare.ts';
import { addSuccessions } from './unit-commands.ts';

/** The office's own lists, each with its subcommands. */
export function addLists(program: Command, words: Words): void {
  addUnits(program, words);
  addIndicators(program, words);
  addTargets(program, words);
  addSettings(program, words);
}

function addUnits(program: Command, words: Words): void {
  const units = branch(program, words, 'units', 'don-vi');
  leaf(
    units,
    words,
    'units import',
    'import <file>',
    'nhap',
    () => import('./commands/units-import.ts'),
  );
  const list = leaf(
    units,
    words,
    'units list',
    'list',
    'danh-sach',
    () => import('./commands/units-list.ts'),
  );
  flag(list, words, 'date', '--date', 'day');
  addSuccessions(units, words);
}

function addIndicators(program: Command, words: Words): void {
  const indicators = branch(program, words, 'indicators', 'chi-tieu');
  const shown = leaf(
    indicators,
    words,
    'indicators list',
    'list',
    'danh-sach',
    () => import('./commands/indicators-list.ts'),
  );
  flag(shown, words, 'group', '--group', 'group');
  const written = leaf(
    indicators,
    words,
    'indicators export',
    'export',
    'xuat',
    () => import('./commands/indicators-export.ts'),
  );
  flag(written, words, 'output', '-o, --output', 'file');
  leaf(
    indicators,
    words,
    'indicators import',
    'import <file>',
    'nhap',
    () => import('./commands/indicators-import.ts'),
  );
}

function addTargets(program: Command, words: Words): void {
  const targets = branch(program, words, 'targets', 'ke-hoach');
  leaf(
    targets,
    words,
    'targets import',
    'import <file>',
    'nhap',
    () => import('./commands/targets-import.ts'),
  );
}

function addSettings(program: Command, words: Words): void {
  const settings = branch(program, words, 'settings', 'cai-dat');
  leaf(
    settings,
    words,
    'settings list',
    'list',
    'danh-sach',
    () => import('./commands/settings-list.ts'),
  );
  leaf(
    settings,
    words,
    'settings get',
    'get <setting>',
    'xem',
    () => import('./commands/settings-get.ts'),
  );
  leaf(
    settings,
    words,
    'settings set',
    'set <setting> <value>',
    'dat',
    () => import('./commands/settings-set.ts'),
  );
}
