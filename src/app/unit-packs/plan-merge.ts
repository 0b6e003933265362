/**
 * What a newer pack changes: fact by fact, what the submissions of its unit say now beside what its
 * earlier packs said here. What differs is filed again as it was filed there; what it no longer
 * has is taken back. A pack that says nothing new changes nothing.
 */
import { effectiveVersions, heldVersions } from '../../core/effective.ts';
import { factSpan, type StatedFact, type Submission } from '../../core/fact.ts';
import type { FiledEvent, FiledFact, FiledSubmission } from '../../core/filed-event.ts';
import { groupBy } from '../../core/group-by.ts';
import type { IndicatorKind } from '../../core/indicator.ts';
import type { ImportRecord } from '../../core/store.ts';
import { readingText } from '../../ingest/reading-text.ts';

/** A statement with the submission that it belongs to, as an event filed it. */
type Version = FiledFact & {
  readonly event: number;
  readonly version: number;
  readonly submission: number;
  readonly file: string;
  readonly filed: FiledSubmission;
};

/** All versions of each fact, of whatever submission, in the order in which they were filed. */
type Chains = ReadonlyMap<string, readonly Version[]>;

export type MergePlan = {
  readonly records: readonly ImportRecord[];
  /** Facts that this office had corrected itself since, which the pack now says otherwise. */
  readonly overridden: readonly OwnCorrection[];
  /** Facts that the pack no longer has and this office stated itself: they stay. */
  readonly kept: readonly OwnCorrection[];
};

export type OwnCorrection = {
  readonly fact: Pick<FiledFact, 'unit' | 'indicator' | 'category' | 'period'>;
  /** Plain digits, or words. */
  readonly ours: string;
  readonly theirs: string;
  /** Our file. */
  readonly file: string;
};

export type MergeSides = {
  /** The pack's events, in our numbers of units. */
  readonly pack: readonly FiledEvent[];
  /** What earlier packs of the unit filed here, as far as this one covers it. */
  readonly earlier: readonly FiledEvent[];
  /** What this office itself filed of the same units. */
  readonly own: readonly FiledEvent[];
  readonly kindOf: (indicator: string) => IndicatorKind;
};

/** @param file the pack, as it was named; every origin begins with it */
export function planMerge(sides: MergeSides, file: string, context: string): MergePlan {
  const { kindOf } = sides;
  const numbers = new Map<string, number>();
  const wanted = chainsOf(sides.pack, numbers, kindOf, (name) => name);
  const present = chainsOf(sides.earlier, numbers, kindOf, withoutPack);
  const own = chainsOf(sides.own, numbers, kindOf, (name) => name);
  const refiled = new Set<Version>();
  const takenBack: Version[] = [];
  const overridden: OwnCorrection[] = [];
  const kept: OwnCorrection[] = [];
  for (const key of new Set([...wanted.keys(), ...present.keys()])) {
    const chain = wanted.get(key) ?? [];
    const before = present.get(key) ?? [];
    const ours = ownOf(own.get(key) ?? [], chain, before);
    const goal = heldOf(chain);
    if (goal.length === 0) {
      const standing = ownCorrections(ours, heldOf(before));
      if (standing.length > 0) kept.push(...standing);
      else takenBack.push(...heldOf(before));
      continue;
    }
    const missing = whatIsNew(before, chain);
    if (!comesTo(after(before, missing), chain)) takenBack.push(...heldOf(before));
    for (const version of missing) refiled.add(version);
    if (missing.length > 0) overridden.push(...ownCorrections(ours, goal));
  }
  const bySubmission = groupBy([...refiled], ({ filed }) => filed);
  const records = [
    ...(takenBack.length === 0 ? [] : [retractions(takenBack, file, context, kindOf)]),
    ...sides.pack.flatMap((event) => recordOf(event, bySubmission, file, context, kindOf)),
  ];
  return { records, overridden, kept };
}

const mark = ' › ';

/** "ky-anh.zip › Ky Bac.xlsx" is the pack's "Ky Bac.xlsx". */
function withoutPack(file: string): string {
  const at = file.indexOf(mark);
  return at < 0 ? file : file.slice(at + mark.length);
}

/** @param numbers of submissions, the same for all sides; new ones are added */
function chainsOf(
  events: readonly FiledEvent[],
  numbers: Map<string, number>,
  kindOf: MergeSides['kindOf'],
  nameOf: (file: string) => string,
): Chains {
  const chains = new Map<string, Version[]>();
  let version = 0;
  for (const event of events) {
    const file = nameOf(event.file);
    for (const filed of event.submissions) {
      const name = submissionKey(filed);
      const submission = numbers.get(name) ?? numbers.size;
      numbers.set(name, submission);
      for (const fact of filed.facts) {
        version += 1;
        const key = factKey(fact, kindOf(fact.indicator));
        const one: Version = { ...fact, event: event.id, version, submission, file, filed };
        const known = chains.get(key);
        if (known) known.push(one);
        else chains.set(key, [one]);
      }
    }
  }
  return chains;
}

function submissionKey({ filer, form, period }: FiledSubmission): string {
  return `${filer}/${form}/${period.start}-${period.end}`;
}

