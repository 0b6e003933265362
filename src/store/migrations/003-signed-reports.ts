/** Schema 3: the figures of reports as they were signed; kept for ever and never replaced. */
export const signedReports = {
  version: 3,
  name: 'signed-reports',
  sql: `
    CREATE TABLE signed_report (
      number TEXT NOT NULL,
      date TEXT NOT NULL,
      unit INTEGER NOT NULL REFERENCES unit (id),
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" > start),
      event INTEGER NOT NULL,
      signed_at TEXT NOT NULL,
      query TEXT NOT NULL,
      figures TEXT NOT NULL,
      PRIMARY KEY (number, date)
    ) STRICT;
  `,
};
