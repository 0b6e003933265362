/** All that people read, in one language: `lexicon('vi')`. A sentence missing in either does not compile. */
import type { CommandWords } from './command-words.ts';
import { englishCommands } from './en/commands.ts';
import { englishFaults } from './en/faults.ts';
import { englishHelp } from './en/help.ts';
import { englishTable } from './en/table.ts';
import { englishWords } from './en/words.ts';
import type { FaultWords } from './fault-words.ts';
import type { HelpWords } from './help-words.ts';
import type { Lang } from './lang.ts';
import type { TableWords } from './table-words.ts';
import { vietnameseCommands } from './vi/commands.ts';
import { vietnameseFaults } from './vi/faults.ts';
import { vietnameseHelp } from './vi/help.ts';
import { vietnameseTable } from './vi/table.ts';
import { vietnameseWords } from './vi/words.ts';
import type { Words } from './words.ts';

export type Lexicon = {
  readonly lang: Lang;
  readonly words: Words;
  readonly table: TableWords;
  readonly commands: CommandWords;
  readonly faults: FaultWords;
  readonly help: HelpWords;
};

const lexicons: { readonly [L in Lang]: Lexicon } = {
  vi: {
    lang: 'vi',
    words: vietnameseWords,
    table: vietnameseTable,
    commands: vietnameseCommands,
    faults: vietnameseFaults,
    help: vietnameseHelp,
  },
  en: {
    lang: 'en',
    words: englishWords,
    table: englishTable,
    commands: englishCommands,
    faults: englishFaults,
    help: englishHelp,
  },
};

export function lexicon(lang: Lang): Lexicon {
  return lexicons[lang];
}
