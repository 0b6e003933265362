/** What a layout is: a way of setting out figures that is recognised by what it holds, not by where. */
import type { Collector } from '../filing.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';

/** A sheet that a layout knows how to read. */
export type RecognisedSheet = {
  readonly kind: 'recognised';
  readonly form: string;
  /** Reads all of it into the collector. */
  readonly read: (collector: Collector) => void;
};

/** What the sheet lacks to be of this layout, in the words that its headers would have. */
export type Missed = {
  readonly kind: 'missed';
  readonly missed: readonly string[];
  /** How much of the layout was there, so that the nearest one can be named. */
  readonly found: number;
};

export type Layout = {
  readonly name: string;
  readonly recognise: (view: SheetView, setting: Setting) => RecognisedSheet | Missed;
};
