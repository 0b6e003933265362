/** The tree of commands: names, aliases, flags. Declares only; each action loads its command when it runs. */
import { Command, Option } from 'commander';
import type { CommandName, OptionName } from '../messages/help-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { screenWords } from '../messages/screen.ts';
import type { ValueKind } from '../messages/screen-words.ts';
import type { CommandModule } from './command-context.ts';
import type { Flags } from './flags.ts';
import { formatHelp } from './help.ts';

/** What the command line asks for, before anything is done. */
export type Invocation = {
  readonly command: CommandName | 'home';
  readonly load: () => Promise<CommandModule>;
  readonly args: readonly string[];
  readonly flags: Flags;
};

export type ProgramOutput = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
};

type Words = { readonly lexicon: Lexicon; readonly act: (invocation: Invocation) => void };

const renderFormats = 'table|csv|json|md|xlsx';

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
  addWork(program, words);
  addTrace(program, words);
  addSetUp(program, words);
  addLists(program, words);
  leaf(program, words, 'help', 'help [command...]', 'tro-giup', () => import('./commands/help.ts'));
  return program;
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
  flag(table, words, 'by', '--by', { choices: 'unit' });
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

/** The office's own lists, each with its subcommands. */
function addLists(program: Command, words: Words): void {
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

  const targets = branch(program, words, 'targets', 'ke-hoach');
  leaf(
    targets,
    words,
    'targets import',
    'import <file>',
    'nhap',
    () => import('./commands/targets-import.ts'),
  );

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

function branch(parent: Command, words: Words, name: CommandName, alias: string): Command {
  const command = parent.command(name).alias(alias).helpCommand(false);
  return command.summary(words.lexicon.help.commands[name].summary);
}

function leaf(
  parent: Command,
  words: Words,
  name: CommandName,
  syntax: string,
  alias: string,
  load: () => Promise<CommandModule>,
): Command {
  const command = parent.command(syntax).alias(alias);
  command.summary(words.lexicon.help.commands[name].summary);
  return handle(command, words, name, load);
}

function handle(
  command: Command,
  words: Words,
  name: Invocation['command'],
  load: () => Promise<CommandModule>,
): Command {
  return command.action(() => {
    // Commander gives untyped values; every flag declared here is text, a list of texts or a yes.
    const flags = command.optsWithGlobals() as Flags;
    words.act({ command: name, load, args: command.args, flags });
  });
}

function flag(
  command: Command,
  words: Words,
  name: OptionName,
  syntax: string,
  value?: ValueKind | { readonly choices: string },
  { isRepeatable = false } = {},
): void {
  const placeholder = value === undefined ? '' : ` <${placeholderOf(value, words.lexicon)}>`;
  const option = new Option(`${syntax}${placeholder}`, words.lexicon.help.options[name]);
  if (isRepeatable) {
    option.argParser<readonly string[]>((text, earlier = []) => [...earlier, text]);
  }
  command.addOption(option);
}

function placeholderOf(value: ValueKind | { readonly choices: string }, lexicon: Lexicon): string {
  return typeof value === 'string' ? screenWords(lexicon.lang).values[value] : value.choices;
}
