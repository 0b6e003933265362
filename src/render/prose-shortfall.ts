/** What a figure lacks, in words: the units that are missing, days that are past, estimates of others. */
import { groupBy } from '../core/group-by.ts';
import { samePeriod } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import type { Level } from '../core/unit.ts';
import { formatCount } from '../messages/number-format.ts';
import type { FigureView } from '../reports/model.ts';
import { isStale } from './footnotes.ts';
import { asOfWords, type Item, type Prose } from './prose-figure.ts';

export type Shortfall = {
  /** "20/21 xã" of a partial figure of several units; null for any other. */
  readonly coverage: string | null;
  /** True where fewer than half have reported: a sentence then begins with that. */
  readonly isScant: boolean;
  /** True where more units lack something than could well be named. */
  readonly isMost: boolean;
  readonly notes: readonly string[];
};

/** Units beyond these are not named in a sentence. */
const namedAtMost = 8;

export function shortfallOf(item: Item, prose: Prose): Shortfall {
  const { figure } = item;
  const { words } = prose;
  const isShort = figure.status === 'partial';
  const coverage = isShort ? coverageOf(figure, prose) : null;
  const lacksAll = figure.missing.every(({ gaps }) => isWhole(gaps, item));
  const { unitsReported, unitsExpected } = figure;
  const isScant =
    coverage !== null && unitsReported > 0 && unitsReported * 2 <= unitsExpected && lacksAll;
  const isMost = coverage !== null && figure.missing.length * 2 > unitsExpected;
  const missing = isShort && !isScant && !isMost ? missingNotes(item, prose) : [];
  const unallocated = figure.unallocated.map(({ unit, decree }) =>
    words.notAllocated(unit.name, decree),
  );
  return {
    coverage,
    isScant,
    isMost,
    notes: [...missing, ...staleNotes(item, prose), ...unallocated],
  };
}

/** What a figure lacks or rests on, in brackets with a blank before them; "" for a plain one. */
export function asideOf(item: Item, prose: Prose): string {
  return bracketed(asideParts(item, prose));
}

export function asideParts(item: Item, prose: Prose): readonly string[] {
  const { coverage, isMost, notes } = shortfallOf(item, prose);
  const share = coverage !== null && isMost ? prose.words.incomplete(coverage) : coverage;
  return [...(share === null ? [] : [share]), ...notes];
}

/** That a figure is partial, without who is missing: where another sentence has said that already. */
export function coverageParts(item: Item, prose: Prose): readonly string[] {
  if (item.figure.status !== 'partial') return [];
  const { coverage } = shortfallOf(item, prose);
  return coverage === null ? asideParts(item, prose) : [coverage];
}

export function bracketed(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

function coverageOf(figure: FigureView, { model, words, lexicon }: Prose): string | null {
  const { unitsReported, unitsExpected, missing } = figure;
  const levels = new Set<Level>(missing.map(({ unit }) => unit.level));
  const [level, ...others] = levels;
  if (unitsExpected <= 1 || level === undefined) return null;
  const [reported, expected] = [unitsReported, unitsExpected].map((count) =>
    formatCount(count, lexicon.lang),
  );
  const known = others.length > 0 ? [] : (model.unitTypes.get(level) ?? []);
  return words.coverage(reported ?? '', expected ?? '', level, known);
}

/** Units that lack the same spans in one note. */
function missingNotes(item: Item, { words, lexicon }: Prose): readonly string[] {
  const { missing, unitsExpected } = item.figure;
  const bySpans = groupBy(missing, ({ gaps }) => gaps.map(periodId).join(' '));
  return [...bySpans.values()].map((units) => {
    const gaps = units[0]?.gaps ?? [];
    const spans = gaps.map((gap) => periodLabel(gap, lexicon.lang));
    if (unitsExpected <= 1) return words.lackingSpans(spans);
    const isEvery = units.length > 3 && units.length === unitsExpected;
    const names = units.slice(0, namedAtMost).map(({ unit }) => unit.name);
    const shown = isEvery ? [words.everyUnit] : names;
    const hasMore = !isEvery && units.length > names.length;
    return isWhole(gaps, item)
      ? words.lacking(shown, hasMore)
      : words.lackingIn(spans, shown, hasMore);
  });
}

function isWhole(gaps: FigureView['gaps'], { column }: Item): boolean {
  return gaps.every((gap) => samePeriod(gap, column.period));
}

function staleNotes(item: Item, prose: Prose): readonly string[] {
  const { figure } = item;
  const { words, lexicon } = prose;
  // A latest figure has its day beside it already.
  const asOf = item.column.role === 'latest' ? null : asOfWords(item, prose);
  if (asOf === null) return [];
  if (!isStale(figure)) return [words.asOf(asOf)];
  const { unitsStale, unitsReported } = figure;
  const isSome = unitsStale > 0 && unitsStale < unitsReported;
  if (!isSome) return [words.staleAll(asOf)];
  const number = formatCount(unitsStale, lexicon.lang);
  return [words.staleSome({ number, isOne: unitsStale === 1, aside: '' }, asOf)];
}
