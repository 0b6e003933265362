/** What reading one file needs and gives: the way in from bytes to facts and problems, short of the store. */
import type { Nature, Scope, Submission } from '../core/fact.ts';
import type { Catalogue } from '../core/indicator.ts';
import type { Problem } from '../core/problem.ts';
import type { Period } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-grammar.ts';
import type { Register, Unit, UnitId } from '../core/unit.ts';
import type { Allowance } from './allowance.ts';
import type { Mapping, Mappings } from './mapping/mapping.ts';

/** What the user said of the files with flags. */
export type IngestOptions = {
  readonly period: Period | null;
  readonly unit: UnitId | null;
  readonly scope: Scope | null;
  readonly nature: Nature | null;
  /** Read a form's empty cells as zero, counted and kept with the fact. */
  readonly blank: 'zero' | null;
  /** Take a numeric 1.115 as one thousand one hundred and fifteen. */
  readonly acceptDotThousands: boolean;
  /** One cell's value overridden by hand: A1 address (perhaps `Sheet!D14`) to the text to read instead. */
  readonly set: ReadonlyMap<string, string>;
  readonly note: string | null;
  /** Register units that no one knows as communes under `unit`. */
  readonly newUnits: boolean;
};

export type IngestContext = {
  /** As the user named it, with `/`: folders and file name may tell the unit and the period. */
  readonly file: string;
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly periods: PeriodContext;
  /** The office's own unit: the flag, the setting, or the register's only root. */
  readonly homeUnit: UnitId | null;
  /** Settings `blank.FORM`: forms whose empty cells are zeros. */
  readonly blankForms: ReadonlySet<string>;
  readonly options: IngestOptions;
  /** What reading the file may cost; the usual, without a clock, where nobody says. */
  readonly allowance?: Allowance;
  /** The layouts that someone has taught. */
  readonly mappings?: Mappings;
};

/** Nothing of a file with an error in `problems` may be stored. */
export type IngestResult = {
  readonly submissions: readonly Submission[];
  readonly newUnits: readonly Unit[];
  readonly problems: readonly Problem[];
  /** The mappings that sheets were read by. */
  readonly mappings?: readonly Mapping[];
};
