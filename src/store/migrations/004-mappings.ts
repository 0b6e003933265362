/** Schema 4: the layouts that were taught, one a fingerprint; a later mapping of the same layout replaces it. */
export const mappings = {
  version: 4,
  name: 'mappings',
  sql: `
    CREATE TABLE mapping (
      fingerprint TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
