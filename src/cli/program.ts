/** The tree of commands: names, aliases, flags. Declares only; each action loads its command when it runs. */
import { Command } from 'commander';
import type { Lexicon } from '../messages/lexicon.ts';
import { screenWords } from '../messages/screen.ts';
import { flag, handle, type Invocation, leaf, type Words } from './declare.ts';
import { formatHelp } from './help.ts';
import { addKeeping } from './keeping-commands.ts';
import { addLists } from './list-commands.ts';
import { addReports, moneyChoices } from './report-commands.ts';
import { addSource } from './source-commands.ts';

export type ProgramOutput = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
};

const renderFormats = 'table|csv|json|md|prose|xlsx|docx|html';

/** `act` is told what was asked for; help and version go to `output`; faults are thrown by commander. */
export function buildProgram(
  lexicon: Lexicon,
  version: string,
  output: ProgramOutput,
  act: (invocation: Invocation) => void,
): Command {
  const words = { lexicon, act };
  const program = new Command('danvan');
  program
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.error, outputError: () => {} })
    .configureHelp({ formatHelp: (command) => formatHelp(command, lexicon) })
    .helpOption('-h, --help', lexicon.help.options.help)
    .helpCommand(false)
    .version(version, '-V, --version', lexicon.help.options.version)
    .argument('[command]')
    .allowUnknownOption()
    .allowExcessArguments();
  flag(program, words, 'db', '--db', 'file');
  flag(program, words, 'lang', '--lang', { choices: 'vi|en' });
  flag(program, words, 'today', '--today', 'day');
  flag(program, words, 'json', '--json');
  flag(program, words, 'quiet', '-q, --quiet');
  flag(program, words, 'verbose', '--verbose');
  flag(program, words, 'no-color', '--no-color');
  handle(program, words, 'home', () => import('./commands/home.ts'));
  addTemplate(program, words);
  addWork(program, words);
  addReports(program, words);
  addSource(program, words);
  addTrace(program, words);
  addKeeping(program, words);
  addSetUp(program, words);
  addLists(program, words);
  leaf(program, words, 'help', 'help [command...]', 'tro-giup', () => import('./commands/help.ts'));
  return program;
}

function addTemplate(program: Command, words: Words): void {
  const template = leaf(
    program,
    words,
    'template',
    'template',
    'bieu-mau',
    () => import('./commands/template.ts'),
  );
  flag(template, words, 'period', '--period', 'period');
  flag(template, words, 'unit', '--unit', 'unit');
  flag(template, words, 'template-output', '-o, --output', 'folder');
  flag(template, words, 'template-group', '--group', 'group', { isRepeatable: true });
  flag(template, words, 'indicator', '--indicator', 'indicator', { isRepeatable: true });
  flag(template, words, 'template-scope', '--scope', { choices: 'below|own' });
  flag(template, words, 'template-nature', '--nature', { choices: 'actual|estimate' });
  flag(template, words, 'paper', '--paper');
  flag(template, words, 'template-by', '--by', { choices: 'year|half' });
  flag(template, words, 'force', '--force');
}

function addWork(program: Command, words: Words): void {
  const take = leaf(
    program,
    words,
    'import',
    'import <files...>',
    'nhap',
    () => import('./commands/import.ts'),
  );
  addReadingFlags(take, words);
  flag(take, words, 'again', '--again');
  flag(take, words, 'dry-run', '-n, --dry-run');
  const check = leaf(
    program,
    words,
    'check',
    'check <files...>',
    'kiem-tra',
    () => import('./commands/check.ts'),
  );
  addReadingFlags(check, words);
  flag(check, words, 'annotate', '--annotate', 'folder');
  flag(check, words, 'check-reply', '--reply');
  const draft = leaf(
    program,
    words,
    'map',
    'map <files...>',
    'mo-ta',
    () => import('./commands/map.ts'),
  );
  flag(draft, words, 'period', '--period', 'period');
  flag(draft, words, 'unit', '--unit', 'unit');
  flag(draft, words, 'output', '-o, --output', 'file');
  flag(draft, words, 'force', '--force');
  const table = leaf(
    program,
    words,
    'summarize',
    'summarize',
    'tong-hop',
    () => import('./commands/summarize.ts'),
  );
  flag(table, words, 'period', '--period', 'period');
  flag(table, words, 'unit', '--unit', 'unit');
  flag(table, words, 'by', '--by', { choices: 'unit|level|year|half|category' });
  flag(table, words, 'indicator', '--indicator', 'indicator', { isRepeatable: true });
  flag(table, words, 'summarize-scope', '--scope', { choices: 'total|own|below' });
  flag(table, words, 'compare', '--compare', { choices: 'same-period|previous|none' });
  flag(table, words, 'boundaries', '--boundaries', 'period');
  flag(table, words, 'basis', '--basis', { choices: 'auto|recomputed|reported' });
  flag(table, words, 'carry-forward', '--carry-forward');
  flag(table, words, 'as-of', '--as-of', 'day');
  flag(table, words, 'kind', '--kind', {
    choices: 'six-month|period|mid-term|multi-year|ten-year',
  });
  flag(table, words, 'money', '--money', { choices: moneyChoices });
  flag(table, words, 'narrative', '--narrative', { choices: 'own|appendix|full' });
  flag(table, words, 'format', '--format', { choices: renderFormats });
  flag(table, words, 'output', '-o, --output', 'file');
  flag(table, words, 'delimiter', '--delimiter', 'character');
  flag(table, words, 'bom', '--bom');
}

function addReadingFlags(command: Command, words: Words): void {
  flag(command, words, 'period', '--period', 'period');
  flag(command, words, 'unit', '--unit', 'unit');
  flag(command, words, 'scope', '--scope', { choices: 'own|total' });
  flag(command, words, 'nature', '--nature', { choices: 'actual|estimate' });
  flag(command, words, 'blank', '--blank', { choices: 'zero' });
  flag(command, words, 'received', '--received', 'day');
  flag(command, words, 'accept', '--accept', { choices: 'dot-thousands' });
  flag(command, words, 'set', '--set', 'cell', { isRepeatable: true });
  flag(command, words, 'note', '--note', 'text');
  flag(command, words, 'map', '--map', 'file', { isRepeatable: true });
  flag(command, words, 'new-units', '--new-units');
}

function addTrace(program: Command, words: Words): void {
  const history = leaf(
    program,
    words,
    'history',
    'history',
    'nhat-ky',
    () => import('./commands/history.ts'),
  );
  const { values, limit } = screenWords(words.lexicon.lang);
  history.option(`--limit <${values.number}>`, limit);
  const undo = leaf(
    program,
    words,
    'undo',
    'undo [event]',
    'hoan-tac',
    () => import('./commands/undo.ts'),
  );
  flag(undo, words, 'yes', '-y, --yes');
}

function addSetUp(program: Command, words: Words): void {
  const init = leaf(program, words, 'init', 'init', 'khoi-tao', () => import('./commands/init.ts'));
  flag(init, words, 'unit', '--unit', 'unit');
  flag(init, words, 'register', '--units', 'file');
  flag(init, words, 'calendar', '--calendar', { choices: 'nd09|calendar|cutoff:DD' });
  flag(init, words, 'term', '--term', 'term', { isRepeatable: true });
  flag(init, words, 'letterhead', '--letterhead', 'text');
  flag(init, words, 'folder', '--folder', 'folder');
}
