/** English for export, backup, verify, pack and merge. */
import { periodLabel } from '../../core/time/period-label.ts';
import type { KeepingWords, MergedCounts } from '../keeping-words.ts';
import { formatCount } from '../number-format.ts';
import { listed } from './listed.ts';
import { countOf } from './plural.ts';

/** SQLite looks for no more. */
const mostPlaces = 20;

const mergedFigures = ({ files, added, corrected }: MergedCounts): string =>
  `${countOf(added, 'new figure')}${corrected > 0 ? `, ${countOf(corrected, 'changed figure')}` : ''}, of ${countOf(files, 'file')}`;

export const englishKeeping: KeepingWords = {
  export: {
    written: (facts, file) => `Wrote ${countOf(facts, 'figure')} to ${file}`,
    nothing: 'There are no such figures to export.',
    unnamed: (units) =>
      `Some units share a name and have no code, so an import could not tell them apart: ${listed(units)}. Give them codes and export again.`,
  },
  backup: {
    written: (file, megabytes) => `Backed up to ${file} (${megabytes} MB), read back and checked.`,
    fileMark: 'backup',
  },
  verify: {
    sound: ({ events, facts }) =>
      `The database is sound: ${countOf(events, 'entry', 'entries')} in the history, ${countOf(facts, 'figure')} in force.`,
    unsealed: (events) =>
      `${countOf(events, 'entry', 'entries')} of the history are from before danvan made seals, so their figures could not be checked one by one.`,
    heading: (location, findings) =>
      `${location}: ${countOf(findings, 'thing')} not as it should be:`,
    unreadable: 'the file is cut short or badly damaged, and nothing in it can be read',
    damagedPages: (places) =>
      `the file is damaged in ${places < mostPlaces ? '' : 'at least '}${countOf(places, 'place')}`,
    changedSchema: ({ fault, type, name }) => {
      const part = `the ${type} ${name}`;
      if (fault === 'altered') return `${part} is not as danvan made it`;
      return `${part} is missing${type === 'table' ? ', and what it held is lost' : ''}`;
    },
    unreadableTable: ({ table, read }) =>
      `of the table ${table} only ${countOf(read, 'row')} can be read; what follows is lost`,
    lostEvents: (events) =>
      `the figures of ${countOf(events.length, 'file')} can't all be read and must be imported again: ${listed(events.map(({ id, file }) => `${file ?? '?'} (number ${id})`))}`,
    dangling: ({ table, rows }) =>
      `${countOf(rows, 'row')} of the table ${table} name something that is not there`,
    impossibleRows: ({ table, rows }) =>
      `${countOf(rows, 'row')} of the table ${table} say months or digits that nothing can have`,
    brokenSeal: ({ id, file }) =>
      `the entry ${id} of the history (${file ?? '?'}) was changed after it was stored, and not by danvan`,
    changedNames: (events) =>
      `the period, indicator, category, sheet or form that ${countOf(events.length, 'entry', 'entries')} of the history name were changed after they were stored, and not by danvan: ${listed(events.map(({ id, file }) => `${file ?? '?'} (number ${id})`))}`,
    missingEvents: (ids) => `the history lacks the numbers ${listed(ids.map(String))}`,
    effectiveDiffers: (unit, lacking, extra) =>
      `${unit}: the figures in force are not those of the history (${formatCount(lacking, 'en')} lacking, ${formatCount(extra, 'en')} too many)`,
    sumsDiffer: ({ indicator, units }) =>
      `the sums that are kept of ${indicator} are not those of the figures in force (of ${countOf(units, 'unit')})`,
    register: (unit, fault) =>
      ({
        'no-name': `the unit ${unit} has no name or nothing is said of its parent`,
        'unknown-parent': `${unit}: its parent is not in the register`,
        'parent-cycle': `${unit}: the way up comes back to itself`,
        'ends-before-start': `${unit}: it ends before it begins`,
      })[fault],
    advice: (backup, isAllLost) => [
      {
        command: `danvan verify --db ${backup === null ? 'BACKUP' : `"${backup}"`}`,
        meaning: 'check the latest backup; where it is sound, use it',
      },
      isAllLost
        ? {
            command: 'danvan init',
            meaning: 'without a backup: rename the damaged file, begin anew and import every file',
          }
        : { command: 'danvan import FILE --again', meaning: 'import the lost files again' },
    ],
    rebuildAdvice: (database) => ({
      command: [
        'danvan verify --rebuild-sums',
        ...(database === null ? [] : ['--db', `"${database}"`]),
      ].join(' '),
      meaning: 'work the sums out again from the figures in force',
    }),
    rebuilt: 'The kept sums were worked out again from the figures in force.',
  },
  pack: {
    written: (file, unit, { files, facts }) =>
      `Packed ${unit}: ${countOf(facts, 'figure')} of ${countOf(files, 'file')}, written to ${file}`,
    seal: (seal) => `Seal: ${seal}`,
    nothing: (unit) => `${unit} has no such figures to pack.`,
    fileMark: 'pack',
    merge: (file) => ({
      command: `danvan merge "${file}"`,
      meaning: 'the office that receives it merges it into its database',
    }),
  },
  merge: {
    merged: (file, unit, counts) => `${file}: merged ${unit}: ${mergedFigures(counts)}.`,
    wouldMerge: (file, unit, counts) =>
      `${file}: would merge ${unit}: ${mergedFigures(counts)}. (A trial: nothing was saved.)`,
    unchanged: (file, unit) => `${file}: ${unit} has nothing new.`,
    refused: (file, reason) => `${file}: this pack is refused: ${reason}`,
    faults: {
      notAPack: 'the file is no pack made by danvan pack. Spreadsheets go in by danvan import.',
      damaged: (part) =>
        `it is damaged or cut short${part === null ? '' : ` (${part})`}. Ask for it again.`,
      tampered: (part) =>
        `${part} is not as it was packed. Ask the office to pack and send it again.`,
      newerVersion: 'it was made by a newer danvan. Install that and merge again.',
      tooLarge:
        'it is larger than danvan reads. Ask for it by period: danvan pack --period PERIOD.',
      calendar: (theirs, ours) =>
        `its periods follow the calendar ${theirs}, those here ${ours}: the same names, other days. Agree on one by danvan settings set calendar, and pack again.`,
      otherName: (code, theirs, ours) =>
        `the code ${code} is ${theirs} in the pack and ${ours} here. Correct the register that is wrong, and pack again.`,
      ambiguousUnit: (unit, candidates) =>
        `${unit} may be ${listed(candidates)}. Give these units codes.`,
      unitTwice: (unit) => `two units of the pack would both be ${unit} here.`,
      indicators: (codes) =>
        `these indicators mean something else there: ${listed(codes)}. Agree on one catalogue (danvan indicators export), and pack again.`,
      older: (file, madeAt) =>
        `a newer pack of this unit is here already (${file}, packed ${madeAt}). To use the older one, undo the newer first (danvan undo).`,
      facts: (problems) => `${countOf(problems, 'figure')} against the register here:`,
    },
    madeAt: (when, seal) => `Packed ${when}, seal ${seal}`,
    onlyPart: (period, without) =>
      [
        ...(period === null ? [] : [`only ${periodLabel(period, 'en')}`]),
        ...(without.length === 0 ? [] : [`without the groups ${listed(without)}`]),
      ].join(', '),
    conflicts: (total) => `${countOf(total, 'disagreement')} to look at:`,
    more: (rest) => `… and ${formatCount(rest, 'en')} more (--verbose shows all)`,
    conflict: (what, stated, held, heldFile) =>
      `${what}: the pack says ${stated}, ${heldFile} says ${held}; the later holds`,
    overridden: (what, theirs, ours, file) =>
      `${what}: corrected here to ${ours} (${file}), now ${theirs} by the pack`,
    kept: (what, ours, file) =>
      `${what}: the pack has it no longer; ${ours}, which was filed here (${file}), stays`,
    disputed: (unit) => `${unit}: ends on another day in the pack; the register here stays`,
    noFiles: 'Found no packs to merge.',
  },
};
