/** What may be typed after each command, taken from the tree of commands itself. */
import type { Command } from 'commander';

/** One command: by which names it is reached, what may follow it, and what a flag of it may be set to. */
export type CompletedCommand = {
  /** `units import`; "" for danvan itself. */
  readonly path: string;
  /** Last words that lead here from `above`: the name and its alias. */
  readonly names: readonly string[];
  readonly above: string;
  readonly words: readonly string[];
  readonly choices: readonly { readonly flag: string; readonly values: readonly string[] }[];
};

export function completedCommands(program: Command): readonly CompletedCommand[] {
  const globals = program.options.flatMap(({ long }) => (long ? [long] : []));
  const below = (command: Command, path: string, above: string): readonly CompletedCommand[] => {
    const own = command.options.flatMap(({ long }) => (long ? [long] : []));
    const children = command.commands.map((child) => child.name());
    return [
      {
        ...{ path, above, names: [command.name(), ...command.aliases()] },
        words: [...children, ...new Set([...own, ...globals])],
        choices: command.options.flatMap(({ long, flags }) => {
          const values = /<([^<>]*\|[^<>]*)>/.exec(flags)?.[1]?.split('|') ?? [];
          return long && values.length > 0 ? [{ flag: long, values }] : [];
        }),
      },
      ...command.commands.flatMap((child) => below(child, `${path} ${child.name()}`.trim(), path)),
    ];
  };
  return below(program, '', '');
}
