/** Problems as people see them: by file and kind, coloured by severity, each with its cell and its cure. */
import type { Catalogue } from '../core/indicator.ts';
import type { Problem, Severity } from '../core/problem.ts';
import { problemLine } from '../messages/problem-text.ts';
import { screenWords } from '../messages/screen.ts';
import type { CommandContext } from './command-context.ts';

/** Of one kind in one file; more only with `--verbose`. Errors are always all shown. */
const shownOfKind = 5;
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Known = { readonly catalogue: Catalogue };

/** The problems of a table, under a heading, on stderr; what is mere information only with `--verbose`. */
export async function tellProblems(
  problems: readonly Problem[],
  known: Known,
  context: CommandContext,
): Promise<void> {
  const lines = problemLines(problems, known, context);
  if (context.isQuiet || lines.length === 0) return;
  const { problemsHeading } = context.lexicon.commands.summarize;
  await context.host.stderr.write(`\n${problemsHeading}\n${lines.join('\n')}\n`);
}

/** Errors first, then warnings; grouped so that one fault said often is seen as one. */
export function problemLines(
  problems: readonly Problem[],
  known: Known,
  context: CommandContext,
): readonly string[] {
  const { lexicon, isVerbose, styleError } = context;
  const shown = problems.filter(({ severity }) => isVerbose || severity !== 'info');
  const groups = new Map<string, Problem[]>();
  for (const problem of shown) {
    const key = `${order[problem.severity]}\u0000${problem.origin.file ?? ''}\u0000${problem.code}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  const sorted = [...groups.values()].sort(
    ([a], [b]) => (a ? order[a.severity] : 0) - (b ? order[b.severity] : 0),
  );
  return sorted.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const limit = isVerbose || first.severity === 'error' ? group.length : shownOfKind;
    const lines = group
      .slice(0, limit)
      .map((problem) =>
        painted(problemLine(problem, lexicon.lang, known.catalogue), problem, context),
      );
    const more = group.length - lines.length;
    if (more <= 0) return lines;
    return [...lines, styleError.faint(screenWords(lexicon.lang).moreOfKind(more, first.code))];
  });
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
