/** What is said of how a database was opened, beside what the command came for. Shape only. */
export type OpeningWords = {
  readonly notShared: (location: string) => string;
  readonly migrated: (backup: string) => string;
  /** While another program writes. */
  readonly waiting: (seconds: number) => string;
};
