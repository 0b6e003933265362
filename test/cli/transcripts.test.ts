/**
 * Recorded transcripts: what a command prints and how it ends. A case is a folder with `cmd` (lines of which
 * the last is recorded, those before it set the scene), perhaps `files/`, `stdin` and `terminal` (its width).
 * Record anew with `npx vitest run test/cli -u`, and read the difference.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { type MemoryHost, memoryHost } from '../support/memory-host.ts';

const cases = fileURLToPath(new URL('cases/', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** Words of a line: blanks part them, "…" keeps them together. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)];
  return words.map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function play(folder: string): Promise<{ host: MemoryHost; code: number; cwd: string }> {
  const cwd = await mkdtemp(join(tmpdir(), 'danvan-case-'));
  const scene = await readdir(folder);
  if (scene.includes('files')) await cp(join(folder, 'files'), cwd, { recursive: true });
  const stdin = await read(join(folder, 'stdin'));
  const terminal = await read(join(folder, 'terminal'));
  const lines = ((await read(join(folder, 'cmd'))) ?? '').split('\n').filter((line) => line !== '');
  let host = memoryHost({ cwd });
  let code = 0;
  for (const [index, line] of lines.entries()) {
    const [name, ...args] = wordsOf(line);
    if (name === 'copy') {
      await cp(join(fixtures, args[0] ?? ''), join(cwd, args[1] ?? ''), { recursive: true });
      continue;
    }
    const isLast = index === lines.length - 1;
    host = memoryHost({
      cwd,
      ...(stdin !== null && isLast ? { stdin } : {}),
      terminal: terminal !== null && isLast ? Number(terminal) : null,
    });
    code = await run(args, host);
    if (code === 70) throw new Error(host.errorText());
  }
  return { host, code, cwd };
}

const commands = await readdir(cases);
for (const command of commands.sort()) {
  describe(command, async () => {
    for (const title of (await readdir(join(cases, command))).sort()) {
      test(title.replace(/^\d+-/, '').replaceAll('-', ' '), async () => {
        const folder = join(cases, command, title);
        const { host, code, cwd } = await play(folder);
        const told = (text: string) => text.replaceAll(cwd, '<cwd>');
        await expect(told(host.outText())).toMatchFileSnapshot(join(folder, 'stdout'));
        await expect(told(host.errorText())).toMatchFileSnapshot(join(folder, 'stderr'));
        await expect(`${code}\n`).toMatchFileSnapshot(join(folder, 'exit'));
        await rm(cwd, { recursive: true, force: true });
      });
    }
  });
}
