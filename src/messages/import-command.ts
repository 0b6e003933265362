/** Commands that a rejection offers, as they are typed: cmd.exe and sh both take double quotes. */
import type { ProblemArgs } from '../core/problem.ts';
import type { ProblemNaming } from './problem-words.ts';

/** How origins name a file inside an archive, and how it is typed. */
const insideArchive = ' › ';

/** `Nhan/xa.zip › Ky Bac.xlsx` is typed `Nhan/xa.zip/Ky Bac.xlsx`. */
export function typedPath(file: string): string {
  return file.replace(insideArchive, '/');
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

export function dotThousandsCommand(
  offer: ProblemArgs['dot-thousands']['offer'],
  { file }: ProblemNaming,
  cell: string,
): string | null {
  switch (offer) {
    case 'set':
      return `danvan import ${file} --set ${/^[A-Z\d=]+$/.test(cell) ? cell : quoted(cell)} --note "..."`;
    case 'accept':
      return `danvan import ${file} --accept dot-thousands`;
    case null:
      return null;
  }
}
