/** What the command line itself says beside the sentences of commands: placeholders, prompts, progress. Shape only. */

export type ValueKind =
  | 'file'
  | 'folder'
  | 'day'
  | 'period'
  | 'unit'
  | 'indicator'
  | 'group'
  | 'text'
  | 'number'
  | 'cell'
  | 'term'
  | 'character';

export type ScreenWords = {
  /** Stands for a flag's value in the help: `--period KỲ`. */
  readonly values: { readonly [V in ValueKind]: string };
  readonly commandPlaceholder: string;
  readonly optionsPlaceholder: string;
  /** About `history --limit`. */
  readonly limit: string;
  /** Before the cure of a problem, and before a usage error's hints. */
  readonly fix: string;
  /** The line above problems that have no place in a file. */
  readonly general: string;
  /** "y" or "yes", folded: what counts as agreement. */
  readonly agreement: readonly string[];
  readonly agreementHint: string;
  /** Bare `danvan` and others, where no command is `seen`. */
  readonly notFound: (filter: string) => string;
  readonly database: (location: string) => string;
  readonly shownOf: (shown: number, total: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly standardInput: string;
};
