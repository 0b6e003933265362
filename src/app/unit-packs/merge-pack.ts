/** `danvan merge`: one pack of a unit into this office's store, whole or not at all. */
import { builtInCatalogue } from '../../catalogue/catalogue.generated.ts';
import { mergeCatalogues } from '../../catalogue/merge.ts';
import type { MergedPack, PackCoverage } from '../../core/filed-event.ts';
import type { Catalogue } from '../../core/indicator.ts';
import { hasError, type Problem } from '../../core/problem.ts';
import type { FactChange, FactConflict, Instant, Store } from '../../core/store.ts';
import { buildTerritory, type Territory, unitsDuring } from '../../core/territory.ts';
import type { CalendarScheme } from '../../core/time/calendar.ts';
import { containsPeriod, type Period } from '../../core/time/period.ts';
import type { Register, Unit, UnitId } from '../../core/unit.ts';
import { checkLives } from '../../ingest/check-life.ts';
import { loadOffice } from '../office.ts';
import { faultsBroughtIn, type ImpossiblePack, impossibleIn } from './check-pack.ts';
import { isCovered, onlyFacts } from './make-pack.ts';
import type { MatchFault } from './match-units.ts';
import { mergeCatalogue } from './merge-catalogue.ts';
import { type MergedRegister, mergeRegister } from './merge-register.ts';
import { type MergeSides, type OwnCorrection, planMerge } from './plan-merge.ts';
import type { UnitPack } from './unit-pack.ts';

/** Why a pack that is whole can't be put together with what is here. */
export type MergeRefusal =
  /** Their half-years are of other days than ours. */
  | { readonly kind: 'calendar'; readonly theirs: CalendarScheme; readonly ours: CalendarScheme }
  | { readonly kind: 'units'; readonly faults: readonly MatchFault[] }
  | { readonly kind: 'indicators'; readonly codes: readonly string[] }
  /** A newer one of the same unit is here already. */
  | { readonly kind: 'older'; readonly file: string; readonly madeAt: Instant }
  /** Facts that our register does not allow. */
  | { readonly kind: 'facts'; readonly problems: readonly Problem[] }
  | ImpossiblePack;

export type MergeOutcome =
  | { readonly kind: 'refused'; readonly refusal: MergeRefusal }
  | ({
      readonly kind: 'merged' | 'unchanged';
      readonly unit: UnitId;
      readonly batch: number | null;
      /** Files of the unit that said something new. */
      readonly files: number;
      readonly added: number;
      readonly changes: readonly FactChange[];
      readonly conflicts: readonly FactConflict[];
      readonly newUnits: readonly Unit[];
    } & Pick<MergedRegister, 'disputed'> & {
        readonly overridden: readonly OwnCorrection[];
        readonly kept: readonly OwnCorrection[];
      });

export async function mergePack(
  store: Store,
  { manifest, ...pack }: UnitPack,
  file: string,
  at: Instant,
): Promise<MergeOutcome> {
  const office = await loadOffice(store);
  const isFresh = office.register.units.length === 0 && (await store.latestEvent()) === 0;
  if (!isFresh && office.scheme !== manifest.calendar) {
    const calendars = { theirs: manifest.calendar, ours: office.scheme };
    return refused({ kind: 'calendar', ...calendars });
  }
  const impossible = impossibleIn({ manifest, ...pack }, file);
  if (impossible !== null) return refused(impossible);
  const joined = mergeRegister(pack.register, office.register, office.homeUnit);
  if (joined.faults.length > 0) return refused({ kind: 'units', faults: joined.faults });
  const after = afterwards(office.register, joined);
  const broken = faultsBroughtIn(office.register, after);
  if (broken !== null) return refused(broken);
  const own = await store.officeCatalogue();
  const { differing, office: catalogue } = mergeCatalogue(pack.catalogue, office.catalogue, own);
  if (differing.length > 0) return refused({ kind: 'indicators', codes: differing });
  const unit = joined.ids.get(manifest.unit.id) ?? 0;
  const merged: MergedPack = { ...manifest, unit, seal: pack.seal, file };
  const earlier = (await store.mergedPacks()).filter((one) => one.unit === unit);
  const newer = earlier.find((one) => covers(one, merged) && isNewer(one, merged));
  if (newer) return refused({ kind: 'older', file: newer.file, madeAt: newer.madeAt });
  const territory = buildTerritory(after, manifest.calendar);
  const counted = catalogue ? mergeCatalogues(builtInCatalogue, catalogue) : office.catalogue;
  const sides = await sidesOf(store, { manifest, ...pack }, { unit, joined, territory, counted });
  const problems = checkFacts(sides, file, territory);
  if (hasError(problems)) return refused({ kind: 'facts', problems });
  const plan = planMerge(sides, file, contextOf(unit));
  const { records, overridden, kept } = plan;
  const { disputed, added: newUnits } = joined;
  const told = { unit, newUnits, disputed, overridden, kept };
  const units = [...newUnits, ...joined.updated];
  const isKnown = earlier.some(({ seal }) => seal === pack.seal);
  if (isKnown && records.length + units.length === 0 && catalogue === null) {
    const nothing = { batch: null, files: 0, added: 0, changes: [], conflicts: [] };
    return { kind: 'unchanged', ...nothing, ...told };
  }
  const calendar = isFresh ? [['calendar', manifest.calendar] as const] : [];
  const { batch, receipts } = await store.savePackMerge(
    {
      ...{ pack: merged, units, successions: joined.successions, catalogue, records },
      settings: new Map(calendar.filter(() => manifest.calendar !== office.scheme)),
    },
    at,
  );
  const filed = receipts.filter(({ event }) => event !== null);
  return {
    kind: batch === null && units.length === 0 ? 'unchanged' : 'merged',
    ...{ batch, files: filed.length, ...told },
    added: filed.reduce((sum, receipt) => sum + receipt.added, 0),
    changes: filed.flatMap(({ changes }) => changes),
    conflicts: receipts.flatMap(({ conflicts }) => conflicts),
  };
}