function factKey({ unit, indicator, category, period }: FiledFact, kind: IndicatorKind): string {
  const { start, end } = factSpan(kind, period);
  return `${unit}/${indicator}/${category ?? ''}/${start}-${end}`;
}

/**
 * The fewest of the latest versions that, filed after what is here, bring about what the chain comes to; all
 * of them where none do, for then what is here must be taken back first.
 */
function whatIsNew(before: readonly Version[], chain: readonly Version[]): readonly Version[] {
  if (comesTo(before, chain)) return [];
  const starts = [...new Set(chain.map(({ event }) => event))].reverse();
  for (const start of starts) {
    const latest = chain.filter(({ event }) => event >= start);
    if (comesTo(after(before, latest), chain)) return latest;
  }
  return chain;
}

/** True where each submission says the same by both, and the same holds of all. */
function comesTo(versions: readonly Version[], chain: readonly Version[]): boolean {
  return (
    isSame(heldOf(versions), heldOf(chain)) &&
    isSame(effectiveVersions(versions), effectiveVersions(chain))
  );
}

/** What each submission says, after all its files. */
function heldOf(versions: readonly Version[]): readonly Version[] {
  return [...groupBy(versions, ({ submission }) => submission).values()].flatMap(heldVersions);
}

/** The versions as if the later ones had been filed after the earlier. */
function after(earlier: readonly Version[], later: readonly Version[]): readonly Version[] {
  const last = Math.max(0, ...earlier.map(({ event }) => event));
  return [...earlier, ...later.map((one) => ({ ...one, event: one.event + last }))];
}

function isSame(one: readonly Version[], other: readonly Version[]): boolean {
  const texts = (versions: readonly Version[]) => versions.map(statement).sort().join('\n');
  return texts(one) === texts(other);
}

/** All that is said, and where. */
function statement({ scope, nature, quoted, assumed, note, reading, period, ...at }: Version) {
  const { file, origin, submission } = at;
  const said = { submission, scope, nature, quoted, assumed, note, period };
  const value =
    reading.kind === 'number'
      ? [readingText(reading), reading.qualifier, reading.writtenIn]
      : [reading.kind, readingText(reading)];
  return JSON.stringify([said, value, reading.kind, file, origin.sheet, origin.cell, origin.raw]);
}

/** What this office filed in the submissions that the packs speak of; others are conflicts of their own. */
function ownOf(
  own: readonly Version[],
  ...packs: readonly (readonly Version[])[]
): readonly Version[] {
  const spoken = new Set(packs.flat().map(({ submission }) => submission));
  return own.filter(({ submission }) => spoken.has(submission));
}

function ownCorrections(
  own: readonly Version[],
  theirs: readonly Version[],
): readonly OwnCorrection[] {
  return heldOf(own).flatMap((ours) => {
    const other = theirs.find(({ scope }) => scope === ours.scope) ?? theirs[0];
    if (!other || readingText(other.reading) === readingText(ours.reading)) return [];
    const texts = { ours: readingText(ours.reading), theirs: readingText(other.reading) };
    return [{ fact: ours, ...texts, file: ours.file }];
  });
}

/** An event of its own, named after the pack alone: no file there says it any more. */
function retractions(
  versions: readonly Version[],
  file: string,
  context: string,
  kindOf: MergeSides['kindOf'],
): ImportRecord {
  const submissions = new Map<string, Submission & { readonly facts: StatedFact[] }>();
  for (const { filed, ...version } of versions) {
    const key = submissionKey(filed);
    const { filer, form, period } = filed;
    const submission = submissions.get(key) ?? { filer, form, period, facts: [] };
    submissions.set(key, submission);
    const { unit, indicator, category, scope, nature, quoted } = version;
    submission.facts.push({
      ...{ unit, indicator, category, period: version.period, kind: kindOf(indicator) },
      ...{ scope, nature, quoted, assumed: false, note: null },
      reading: { kind: 'retraction' },
      origin: { sheet: null, cell: null, raw: '' },
    });
  }
  return {
    ...{ kind: 'import', file, hash: '', context, receivedOn: null },
    submissions: [...submissions.values()],
    ...{ newUnits: [], again: true },
  };
}

function recordOf(
  event: FiledEvent,
  refiled: ReadonlyMap<FiledSubmission, readonly Version[]>,
  file: string,
  context: string,
  kindOf: MergeSides['kindOf'],
): readonly ImportRecord[] {
  const submissions = event.submissions.flatMap((submission): readonly Submission[] => {
    const facts = refiled.get(submission)?.map((version) => statedAs(version, kindOf)) ?? [];
    return facts.length === 0 ? [] : [{ ...submission, facts }];
  });
  if (submissions.length === 0) return [];
  const { kind, hash, receivedOn } = event;
  const name = `${file}${mark}${event.file}`;
  const filed = { submissions, newUnits: [], again: true, keepsKnown: true };
  return [{ kind, file: name, hash, context, receivedOn, ...filed }];
}

function statedAs(
  {
    event: _event,
    version: _version,
    submission: _of,
    file: _file,
    filed: _filed,
    ...fact
  }: Version,
  kindOf: MergeSides['kindOf'],
): StatedFact {
  return { ...fact, kind: kindOf(fact.indicator) };
}
