/** Commander's faults in our words: unknown commands and flags with what was probably meant. */
import type { Command, CommanderError } from 'commander';
import type { Lexicon } from '../messages/lexicon.ts';
import { commandPath } from './help.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export function translateCommanderError(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
  words: Lexicon,
): UsageError {
  const { usage } = words.faults;
  const command = commandOf(argv, program);
  const path = commandPath(command) ?? '';
  const help = usage.seeHelp(path);
  const seen = quoted(error.message);
  switch (error.code) {
    case 'commander.unknownOption':
      return new UsageError(usage.unknownOption(seen), [
        ...suggestion(seen, optionNames(command, program), words),
        help,
      ]);
    case 'commander.unknownCommand':
      return unknownSubcommand(seen, command, words);
    case 'commander.optionMissingArgument':
      return new UsageError(usage.missingOptionValue(longName(seen)), [help]);
    case 'commander.missingArgument':
      return new UsageError(usage.missingArgument(argumentName(seen, words)), [help]);
    case 'commander.excessArguments':
      return new UsageError(usage.tooManyArguments(excess(command)), [help]);
    case 'commander.help': {
      const names = command.commands.map((child) => `danvan ${path} ${child.name()}`);
      return new UsageError(usage.missingArgument(words.help.arguments.command), [...names, help]);
    }
    default:
      return new UsageError(error.message.replace(/^error: /, ''), [help]);
  }
}

/** A word where a command belongs that is none, or a flag before any command that is none. */
export function unknownCommand(
  args: readonly string[],
  argv: readonly string[],
  program: Command,
  words: Lexicon,
): UsageError {
  const { usage } = words.faults;
  const seen = args[0] ?? argv[0] ?? '';
  if (!seen.startsWith('-')) return unknownSubcommand(seen, program, words);
  const near = suggestion(seen, optionNames(program, program), words);
  return new UsageError(usage.unknownOption(seen), [...near, usage.seeHelp('')]);
}

function unknownSubcommand(seen: string, parent: Command, words: Lexicon): UsageError {
  const { usage } = words.faults;
  const names = parent.commands.flatMap((child) => [child.name(), ...child.aliases()]);
  const hints = [...suggestion(seen, names, words), usage.seeHelp(commandPath(parent) ?? '')];
  return new UsageError(usage.unknownCommand(seen), hints);
}

function suggestion(seen: string, known: readonly string[], words: Lexicon): readonly string[] {
  const near = nearest(seen.replace(/=.*$/, ''), known);
  return near.length > 0 ? [words.faults.usage.didYouMean(near)] : [];
}

function optionNames(command: Command, program: Command): readonly string[] {
  const all = [...command.options, ...program.options];
  return all.flatMap(({ long }) => (long ? [long] : []));
}

/** The deepest command that the words typed name. */
function commandOf(argv: readonly string[], program: Command): Command {
  let command = program;
  for (const word of argv) {
    const child = command.commands.find(
      (candidate) => candidate.name() === word || candidate.aliases().includes(word),
    );
    if (child) command = child;
  }
  return command;
}

function excess(command: Command): readonly string[] {
  return command.args.slice(command.registeredArguments.length);
}

function argumentName(name: string, words: Lexicon): string {
  const known = Object.entries(words.help.arguments).find(([argument]) => argument === name);
  return known?.[1] ?? name;
}

/** `--period` of `--period <KỲ>`. */
function longName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}
