/**
 * Schema 5: a seal on each event, which tells whether what it stored was changed since; and the
 * packs of other offices that were merged. Events from before have no seal. `batch` is null where a
 * pack said nothing new; `first_month` and `end_month` where it held every period.
 */
export const sealsAndPacks = {
  version: 5,
  name: 'seals-and-packs',
  sql: `
    CREATE TABLE seal (
      event INTEGER PRIMARY KEY REFERENCES event (id),
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE merged_pack (
      id INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL REFERENCES unit (id),
      source TEXT NOT NULL,
      number INTEGER NOT NULL,
      made_at TEXT NOT NULL,
      seal TEXT NOT NULL,
      first_month INTEGER,
      end_month INTEGER,
      without TEXT NOT NULL,
      file TEXT NOT NULL,
      merged_at TEXT NOT NULL,
      batch INTEGER
    ) STRICT;
  `,
};
