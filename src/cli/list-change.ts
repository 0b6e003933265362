/** Tells what a list taken in (units, indicators) changed, or why it was refused. */
import type { Catalogue } from '../core/indicator.ts';
import { hasError, type Problem } from '../core/problem.ts';
import { type CommandContext, say, sayJson } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { jsonProblem } from './json-problem.ts';
import { problemLines } from './show-problems.ts';

type ListChange = {
  readonly added: number;
  readonly updated: number;
  readonly problems: readonly Problem[];
};

type ListWords = {
  readonly imported: (added: number, updated: number) => string;
  readonly refused: (problems: number) => string;
};

export async function tellListChange(
  change: ListChange,
  words: ListWords,
  known: { readonly catalogue: Catalogue },
  context: CommandContext,
): Promise<ExitCode> {
  const { added, updated, problems } = change;
  const isRefused = hasError(problems);
  const code = isRefused ? exitCodes.dataProblems : exitCodes.done;
  if (context.isJson) {
    await sayJson(context, {
      schemaVersion: 1,
      status: isRefused ? 'rejected' : 'imported',
      added,
      updated,
      problems: problems.map((problem) => jsonProblem(problem, known, context.lexicon)),
    });
    return code;
  }
  const lines = problemLines(problems, known, context);
  if (lines.length > 0) await context.host.stderr.write(`${lines.join('\n')}\n\n`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (isRefused) await context.host.stderr.write(`${words.refused(errors)}\n`);
  else await say(context, words.imported(added, updated));
  return code;
}
