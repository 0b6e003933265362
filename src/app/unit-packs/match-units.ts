/** Which units of a pack are which of ours: by code, name and life. Nothing is guessed. */
import { foldText } from '../../core/names/fold.ts';
import { type Level, type Register, stateOn, type Unit, type UnitId } from '../../core/unit.ts';

export type MatchFault =
  /** One code, two names: not even the registers agree on who this is. */
  | {
      readonly kind: 'other-name';
      readonly code: string;
      readonly theirs: string;
      readonly ours: string;
    }
  /** Several of ours could be meant. */
  | { readonly kind: 'ambiguous'; readonly unit: string; readonly candidates: readonly string[] }
  /** Two of the pack's would be one of ours. */
  | { readonly kind: 'twice'; readonly unit: string };

export type UnitMatches = {
  /** By the pack's id; units that are not ours yet have no entry. */
  readonly ours: ReadonlyMap<UnitId, Unit>;
  readonly faults: readonly MatchFault[];
};

export function matchUnits(pack: Register, register: Register): UnitMatches {
  const ours = new Map<UnitId, Unit>();
  const faults: MatchFault[] = [];
  const claimed = new Map<UnitId, Unit>();
  // From the top down, so that parents are known when their children are looked for.
  for (const unit of fromTheTop(pack.units)) {
    const found = candidatesFor(unit, register.units, ours);
    if (found.kind === 'fault') {
      faults.push(found.fault);
      continue;
    }
    const [match, ...others] = found.candidates;
    if (match === undefined) continue;
    if (others.length > 0) {
      const candidates = found.candidates.map(fullName);
      faults.push({ kind: 'ambiguous', unit: fullName(unit), candidates });
    } else if (claimed.has(match.id)) {
      faults.push({ kind: 'twice', unit: fullName(match) });
    } else {
      claimed.set(match.id, unit);
      ours.set(unit.id, match);
    }
  }
  return { ours, faults };
}

/** Parents before children, whatever their numbers. */
export function fromTheTop(units: readonly Unit[]): readonly Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const sorted = new Set<Unit>();
  const visit = (unit: Unit, below: ReadonlySet<Unit>) => {
    if (sorted.has(unit) || below.has(unit)) return;
    for (const { parent } of unit.parents) {
      const above = parent === null ? undefined : byId.get(parent);
      if (above) visit(above, new Set([...below, unit]));
    }
    sorted.add(unit);
  };
  for (const unit of units) visit(unit, new Set());
  return [...sorted];
}

type Found =
  | { readonly kind: 'candidates'; readonly candidates: readonly Unit[] }
  | { readonly kind: 'fault'; readonly fault: MatchFault };

function candidatesFor(
  unit: Unit,
  units: readonly Unit[],
  known: ReadonlyMap<UnitId, Unit>,
): Found {
  const living = units.filter((other) => livesMeet(unit, other));
  const coded = living.filter((other) => sharesCode(unit, other));
  const same = coded.filter((other) => sharesName(unit, other));
  if (same.length > 0) return { kind: 'candidates', candidates: same };
  const [other] = coded;
  if (other) {
    const { code } = stateOn(unit, null);
    const names = { theirs: fullName(unit), ours: fullName(other) };
    return { kind: 'fault', fault: { kind: 'other-name', code, ...names } };
  }
  // One of the two has no code: the name and what stands above must tell.
  const named = living.filter(
    (one) => sharesName(unit, one) && (hasNoCode(unit) || hasNoCode(one)),
  );
  return { kind: 'candidates', candidates: named.filter((one) => standsAlike(unit, one, known)) };
}

/** Some parent of theirs is one of ours', or one of the two is known without anything above it. */
function standsAlike(theirs: Unit, ours: Unit, known: ReadonlyMap<UnitId, Unit>): boolean {
  const above = theirs.parents.flatMap(({ parent }) => parent ?? []);
  const below = ours.parents.flatMap(({ parent }) => parent ?? []);
  if (above.length === 0 || below.length === 0) return true;
  return above.some((id) => below.includes(known.get(id)?.id ?? Number.NaN));
}

function sharesCode(a: Unit, b: Unit): boolean {
  const codes = new Set(a.states.map(({ code }) => code).filter((code) => code !== ''));
  return b.states.some(({ code }) => codes.has(code));
}

function sharesName(a: Unit, b: Unit): boolean {
  const names = new Set(a.states.map((state) => nameKey(state)));
  return b.states.some((state) => names.has(nameKey(state)));
}

function nameKey({ name, level }: { readonly name: string; readonly level: Level }): string {
  return `${level} ${foldText(name)}`;
}

function hasNoCode({ states }: Unit): boolean {
  return states.every(({ code }) => code === '');
}

type Life = Pick<Unit, 'validFrom' | 'validTo'>;

function livesMeet(a: Life, b: Life): boolean {
  return startsInTime(a, b) && startsInTime(b, a);
}

function startsInTime(a: Life, b: Life): boolean {
  return a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo;
}

export function fullName(unit: Unit): string {
  const { name, code } = stateOn(unit, null);
  return code === '' ? name : `${name} (${code})`;
}
