/**
 * Schema 6: what each imported file was read as when it last came, so that the same bytes under the same
 * inputs need not be read again. It may be emptied at any time: then files are read.
 */
export const knownReadings = {
  version: 6,
  name: 'known-readings',
  sql: `
    CREATE TABLE reading (
      file TEXT NOT NULL PRIMARY KEY,
      hash TEXT NOT NULL,
      inputs TEXT NOT NULL,
      context TEXT NOT NULL,
      told TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
