/** Writes the copies of `check --annotate`: beside one another in one folder, over nobody's work. */
import { join, resolve } from 'node:path';
import { type AnnotatedFile, annotateFile, faultsOf, isOwnCopy } from '../app/annotate-file.ts';
import type { IncomingFile } from '../app/file-contents.ts';
import type { FileOutcome } from '../app/file-outcome.ts';
import type { Office } from '../app/office.ts';
import { readContent } from '../app/read-content.ts';
import { readingAllowance } from '../app/reading-limits.ts';
import { annotateWords } from '../messages/annotate.ts';
import { type CommandContext, tell } from './command-context.ts';
import type { Host } from './host.ts';

/** What became of one faulty file: the copy's path as one would type it, null where it cannot be read. */
export type AnnotatedCopy = { readonly file: string; readonly copy: string | null };

export type AnnotateRequest = {
  readonly folder: string;
  readonly outcomes: readonly FileOutcome[];
  readonly incoming: readonly IncomingFile[];
};

/** True where an error stands in a cell that can be coloured. */
export function isMarkable({ problems }: FileOutcome): boolean {
  return problems.some(({ severity, origin }) => severity === 'error' && origin.cell !== null);
}

/** Tells what was written, and gives it. */
export async function writeAnnotated(
  { folder, outcomes, incoming }: AnnotateRequest,
  office: Office,
  context: CommandContext,
): Promise<readonly AnnotatedCopy[]> {
  const { host, lexicon } = context;
  const words = annotateWords(lexicon.lang);
  const allowance = readingAllowance(office.settings, host.now);
  const naming = { lang: lexicon.lang, catalogue: office.catalogue, allowance };
  const faulty = outcomes.filter((outcome) => faultsOf(outcome, naming).length > 0);
  const inputs = new Set(incoming.map(({ path }) => resolve(host.cwd, path)));
  const names = copyNames(faulty.map(({ file }) => file));
  const copies: AnnotatedCopy[] = [];
  const lines: string[] = [];
  for (const [index, outcome] of faulty.entries()) {
    const { file } = outcome;
    const bytes = await readContent(incoming, file, allowance);
    const marked = bytes && (await annotateFile(bytes, outcome, naming));
    if (!marked) {
      copies.push({ file, copy: null });
      lines.push(`  ${words.cannot(file)}`);
      continue;
    }
    const name = nameOfCopy(names[index] ?? file, marked, names);
    const place = await freePlace(join(folder, name), inputs, host);
    const path = resolve(host.cwd, place.path);
    if (!place.isThere || !sameBytes(await host.readFile(path), marked.bytes)) {
      await host.writeFileAtomic(path, marked.bytes);
    }
    const copy = shown(place.path);
    copies.push({ file, copy });
    const wanted = shown(join(folder, name));
    const sentence =
      copy === wanted
        ? (marked.isConverted ? words.convertedCopyOf : words.copyOf)(file, copy)
        : words.instead(file, copy, wanted);
    lines.push(`  ${sentence}`);
  }
  const written = copies.filter(({ copy }) => copy !== null).length;
  const heading = written > 0 ? words.written(written, shown(folder)) : words.nothingToMark;
  await tell(
    context,
    [...(written > 0 || lines.length === 0 ? [heading] : []), ...lines].join('\n'),
  );
  return copies;
}

function shown(path: string): string {
  return path.replaceAll('\\', '/');
}

/** The last steps of each path that no other one ends with: mostly the name alone. */
function copyNames(files: readonly string[]): readonly string[] {
  const steps = files.map((file) => file.replaceAll(' › ', '/').split('/').filter(isStep));
  return steps.map((path, index) => {
    const others = steps.filter((_, at) => at !== index);
    const endOf = (one: readonly string[], count: number) => one.slice(-count).join('/');
    const counts = path.map((_, count) => count + 1);
    const count = counts.find((count) => {
      const end = endOf(path, count).toLowerCase();
      return others.every((other) => endOf(other, count).toLowerCase() !== end);
    });
    return endOf(path, count ?? path.length);
  });
}

function isStep(step: string): boolean {
  return step !== '' && step !== '.' && step !== '..' && !/^[A-Za-z]:$/.test(step);
}

/** A copy in another format changes its ending; where that would make two names one, the old ending stays too. */
function nameOfCopy(name: string, { isConverted }: AnnotatedFile, all: readonly string[]): string {
  if (!isConverted) return name;
  const ending = /\.([^./]*)$/.exec(name)?.[1] ?? '';
  const isAlone = all.every((other) => other === name || stemOf(other) !== stemOf(name));
  return isAlone ? `${stemOf(name)}.xlsx` : `${stemOf(name)} (${ending}).xlsx`;
}

function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, '');
}

/** There, or beside it with a number: never an input, never a file that somebody has saved since. */
async function freePlace(
  wanted: string,
  inputs: ReadonlySet<string>,
  host: Host,
): Promise<{ readonly path: string; readonly isThere: boolean }> {
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : wanted.replace(/(\.[^./\\]*)?$/, ` (${number})$1`);
    const full = resolve(host.cwd, path);
    if (inputs.has(full)) continue;
    const kind = await host.kindOf(full);
    if (kind === null) return { path, isThere: false };
    if (kind === 'file' && isOwnCopy(await host.readFile(full))) return { path, isThere: true };
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
