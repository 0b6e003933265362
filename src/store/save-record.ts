/**
 * One file into the store: its event, filings and versions, and what they make of the facts they
 * touch.
 */
import type { Database, Statement as Prepared } from 'better-sqlite3';
import { heldVersions } from '../core/effective.ts';
import { factSpan, type StatedFact, type Submission } from '../core/fact.ts';
import type { FactConflict, ImportReceipt, ImportRecord, Instant } from '../core/store.ts';
import { samePeriod } from '../core/time/period.ts';
import { changesOf, saveChanges } from './changes.ts';
import type { CodeWriter } from './codes.ts';
import type { ConflictFinder, PlannedVersion } from './conflicts.ts';
import { applyEffective, type CurrentStatements, type Difference, putVersions } from './current.ts';
import { touch } from './kept-sums.ts';
import { saveRegister } from './register.ts';
import { sameReading } from './same-reading.ts';
import { type OpenSeal, openSeal, type SealStatements } from './seals.ts';
import { effectOf, isNew, type TouchedFact, touchedFacts } from './touched-facts.ts';
import { rememberRestatement } from './unchanged.ts';
import {
  insertVersion,
  type StoredVersion,
  type VersionStatements,
  writeVersions,
} from './versions.ts';

/** What the files of a batch share: numbers that rise, codes and prepared statements. */
export type BatchContext = {
  readonly db: Database;
  readonly at: Instant;
  readonly batch: number;
  readonly next: { event: number; filing: number; version: number };
  readonly codes: CodeWriter;
  readonly versions: VersionStatements;
  readonly current: CurrentStatements;
  readonly seals: SealStatements;
  readonly findConflict: ConflictFinder;
  readonly statements: {
    readonly event: Prepared;
    readonly filing: Prepared;
    readonly submission: Prepared;
    readonly findSubmission: Prepared<[number, number, string], number>;
    readonly lastFiled: Prepared<[number], number | null>;
  };
};

/** What the file says for one submission. `first` is the number of its first version. */
type Filing = {
  readonly id: number;
  readonly submission: number;
  readonly first: number;
  readonly facts: readonly StatedFact[];
};

export function saveRecord(context: BatchContext, record: ImportRecord): ImportReceipt {
  const { db } = context;
  saveRegister(db, record.newUnits, [], context.at);
  const filings = planFilings(context, record.submissions);
  const planned = filings.flatMap((filing) => planVersions(context, filing));
  const touched = touchedFacts(context.versions, planned);
  const nothing = { file: record.file, event: null, added: 0, changes: [], supersededBy: null };
  const isKept = record.newUnits.length > 0 || record.keepsKnown === true;
  const restated = isKept ? null : eventsRestated(context, filings, touched);
  if (restated !== null) {
    rememberRestatement(db, record, restated);
    return { ...nothing, status: 'unchanged', conflicts: [] };
  }
  const event = context.next.event;
  const seal = openSeal(context.seals, event);
  saveEvent(context, record, seal);
  saveFilings(context, event, filings, seal);
  saveVersions(context, touched, seal);
  const { added, changed } = makeEffective(context, filings, touched);
  for (const row of saveChanges(db, event, changed)) seal.add(row);
  seal.keep();
  return {
    ...nothing,
    status: changed.length > 0 ? 'replaced' : 'imported',
    event,
    added,
    changes: changesOf(db, changed),
    conflicts: touched.flatMap((fact) => conflictsOf(context, fact)),
  };
}

/** One filing for each submission, though the file may name it more than once. */
function planFilings(context: BatchContext, submissions: readonly Submission[]): readonly Filing[] {
  const facts = new Map<number, StatedFact[]>();
  for (const submission of submissions) {
    const id = submissionNumber(context, submission);
    facts.set(id, [...(facts.get(id) ?? []), ...submission.facts]);
  }
  let id = context.next.filing;
  let first = context.next.version;
  return [...facts].map(([submission, stated]) => {
    const filing = { id, submission, first, facts: stated };
    id += 1;
    first += stated.length;
    return filing;
  });
}

function submissionNumber({ codes, statements }: BatchContext, submission: Submission): number {
  const { filer, form } = submission;
  const span = codes.span(submission.period);
  const known = statements.findSubmission.get(filer, span, form);
  return known ?? Number(statements.submission.run(filer, form, span).lastInsertRowid);
}

function planVersions({ codes, next }: BatchContext, filing: Filing): readonly PlannedVersion[] {
  return filing.facts.map((fact, index) => {
    const keySpan = factSpan(fact.kind, fact.period);
    const version: StoredVersion = {
      version: filing.first + index,
      filing: filing.id,
      event: next.event,
      submission: filing.submission,
      unit: fact.unit,
      indicator: codes.indicator(fact.indicator),
      category: codes.category(fact.category),
      span: codes.span(keySpan),
      statedSpan: samePeriod(keySpan, fact.period) ? null : codes.span(fact.period),
      scope: fact.scope,
      nature: fact.nature,
      quoted: fact.quoted,
      assumed: fact.assumed,
      note: fact.note,
      reading: fact.reading,
    };
    return { fact, version };
  });
}

