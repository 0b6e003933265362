/** Waiting for another process that writes: said, bounded, and broken off by Ctrl-C. */
import { setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Patience } from '../core/patience.ts';

/** In milliseconds. While SQLite itself waits nothing else of this process runs, so it is asked again and again. */
const pause = 100;

/** Resolves when nobody else writes; rejects with what SQLite says where that lasts for too long. */
export async function whenFree(db: Database, { seconds, onWait }: Patience): Promise<void> {
  if (db.readonly || db.inTransaction) return;
  const most = (seconds * 1000) / pause;
  for (let times = 0; ; times += 1) {
    const refusal = refusalNow(db);
    if (refusal === null) return;
    if (times >= most) throw refusal;
    if (times === 0) onWait();
    await setTimeout(pause);
  }
}

/** Null where one could begin to write. */
function refusalNow(db: Database): Error | null {
  const usual = db.pragma('busy_timeout', { simple: true });
  db.pragma('busy_timeout = 0');
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec('ROLLBACK');
    return null;
  } catch (error) {
    const isBusy = error instanceof Error && 'code' in error && /BUSY|LOCKED/.test(`${error.code}`);
    if (!isBusy) throw error;
    return error;
  } finally {
    db.pragma(`busy_timeout = ${Number(usual)}`);
  }
}
