/** What a pack says that cannot be, however well it is sealed: its register, whose figures it has, its numbers. */
import type { FiledEvent } from '../../core/filed-event.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { faultySuccessions, faultyUnits, type UnitFault } from '../../core/register-faults.ts';
import { buildTerritory, type Territory, unitsDuring } from '../../core/territory.ts';
import type { Period } from '../../core/time/period.ts';
import { type Register, stateOn, type UnitId } from '../../core/unit.ts';
import { digitBounds, hasTooManyDigits } from '../../ingest/digit-bounds.ts';
import { readingText } from '../../ingest/reading-text.ts';
import { fullName } from './match-units.ts';
import type { UnitPack } from './unit-pack.ts';

export type ImpossiblePack =
  | {
      readonly kind: 'register';
      readonly faults: readonly { readonly unit: string; readonly fault: UnitFault['fault'] }[];
    }
  /** Figures of units that are not below the pack's own. */
  | {
      readonly kind: 'foreign-units';
      readonly unit: string;
      readonly others: readonly string[];
    }
  | { readonly kind: 'foreign-filers'; readonly filers: readonly string[] }
  | { readonly kind: 'numbers'; readonly problems: readonly Problem[] };

const always = { start: 0, end: Number.MAX_SAFE_INTEGER } as Period;

/** By the pack's own register, in its own numbers; null where all of it can be. */
export function impossibleIn(pack: Omit<UnitPack, 'seal'>, file: string): ImpossiblePack | null {
  const { manifest, register, events } = pack;
  const faults = faultsOf(register);
  if (faults.length > 0) return { kind: 'register', faults };
  const territory = buildTerritory(register, manifest.calendar);
  const inside = unitsDuring(territory, manifest.unit.id, always);
  const named = (ids: ReadonlySet<UnitId>) => [...ids].map((id) => fullName(territory.unit(id)));
  const submissions = events.flatMap((event) => event.submissions);
  const units = submissions.flatMap(({ facts }) => facts.map(({ unit }) => unit));
  const others = new Set(units.filter((unit) => !inside.has(unit)));
  if (others.size > 0) {
    const unit = fullName(territory.unit(manifest.unit.id));
    return { kind: 'foreign-units', unit, others: named(others) };
  }
  const filers = new Set(submissions.map(({ filer }) => filer));
  const near = new Set([...inside, ...standingOver(inside, territory)]);
  const strangers = new Set([...filers].filter((filer) => !near.has(filer)));
  if (strangers.size > 0) return { kind: 'foreign-filers', filers: named(strangers) };
  const problems = impossibleNumbers(events, file);
  return problems.length > 0 ? { kind: 'numbers', problems } : null;
}

/** What our register would come to that it is not already. */
export function faultsBroughtIn(before: Register, after: Register): ImpossiblePack | null {
  const known = new Set(allFaults(before).map(({ unit }) => unit));
  const faults = faultsOf(after, known);
  return faults.length > 0 ? { kind: 'register', faults } : null;
}

function allFaults({ units, successions }: Register): readonly UnitFault[] {
  return [...faultyUnits(units), ...faultySuccessions(successions)];
}

function faultsOf(register: Register, known: ReadonlySet<UnitId> = new Set()) {
  const byId = new Map(register.units.map((unit) => [unit.id, unit]));
  return allFaults(register).flatMap(({ unit: id, fault }) => {
    const unit = known.has(id) ? undefined : byId.get(id);
    return unit === undefined ? [] : [{ unit: fullName(unit), fault }];
  });
}

/** All that ever stood above any of the units, and the bodies of these: a province's office files tables too. */
function standingOver(units: ReadonlySet<UnitId>, territory: Territory): ReadonlySet<UnitId> {
  const above = new Set<UnitId>();
  const parentsOf = (id: UnitId) =>
    territory.unit(id).parents.flatMap(({ parent }) => parent ?? []);
  for (const unit of units) for (const parent of parentsOf(unit)) above.add(parent);
  // A set is walked in the order of insertion, so that what stands above those above is reached too.
  for (const unit of above) for (const parent of parentsOf(unit)) above.add(parent);
  const bodies = territory.register.units.filter(
    (unit) =>
      stateOn(unit, null).level === 'body' && parentsOf(unit.id).some((id) => above.has(id)),
  );
  return new Set([...above, ...bodies.map(({ id }) => id)]);
}

/** Those that an import refuses in any cell. */
function impossibleNumbers(events: readonly FiledEvent[], packFile: string): readonly Problem[] {
  return events.flatMap(({ file, submissions }) =>
    submissions.flatMap(({ facts }) =>
      facts.flatMap(({ reading, indicator, origin: { sheet, cell } }) => {
        if (reading.kind !== 'number') return [];
        const origin = { file: `${packFile} › ${file}`, sheet, cell };
        const args = { seen: readingText(reading), indicator };
        if (hasTooManyDigits(reading.value)) {
          return [problem('too-many-digits', 'error', origin, { ...args, ...digitBounds })];
        }
        return reading.value.mantissa < 0n
          ? [problem('negative-number', 'error', origin, args)]
          : [];
      }),
    ),
  );
}
