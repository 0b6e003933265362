/** The way in: arguments to a command and its exit code. The only place that catches to end the program. */
import { CommanderError } from 'commander';
import { HostError } from '../core/host-error.ts';
import { type Lexicon, lexicon } from '../messages/lexicon.ts';
import type { CommandContext } from './command-context.ts';
import type { Invocation } from './declare.ts';
import { commandContext, languageOf } from './environment.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { BrokenPipe, type Host } from './host.ts';
import { hostFault, isSystemError } from './host-fault.ts';
import { processHost } from './process-host.ts';
import { buildProgram } from './program.ts';
import { withSafeOutput } from './safe-output.ts';
import { UsageError } from './usage-error.ts';
import { translateCommanderError, unknownCommand } from './usage-fault.ts';
import { version } from './version.ts';

/** Runs this process's own command line; bin/danvan.js calls it. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const host = processHost();
  const words = lexicon(languageOf(argv, host.env) ?? 'vi');
  process.once('SIGINT', () => {
    // Below the line that a bar or a half-typed answer stands in.
    const start = host.stderr.isTerminal ? '\n' : '';
    void host.stderr.write(`${start}${words.faults.host.interrupted}\n`);
    process.exit(exitCodes.interrupted);
  });
  // What nobody awaited. Node would print the line it was thrown on: in the bundle, a whole file.
  process.once('uncaughtException', async (error) => {
    const code = await report(error, argv, host, words).catch(() => exitCodes.bug);
    process.exit(code);
  });
  process.exitCode = await run(argv, host);
}

export async function run(argv: readonly string[], machine: Host): Promise<ExitCode> {
  const host = withSafeOutput(machine);
  const words = lexicon(languageOf(argv, host.env) ?? 'vi');
  try {
    return await dispatch(argv, host, words);
  } catch (error) {
    if (error instanceof BrokenPipe) return exitCodes.done;
    try {
      return await report(error, argv, host, words);
    } catch (failure) {
      // Nobody reads stderr either: the code is all that is left to say.
      if (failure instanceof BrokenPipe) return exitCodes.bug;
      throw failure;
    }
  }
}

async function dispatch(argv: readonly string[], host: Host, words: Lexicon): Promise<ExitCode> {
  const parsed = parse(argv, words);
  if (parsed.help !== '') await host.stdout.write(parsed.help);
  const { invocation } = parsed;
  if (invocation === null) return exitCodes.done;
  if (languageOf(argv, host.env) === null) {
    const seen = String(invocation.flags['lang'] ?? host.env['DANVAN_LANG']);
    throw new UsageError(words.faults.usage.badChoice('--lang', seen, ['vi', 'en']));
  }
  const context: CommandContext = commandContext(invocation.flags, host, words);
  const { run: runCommand } = await invocation.load();
  return runCommand(invocation.args, invocation.flags, context);
}

type Parsed = { readonly help: string; readonly invocation: Invocation | null };

/** Reads the arguments without doing anything: what to run, or the help that was asked for. */
export function parse(argv: readonly string[], words: Lexicon): Parsed {
  let help = '';
  let invocation: Invocation | null = null;
  const output = {
    out: (text: string) => {
      help += text;
    },
    error: () => {},
  };
  const act = (asked: Invocation) => {
    invocation = asked;
  };
  const program = buildProgram(words, version, output, act);
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { help, invocation: null };
    throw translateCommanderError(error, argv, program, words);
  }
  return { help, invocation: checkHome(invocation, words, argv) };
}

/** The bare program takes no arguments of its own: a word there is a command that does not exist. */
function checkHome(
  invocation: Invocation | null,
  words: Lexicon,
  argv: readonly string[],
): Invocation | null {
  if (invocation?.command !== 'home' || invocation.args.length === 0) return invocation;
  const output = { out: () => {}, error: () => {} };
  const program = buildProgram(words, version, output, () => {});
  throw unknownCommand(invocation.args, argv, program, words);
}

async function report(
  error: unknown,
  argv: readonly string[],
  host: Host,
  words: Lexicon,
): Promise<ExitCode> {
  const { usage, host: hostWords } = words.faults;
  if (error instanceof UsageError) {
    const hints = error.hints.map((hint) => `  ${hint}\n`).join('');
    await host.stderr.write(`${usage.prefix} ${error.message}\n${hints}`);
    return exitCodes.usage;
  }
  if (error instanceof HostError || isSystemError(error)) {
    await host.stderr.write(`${hostFault(error, words, await backupFor(error, host))}\n`);
    if (argv.includes('--verbose')) await host.stderr.write(`${stackOf(error)}\n`);
    return exitCodes.environment;
  }
  await host.stderr.write(`${hostWords.bug(version, stackOf(error))}\n`);
  return exitCodes.bug;
}

/** What to go back to where the database is damaged. */
async function backupFor(error: unknown, host: Host): Promise<string | null> {
  if (!(error instanceof HostError) || error.reason !== 'damaged-database') return null;
  const { latestBackup } = await import('./latest-backup.ts');
  return latestBackup(host, error.path);
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
