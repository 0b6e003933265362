/**
 * A pack (gói số liệu): what one unit and all below it filed, as one file that another office merges.
 * A zip of plain JSON, so that it can be read in twenty years and nothing in it is ever run.
 */
import type { FiledEvent, PackCoverage } from '../../core/filed-event.ts';
import type { Catalogue } from '../../core/indicator.ts';
import type { Instant } from '../../core/store.ts';
import type { CalendarScheme } from '../../core/time/calendar.ts';
import type { Level, Register, UnitId } from '../../core/unit.ts';

/** The newest layout of packs that this danvan writes and reads. */
export const packVersion = 1;
export const packFormat = 'danvan-pack';

/** The files of a pack; there are no others. */
export const packParts = {
  manifest: 'manifest.json',
  /** SHA-256 of the manifest, which has those of the others. */
  seal: 'seal.txt',
  register: 'register.json',
  catalogue: 'catalogue.json',
  /** One import a line, oldest first. */
  events: 'events.jsonl',
} as const;

export type DataPart = 'register' | 'catalogue' | 'events';

export type PackManifest = PackCoverage & {
  readonly unit: { readonly id: UnitId; readonly code: string; readonly name: string };
  readonly level: Level;
  /** See `MergedPack`. */
  readonly source: string;
  readonly number: number;
  readonly madeAt: Instant;
  readonly calendar: CalendarScheme;
  readonly files: number;
  readonly facts: number;
};

export type UnitPack = {
  readonly manifest: PackManifest;
  /** The unit and all that was ever below it, what they came from and went into, and what stands above. */
  readonly register: Register;
  /** All that the facts count, built-in or the office's own. */
  readonly catalogue: Catalogue;
  readonly events: readonly FiledEvent[];
  readonly seal: string;
};

/** Why a file is no pack that can be merged. */
export type PackFault =
  | { readonly kind: 'not-a-pack' }
  | { readonly kind: 'damaged'; readonly part: string }
  /** Its parts are not those that were packed. */
  | { readonly kind: 'tampered'; readonly part: string }
  | { readonly kind: 'newer-version'; readonly version: number }
  /** Longer than any figure; `cell` is where the pack says that it stood. */
  | {
      readonly kind: 'long-number';
      readonly digits: number;
      readonly seen: string;
      readonly cell: string;
    }
  | { readonly kind: 'too-large' };
