/** What danvan printed, taken apart again: each problem with its place, its cure, and the command that cures it. */
import type { ProblemCode, ProblemOrigin, Severity } from '../../src/core/problem.ts';
import { englishWords } from '../../src/messages/en/words.ts';
import type { Lang } from '../../src/messages/lang.ts';
import { vietnameseWords } from '../../src/messages/vi/words.ts';

export type ToldProblem = {
  readonly severity: Severity;
  readonly origin: ProblemOrigin;
  /** The first line, as it was printed. */
  readonly line: string;
  readonly cures: readonly string[];
  readonly commands: readonly string[];
};

const words = { vi: vietnameseWords, en: englishWords };
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Every problem of that code, in the order of the printed lines. */
export function toldOf(code: ProblemCode, printed: string, lang: Lang): readonly ToldProblem[] {
  const lines = printed.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.endsWith(` [${code}]`)) return [];
    const { severity, place } = headOf(line, lang);
    const below = lines.slice(at + 1);
    const end = below.findIndex((next) => !next.startsWith('  '));
    const cures = below.slice(0, end).map((cure) => cure.trim());
    const commands = cures.flatMap((cure) => /^[^:]+: {2}(danvan .*)$/.exec(cure)?.[1] ?? []);
    return {
      severity,
      origin: originOf(place),
      line,
      cures: cures.filter((cure) => !commands.some((command) => cure.endsWith(command))),
      commands,
    };
  });
}

function headOf(line: string, lang: Lang): { severity: Severity; place: string } {
  for (const severity of severities) {
    const word = `${words[lang].severity[severity]}: `;
    if (line.startsWith(word)) return { severity, place: '' };
    const at = line.indexOf(`: ${word}`);
    if (at >= 0) return { severity, place: line.slice(0, at) };
  }
  throw new Error(`no problem of any severity: ${line}`);
}

/** "Ky Bac.xlsx › Biểu 1!D14" as its three parts; a file in an archive keeps both names. */
function originOf(place: string): ProblemOrigin {
  if (place === '') return { file: null, sheet: null, cell: null };
  const parts = place.split(' › ');
  const last = parts.at(-1) ?? '';
  const cell = /^(?:(.*)!)?([A-Z]{1,3}\d+)$/.exec(last);
  const hasInside = parts.length > 1 && (cell !== null || !last.includes('.'));
  return {
    file: (hasInside ? parts.slice(0, -1) : parts).join(' › '),
    sheet: hasInside ? (cell === null ? last : (cell[1] ?? null)) : null,
    cell: hasInside ? (cell?.[2] ?? null) : null,
  };
}
