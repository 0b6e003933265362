/** What a whole check of a store finds. Types only. */

export type StoreFinding =
  /** Nothing at all can be read. */
  | { readonly kind: 'unreadable'; readonly details: readonly string[] }
  /** In the store's own words. */
  | { readonly kind: 'damaged-pages'; readonly details: readonly string[] }
  /** `read` rows of the table could be read before the damage stopped it. */
  | { readonly kind: 'unreadable-table'; readonly table: string; readonly read: number }
  /** A table or an index that every store has is gone, or not as it was made. */
  | {
      readonly kind: 'changed-schema';
      readonly fault: 'missing' | 'altered';
      readonly type: 'table' | 'index';
      readonly name: string;
    }
  /** Files whose figures can't be read any more, to be imported again. */
  | { readonly kind: 'lost-events'; readonly events: readonly CheckedEvent[] }
  /** Rows that name something that isn't there. */
  | { readonly kind: 'dangling'; readonly table: string; readonly rows: number }
  /** Rows of months or digits that nothing can have. */
  | { readonly kind: 'impossible-rows'; readonly table: string; readonly rows: number }
  /** What the event stored was changed since. */
  | { readonly kind: 'broken-seal'; readonly event: CheckedEvent }
  /** The spans, indicators or sheets that the events' figures name were changed since. */
  | { readonly kind: 'changed-names'; readonly events: readonly CheckedEvent[] }
  /** Numbers in the history that have no event. */
  | { readonly kind: 'missing-events'; readonly ids: readonly number[] }
  /** What holds is not what the versions say: facts that lack, are too many, or differ. */
  | {
      readonly kind: 'effective-differs';
      readonly unit: number;
      readonly lacking: number;
      readonly extra: number;
    }
  /** The sums that are kept of an indicator are not those of what holds, for so many units. */
  | { readonly kind: 'sums-differ'; readonly indicator: string; readonly units: number };

/** `file` is null where even that can't be read. */
export type CheckedEvent = { readonly id: number; readonly file: string | null };

export type StoreCheck = {
  readonly findings: readonly StoreFinding[];
  /** Null where damage keeps them from being counted. */
  readonly counts: {
    readonly events: number;
    readonly sealed: number;
    readonly facts: number;
    readonly versions: number;
  } | null;
};
