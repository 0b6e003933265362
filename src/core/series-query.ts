/** Which series to look at: all that each unit states of each indicator. */
import type { UnitId } from './unit.ts';

export type SeriesQuery = {
  readonly units: readonly UnitId[];
  readonly indicators: readonly string[];
  /** From so many times the least on, zeros aside, the greatest counts as far from it. */
  readonly times: number;
};
export type SeriesSubject = { readonly unit: UnitId; readonly indicator: string };
