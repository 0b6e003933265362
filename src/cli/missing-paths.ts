/** Paths that could not be read: told on stderr, each for itself, while the others are dealt with. */
import type { CommandContext } from './command-context.ts';
import type { Gathered } from './gather-files.ts';

export async function tellMissing(
  { missing, unreadable }: Gathered,
  context: CommandContext,
): Promise<void> {
  const words = context.lexicon.faults.host.file;
  const lines = [
    ...missing.map((path) => words['no-such-path'](path)),
    ...unreadable.map(({ path, reason }) => words[reason](path)),
  ];
  for (const line of lines) await context.host.stderr.write(`${line}\n`);
}

export function lacksPaths({ missing, unreadable }: Gathered): boolean {
  return missing.length + unreadable.length > 0;
}
