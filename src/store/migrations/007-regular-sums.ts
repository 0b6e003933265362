/**
 * Schema 7: sums of what units filed alike, block by block, so that a nation's table need not read each
 * figure (see kept-sums.ts). It follows from `current` alone and may be made anew at any time.
 */
import { rebuildSums } from '../kept-sums.ts';

/**
 * A row is one indicator's, of those units of a block that filed the very same spans in the same manner:
 * `units` has their bits, `spans` their spans in order, `sums` what they filed over each. Units that
 * filed anything else than plain numbers share a row where `said` is -1, without spans and sums.
 */
export const regularSums = {
  version: 7,
  name: 'regular-sums',
  sql: `
    CREATE TABLE regular_sum (
      block INTEGER NOT NULL,
      indicator INTEGER NOT NULL,
      said INTEGER NOT NULL,
      spans TEXT NOT NULL,
      units INTEGER NOT NULL,
      sums TEXT NOT NULL,
      PRIMARY KEY (block, indicator, said, spans)
    ) STRICT, WITHOUT ROWID;
  `,
  fill: rebuildSums,
};
