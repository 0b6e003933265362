/** One cell as a reading of one indicator: narrative for text indicators, else a number at the right scale. */
import { compare, type Decimal, decimal } from '../core/decimal.ts';
import type { Indicator } from '../core/indicator.ts';
import { normaliseText } from '../core/names/fold.ts';
import type { Reading } from '../core/reading.ts';
import { remember } from '../core/remember.ts';
import type { Level } from '../core/unit.ts';
import type { IngestOptions } from './context.ts';
import type { Collector } from './filing.ts';
import { type CellValue, cellText } from './grid.ts';
import { namesMeasure, readNumber } from './numbers.ts';
import { parseScale, type WrittenScale } from './scale.ts';

export type CellPlace = {
  readonly cell: CellValue;
  readonly address: string;
  readonly indicator: Indicator;
  readonly level: Level;
  /** What says the scale, nearest first: the row's ĐVT, its label, the column's header, the sheet. */
  readonly measures: readonly (string | null)[];
  /** Tidy files write plain numbers. */
  readonly style?: 'vietnamese' | 'plain';
};

/** What of a setting decides how a figure is read. */
export type ReadingManner = {
  readonly context: { readonly options: Pick<IngestOptions, 'acceptDotThousands'> };
};

const one = decimal(1);

/** Null where the cell is refused (then it has been told) or says nothing. */
export function readCell(
  place: CellPlace,
  { context }: ReadingManner,
  collector: Collector,
): Reading | null {
  const { cell, address, indicator, level } = place;
  if (indicator.kind === 'text') {
    const text = normaliseText(cellText(cell));
    return text === '' ? null : { kind: 'text', text };
  }
  const { reading, problems } = readNumber(cell, {
    indicator,
    origin: { file: collector.file, sheet: collector.sheet, cell: address },
    scale: scaleFor(indicator, place.measures),
    style: place.style ?? 'vietnamese',
    acceptDotThousands: context.options.acceptDotThousands,
  });
  collector.problems.push(...problems);
  if (reading?.kind !== 'number' || indicator.kind !== 'unit-count') return reading;
  if (level !== 'commune' || compare(reading.value, one) <= 0) return reading;
  // A commune meets the condition or it doesn't; it is no count of communes.
  const seen = normaliseText(cellText(cell));
  collector.report('not-yes-or-no', 'error', address, { seen, indicator: indicator.code });
  return null;
}

/** The first that says a scale for what this indicator is measured in. */
function scaleFor(indicator: Indicator, measures: readonly (string | null)[]): Decimal {
  for (const text of measures) {
    if (text === null) continue;
    const named = scalesIn(text).find(({ measure }) => namesMeasure(measure, indicator));
    if (named) return named.scale;
  }
  return one;
}

/** What the whole text says, then what stands in brackets at its end. */
const scalesIn = remember((text): readonly WrittenScale[] =>
  [text, /\(([^()]*)\)\s*$/u.exec(text)?.[1]].flatMap((words) =>
    words === undefined ? [] : (parseScale(words) ?? []),
  ),
);
