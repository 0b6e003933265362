/** What the command line itself says beside the sentences of commands: placeholders, prompts, next steps. Shape only. */
import type { NextStep } from './command-words.ts';

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
  /** What counts as agreement to a question, folded. */
  readonly agreement: readonly string[];
  readonly nothingMatches: (filter: string) => string;
  readonly shownOf: (shown: number, total: number) => string;
  /** "… và 12 chỗ nữa [unknown-indicator]": problems of one kind beyond those printed. */
  readonly moreOfKind: (count: number, code: string) => string;
  /** "… và 12 tệp nữa": files with problems beyond those told. */
  readonly moreFiles: (count: number) => string;
  /** Where problems and files stand that came through `-`. */
  readonly standardInput: string;
  /** `asked`: the flags that the table on the screen was asked by. */
  readonly toExcel: (asked: string) => NextStep;
  readonly setUnit: NextStep;
  readonly badCell: (seen: string) => string;
  readonly badTerm: (seen: string, example: string) => string;
  readonly badUndoTarget: (seen: string) => string;
};