/** In the context of an event: which unit's pack it came with. */
function contextOf(unit: UnitId): string {
  return `pack ${unit}`;
}

/** The same source numbers its events; of two sources the later made is the newer. */
function isNewer(one: MergedPack, other: MergedPack): boolean {
  if (one.source === other.source && one.number !== other.number) return one.number > other.number;
  return one.madeAt > other.madeAt;
}

/** True where all that the second holds, the first held too. */
function covers(one: PackCoverage, other: PackCoverage): boolean {
  const { period } = one;
  const isSpanned =
    period === null || (other.period !== null && containsPeriod(period, other.period));
  return isSpanned && one.without.every((group) => other.without.includes(group));
}

function afterwards(register: Register, joined: MergedRegister): Register {
  const changed = new Map([...joined.updated, ...joined.added].map((unit) => [unit.id, unit]));
  const known = register.units.map((unit) => changed.get(unit.id) ?? unit);
  return {
    units: [...known, ...joined.added],
    successions: [...register.successions, ...joined.successions],
  };
}

type Ground = {
  readonly unit: UnitId;
  readonly joined: MergedRegister;
  readonly territory: Territory;
  readonly counted: Catalogue;
};

/** What the pack says beside what is here of the same units and span. */
async function sidesOf(
  store: Store,
  { manifest, events, register }: Omit<UnitPack, 'catalogue' | 'seal'>,
  { unit, joined, territory, counted }: Ground,
): Promise<MergeSides> {
  const indicators = new Map(counted.indicators.map((one) => [one.code, one]));
  const ours = (id: UnitId) => joined.ids.get(id) ?? id;
  const always = { start: 0, end: Number.MAX_SAFE_INTEGER } as Period;
  const below = unitsDuring(territory, unit, always);
  const units = new Set([...below, ...register.units.map(({ id }) => ours(id))]);
  const here = (await store.filedEvents([...units])).flatMap((event) =>
    onlyFacts(event, (fact) => isCovered(fact, manifest, indicators)),
  );
  const context = contextOf(unit);
  return {
    pack: events.map((event) => ({
      ...event,
      submissions: event.submissions.map((submission) => ({
        ...submission,
        filer: ours(submission.filer),
        facts: submission.facts.map((fact) => ({ ...fact, unit: ours(fact.unit) })),
      })),
    })),
    earlier: here.filter((event) => event.context === context),
    own: here.filter((event) => event.context !== context),
    kindOf: (code) => indicators.get(code)?.kind ?? 'flow',
  };
}

/** Facts past their unit's end, by our register: an import would refuse them too. */
function checkFacts(
  { pack, kindOf }: MergeSides,
  file: string,
  territory: Territory,
): readonly Problem[] {
  const filings = pack.flatMap(({ submissions }) =>
    submissions.flatMap(({ filer, form, period, facts }) =>
      facts
        .filter(({ reading }) => reading.kind !== 'retraction')
        .map((fact) => {
          const stated = { ...fact, kind: kindOf(fact.indicator) };
          return { filer, form, period, fact: stated, toDate: false };
        }),
    ),
  );
  return checkLives(filings, file, territory);
}

function refused(refusal: MergeRefusal): MergeOutcome {
  return { kind: 'refused', refusal };
}
