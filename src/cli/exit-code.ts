/** What the program's end tells a script. The codes are a contract: others' scripts rest on them. */

export const exitCodes = {
  done: 0,
  /** A file was rejected, a check failed, something is not ready. */
  dataProblems: 1,
  /** A wrong command, flag or name. */
  usage: 2,
  /** A file or the database is missing, locked or not ours. */
  environment: 3,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
