/** Rows of one date with their units found as on the day before, whatever the order of the rows. */
import { normaliseText } from '../names/fold.ts';
import type { Problem } from '../problem.ts';
import { stateOn, type UnitId } from '../unit.ts';
import type { Event, NewUnit } from './event.ts';
import { faultOfPair, findRef, type RefFinding, type RefIndex } from './find-ref.ts';
import { type CodeAndName, keyOfPair, rowFault, type SuccessionRow, type UnitRef } from './row.ts';

type Resolved = {
  readonly events: readonly Event[];
  readonly newUnits: ReadonlyMap<UnitId, NewUnit>;
  readonly problems: readonly Problem[];
};

/** `nextId` is the first number that no unit has; new units get theirs in the order of code and name. */
export function resolveRows(
  rows: readonly SuccessionRow[],
  index: RefIndex,
  nextId: UnitId,
): Resolved {
  const problems: Problem[] = [];
  const shaped = rows.filter((row) => {
    const fault = faultOfShape(row);
    if (fault) problems.push(fault);
    return !fault;
  });
  const founded = newPairs(shaped, index);
  const newUnits = new Map(
    [...founded.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, pair], position) => [key, { ...pair, id: nextId + position }]),
  );
  const events = shaped.flatMap((row) => {
    const resolved = resolveRow(row, index, newUnits);
    problems.push(...resolved.problems);
    return resolved.event ? [resolved.event] : [];
  });
  const byId = new Map([...newUnits.values()].map((unit) => [unit.id, unit]));
  return { events, newUnits: byId, problems };
}

function faultOfShape(row: SuccessionRow): Problem | null {
  const { kind, from, to } = row;
  const list = (refs: readonly UnitRef[]) => refs.map(({ text }) => text).join('; ');
  if (from.length === 0) return rowFault(row, 'from', 'no-from', '');
  if (kind === 'abolish') {
    return to.length === 0 ? null : rowFault(row, 'to', 'abolish-to', list(to));
  }
  if (to.length === 0) return rowFault(row, 'to', 'no-to', '');
  if (kind === 'rename' && from.length > 1) {
    return rowFault(row, 'from', 'one-unit', list(from));
  }
  if ((kind === 'rename' || kind === 'move') && to.length > 1) {
    return rowFault(row, 'to', 'one-unit', list(to));
  }
  return null;
}

/** What merges and splits found, by key. */
function newPairs(
  rows: readonly SuccessionRow[],
  index: RefIndex,
): ReadonlyMap<string, CodeAndName> {
  const pairs = new Map<string, CodeAndName>();
  for (const row of rows) {
    if (row.kind !== 'merge' && row.kind !== 'split') continue;
    for (const ref of row.to) {
      const finding = findRef(index, ref);
      if (finding.kind !== 'new') continue;
      const key = keyOfPair(finding.pair);
      const known = pairs.get(key);
      // Spellings that fold to one name: the same of them is taken in whatever order they come.
      if (!known || finding.pair.name < known.name) pairs.set(key, finding.pair);
    }
  }
  return pairs;
}

function resolveRow(
  row: SuccessionRow,
  index: RefIndex,
  newUnits: ReadonlyMap<string, NewUnit>,
): { readonly event: Event | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const find = (side: 'from' | 'to', ref: UnitRef): readonly UnitId[] => {
    const finding = placed(findRef(index, ref), index, newUnits, canBeNew(row, side));
    if (finding.kind === 'found') return [finding.unit];
    if (finding.kind === 'fault') {
      problems.push(rowFault(row, side, finding.reason, ref.text, finding.others));
    }
    return [];
  };
  const from = unique(row.from.flatMap((ref) => find('from', ref)));
  const renamed = row.kind === 'rename' ? newName(row, from[0], index) : null;
  const to = row.kind === 'rename' ? from : unique(row.to.flatMap((ref) => find('to', ref)));
  const { kind, decree } = row;
  const event = { kind, from, to, decree, renamed, row };
  return { event: problems.length === 0 ? event : null, problems };
}

/** Units that begin that day can receive, be a new parent, and be moved; they can't give or be renamed. */
function canBeNew({ kind }: SuccessionRow, side: 'from' | 'to'): boolean {
  return side === 'to' || kind === 'move';
}

function placed(
  finding: RefFinding,
  index: RefIndex,
  newUnits: ReadonlyMap<string, NewUnit>,
  mayBeNew: boolean,
): RefFinding {
  if (finding.kind === 'new') {
    const unit = mayBeNew ? newUnits.get(keyOfPair(finding.pair)) : undefined;
    return unit ? { kind: 'found', unit: unit.id } : faultOfPair(index, finding.pair);
  }
  if (finding.kind === 'found' && !mayBeNew) {
    const from = index.units.get(finding.unit)?.validFrom ?? null;
    if (from !== null && from > index.dayBefore) {
      return { kind: 'fault', reason: 'unknown-unit', others: [] };
    }
  }
  return finding;
}

/** `code:name`, or only what changes: digits are a new code, anything else a new name. */
function newName(row: SuccessionRow, id: UnitId | undefined, index: RefIndex): CodeAndName | null {
  const unit = id === undefined ? undefined : index.units.get(id);
  if (!unit) return null;
  const now = stateOn(unit, index.dayBefore);
  const text = normaliseText(row.to[0]?.text ?? '');
  const colon = text.indexOf(':');
  if (colon < 0) {
    return /^\d+$/.test(text) ? { code: text, name: now.name } : { code: now.code, name: text };
  }
  const code = text.slice(0, colon).trim();
  const name = text.slice(colon + 1).trim();
  return { code: code === '' ? now.code : code, name: name === '' ? now.name : name };
}

function unique(ids: readonly UnitId[]): readonly UnitId[] {
  return [...new Set(ids)];
}
