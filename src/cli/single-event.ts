/** One event by hand (`units merge` and its like): units looked up as on the day before, kept like a file's row. */
import { recordSuccessions } from '../app/import-successions.ts';
import type { Office } from '../app/office.ts';
import { nowhere } from '../core/problem.ts';
import type { UnitRef } from '../core/succession/row.ts';
import { addDays, type Day } from '../core/time/day.ts';
import type { Succession } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { successionWords } from '../messages/successions.ts';
import type { CommandContext, CommandModule } from './command-context.ts';
import { dayFlag, type Flags, listFlag, textFlag } from './flags.ts';
import { requireUnit } from './lookup.ts';
import { withOffice } from './office-session.ts';
import { tellSuccessions } from './tell-successions.ts';
import { UsageError } from './usage-error.ts';

type Kind = Succession['kind'];

/** The command of one kind of event. */
export function eventCommand(kind: Kind): CommandModule['run'] {
  return async (args, flags, context) => {
    const date = requireDate(flags, context);
    const sides = sidesOf(kind, args, flags, context.lexicon);
    return withOffice(context, 'write', async ({ store, office }) => {
      const known = (text: string) => refOf(office, text, addDays(date, -1), context.lexicon);
      const row = {
        date,
        kind,
        from: sides.from.map(known),
        // A rename's `to` is a name that nobody has yet.
        to: sides.to.map((text) => (kind === 'rename' ? { text, unit: null } : known(text))),
        decree: textFlag(flags, 'decree') ?? '',
        line: 0,
        origins: { from: nowhere, to: nowhere },
      };
      const outcome = await recordSuccessions(store, [row], context.at);
      return tellSuccessions(outcome, office, context);
    });
  };
}

function requireDate(flags: Flags, { lexicon }: CommandContext): Day {
  const date = dayFlag(flags, 'date', lexicon);
  if (date === null) throw new UsageError(lexicon.faults.usage.missingOption('--date'));
  return date;
}

/** Without `--to` the last unit named is what the others become; of a split, the first becomes the others. */
function sidesOf(
  kind: Kind,
  args: readonly string[],
  flags: Flags,
  lexicon: Lexicon,
): { readonly from: readonly string[]; readonly to: readonly string[] } {
  const named = args.map(listed);
  const to = listFlag(flags, 'to').flatMap(listed);
  if (kind === 'abolish' || to.length > 0) return { from: named.flat(), to };
  if (named.length < 2) throw new UsageError(successionWords(lexicon.lang).needsTo);
  const cut = kind === 'split' ? 1 : named.length - 1;
  return { from: named.slice(0, cut).flat(), to: named.slice(cut).flat() };
}

/** As in a file's cell, one argument may hold several units separated by ";". */
function listed(text: string): readonly string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function refOf(office: Office, text: string, day: Day, lexicon: Lexicon): UnitRef {
  const unit = text.includes(':') ? null : requireUnit(office, text, day, lexicon);
  return { text, unit };
}
