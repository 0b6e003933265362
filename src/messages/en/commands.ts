/** English for what commands say when they have done something, and what to do next. */

import type { CommandWords, HistoryWords, ImportWords, SummarizeWords } from '../command-words.ts';
import { formatCount } from '../number-format.ts';
import { withArticle } from './article.ts';
import { countOf } from './plural.ts';
import { englishRegisterWords } from './registers.ts';
import { englishNext, englishStart } from './steps.ts';
import { englishTrace } from './trace.ts';
import { englishWords } from './words.ts';

const outcome = (verb: string, counts: Parameters<ImportWords['summary']>[0]): string => {
  const { taken, unchanged, rejected, added, corrected } = counts;
  const sentences: string[] = [];
  if (taken > 0 || rejected + unchanged === 0) {
    const facts = [countOf(added, 'new figure')];
    if (corrected > 0) facts.push(`${countOf(corrected, 'figure')} corrected`);
    sentences.push(`${verb} ${countOf(taken, 'file')}: ${facts.join(', ')}.`);
  }
  if (unchanged > 0) sentences.push(`${countOf(unchanged, 'file')} unchanged.`);
  if (rejected > 0) sentences.push(`${countOf(rejected, 'file')} refused.`);
  return sentences.join(' ');
};

const importWords: ImportWords = {
  reading: (files) => `Reading ${countOf(files, 'file')}`,
  timeLeft: (time) => `about ${time} left`,
  saving: (files) => `Saving ${countOf(files, 'file')}`,
  summary: (counts) => outcome('Imported', counts),
  dryRunSummary: (counts) => `${outcome('Would import', counts)} (A trial: nothing was saved.)`,
  checkSummary: ({ ok, rejected }) =>
    rejected === 0
      ? `Checked ${countOf(ok, 'file')}: all can be imported.`
      : `Checked ${countOf(ok + rejected, 'file')}: ${formatCount(ok, 'en')} can be imported, ${formatCount(rejected, 'en')} must be corrected.`,
  problemCounts: (errors, warnings, infos) =>
    [
      ...(errors > 0 ? [countOf(errors, 'error')] : []),
      ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
      ...(infos > 0 ? [countOf(infos, 'note')] : []),
    ].join(', '),
  fileLine: (file, status) => `${file}: ${englishWords.fileStatus[status]}`,
  change: (what, before, after) => `${what}: ${before} -> ${after}`,
  changesHeading: (changes) => `${countOf(changes, 'figure')} corrected (old -> new):`,
  moreChanges: (changes) => `… and ${formatCount(changes, 'en')} more (see danvan history)`,
  stillMissing: (period, units, more) =>
    `Still missing for ${withArticle(period)}: ${units.join(', ')}${more > 0 ? ` and ${countOf(more, 'more unit')}` : ''}.`,
  allFiled: (period) => `All units have reported for ${withArticle(period)}.`,
  noFiles: 'No files were found to read.',
  superseded: (file, by) => `${file}: imported before; the figures in force are those of ${by}`,
  nothing: 'Nothing new.',
  newUnits: (units) => `Registered ${countOf(units.length, 'new unit')}: ${units.join(', ')}.`,
  dryRunNewUnits: (units) =>
    `Would register ${countOf(units.length, 'new unit')}: ${units.join(', ')}.`,
  progress: (done, total) => `${formatCount(done, 'en')}/${formatCount(total, 'en')}`,
};

const historyWords: HistoryWords = {
  headings: {
    id: 'No.',
    batch: 'Batch',
    at: 'At',
    kind: 'Event',
    file: 'File',
    state: 'State',
    changes: 'Corrections',
  },
  empty: 'The history is empty: no file has been imported.',
  undoQuestion: (what, files) => `Undo ${what} (${countOf(files, 'file')})? [y/N] `,
  undone: (what, { restored, withdrawn }) => {
    const parts = [
      ...(restored > 0 ? [`${countOf(restored, 'figure')} back to what held before`] : []),
      ...(withdrawn > 0 ? [`${countOf(withdrawn, 'figure')} withdrawn`] : []),
    ];
    return parts.length > 0 ? `Undid ${what}: ${parts.join(', ')}.` : `Undid ${what}.`;
  },
  nothingToUndo: 'There is nothing left to undo.',
  noSuchEvent: (id) => `There is no event ${id}. See their numbers with: danvan history`,
  alreadyUndone: (id) => `Already undone: ${id}.`,
  cancelled: 'Stopped; nothing was changed.',
  batchName: (id) => `batch b${id}`,
  eventName: (id) => `event ${id}`,
};

const summarizeWords: SummarizeWords = {
  written: (file) => `Wrote ${file}`,
  problemsHeading: 'To look into:',
  more: (problems) => `… and ${formatCount(problems, 'en')} more (add --verbose to see them all)`,
};

export const englishCommands: CommandWords = {
  import: importWords,
  history: historyWords,
  summarize: summarizeWords,
  ...englishRegisterWords,
  ...englishStart,
  ...englishTrace,
  next: englishNext,
};