/**
 * The events that had said all that the file says: every submission was filed before, and what it
 * states is what that submission says already. Null where the file says something new.
 */
function eventsRestated(
  { statements }: BatchContext,
  filings: readonly Filing[],
  touched: readonly TouchedFact[],
): ReadonlySet<number> | null {
  const events = new Set<number>();
  for (const { submission } of filings) {
    const event = statements.lastFiled.get(submission) ?? null;
    if (event === null) return null;
    events.add(event);
  }
  for (const fact of touched) {
    for (const filed of fact.filed) {
      const restated = restatedBy(filed.version, fact.before);
      if (restated === null) return null;
      for (const event of restated) events.add(event);
    }
    if (effectOf(fact).found.length > 0) return null;
  }
  return events;
}

/**
 * The events that said the same for the same submission; none for a retraction of nothing, null if
 * new.
 */
function restatedBy(
  version: StoredVersion,
  before: readonly StoredVersion[],
): readonly number[] | null {
  const earlier = before.filter((other) => other.submission === version.submission);
  const held = heldVersions(earlier);
  if (version.reading.kind === 'retraction') {
    return heldVersions([...earlier, version]).length === held.length ? [] : null;
  }
  const same = held.filter((other) => statesTheSame(other, version));
  return same.length === 0 ? null : same.map((other) => other.event);
}

function statesTheSame(a: StoredVersion, b: StoredVersion): boolean {
  return (
    a.scope === b.scope &&
    a.nature === b.nature &&
    a.quoted === b.quoted &&
    a.assumed === b.assumed &&
    a.note === b.note &&
    sameReading(a.reading, b.reading)
  );
}

function saveEvent(
  { batch, at, next, statements }: BatchContext,
  record: ImportRecord,
  seal: OpenSeal,
): void {
  const { kind, file, hash, context, receivedOn } = record;
  const row = [next.event, batch, kind, at, file, hash, context, receivedOn];
  statements.event.run(row);
  seal.add(row);
  next.event += 1;
}

function saveFilings(
  { next, statements }: BatchContext,
  event: number,
  filings: readonly Filing[],
  seal: OpenSeal,
): void {
  for (const { id, submission, first, facts } of filings) {
    const last = first + facts.length - 1;
    statements.filing.run(id, event, submission, first, last);
    seal.addFiling([id, submission, first, last]);
    next.filing = id + 1;
    next.version = last + 1;
  }
}

function saveVersions(
  { codes, versions }: BatchContext,
  touched: readonly TouchedFact[],
  seal: OpenSeal,
): void {
  const planned = touched.flatMap(({ filed }) => filed);
  planned.sort((a, b) => a.version.version - b.version.version);
  for (const { fact, version } of planned) {
    const { sheet } = fact.origin;
    const sheetNumber = sheet === null ? null : codes.sheet(sheet);
    seal.addVersion(insertVersion(versions, version, fact.origin, sheetNumber));
  }
  writeVersions(versions);
}

/**
 * Gives how many facts there were not before, and the changes of those there were. Most filings say all of
 * their facts for the first time: these hold as they were stored.
 */
function makeEffective(
  { current }: BatchContext,
  filings: readonly Filing[],
  touched: readonly TouchedFact[],
): { readonly added: number; readonly changed: readonly Difference[] } {
  const mixed = new Set<number>();
  for (const fact of touched) {
    if (!isNew(fact)) for (const { version } of fact.filed) mixed.add(version.filing);
  }
  for (const { id, first, facts } of filings) {
    if (!mixed.has(id)) putVersions(current, first, first + facts.length - 1);
  }
  let added = 0;
  const changed: Difference[] = [];
  for (const fact of touched) {
    const isOfNew = fact.filed.every(({ version }) => !mixed.has(version.filing));
    if (isOfNew) {
      for (const { version } of fact.filed) touch(current.touched, version.unit, version.indicator);
      added += 1;
      continue;
    }
    const { before, after, found } = effectOf(fact);
    applyEffective(current, before, after);
    const known = found.filter((difference) => difference.before !== null);
    changed.push(...known);
    added += found.length - known.length;
  }
  return { added, changed };
}

function conflictsOf(
  { findConflict }: BatchContext,
  { filed, before }: TouchedFact,
): readonly FactConflict[] {
  return filed.flatMap((planned) => findConflict(planned, before) ?? []);
}
