/** The commands that bring the report out of the house, and those that set it going by itself. */
import type { Command } from 'commander';
import { moneyUnits } from '../core/money-unit.ts';
import { flag, leaf, type Words } from './declare.ts';

export const moneyChoices = moneyUnits.join('|');

export function addReports(program: Command, words: Words): void {
  const report = leaf(
    program,
    words,
    'report',
    'report',
    'bao-cao',
    () => import('./commands/report.ts'),
  );
  flag(report, words, 'report-period', '--period', 'period');
  flag(report, words, 'unit', '--unit', 'unit');
  flag(report, words, 'report-folder', '-o, --output', 'folder');
  flag(report, words, 'if-ready', '--if-ready', { choices: '95%' });
  flag(report, words, 'or-after', '--or-after', { choices: 'deadline+2' });
  flag(report, words, 'inbox', '--inbox', 'folder');
  flag(report, words, 'sign', '--sign', 'text');
  flag(report, words, 'sign-date', '--date', 'day');
  flag(report, words, 'narrative', '--narrative', { choices: 'own|appendix|full' });
  flag(report, words, 'money', '--money', { choices: moneyChoices });
  flag(report, words, 'kind', '--kind', {
    choices: 'six-month|period|mid-term|multi-year|ten-year',
  });
  flag(report, words, 'compare', '--compare', { choices: 'same-period|previous|none' });
  flag(report, words, 'boundaries', '--boundaries', 'period');
  flag(report, words, 'basis', '--basis', { choices: 'auto|recomputed|reported' });
  flag(report, words, 'carry-forward', '--carry-forward');
  flag(report, words, 'as-signed', '--as-of', { choices: 'report:12' });
  addAutomatic(program, words);
}

function addAutomatic(program: Command, words: Words): void {
  const schedule = leaf(
    program,
    words,
    'schedule',
    'schedule <kind>',
    'lich',
    () => import('./commands/schedule.ts'),
  );
  flag(schedule, words, 'report-folder', '-o, --output', 'folder');
  flag(schedule, words, 'inbox', '--inbox', 'folder');
  flag(schedule, words, 'unit', '--unit', 'unit');
  flag(schedule, words, 'if-ready', '--if-ready', { choices: '95%' });
  flag(schedule, words, 'or-after', '--or-after', { choices: 'deadline+2' });
  flag(schedule, words, 'schedule-at', '--at', { choices: 'HH:MM' });
  flag(schedule, words, 'schedule-folder', '--folder', 'folder');
  leaf(
    program,
    words,
    'completion',
    'completion <shell>',
    'goi-y',
    () => import('./commands/completion.ts'),
  );
}
