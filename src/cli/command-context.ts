/** What every command gets beside its own arguments: the host, the words, the database, the day. */

import type { Instant } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import type { NextStep } from '../messages/command-words.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { type Palette, palette } from './colour.ts';
import type { ExitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import type { Host } from './host.ts';

export type CommandContext = {
  readonly host: Host;
  readonly lexicon: Lexicon;
  readonly version: string;
  /** Path of the database as named, and whether someone named it. */
  readonly database: { readonly path: string; readonly isNamed: boolean };
  readonly today: Day;
  /** The instant that events of this run bear. */
  readonly at: Instant;
  /** How long to wait for another danvan that writes. */
  readonly waitSeconds: number;
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
  readonly isJson: boolean;
  readonly styleOut: Palette;
  readonly styleError: Palette;
};

export type CommandModule = {
  readonly run: (
    args: readonly string[],
    flags: Flags,
    context: CommandContext,
  ) => Promise<ExitCode>;
};

/** The command's result, to stdout. */
export async function say(context: CommandContext, text: string): Promise<void> {
  await context.host.stdout.write(`${text}\n`);
}

/** What goes beside the result, to stderr; silent with `--quiet`. */
export async function tell(context: CommandContext, text: string): Promise<void> {
  if (!context.isQuiet) await context.host.stderr.write(`${text}\n`);
}

/** One JSON document, to stdout. */
export async function sayJson(context: CommandContext, document: object): Promise<void> {
  await context.host.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** The next step, on stderr; not for machines. */
export async function tellNext(context: CommandContext, step: NextStep): Promise<void> {
  if (context.isJson) return;
  const { heading } = context.lexicon.commands.next;
  const meaning = step.meaning === '' ? '' : `   (${step.meaning})`;
  const { command, faint } = context.styleError;
  await tell(context, `${heading}  ${command(step.command)}${faint(meaning)}`);
}

export function palettes(host: Host, isPlain: boolean): { out: Palette; error: Palette } {
  return {
    out: palette(host.stdout.hasColour && !isPlain),
    error: palette(host.stderr.hasColour && !isPlain),
  };
}
