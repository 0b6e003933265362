/** The documents hold what they say: their transcripts are typed again, and their commands exist. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/cli/main.ts';
import { buildProgram } from '../src/cli/program.ts';
import { type Lang, langs } from '../src/messages/lang.ts';
import { lexicon } from '../src/messages/lexicon.ts';
import { openTerminal, readLine, type Terminal } from './support/terminal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readmes = ['README.md', 'README.vi.md'];

async function textOf(file: string): Promise<string> {
  return readFile(`${root}${file}`, 'utf8');
}

/** The text with the output of every `$ danvan …` in its console blocks as it is today. */
async function retyped(text: string, terminal: Terminal): Promise<string> {
  const parts = text.split(/(^```console\n[\s\S]*?^```$)/m);
  const told: string[] = [];
  for (const part of parts) {
    if (!part.startsWith('```console\n')) {
      told.push(part);
      continue;
    }
    const lines: string[] = [];
    for (const line of part.split('\n').filter((one) => one.startsWith('$ danvan '))) {
      const { screen } = await terminal.type(line.slice(2));
      lines.push(`${line}\n`, ...screen.map((one) => one.text));
    }
    told.push(`\`\`\`console\n${lines.join('')}\`\`\``);
  }
  return told.join('');
}

test.each(readmes)('the transcripts of %s are what danvan prints', async (file) => {
  const terminal = await openTerminal();
  try {
    const text = await textOf(file);
    await expect(await retyped(text, terminal)).toMatchFileSnapshot(`${root}${file}`);
  } finally {
    await terminal.remove();
  }
});

type Known = { readonly path: string; readonly command: Command };

function commandsOf(lang: Lang): readonly Known[] {
  const program = buildProgram(lexicon(lang), '', { out: () => {}, error: () => {} }, () => {});
  const below = (command: Command, path: string): readonly Known[] =>
    command.commands.flatMap((one) => {
      const own = `${path} ${one.name()}`.trim();
      return [{ path: own, command: one }, ...below(one, own)];
    });
  return [{ path: '', command: program }, ...below(program, '')];
}

const groups = ['units', 'indicators', 'targets', 'settings'];

describe.each(langs)('in %s', (lang) => {
  const words = lexicon(lang);
  const known = commandsOf(lang);
  const helpOf = (path: string) =>
    parse([...path.split(' '), '--help'].filter(Boolean), words).help;

  test('every command and every flag is explained', () => {
    for (const { path, command } of known) {
      const help = helpOf(path);
      for (const option of command.options) {
        expect(help, path).toContain(option.long);
        expect(option.description, `${path} ${option.flags}`).not.toBe('');
      }
      if (path === '') continue;
      expect(command.summary(), path).not.toBe('');
      expect(command.aliases(), path).not.toHaveLength(0);
      const above = path.split(' ').slice(0, -1).join(' ');
      expect(helpOf(above), path).toContain(command.name());
    }
  });

  test('every example in the help can be typed', () => {
    const examples = known.flatMap(({ path }) => linesOf(helpOf(path)));
    expect(examples.length).toBeGreaterThan(20);
    for (const example of examples) expect(() => understood(example, lang), example).not.toThrow();
  });
});

test('every command of the first rank is in both READMEs', async () => {
  const names = commandsOf('en').flatMap(({ path }) => (/^\w+$/.test(path) ? [path] : []));
  const english = await textOf('README.md');
  const vietnamese = await textOf('README.vi.md');
  for (const name of names) {
    expect(vietnamese, name).toMatch(new RegExp(`\`(?:danvan )?${name}\\b`));
  }
  for (const name of ['import', 'summarize', 'explain', 'history', 'undo']) {
    expect(english).toContain(`danvan ${name}`);
  }
});

test.each([...readmes, 'src/README.md'])('every command that %s names exists', async (file) => {
  const named = [...(await textOf(file)).matchAll(/`(danvan [^`\n]+)`/g)].map(([, line]) => line);
  for (const line of named) {
    if (line !== undefined) expect(() => understood(line, 'vi'), line).not.toThrow();
  }
});

/** Lines of a help text that begin with the program's name, without what is said beside them. */
function linesOf(help: string): readonly string[] {
  const examples = help
    .split('\n')
    .flatMap((line) => /^ {2}(danvan .*?)(?: {2,}|$)/.exec(line)?.[1] ?? []);
  return examples.filter((line) => !/[<[…]/.test(line));
}

/** Throws where the command line is refused; placeholders count as arguments. */
function understood(line: string, lang: Lang): void {
  const { args } = readLine(line);
  // A group of commands named alone is spoken of, not typed.
  if (args.length === 1 && groups.includes(args[0] ?? '')) return;
  try {
    parse(args, lexicon(lang));
  } catch (error) {
    // "danvan import" in running text names the command and leaves its files out.
    const lacksArgument = /còn thiếu <|> is missing/;
    if (!(error instanceof Error && lacksArgument.test(error.message))) throw error;
  }
}
