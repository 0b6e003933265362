/** Why a pack is refused that says what cannot be. Shape only. */
import type { UnitFault } from '../core/register-faults.ts';

export type FaultyUnit = { readonly unit: string; readonly fault: UnitFault['fault'] };

export type RefusedPackWords = {
  readonly register: (faults: readonly FaultyUnit[]) => string;
  /** Figures of units that are not the pack's own unit or below it. */
  readonly foreignUnits: (unit: string, others: readonly string[]) => string;
  /** Figures filed by units that have nothing to do with them. */
  readonly foreignFilers: (filers: readonly string[]) => string;
  readonly numbers: (problems: number) => string;
  /** `cell` is where the pack says that the number stood. */
  readonly longNumber: (digits: number, seen: string, cell: string) => string;
};
