/** What files stated, as it was filed: for packs, which hand it on from one office to another. Types only. */
import type { StatedFact, Submission } from './fact.ts';
import type { Catalogue } from './indicator.ts';
import type { ImportRecord, Instant } from './store.ts';
import type { Period } from './time/period.ts';
import type { Succession, Unit, UnitId } from './unit.ts';

/** A fact as it was filed; of what kind its indicator is, is the catalogue's business. */
export type FiledFact = Omit<StatedFact, 'kind'>;

export type FiledSubmission = Omit<Submission, 'facts'> & { readonly facts: readonly FiledFact[] };

/** An import or a fact by hand that is in force, with what it stated. */
export type FiledEvent = Pick<ImportRecord, 'kind' | 'file' | 'hash' | 'context' | 'receivedOn'> & {
  readonly id: number;
  readonly submissions: readonly FiledSubmission[];
};

/** What a pack holds of its unit: spans inside the period (null: all), without these groups. */
export type PackCoverage = {
  readonly period: Period | null;
  readonly without: readonly string[];
};

/** A pack of another office's that was merged into this database. */
export type MergedPack = PackCoverage & {
  /** The pack's unit, as this register knows it. */
  readonly unit: UnitId;
  /** Tells the database that it was made from, from every other. */
  readonly source: string;
  /** The last event of that database when it was made. */
  readonly number: number;
  readonly madeAt: Instant;
  readonly seal: string;
  readonly file: string;
};

/** All that merging one pack changes; kept whole or not at all. */
export type PackMerge = {
  readonly pack: MergedPack;
  /** New units and those of which more is known now. */
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
  /** Null where the pack counts nothing that this office doesn't. */
  readonly catalogue: Catalogue | null;
  readonly settings: ReadonlyMap<string, string>;
  readonly records: readonly ImportRecord[];
};
