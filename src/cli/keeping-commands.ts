/** The commands that keep the figures safe and hand them on: export, backup, verify, pack, merge. */
import type { Command } from 'commander';
import { flag, leaf, type Words } from './declare.ts';

export function addKeeping(program: Command, words: Words): void {
  const tidy = leaf(
    program,
    words,
    'export',
    'export',
    'xuat',
    () => import('./commands/export.ts'),
  );
  flag(tidy, words, 'export-period', '--period', 'period');
  flag(tidy, words, 'export-unit', '--unit', 'unit');
  flag(tidy, words, 'indicator', '--indicator', 'indicator', { isRepeatable: true });
  flag(tidy, words, 'output', '-o, --output', 'file');
  flag(tidy, words, 'delimiter', '--delimiter', 'character');
  flag(tidy, words, 'bom', '--bom');
  leaf(program, words, 'backup', 'backup [file]', 'sao-luu', () => import('./commands/backup.ts'));
  const verify = leaf(
    program,
    words,
    'verify',
    'verify',
    'kiem-tra-du-lieu',
    () => import('./commands/verify.ts'),
  );
  flag(verify, words, 'rebuild-sums', '--rebuild-sums');
  const pack = leaf(program, words, 'pack', 'pack', 'dong-goi', () => import('./commands/pack.ts'));
  flag(pack, words, 'pack-unit', '--unit', 'unit');
  flag(pack, words, 'pack-period', '--period', 'period');
  flag(pack, words, 'without', '--without', 'group', { isRepeatable: true });
  flag(pack, words, 'pack-output', '-o, --output', 'file');
  const merge = leaf(
    program,
    words,
    'merge',
    'merge <files...>',
    'gop',
    () => import('./commands/merge.ts'),
  ).alias('receive');
  flag(merge, words, 'dry-run', '-n, --dry-run');
}
