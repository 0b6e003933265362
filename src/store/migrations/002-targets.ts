/** Schema 2: targets, one a unit, indicator and span; a later import of the same replaces it. */
export const targets = {
  version: 2,
  name: 'targets',
  sql: `
    CREATE TABLE target (
      unit INTEGER NOT NULL REFERENCES unit (id),
      indicator TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" > start),
      value TEXT NOT NULL,
      PRIMARY KEY (unit, indicator, start, "end")
    ) STRICT, WITHOUT ROWID;
  `,
};
