/** The gallery as a page of docs/: under each code its picture, what danvan says, and the cure. */
import type { Lang } from '../../src/messages/lang.ts';
import { originText } from '../../src/messages/problem-text.ts';
import type { Case } from './case.ts';
import { type GalleryTheme, galleryWords } from './gallery-words.ts';
import type { ToldProblem } from './told.ts';

export type Exhibit = {
  readonly code: string;
  readonly one: Case;
  readonly told: { readonly [L in Lang]: readonly ToldProblem[] };
};

export type Room = { readonly theme: GalleryTheme; readonly exhibits: readonly Exhibit[] };

export function galleryPage(rooms: readonly Room[], lang: Lang): string {
  const { title, opening, themes } = galleryWords[lang];
  const contents = rooms.map(({ theme, exhibits }) => {
    const codes = exhibits.map(({ code }) => `[${code}](#${code})`).join(' · ');
    return `- **${themes[theme]}**: ${codes}`;
  });
  const sections = rooms.flatMap(({ theme, exhibits }) => [
    `## ${themes[theme]}`,
    ...exhibits.map((exhibit) => section(exhibit, lang)),
  ]);
  return `${[`# ${title}`, ...opening, contents.join('\n'), ...sections].join('\n\n')}\n`;
}

function section({ code, one, told }: Exhibit, lang: Lang): string {
  const words = galleryWords[lang];
  const problems = told[lang];
  const [severity = 'info'] = problems.map((problem) => problem.severity);
  const typed = [...(one.before ?? []), lang === 'vi' ? one.line : `${one.line} --lang ${lang}`];
  const screen = [...typed.map((line) => `$ ${line}`), ...problems.map(({ line }) => line)];
  const commands = [...new Set(problems.flatMap((problem) => problem.commands))];
  return [
    `### ${code}`,
    words.severity[severity],
    `![${words.picture}: ${firstPlace(problems) || code}](images/errors/${code}.svg)`,
    block('text', screen),
    ...cureLines(problems, words.cure),
    ...(commands.length > 0 ? [`${words.command}:`, block('sh', commands)] : []),
  ].join('\n\n');
}

function firstPlace([first]: readonly ToldProblem[]): string {
  return first ? originText(first.origin) : '';
}

/** One cure in a sentence; several each with the cell that it is for. */
function cureLines(problems: readonly ToldProblem[], word: string): readonly string[] {
  const [first, ...others] = problems.filter(({ cures }) => cures.length > 0);
  if (!first) return [];
  const cure = ({ cures }: ToldProblem) => escaped(cures.join(' '));
  if (others.every((other) => cure(other) === cure(first))) return [`**${word}.** ${cure(first)}`];
  const items = [first, ...others].map((one) => `- ${one.origin.cell}: ${cure(one)}`);
  return [`**${word}.**`, items.join('\n')];
}

function block(language: string, lines: readonly string[]): string {
  const fence = '```';
  return [`${fence}${language}`, ...lines, fence].join('\n');
}

/** So that Markdown shows a cure's signs as they are. */
function escaped(text: string): string {
  return text.replaceAll(/[*_<>`]/g, '\\$&');
}
