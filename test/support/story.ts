/**
 * Stories: what someone types and what comes of it, as one text. Lines that begin with `$ ` are typed, `-- `
 * tells what for; below each line stands what it printed, stderr behind `! `, and how it ended if not with 0.
 */
import type { Ended, Terminal } from './terminal.ts';

/** Types the story's lines again and gives it with what they print now. */
export async function retell(story: string, terminal: Terminal): Promise<string> {
  const told: string[] = [];
  for (const line of story.split('\n')) {
    if (line.startsWith('-- ')) told.push(told.length === 0 ? line : `\n${line}`);
    if (!line.startsWith('$ ')) continue;
    const ended = await terminal.type(line.slice(2));
    told.push(`\n${line}`, ...shown(ended));
  }
  return `${told.join('\n')}\n`;
}

function shown({ exit, screen }: Ended): readonly string[] {
  const lines = screen.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (stream === 'stderr' ? `! ${line}`.trimEnd() : line)),
  );
  return exit === 0 ? lines : [...lines, `[exit ${exit}]`];
}
