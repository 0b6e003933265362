/** English for how a database was opened. */
import { formatCount } from '../number-format.ts';
import type { OpeningWords } from '../opening-words.ts';

export const englishOpening: OpeningWords = {
  notShared: (location) =>
    `The disk that holds ${location} does not let several programs share the file (as network drives often do not). It works, but more slowly and for one person at a time; better keep the database on a disk of this computer.`,
  migrated: (backup) =>
    `The database was brought up to this version of danvan. As it was before, it is kept at ${backup}.`,
  waiting: (seconds) =>
    `Waiting for another danvan to finish writing (up to ${formatCount(seconds, 'en')} seconds; Ctrl-C stops) …`,
};
