/**
 * How much of one file is read before it is refused: far above any report, far below what hurts.
 */
import { type Allowance, mostBytes, type ReadingLimits, usualLimits } from '../allowance.ts';
import { tooLarge } from './unreadable-file.ts';

/** These grow with the setting for megabytes. */
const ofBytes = {
  fileBytes: mostBytes(usualLimits),
  /** Of one part of a zip, and of all parts that are read, inflated. */
  partBytes: 2 * mostBytes(usualLimits),
  inflatedBytes: 3 * mostBytes(usualLimits),
} as const;

/** These grow with the setting for cells. */
const ofCells = {
  zipEntries: 10_000,
  /** Of an archive that holds files to read, one level deep. */
  archiveFiles: 2_000,
  sheets: 512,
  rows: 200_000,
  columns: 2_048,
  cells: usualLimits.cells,
  mergedRanges: 100_000,
  /** Number formats of cells; Excel itself keeps 65.490. */
  styles: 100_000,
  /** Texts that cells share, whether or not any does. */
  texts: usualLimits.cells,
  /** Of one text; Excel itself keeps 32.767. */
  characters: 100_000,
  /** Of one line of delimited text. */
  rowCharacters: 1_000_000,
  /** Elements within one another, and attributes of one. */
  depth: 1_000,
  attributes: 1_000,
} as const;

export type LimitName = keyof typeof ofBytes | keyof typeof ofCells;

/** What one file has had so far, against what it may have. */
export type Bounds = {
  readonly limits: ReadingLimits;
  readonly most: (name: LimitName) => number;
  /** Throws where the count is over the limit of that name. */
  readonly check: (name: LimitName, count: number) => void;
  /** Adds to what the file has had of it so far, and checks the sum. */
  readonly add: (name: LimitName, more: number) => void;
  /** What is left of it. */
  readonly left: (name: LimitName) => number;
  /** Throws where the time is over: asked in each loop that a file can make long. */
  readonly checkTime: () => void;
};

type Tally = Partial<Record<LimitName, number>>;

/** The clock starts now. */
export function startBounds({ limits, now, archive }: Allowance): Bounds {
  const most = mostOf(limits);
  const had: Tally = {};
  const end = now() + limits.seconds * 1000;
  const tallyOf = (name: LimitName): Tally =>
    archive && (name === 'inflatedBytes' || name === 'cells') ? archive : had;
  const soFar = (name: LimitName) => tallyOf(name)[name] ?? 0;
  const check = (name: LimitName, count: number) => {
    if (count > most[name]) throw tooLarge(`${name} ${most[name]}`);
  };
  return {
    limits,
    most: (name) => most[name],
    check,
    add: (name, more) => {
      const sum = soFar(name) + more;
      tallyOf(name)[name] = sum;
      check(name, sum);
    },
    left: (name) => most[name] - soFar(name),
    checkTime: () => {
      if (now() > end) throw tooLarge(`seconds ${limits.seconds}`);
    },
  };
}

/** Of many cells looked at, one looks at the time. */
export function timed({ checkTime }: Bounds): () => void {
  let reads = 0;
  return () => {
    reads += 1;
    if (reads % readsBetween === 0) checkTime();
  };
}

const readsBetween = 500;

const known = new WeakMap<ReadingLimits, Readonly<Record<LimitName, number>>>();

/** The same for every file of a run. */
function mostOf(limits: ReadingLimits): Readonly<Record<LimitName, number>> {
  const { megabytes, cells } = limits;
  const most = known.get(limits) ?? {
    ...grown(ofBytes, megabytes / usualLimits.megabytes),
    ...grown(ofCells, cells / usualLimits.cells),
    fileBytes: mostBytes(limits),
    cells,
  };
  known.set(limits, most);
  return most;
}

/** A lower limit lowers nothing else. */
function grown<Name extends LimitName>(
  usual: Readonly<Record<Name, number>>,
  share: number,
): Record<Name, number> {
  const all: Record<Name, number> = { ...usual };
  for (const name in all) all[name] = Math.ceil(usual[name] * Math.max(share, 1));
  return all;
}
