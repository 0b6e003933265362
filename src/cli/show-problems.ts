/** Problems as people see them: by file and kind, coloured by severity, each with its cell and its cure. */

import { groupBy } from '../core/group-by.ts';
import type { Catalogue } from '../core/indicator.ts';
import type { Problem, ProblemCode, Severity } from '../core/problem.ts';
import type { Lang } from '../messages/lang.ts';
import { problemLine, problemText } from '../messages/problem-text.ts';
import { screenWords } from '../messages/screen.ts';
import type { CommandContext } from './command-context.ts';
import { forShell } from './shell-line.ts';

/** Of one kind in one file; more only with `--verbose`. Of errors so many that nobody mends them one by one. */
const shownOfKind: Readonly<Record<Severity, number>> = { error: 100, warning: 5, info: 5 };
/** Beside a table, of files that it can do with; more only with `--verbose`. */
const shownFiles = 20;
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Known = {
  readonly catalogue: Catalogue;
  /** The flags of this run as typed, without which a command that is offered would read the file otherwise. */
  readonly typed?: readonly string[];
};

/** The problems of a table, under a heading, on stderr; what is mere information only with `--verbose`. */
export async function tellProblems(
  problems: readonly Problem[],
  known: Known,
  context: CommandContext,
): Promise<void> {
  const lines = problemLines(problems, known, context, context.isVerbose ? Infinity : shownFiles);
  if (context.isQuiet || lines.length === 0) return;
  const { problemsHeading } = context.lexicon.commands.summarize;
  await context.host.stderr.write(`\n${problemsHeading}\n${lines.join('\n')}\n`);
}

/** What holds instead of a file that was read again is what people would otherwise look for in vain. */
const alwaysTold: readonly ProblemCode[] = ['superseded-since'];

/** File by file, those with errors first; in a file errors first, and what is said often seen as one. */
export function problemLines(
  problems: readonly Problem[],
  known: Known,
  context: CommandContext,
  mostFiles = Infinity,
): readonly string[] {
  const shown = problems.filter(
    ({ code, severity }) => context.isVerbose || severity !== 'info' || alwaysTold.includes(code),
  );
  const byFile = groupBy(shown, ({ origin }) => origin.file ?? '');
  const worst = (group: readonly Problem[]) =>
    group.reduce((least, { severity }) => Math.min(least, order[severity]), Infinity);
  const files = [...byFile.values()].sort((a, b) => worst(a) - worst(b));
  const errors = files.filter((group) => worst(group) === order.error).length;
  const told = files.slice(0, Math.max(errors, mostFiles));
  const rest = files.slice(told.length);
  const { moreFiles } = screenWords(context.lexicon.lang);
  return [
    ...told.flatMap((group, index) => [
      ...(index === 0 ? [] : ['']),
      ...fileLines(group, known, context),
    ]),
    ...(rest.length === 0 ? [] : ['', context.styleError.faint(moreFiles(rest.length))]),
  ];
}

function fileLines(
  problems: readonly Problem[],
  known: Known,
  context: CommandContext,
): readonly string[] {
  const { lexicon, isVerbose, styleError } = context;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  const kinds = groupBy(sorted, ({ code, severity }) => `${severity} ${code}`);
  const limitOf = (group: readonly Problem[]) =>
    isVerbose ? group.length : shownOfKind[group[0]?.severity ?? 'error'];
  const hidden = new Set([...kinds.values()].flatMap((group) => group.slice(limitOf(group))));
  const lines = sorted
    .filter((problem) => !hidden.has(problem))
    .map((problem) => painted(textOf(problem, lexicon.lang, known), problem, context));
  const { moreOfKind } = screenWords(lexicon.lang);
  const more = [...kinds.values()].flatMap((group) => {
    const count = group.length - limitOf(group);
    return count > 0 ? [styleError.faint(moreOfKind(count, group[0]?.code ?? ''))] : [];
  });
  return [...lines, ...more];
}

/** The problem's line and cure; a command that it offers ends with the flags that this run had. */
function textOf(problem: Problem, lang: Lang, { catalogue, typed = [] }: Known): string {
  const text = problemLine(problem, lang, catalogue);
  const { command } = problemText(problem, lang, catalogue);
  if (command === null) return text;
  const hasNote = command.includes(' --note ');
  const flags = command.startsWith('danvan import ') ? typed : [];
  const more = flags.filter((flag) => !hasNote || !flag.startsWith('--note '));
  return text.replace(command, () => forShell([command, ...more].join(' ')));
}

/** The severity's word in its colour, the code and the cure faint. */
function painted(text: string, problem: Problem, { lexicon, styleError }: CommandContext): string {
  const [head = '', ...cure] = text.split('\n');
  const word = `${lexicon.words.severity[problem.severity]}: `;
  const paint = styleError[problem.severity];
  const at = head.indexOf(word);
  const coloured =
    at < 0 ? head : `${head.slice(0, at)}${paint(word.trimEnd())} ${head.slice(at + word.length)}`;
  return [coloured, ...cure].join('\n');
}
