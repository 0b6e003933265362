/**
 * A file's reading as it passes between threads. What comes back in many facts, words above all, is sent
 * once and named by its number; the facts are rows of such numbers, which another thread can be handed
 * without a copy.
 */
import type { Retraction, StatedFact, Submission } from '../core/fact.ts';
import type { Amount, Reading } from '../core/reading.ts';
import { type Period, samePeriod } from '../core/time/period.ts';
import type { FileReading } from './file-reading.ts';

export type ReadingMessage = Omit<FileReading, 'submissions'> & {
  /** `Shared` as text: copying its objects costs twice as much. */
  readonly shared: string;
  /** Row after row, in the order of the submissions. */
  readonly facts: Int32Array<ArrayBuffer>;
};

/** What the rows name by number; cells are one a row, since each fact has its own. */
type Shared = {
  readonly submissions: readonly (Omit<Submission, 'facts'> & { readonly facts: number })[];
  readonly texts: readonly (string | null)[];
  readonly periods: readonly Period[];
  readonly manners: readonly Manner[];
  readonly readings: readonly FlatReading[];
  readonly cells: readonly (string | null)[];
};

type Manner = Pick<StatedFact, 'kind' | 'scope' | 'nature' | 'quoted' | 'assumed'>;

/** JSON has no whole numbers without bounds: of a number the digits go. */
type FlatReading =
  | readonly [digits: string, scale: number, qualifier: Amount['qualifier'], writtenIn: number]
  | Exclude<Reading | Retraction, { readonly kind: 'number' }>;

/** The columns of a row: unit, indicator, category, period, manner, note, sheet, raw, reading. */
const width = 9;

export function messageOf({ submissions, ...rest }: FileReading): ReadingMessage {
  const texts = numbered<string | null, string | null>((text) => text);
  const periods = numbered<Period, string>(({ start, end }) => `${start} ${end}`, samePeriod);
  const manners = numbered<Manner, string>(mannerKey, sameManner);
  const readings = numbered<Reading | Retraction, string | number>(readingKey);
  const cells: (string | null)[] = [];
  const count = submissions.reduce((sum, { facts }) => sum + facts.length, 0);
  const rows = new Int32Array(count * width);
  let at = 0;
  for (const { facts } of submissions) {
    for (const fact of facts) {
      const { sheet, cell, raw } = fact.origin;
      rows[at] = fact.unit;
      rows[at + 1] = texts.numberOf(fact.indicator);
      rows[at + 2] = texts.numberOf(fact.category);
      rows[at + 3] = periods.numberOf(fact.period);
      rows[at + 4] = manners.numberOf(fact);
      rows[at + 5] = texts.numberOf(fact.note);
      rows[at + 6] = texts.numberOf(sheet);
      rows[at + 7] = texts.numberOf(raw);
      rows[at + 8] = readings.numberOf(fact.reading);
      cells.push(cell);
      at += width;
    }
  }
  const shared: Shared = {
    submissions: submissions.map((one) => ({ ...one, facts: one.facts.length })),
    texts: texts.items,
    periods: periods.items,
    manners: manners.items.map(({ kind, scope, nature, quoted, assumed }) => {
      return { kind, scope, nature, quoted, assumed };
    }),
    readings: readings.items.map(flatReading),
    cells,
  };
  return { ...rest, shared: JSON.stringify(shared), facts: rows };
}

export function readingOf({ shared, facts: rows, ...rest }: ReadingMessage): FileReading {
  // Written by `messageOf` of the same program.
  const { submissions, texts, periods, manners, cells, ...flat } = JSON.parse(shared) as Shared;
  const readings = flat.readings.map(statedReading);
  let row = 0;
  const next = (): StatedFact => {
    const at = row * width;
    const cell = cells[row] ?? null;
    row += 1;
    const { kind, scope, nature, quoted, assumed } = named(manners, rows[at + 4]);
    const raw = named(texts, rows[at + 7]) ?? '';
    return {
      unit: rows[at] ?? 0,
      indicator: named(texts, rows[at + 1]) ?? '',
      category: named(texts, rows[at + 2]),
      period: named(periods, rows[at + 3]),
      kind,
      scope,
      nature,
      quoted,
      assumed,
      note: named(texts, rows[at + 5]),
      reading: named(readings, rows[at + 8]),
      origin: { sheet: named(texts, rows[at + 6]), cell, raw },
    };
  };
  return {
    ...rest,
    submissions: submissions.map((one): Submission => {
      return { ...one, facts: Array.from({ length: one.facts }, next) };
    }),
  };
}

/** Numbers what comes, the same the same; what is the same its key says, and of neighbours `isSame` sooner. */
function numbered<Item, Key>(
  keyOf: (item: Item) => Key,
  isSame: (one: Item, other: Item) => boolean = Object.is,
) {
  const items: Item[] = [];
  const known = new Map<Key, number>();
  let last: { readonly item: Item; readonly number: number } | null = null;
  const numberByKey = (item: Item): number => {
    const key = keyOf(item);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, items.length);
    items.push(item);
    return items.length - 1;
  };
  return {
    items,
    numberOf: (item: Item): number => {
      if (last === null || !isSame(last.item, item)) last = { item, number: numberByKey(item) };
      return last.number;
    },
  };
}

function named<Item>(items: readonly Item[], number: number | undefined): Item {
  // A number that `numbered` gave, so there is one.
  return items[number ?? 0] as Item;
}

function mannerKey({ kind, scope, nature, quoted, assumed }: Manner): string {
  return `${kind} ${scope} ${nature} ${quoted} ${assumed}`;
}

function sameManner(one: Manner, other: Manner): boolean {
  return (
    one.kind === other.kind &&
    one.scope === other.scope &&
    one.nature === other.nature &&
    one.quoted === other.quoted &&
    one.assumed === other.assumed
  );
}

/** Most figures are whole and small, and then the number itself tells them apart. */
function readingKey(reading: Reading | Retraction): string | number {
  if (reading.kind !== 'number') return JSON.stringify(reading);
  const { value, qualifier, writtenIn } = reading;
  const isPlain = value.scale === 0 && qualifier === 'exact' && writtenIn === 1;
  if (isPlain && value.mantissa >= 0n && value.mantissa < 1_000_000n) return Number(value.mantissa);
  return `${value.mantissa} ${value.scale} ${qualifier} ${writtenIn}`;
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
