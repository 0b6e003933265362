/**
 * One file into the store: its event, filings and versions, and what they make of the facts they
 * touch.
 */
import { heldVersions } from '../core/effective.ts';
import type { StatedFact } from '../core/fact.ts';
import { groupBy } from '../core/group-by.ts';
import type { FactConflict, ImportReceipt, ImportRecord } from '../core/store.ts';
import type { BatchContext } from './batch-context.ts';
import { changesOf, saveChanges } from './changes.ts';
import { applyEffective, type Difference, putVersions } from './current.ts';
import { touch } from './kept-sums.ts';
import { type Filing, keyOf, planFilings, planVersions } from './planned-filings.ts';
import { saveRegister } from './register.ts';
import { sameReading } from './same-reading.ts';
import { type OpenSeal, openSeal } from './seals.ts';
import {
  effectOf,
  freshFilings,
  keysOf,
  states,
  type TouchedFact,
  touchedFacts,
} from './touched-facts.ts';
import { rememberRestatement } from './unchanged.ts';
import { insertVersion, loadInForce, type StoredVersion, writeVersions } from './versions.ts';

export function saveRecord(context: BatchContext, record: ImportRecord): ImportReceipt {
  const { db } = context;
  saveRegister(db, record.newUnits, [], context.at);
  const filings = planFilings(context, record.submissions);
  const { fresh, touched } = weigh(context, filings);
  const nothing = { file: record.file, event: null, added: 0, changes: [], supersededBy: null };
  const isKept = record.newUnits.length > 0 || record.keepsKnown === true;
  const isNew = [...fresh].some(({ facts }) => facts.some(states));
  const restated = isKept || isNew ? null : eventsRestated(context, filings, touched);
  if (restated !== null) {
    rememberRestatement(db, record, restated);
    return { ...nothing, status: 'unchanged', conflicts: [] };
  }
  const event = context.next.event;
  const seal = openSeal(context.seals, event);
  saveEvent(context, record, seal);
  saveFilings(context, filings, seal);
  saveVersions(context, filings, { fresh, touched }, seal);
  const { added, changed } = makeEffective(context, { fresh, touched });
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

/** A file's filings, by what was said before of their facts. */
type Weighed = {
  /** Those that say all for the first time, as most do: it holds as it is. */
  readonly fresh: ReadonlySet<Filing>;
  /** What the others say, beside what is in force of it. */
  readonly touched: readonly TouchedFact[];
};

function weigh(context: BatchContext, filings: readonly Filing[]): Weighed {
  const keyOfFact = (fact: StatedFact) => keyOf(context, fact);
  const inForce = loadInForce(context.versions, keysOf(filings, keyOfFact));
  const fresh = freshFilings(filings, inForce, keyOfFact);
  const others = filings.filter((filing) => !fresh.has(filing));
  const planned = others.flatMap((filing) => planVersions(context, filing));
  return { fresh, touched: touchedFacts(inForce, planned) };
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
  filings: readonly Filing[],
  seal: OpenSeal,
): void {
  for (const { id, event, submission, first, facts } of filings) {
    const last = first + facts.length - 1;
    statements.filing.run(id, event, submission, first, last);
    seal.addFiling([id, submission, first, last]);
    next.filing = id + 1;
    next.version = last + 1;
  }
}

/** In the order of their numbers. What a fresh filing says is made versions as it is written. */
function saveVersions(
  context: BatchContext,
  filings: readonly Filing[],
  { fresh, touched }: Weighed,
  seal: OpenSeal,
): void {
  const { codes, versions } = context;
  const known = groupBy(
    touched.flatMap(({ filed }) => filed),
    ({ version }) => version.filing,
  );
  for (const filing of filings) {
    const planned = fresh.has(filing)
      ? planVersions(context, filing).filter(({ fact }) => states(fact))
      : (known.get(filing.id) ?? []).sort((a, b) => a.version.version - b.version.version);
    for (const { fact, version } of planned) {
      const { sheet } = fact.origin;
      const sheetNumber = sheet === null ? null : codes.sheet(sheet);
      seal.addVersion(insertVersion(versions, version, fact.origin, sheetNumber));
    }
  }
  writeVersions(versions);
}

/** Gives how many facts there were not before, and the changes of those there were. */
function makeEffective(
  { codes, current }: BatchContext,
  { fresh, touched }: Weighed,
): { readonly added: number; readonly changed: readonly Difference[] } {
  let added = 0;
  for (const { first, facts } of fresh) {
    putVersions(current, first, first + facts.length - 1);
    for (const { unit, indicator } of facts)
      touch(current.touched, unit, codes.indicator(indicator));
    added += facts.filter(states).length;
  }
  const changed: Difference[] = [];
  for (const fact of touched) {
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
