/** `danvan verify`: whether all that was stored is there and sound, and what holds follows from it. */
import { HostError } from '../core/host-error.ts';
import type { Store } from '../core/store.ts';
import type { StoreCheck, StoreFinding } from '../core/store-check.ts';
import type { Register, Unit, UnitId } from '../core/unit.ts';

export type RegisterFinding = {
  readonly kind: 'register';
  readonly fault: 'no-name' | 'unknown-parent' | 'parent-cycle' | 'ends-before-start';
  readonly unit: UnitId;
};

export type VerifyFinding = StoreFinding | RegisterFinding;

export type Verified = {
  readonly findings: readonly VerifyFinding[];
  readonly counts: StoreCheck['counts'];
  /** Names of units for the findings, as far as they can be read. */
  readonly unitName: (unit: UnitId) => string;
};

export async function verifyStore(store: Store): Promise<Verified> {
  const { findings, counts } = await store.check();
  const register = await readableRegister(store);
  const units = new Map(register?.units.map((unit) => [unit.id, unit]));
  return {
    findings: [...findings, ...(register ? registerFindings(register) : [])],
    counts,
    unitName: (unit) => units.get(unit)?.states.at(-1)?.name ?? String(unit),
  };
}

/** Of a database that can't even be opened. */
export function unreadable(error: HostError): Verified {
  const details = error.cause instanceof Error ? [error.cause.message] : [];
  return { findings: [{ kind: 'unreadable', details }], counts: null, unitName: String };
}

/** Null where damage keeps it from being read, which the pages' own check has told. */
async function readableRegister(store: Store): Promise<Register | null> {
  try {
    return await store.register();
  } catch (error) {
    if (error instanceof HostError && error.reason === 'damaged-database') return null;
    throw error;
  }
}

function registerFindings({ units }: Register): readonly RegisterFinding[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit) =>
    faultsOf(unit, byId).map((fault) => ({ kind: 'register', fault, unit: unit.id }) as const),
  );
}

function faultsOf(
  unit: Unit,
  units: ReadonlyMap<UnitId, Unit>,
): readonly RegisterFinding['fault'][] {
  const { validFrom, validTo, states, parents } = unit;
  const above = parents.flatMap(({ parent }) => parent ?? []);
  const ends = validFrom !== null && validTo !== null && validTo < validFrom;
  return [
    ...(states.length === 0 || parents.length === 0 ? (['no-name'] as const) : []),
    ...(above.some((id) => !units.has(id)) ? (['unknown-parent'] as const) : []),
    ...(above.some((id) => leadsBack(id, unit.id, units)) ? (['parent-cycle'] as const) : []),
    ...(ends ? (['ends-before-start'] as const) : []),
  ];
}

/** The way up by the latest parents. */
function leadsBack(start: UnitId, goal: UnitId, units: ReadonlyMap<UnitId, Unit>): boolean {
  const seen = new Set<UnitId>();
  let at: UnitId | null = start;
  while (at !== null && at !== goal && !seen.has(at)) {
    seen.add(at);
    at = units.get(at)?.parents.at(-1)?.parent ?? null;
  }
  return at === goal;
}
