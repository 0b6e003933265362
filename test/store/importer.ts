/** Run as a process of its own by processes.test.ts: imports files and tells of each on stdout. */
import { writeSync } from 'node:fs';
import { shiftMonths } from '../../src/core/time/period.ts';
import { openStore } from '../../src/store/open.ts';
import { dayAt, fact, h1, number, record, submission } from './support.ts';

const path = process.argv[2] ?? '';
const inOneBatch = process.argv[3] === 'one-batch';

/** 40 facts, none of which another file states. */
function made(file: number) {
  const period = shiftMonths(h1, -file);
  const facts = Array.from({ length: 40 }, (_, index) =>
    fact(number(String(index)), { indicator: `indicator_${index}`, period }),
  );
  return record(`${file}.xlsx`, [submission(facts, { period })]);
}

const store = await openStore(path, { mode: 'write' });
const at = dayAt(1);
if (inOneBatch) {
  const records = Array.from({ length: 300 }, (_, file) => made(file));
  // As a power cut would: nothing of this process runs after it.
  const die = (done: number) => done === 200 && process.kill(process.pid, 'SIGKILL');
  await store.saveBatch(records, { at, dryRun: false }, die);
} else {
  for (let file = 0; file < 100_000; file += 1) {
    await store.saveBatch([made(file)], { at, dryRun: false }, () => writeSync(1, 'saved\n'));
  }
}
