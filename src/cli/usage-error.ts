/** A command that can't be carried out as it was written: exit code 2. */

export class UsageError extends Error {
  /** Lines below the message: candidates, examples, what to type instead. */
  readonly hints: readonly string[];

  constructor(message: string, hints: readonly string[] = []) {
    super(message);
    this.name = 'UsageError';
    this.hints = hints;
  }
}
