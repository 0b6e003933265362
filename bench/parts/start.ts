/** How long the program takes to say what it is. */
import { type Contender, interleaved } from '../measure.ts';
import type { Section } from '../results.ts';
import { type Bench, danvan } from './set-up.ts';

export function start(bench: Bench): readonly Section[] {
  const contenders: Contender[] = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'danvan --version', command: danvan('--version') },
    { name: 'danvan --help', command: danvan('--help') },
  ];
  const rows = interleaved(contenders, Math.max(bench.rounds, 11));
  return [{ title: 'Start', rows, base: 'node -e 0', notes: [] }];
}
