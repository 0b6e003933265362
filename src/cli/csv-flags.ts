/** How CSV is written: the character between its columns, and the mark that Excel needs. */
import type { Lexicon } from '../messages/lexicon.ts';
import { type Flags, isSet, textFlag } from './flags.ts';
import { UsageError } from './usage-error.ts';

export function csvFlags(
  flags: Flags,
  lexicon: Lexicon,
): { readonly delimiter: string; readonly hasByteOrderMark: boolean } {
  return { delimiter: delimiterOf(flags, lexicon), hasByteOrderMark: isSet(flags, 'bom') };
}

function delimiterOf(flags: Flags, lexicon: Lexicon): string {
  const seen = textFlag(flags, 'delimiter') ?? ',';
  const delimiter = seen === '\\t' || seen === 'tab' ? '\t' : seen;
  if (delimiter.length === 1 && delimiter !== '"' && delimiter !== '\n') return delimiter;
  const allowed = [',', ';', 'tab', '|'];
  throw new UsageError(lexicon.faults.usage.badChoice('--delimiter', seen, allowed));
}
