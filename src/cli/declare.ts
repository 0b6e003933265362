/** Declares commands and flags, named and worded by the lexicon; each action only says what was asked for. */
import { type Command, Option } from 'commander';
import type { CommandName, OptionName } from '../messages/help-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { screenWords } from '../messages/screen.ts';
import type { ValueKind } from '../messages/screen-words.ts';
import type { CommandModule } from './command-context.ts';
import type { Flags } from './flags.ts';

/** What the command line asks for, before anything is done. */
export type Invocation = {
  readonly command: CommandName | 'home';
  readonly load: () => Promise<CommandModule>;
  readonly args: readonly string[];
  readonly flags: Flags;
};

export type Words = { readonly lexicon: Lexicon; readonly act: (invocation: Invocation) => void };

export function branch(parent: Command, words: Words, name: CommandName, alias: string): Command {
  const command = parent.command(name).alias(alias).helpCommand(false);
  return command.summary(words.lexicon.help.commands[name].summary);
}

export function leaf(
  parent: Command,
  words: Words,
  name: CommandName,
  syntax: string,
  alias: string,
  load: () => Promise<CommandModule>,
): Command {
  const command = parent.command(syntax).alias(alias).allowExcessArguments(false);
  command.summary(words.lexicon.help.commands[name].summary);
  return handle(command, words, name, load);
}

export function handle(
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

export function flag(
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
