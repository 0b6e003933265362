/** One command's time with the database: opened, its office loaded, closed whatever happens. */
import { resolve } from 'node:path';
import { loadOffice, type Office } from '../app/office.ts';
import { type DatabaseMode, openDatabase } from '../app/open-database.ts';
import type { Patience } from '../core/patience.ts';
import type { Store, StoreNotice } from '../core/store.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { openingWords } from '../messages/opening.ts';
import { bugOrDamage } from './bug-or-damage.ts';
import { type CommandContext, tell } from './command-context.ts';
import type { ExitCode } from './exit-code.ts';

export type OfficeSession = {
  readonly store: Store;
  readonly office: Office;
  readonly periods: PeriodContext;
};

export async function withOffice(
  context: CommandContext,
  mode: DatabaseMode,
  work: (session: OfficeSession) => Promise<ExitCode>,
): Promise<ExitCode> {
  const store = await openDatabase(databasePath(context), mode, patienceOf(context));
  try {
    for (const notice of store.notices) await tell(context, noticeText(notice, store, context));
    const office = await loadOffice(store);
    if (context.isVerbose) {
      await tell(context, context.lexicon.commands.home.database(store.location));
    }
    return await work({ store, office, periods: periodContext(office, context) });
  } catch (error) {
    throw await bugOrDamage(error, store);
  } finally {
    await store.close();
  }
}

function noticeText(notice: StoreNotice, { location }: Store, { lexicon }: CommandContext): string {
  const words = openingWords(lexicon.lang);
  switch (notice.kind) {
    case 'not-shared':
      return words.notShared(location);
    case 'migrated':
      return words.migrated(notice.backup);
  }
}

/** Waiting is told at once; how long is for the environment to say. */
export function patienceOf(context: CommandContext): Patience {
  const { waiting } = openingWords(context.lexicon.lang);
  const seconds = context.waitSeconds;
  return { seconds, onWait: () => void tell(context, waiting(seconds)) };
}

export function databasePath({ host, database }: CommandContext): string {
  return resolve(host.cwd, database.path);
}

function periodContext(office: Office, { today }: CommandContext): PeriodContext {
  const { scheme, terms, deadlines } = office;
  return { today, scheme, terms, deadlines };
}
