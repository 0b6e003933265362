/** A template to be filled in by one unit: its rows, its columns, and what the store already knows. Still without words. */

import type { Nature } from '../core/fact.ts';
import type { Group, Labels } from '../core/indicator.ts';
import type { Amount } from '../core/reading.ts';
import type { Day } from '../core/time/day.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitView } from './model.ts';

/** What may be typed into a row's cells. */
export type EntryKind = 'whole' | 'decimal' | 'yes-no' | 'text';

/** Last year's figure, printed beside; `unknown` leaves the cell for the filer to quote. */
export type ComparedView =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'not-applicable' | 'unknown' };

export type TemplateEntry = {
  readonly indicator: string;
  readonly category: string | null;
  readonly label: Labels;
  readonly measure: string;
  readonly entry: EntryKind;
  readonly compared: ComparedView;
};

export type TemplateGroup = { readonly group: Group; readonly entries: readonly TemplateEntry[] };

export type TemplateModel = {
  readonly unit: UnitView;
  readonly parent: UnitView | null;
  readonly period: Period;
  readonly days: { readonly from: Day; readonly to: Day };
  /** The unit's own part, without those below it; null where the register says what its figures are. */
  readonly scope: 'own' | null;
  readonly nature: Nature | null;
  /** For old reports on paper: a column a year or half, and where each figure was found. */
  readonly isPaper: boolean;
  readonly columns: readonly Period[];
  /** The same period a year before; null where none is printed. */
  readonly comparedPeriod: Period | null;
  readonly groups: readonly TemplateGroup[];
};
