/** The commands about units over time: successions from a file, and single events by hand. */
import type { Command } from 'commander';
import { flag, leaf, type Words } from './declare.ts';

export function addSuccessions(units: Command, words: Words): void {
  const add = leaf(
    units,
    words,
    'units add',
    'add <name>',
    'them',
    () => import('./commands/units-add.ts'),
  );
  flag(add, words, 'code', '--code', 'text');
  flag(add, words, 'add-level', '--level', { choices: 'province|district|commune|body' });
  flag(add, words, 'parent', '--parent', 'unit');
  flag(add, words, 'add-date', '--date', 'day');
  flag(add, words, 'reports-for', '--reports-for', { choices: 'parent|self' });
  flag(add, words, 'decree', '--decree', 'text');
  leaf(
    units,
    words,
    'units succession',
    'succession <file>',
    'sap-xep',
    () => import('./commands/units-succession.ts'),
  );
  addEvents(units, words);
}

function addEvents(units: Command, words: Words): void {
  const rename = leaf(
    units,
    words,
    'units rename',
    'rename <units...>',
    'doi-ten',
    () => import('./commands/units-rename.ts'),
  );
  const merge = leaf(
    units,
    words,
    'units merge',
    'merge <units...>',
    'sap-nhap',
    () => import('./commands/units-merge.ts'),
  );
  const split = leaf(
    units,
    words,
    'units split',
    'split <units...>',
    'chia',
    () => import('./commands/units-split.ts'),
  );
  const move = leaf(
    units,
    words,
    'units move',
    'move <units...>',
    'chuyen',
    () => import('./commands/units-move.ts'),
  );
  const abolish = leaf(
    units,
    words,
    'units abolish',
    'abolish <units...>',
    'ket-thuc',
    () => import('./commands/units-abolish.ts'),
  );
  for (const command of [rename, merge, split, move]) {
    flag(command, words, 'to', '--to', 'unit', { isRepeatable: true });
  }
  for (const command of [rename, merge, split, move, abolish]) {
    flag(command, words, 'event-date', '--date', 'day');
    flag(command, words, 'decree', '--decree', 'text');
  }
}
