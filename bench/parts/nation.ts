/** A nation's ten years: regular, and with series that no sum of filings covers. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fillNation } from '../inputs/nation.ts';
import { type Contender, interleaved } from '../measure.ts';
import type { Section } from '../results.ts';
import { openOnly } from './open-only.ts';
import { type Bench, danvan, growthNote, sizeOf } from './set-up.ts';

const whole = 11_000;

/** The tenth of a nation only tells how the time grows. */
export function summarizeNation(bench: Bench): readonly Section[] {
  const tenth = tableOf(bench, sizeOf(bench, whole / 10), 1);
  const nations = [1, 20].map((irregularPercent) =>
    tableOf(bench, sizeOf(bench, whole), irregularPercent),
  );
  const growth = growthNote(tenth.rows.at(-1), nations[0]?.rows.at(-1), 10);
  return nations.map((one, index) =>
    index === 0 ? { ...one, notes: [...one.notes, ...growth] } : one,
  );
}

function tableOf(bench: Bench, communes: number, irregularPercent: number): Section {
  const database = join(bench.folder, `nation-${communes}-${irregularPercent}.sqlite`);
  const facts = existsSync(database)
    ? null
    : fillNation(database, { communes, halves: 20, irregularPercent });
  const asked = ['--period', '2013..2022', '--by', 'year', '--format', 'csv'];
  const command = danvan('summarize', '--db', database, ...asked);
  const base = 'the nation, ten years, warm';
  const leastHeap = irregularPercent > 1 ? 500 : 120;
  const contenders: Contender[] = [
    openOnly(database),
    { name: 'the nation, ten years, cold', command, prepare: () => dropCache(database) },
    { name: base, command },
    { name: `the same in a heap of ${leastHeap} MB`, command: inHeapOf(leastHeap, command) },
  ];
  // Minutes each: what is said of them needs no median.
  const rounds = irregularPercent > 1 ? 1 : bench.rounds;
  const rows = interleaved(contenders, rounds);
  const notes = facts === null ? [] : [`${facts} facts`];
  const title = `The nation: ${communes} communes, ${irregularPercent} % of them irregular`;
  return { title, rows, base, notes };
}

/** V8 lets garbage lie while there is room: what must be there shows where there is little. */
function inHeapOf(megabytes: number, [node = '', ...rest]: readonly string[]): readonly string[] {
  return [node, `--max-old-space-size=${megabytes}`, ...rest];
}

/** dd's advice evicts one file without touching anyone else's pages; elsewhere "cold" is warm. */
function dropCache(path: string): void {
  spawnSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0']);
}
