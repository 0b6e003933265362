import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;
let script = '';

beforeAll(async () => {
  terminal = await openTerminal();
  script = (await terminal.type('danvan completion bash')).stdout;
});

afterAll(() => terminal.remove());

/** What bash offers for the last of the words. */
function offered(...words: readonly string[]): readonly string[] {
  const line = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _danvan; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const bash = ['-c', `${script}\n${line}`, 'bash', 'danvan', ...words];
  const seen = execFileSync('bash', bash, { encoding: 'utf8' });
  return seen.split('\n').filter(Boolean);
}

describe('completion in bash', () => {
  it('offers commands, and the commands of a family', () => {
    expect(offered('re')).toEqual(['report', 'record']);
    expect(offered('units', 'm')).toEqual(['merge', 'move']);
    expect(offered('don-vi', 'l')).toEqual(['list']);
  });

  it('offers the flags of the command that was typed, by either name', () => {
    expect(offered('report', '--if')).toEqual(['--if-ready']);
    expect(offered('--quiet', 'bao-cao', '--or')).toEqual(['--or-after']);
    expect(offered('summarize', '--if')).toEqual([]);
    expect(offered('help', '--q')).toEqual(['--quiet']);
  });

  it('offers what a flag may be set to', () => {
    expect(offered('summarize', '--by', '')).toEqual(['unit', 'level', 'year', 'half', 'category']);
    expect(offered('report', '--narrative', 'a')).toEqual(['appendix']);
    expect(offered('summarize', '--format', 'x')).toEqual(['xlsx']);
  });

  it('leaves files and folders to the shell', () => {
    expect(offered('report', '-o', '')).toEqual([]);
  });
});

test.each(['bash', 'zsh', 'powershell'])('%s gets a script with every command', async (shell) => {
  const { stdout, exit } = await terminal.type(`danvan completion ${shell}`);
  expect(exit).toBe(0);
  for (const word of ['summarize', 'units abolish', '--if-ready', 'bao-cao']) {
    expect(stdout, word).toContain(word);
  }
});

test('a shell that we do not know is refused with those that we do', async () => {
  const { exit, stderr } = await terminal.type('danvan completion fish');
  expect(exit).toBe(2);
  expect(stderr).toContain('bash, zsh, powershell');
});
