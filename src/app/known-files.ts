/** Files whose reading is known: the same path and bytes under the same inputs are read to the same end, so they need not be. */
import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import type { Problem } from '../core/problem.ts';
import type { ImportRecord, KnownReading } from '../core/store.ts';
import { relativePeriod } from '../core/time/period-relative.ts';
import type { FiledSubmission } from './file-outcome.ts';
import { hashOf, type ReaderSettings } from './file-reading.ts';

/** What is told of a file that was read before and kept. */
export type KnownFile = Pick<KnownReading, 'hash' | 'context'> & {
  readonly submissions: readonly FiledSubmission[];
  readonly problems: readonly Problem[];
};

/**
 * All that a reading depends on besides path and bytes, as one comparable text. Of today's date only the
 * half-years that it gives a meaning to count, or nothing would be known on the day after.
 *
 * @param program the version that reads: another may read otherwise
 */
export function readingInputs(settings: ReaderSettings, program: string): string {
  const { register, catalogue, periods, homeUnit, blankForms, options, limits, mappings } =
    settings;
  const { today: _, ...lasting } = periods;
  const halves = [relativePeriod('this-half', periods), relativePeriod('due-half', periods)];
  const ofOffice = [register, catalogue, lasting, halves, homeUnit, [...blankForms]];
  const ofRun = [options, limits, mappings, program];
  return hashOf(serialize([ofOffice, ofRun]));
}

/** Undefined where text can't hold it exactly: then the file is read each time. */
export function readingToKeep(
  told: Pick<KnownFile, 'submissions' | 'problems'>,
  inputs: string | null,
): ImportRecord['reading'] {
  if (inputs === null) return undefined;
  const text = JSON.stringify(told);
  return isDeepStrictEqual(JSON.parse(text), told) ? { inputs, told: text } : undefined;
}

/** Null where the bytes are others than those that were read. */
export function knownFile(reading: KnownReading | undefined, bytes: Uint8Array): KnownFile | null {
  if (!reading) return null;
  const { hash, context, told } = reading;
  if (hashOf(bytes) !== hash) return null;
  // Written by `readingToKeep` of the same version of the program.
  const { submissions, problems } = JSON.parse(told) as Pick<KnownFile, 'submissions' | 'problems'>;
  return { hash, context, submissions, problems };
}
