/** The help of one command as text: what it is, examples first, then how it is typed. */
import type { Command, Option } from 'commander';
import type { NextStep } from '../messages/command-words.ts';
import type { CommandName, HelpWords } from '../messages/help-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { screenWords } from '../messages/screen.ts';
import { displayWidth, padText, wrapText } from '../messages/text-width.ts';

const widest = 96;

export function formatHelp(command: Command, lexicon: Lexicon): string {
  const name = commandPath(command);
  return name === null ? rootHelp(command, lexicon) : commandHelp(command, name, lexicon);
}

/** `units import` for the command under `danvan units`; null for the program itself. */
export function commandPath(command: Command): CommandName | null {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) names.unshift(at.name());
  // Every command of the tree is declared under its CommandName.
  return names.length === 0 ? null : (names.join(' ') as CommandName);
}

function rootHelp(program: Command, { help, lang }: Lexicon): string {
  const screen = screenWords(lang);
  const groups: readonly (readonly [string, readonly CommandName[]])[] = [
    [help.headings.work, ['template', 'status', 'import', 'check', 'map', 'summarize', 'report']],
    [help.headings.keep, ['explain', 'compare', 'record', 'history', 'undo', 'export']],
    [help.headings.safe, ['backup', 'verify', 'pack', 'merge']],
    [
      help.headings.begin,
      ['init', 'units', 'indicators', 'targets', 'settings', 'schedule', 'completion', 'help'],
    ],
  ];
  return joinBlocks([
    help.about,
    examplesBlock(help, help.examples),
    `${help.headings.usage}: danvan ${screen.commandPlaceholder} ${screen.optionsPlaceholder}`,
    ...groups.map(([heading, names]) =>
      block(
        heading,
        names.map((name) => [labelOf(program, name), help.commands[name].summary]),
      ),
    ),
    optionsBlock(help.headings.globalOptions, program.options),
    topicsBlock(help),
    help.more,
  ]);
}

function commandHelp(command: Command, name: CommandName, { help, lang }: Lexicon): string {
  const words = help.commands[name];
  const screen = screenWords(lang);
  const subcommands = command.commands.map((child): readonly [string, string] => [
    withAlias(child),
    child.summary(),
  ]);
  const root = rootOf(command);
  const isBranch = subcommands.length > 0;
  const typed = isBranch
    ? screen.commandPlaceholder
    : command.registeredArguments
        .map((argument) => argumentLabel(argument.name(), argument.required, help))
        .join(' ');
  const usage = ['danvan', name, typed, screen.optionsPlaceholder].filter((part) => part !== '');
  return joinBlocks([
    `danvan ${name}: ${words.summary}`,
    wrap(words.description, widest, ''),
    examplesBlock(help, words.examples),
    `${help.headings.usage}: ${usage.join(' ')}`,
    command.aliases().length > 0
      ? `${help.headings.aliases}: ${[...aliasPath(command)].join(' ')}`
      : '',
    block(help.headings.commands, subcommands),
    optionsBlock(help.headings.options, command.options),
    optionsBlock(help.headings.globalOptions, root.options),
  ]);
}

function argumentLabel(name: string, isRequired: boolean, help: HelpWords): string {
  const known = Object.entries(help.arguments).find(([argument]) => argument === name)?.[1] ?? name;
  return isRequired ? `<${known}>` : `[${known}]`;
}

/** With all that the command itself is called. */
function aliasPath(command: Command): readonly string[] {
  const names: string[] = [];
  for (let at: Command | null = command; at?.parent; at = at.parent) {
    names.unshift(at.alias() || at.name());
  }
  const others = command.aliases().slice(1);
  return ['danvan', ...names, ...others.map((other) => `· danvan ${other}`)];
}

function labelOf(program: Command, name: CommandName): string {
  const command = program.commands.find((child) => child.name() === name);
  return command ? withAlias(command) : name;
}

function withAlias(command: Command): string {
  const alias = command.alias();
  return alias ? `${command.name()}, ${alias}` : command.name();
}

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}

function examplesBlock(help: HelpWords, examples: readonly NextStep[]): string {
  return block(
    help.headings.examples,
    examples.map(({ command, meaning }) => [command, meaning]),
  );
}

function topicsBlock(help: HelpWords): string {
  return block(
    help.headings.topics,
    Object.entries(help.topics).map(([topic, { summary }]) => [`help ${topic}`, summary]),
  );
}

function optionsBlock(heading: string, options: readonly Option[]): string {
  return block(
    heading,
    options
      .filter(({ hidden }) => !hidden)
      .map(({ flags, description }) => [shown(flags), description]),
  );
}

/** `--period <KỲ>` as `--period KỲ`. */
function shown(flags: string): string {
  const spaced = flags.startsWith('--') ? `    ${flags}` : flags;
  return spaced.replace(/[<>]/g, '');
}

/** A heading and two columns; long descriptions wrap under themselves. */
function block(heading: string, rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  const column = Math.min(44, Math.max(...rows.map(([label]) => displayWidth(label))));
  const lines = rows.map(([label, about]) => {
    const indent = ' '.repeat(column + 4);
    const wrapped = wrap(about, widest - column - 4, indent);
    if (about === '') return `  ${label}`;
    if (displayWidth(label) > column) return `  ${label}\n${indent}${wrapped}`;
    return `  ${padText(label, column)}  ${wrapped}`;
  });
  return [`${heading}:`, ...lines].join('\n');
}

function wrap(text: string, width: number, indent: string): string {
  return wrapText(text, width).join(`\n${indent}`);
}

function joinBlocks(blocks: readonly string[]): string {
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
}
