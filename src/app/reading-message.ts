/**
 * A file's reading as it passes between threads: what it states goes as one text, since copying the
 * objects of a form costs twice as much.
 */
import type { Retraction, StatedFact, Submission } from '../core/fact.ts';
import type { Amount, Reading } from '../core/reading.ts';
import type { Month } from '../core/time/month.ts';
import type { UnitId } from '../core/unit.ts';
import type { FileReading } from './file-reading.ts';

export type ReadingMessage = Omit<FileReading, 'submissions'> & { readonly submissions: string };

type FlatSubmission = readonly [
  filer: UnitId,
  form: string,
  start: Month,
  end: Month,
  facts: readonly FlatFact[],
];

type FlatFact = readonly [
  unit: UnitId,
  indicator: string,
  category: string | null,
  start: Month,
  end: Month,
  kind: StatedFact['kind'],
  scope: StatedFact['scope'],
  nature: StatedFact['nature'],
  quoted: boolean,
  assumed: boolean,
  note: string | null,
  sheet: string | null,
  cell: string | null,
  raw: string,
  reading: FlatReading,
];

/** JSON has no whole numbers without bounds: of a number the digits go. */
type FlatReading =
  | readonly [digits: string, scale: number, qualifier: Amount['qualifier'], writtenIn: number]
  | Exclude<Reading | Retraction, { readonly kind: 'number' }>;

export function messageOf(reading: FileReading): ReadingMessage {
  const submissions = reading.submissions.map(
    ({ filer, form, period: { start, end }, facts }): FlatSubmission => {
      return [filer, form, start, end, facts.map(flatFact)];
    },
  );
  return { ...reading, submissions: JSON.stringify(submissions) };
}

export function readingOf(message: ReadingMessage): FileReading {
  // Written by `messageOf` of the same program.
  const submissions = JSON.parse(message.submissions) as readonly FlatSubmission[];
  return {
    ...message,
    submissions: submissions.map(([filer, form, start, end, facts]): Submission => {
      return { filer, form, period: { start, end }, facts: facts.map(statedFact) };
    }),
  };
}

function flatFact(fact: StatedFact): FlatFact {
  const { unit, indicator, category, period, kind, scope, nature, quoted, assumed, note } = fact;
  const { sheet, cell, raw } = fact.origin;
  return [
    unit,
    indicator,
    category,
    period.start,
    period.end,
    kind,
    scope,
    nature,
    quoted,
    assumed,
    note,
    sheet,
    cell,
    raw,
    flatReading(fact.reading),
  ];
}

function statedFact(flat: FlatFact): StatedFact {
  const [unit, indicator, category, start, end, kind, scope, nature, quoted, assumed, note] = flat;
  const [, , , , , , , , , , , sheet, cell, raw, reading] = flat;
  return {
    unit,
    indicator,
    category,
    period: { start, end },
    kind,
    scope,
    nature,
    quoted,
    assumed,
    note,
    reading: statedReading(reading),
    origin: { sheet, cell, raw },
  };
}

function flatReading(reading: Reading | Retraction): FlatReading {
  if (reading.kind !== 'number') return reading;
  const { value, qualifier, writtenIn } = reading;
  return [value.mantissa.toString(), value.scale, qualifier, writtenIn];
}

function statedReading(flat: FlatReading): Reading | Retraction {
  if ('kind' in flat) return flat;
  const [digits, scale, qualifier, writtenIn] = flat;
  return { kind: 'number', value: { mantissa: BigInt(digits), scale }, qualifier, writtenIn };
}
