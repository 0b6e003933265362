/** What the files of a batch share: numbers that rise, codes and prepared statements. */
import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Instant } from '../core/store.ts';
import type { CodeWriter } from './codes.ts';
import type { ConflictFinder } from './conflicts.ts';
import type { CurrentStatements } from './current.ts';
import type { SealStatements } from './seals.ts';
import type { VersionStatements } from './versions.ts';

export type BatchContext = {
  readonly db: Database;
  readonly at: Instant;
  readonly batch: number;
  readonly next: { event: number; filing: number; version: number };
  readonly codes: CodeWriter;
  readonly versions: VersionStatements;
  readonly current: CurrentStatements;
  readonly seals: SealStatements;
  readonly findConflict: ConflictFinder;
  readonly statements: {
    readonly event: Prepared;
    readonly filing: Prepared;
    readonly submission: Prepared;
    readonly findSubmission: Prepared<[number, number, string], number>;
    readonly lastFiled: Prepared<[number], number | null>;
  };
};
