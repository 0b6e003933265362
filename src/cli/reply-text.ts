/** The messages of `check --reply`: one to each filer of a faulty file, plain text for a phone or an e-mail. */
import { baseName, faultsOf } from '../app/annotate-file.ts';
import type { FileOutcome } from '../app/file-outcome.ts';
import type { Office } from '../app/office.ts';
import { lastDayOfMonth } from '../core/time/calendar.ts';
import { deadlineOf } from '../core/time/deadlines.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { stateOn } from '../core/unit.ts';
import { annotateWords } from '../messages/annotate.ts';
import type { CommandContext } from './command-context.ts';

/** More would not be read on a phone; the marked copy has them all. */
const linesAtMost = 12;

export function replyText(
  outcomes: readonly FileOutcome[],
  office: Office,
  context: CommandContext,
): string {
  const messages = outcomes
    .map((outcome) => messageOf(outcome, office, context))
    .filter((message) => message !== null);
  const { nothing } = annotateWords(context.lexicon.lang).reply;
  return messages.length > 0 ? messages.join('\n\n') : nothing;
}

function messageOf(outcome: FileOutcome, office: Office, context: CommandContext): string | null {
  const { lang } = context.lexicon;
  const words = annotateWords(lang).reply;
  const faults = faultsOf(outcome, { lang, catalogue: office.catalogue });
  if (faults.length === 0) return null;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: faults.length - errors };
  const { unit, period } = statedBy(outcome, office);
  const about = {
    unit,
    file: baseName(outcome.file),
    period: period && periodLabel(period, lang),
  };
  const lines = faults
    .slice(0, linesAtMost)
    .map(({ origin, message, cure }, index) =>
      words.line(index + 1, origin, `${message}. ${cure}`.trimEnd()),
    );
  const more = faults.length - lines.length;
  return [
    words.heading(about, counts),
    ...lines,
    ...(more > 0 ? [words.more(more)] : []),
    words.ask(counts, period && dueOf(period, office, context)),
  ].join('\n');
}

function dueOf(period: Period, { scheme, deadlines }: Office, { today }: CommandContext) {
  const day = deadlineOf(period, scheme, deadlines);
  return { day, isPast: day < today };
}

/** The one unit and period that the file speaks for; null where it speaks for several, or nobody can tell. */
function statedBy(
  { stated }: FileOutcome,
  { register, scheme }: Office,
): { readonly unit: string | null; readonly period: Period | null } {
  const [first] = stated;
  if (!first) return { unit: null, period: null };
  const isOneUnit = stated.every(({ unit }) => unit === first.unit);
  const isOnePeriod = stated.every(({ period }) => periodId(period) === periodId(first.period));
  const day = lastDayOfMonth(lastMonth(first.period), scheme);
  // A refused file registers nothing, so that a unit new with it has no name yet.
  const known = isOneUnit ? register.units.find(({ id }) => id === first.unit) : undefined;
  return {
    unit: known ? stateOn(known, day).name : null,
    period: isOnePeriod ? first.period : null,
  };
}
