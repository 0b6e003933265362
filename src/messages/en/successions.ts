/** English for units over time. */
import { formatDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { SuccessionWords } from '../succession-words.ts';
import { countOf } from './plural.ts';

export const englishSuccessions: SuccessionWords = {
  summary: ({ events, days, added, ended, renamed, moved }) => {
    const shown = days.length > 3 ? [days[0], days.at(-1)] : days;
    const from = shown.flatMap((day) => (day === undefined ? [] : [formatDay(day)]));
    const when = from.join(days.length > 3 ? ' to ' : ', ');
    const parts = [
      ...(added > 0 ? [`${countOf(added, 'new unit')}`] : []),
      ...(ended > 0 ? [`${countOf(ended, 'unit')} ended`] : []),
      ...(renamed > 0 ? [`${countOf(renamed, 'unit')} with a new name or code`] : []),
      ...(moved > 0 ? [`${countOf(moved, 'unit')} with a new parent`] : []),
    ];
    const what = parts.length > 0 ? parts.join(', ') : 'no unit has a new name or parent';
    return `Recorded ${countOf(events, 'succession')} (${when}): ${what}.`;
  },
  unchanged: 'The register knows all of this; nothing changed.',
  refused: (problems) =>
    `Nothing was recorded: correct ${countOf(problems, 'place')} above and run it again.`,
  splitHeading: (units) =>
    `${countOf(units, 'unit')} went to several units; old figures of them cannot be given to one new unit:`,
  splitLine: (unit, successors) => `  ${unit} → ${successors.join(', ')}`,
  moreSplit: (more) => `  … and ${formatCount(more, 'en')} more (all of them with --verbose)`,
  added: (unit, parent) => `Added ${unit}${parent === null ? '' : `, under ${parent}`}.`,
  alreadyThere: (unit) => `${unit} is in the register already`,
  needsTo:
    'it does not say what becomes of the unit: add --to "Name", for a new unit --to "code:Name"',
  decreeNotKept:
    'No decree is kept with an added unit; record one with units merge or units split.',
};
