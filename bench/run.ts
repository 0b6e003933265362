/**
 * Measures danvan beside its peers and writes RESULTS.md: `npm run bench`, or a part of it
 * (`npm run bench -- --only import,start --scale 0.1 --rounds 1 --keep FOLDER`).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importAgain, importForms, importMatrix, importTidy } from './parts/import.ts';
import { summarizeNation } from './parts/nation.ts';
import type { Bench } from './parts/set-up.ts';
import { start } from './parts/start.ts';
import { succession } from './parts/succession.ts';
import { summarizeProvince } from './parts/tables.ts';
import { resultsText, type Section, sectionText } from './results.ts';

const parts: Readonly<Record<string, (bench: Bench) => readonly Section[]>> = {
  start,
  import: importForms,
  matrix: importMatrix,
  tidy: importTidy,
  unchanged: importAgain,
  tables: summarizeProvince,
  nation: summarizeNation,
  succession,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    scale: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
    output: { type: 'string', default: fileURLToPath(new URL('RESULTS.md', import.meta.url)) },
  },
});

const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'danvan-bench-'));
mkdirSync(folder, { recursive: true });
const bench: Bench = { folder, scale: Number(values.scale), rounds: Number(values.rounds) };
const command = ['npm run bench', ...process.argv.slice(2)]
  .join(' ')
  .replace('bench --', 'bench -- --');
const loadBefore = loadavg()[0] ?? 0;
const sections: Section[] = [];
try {
  for (const name of values.only.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(', ')}`);
    process.stderr.write(`${name}\n`);
    for (const section of part(bench)) {
      sections.push(section);
      console.log(sectionText(section));
      // Written after each part, so that a run that is stopped has told what it knew.
      writeFileSync(values.output, resultsText(command, loadBefore, sections));
    }
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
