/** The commands about where figures come from: explain, record, status, compare. */
import type { Command } from 'commander';
import { flag, leaf, type Words } from './declare.ts';

/** Where a figure comes from, a figure by hand, and who has filed. */
export function addSource(program: Command, words: Words): void {
  const why = leaf(
    program,
    words,
    'explain',
    'explain <indicator>',
    'giai-thich',
    () => import('./commands/explain.ts'),
  );
  flag(why, words, 'period', '--period', 'period');
  flag(why, words, 'unit', '--unit', 'unit');
  flag(why, words, 'category', '--category', 'text');
  flag(why, words, 'summarize-scope', '--scope', { choices: 'total|own|below' });
  flag(why, words, 'basis', '--basis', { choices: 'auto|recomputed|reported' });
  flag(why, words, 'carry-forward', '--carry-forward');
  flag(why, words, 'boundaries', '--boundaries', 'period');
  flag(why, words, 'as-of', '--as-of', 'day');
  const record = leaf(
    program,
    words,
    'record',
    'record <unit> <indicator> <value>',
    'ghi',
    () => import('./commands/record.ts'),
  );
  flag(record, words, 'period', '--period', 'period');
  flag(record, words, 'record-note', '--note', 'text');
  flag(record, words, 'category', '--category', 'text');
  flag(record, words, 'record-scope', '--scope', { choices: 'own|total' });
  flag(record, words, 'record-nature', '--nature', { choices: 'actual|estimate' });
  const status = leaf(
    program,
    words,
    'status',
    'status',
    'tinh-trang',
    () => import('./commands/status.ts'),
  );
  flag(status, words, 'period', '--period', 'period');
  flag(status, words, 'unit', '--unit', 'unit');
  flag(status, words, 'reply', '--reply');
  addCompare(program, words);
}

/** What moved between two days. */
function addCompare(program: Command, words: Words): void {
  const compare = leaf(
    program,
    words,
    'compare',
    'compare',
    'so-sanh',
    () => import('./commands/compare.ts'),
  );
  flag(compare, words, 'period', '--period', 'period');
  flag(compare, words, 'from-day', '--from', 'day');
  flag(compare, words, 'to-day', '--to', 'day');
  flag(compare, words, 'unit', '--unit', 'unit');
  flag(compare, words, 'indicator', '--indicator', 'indicator', { isRepeatable: true });
}
