/** A mapping: what each column and row of one unknown layout holds, as an officer has confirmed it. */
import type { Indicator } from '../../core/indicator.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import type { CatalogueNames } from '../names.ts';
import type { Standing } from '../sheet-rows.ts';

/** What the lines of a mapping are understood by. */
export type MappingContext = { readonly names: CatalogueNames; readonly periods: PeriodContext };

/** Where the mapping itself says something, for problems about it. */
export type MappingPlace = { readonly line: number; readonly cell: string };

export type MappedAs =
  | {
      readonly kind: 'ignored' | 'label' | 'measure' | 'note' | 'unit' | 'period' | 'figures';
    }
  | {
      readonly kind: 'indicator';
      readonly indicator: Indicator;
      readonly category: string | null;
    }
  /** Figures of one unit, named as the register is to be asked for it. */
  | { readonly kind: 'named-unit'; readonly name: string };

export type MappedPart = {
  /** Column or row index. */
  readonly index: number;
  /** The header or label that stood there. */
  readonly seen: string;
  readonly as: MappedAs;
  readonly standing: Standing;
  readonly place: MappingPlace;
};

/** Where the unit or the period of a sheet is written. */
export type MappedSource =
  | { readonly kind: 'title' }
  | { readonly kind: 'cell'; readonly address: string }
  | { readonly kind: 'fixed'; readonly text: string; readonly place: MappingPlace };

export type Mapping = {
  /** The form is `map:NAME`. */
  readonly name: string;
  /** The file that it was read from, for its problems. */
  readonly file: string;
  readonly unit: MappedSource;
  readonly period: MappedSource;
  /** Whether indicators run down (`rows`) or across (`columns`). */
  readonly indicators: 'rows' | 'columns';
  /** Row indices: the header's first row, and the first row of data. */
  readonly headerTop: number;
  readonly dataStart: number;
  readonly columns: readonly MappedPart[];
  readonly rows: readonly MappedPart[];
  /** Of the header's texts at their places, without figures, units and periods. */
  readonly fingerprint: string;
  /** As a CSV, by which it is kept. */
  readonly text: string;
};

/** The mapping in force for a run: those that the user names, and those that the database remembers. */
export type Mappings = {
  readonly given: readonly Mapping[];
  readonly known: readonly Mapping[];
};

export function columnsAs(
  mapping: Mapping,
  ...kinds: readonly MappedAs['kind'][]
): readonly MappedPart[] {
  return mapping.columns.filter(({ as }) => kinds.includes(as.kind));
}
