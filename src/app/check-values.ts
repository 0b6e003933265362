/** What files of a run say against what the same units say of other spans: slips of scale, repeated cumulative counts. */
import { findRepeatedCumulative } from '../core/checks/repeated-cumulative.ts';
import {
  type DatedValue,
  findScaleSlip,
  leastSlip,
  usualDigits,
} from '../core/checks/scale-slip.ts';
import { type Decimal, isZero, plainDigits } from '../core/decimal.ts';
import { type EffectiveFact, type FactSubject, factSpan, type StatedFact } from '../core/fact.ts';
import { groupBy } from '../core/group-by.ts';
import type { Catalogue, Indicator } from '../core/indicator.ts';
import { type Problem, type ProblemOrigin, problem } from '../core/problem.ts';
import type { Amount } from '../core/reading.ts';
import type { Batch } from '../core/store.ts';
import type { Territory } from '../core/territory.ts';
import type { Month } from '../core/time/month.ts';
import { lastMonth, samePeriod } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { resolvedScope } from '../ingest/check-repeats.ts';
import type { ReadFile } from './ingest-batch.ts';

/** What holds after a run: the store itself, or the batch that is not finished yet. */
export type FactSource = Pick<Batch, 'effectiveFacts' | 'unevenSeries' | 'origins'>;

export type ValueContext = {
  readonly source: FactSource;
  readonly catalogue: Catalogue;
  /** Of the register with the units that the run adds. */
  readonly territory: Territory;
};

/** What a run filed, and what it read and refused. */
export type RunValues = {
  readonly events: ReadonlySet<number>;
  /** Of the facts that the events filed. */
  readonly units: ReadonlySet<UnitId>;
  readonly refused: readonly ReadFile[];
};

/** By the event that filed the value, or the file that was refused; what has none is not listed. */
export type Doubts = ReadonlyMap<number | ReadFile, readonly Problem[]>;

/** The facts of so many units are held at once, however many files they came from. */
const unitsAtOnce = 10;

/** The warnings about values that the run left in force or refused. */
export async function checkValues(run: RunValues, context: ValueContext): Promise<Doubts> {
  const found = new Map<number | ReadFile, Problem[]>();
  const indicators = comparedIndicators(context.catalogue);
  const refused = run.refused.map((file) => ({ file, facts: statedIn(file) }));
  const refusedUnits = new Set(refused.flatMap(({ facts }) => facts.map(({ unit }) => unit)));
  const uneven = await unevenIndicators(run.units, [...indicators.keys()], context.source);
  const units = [...new Set([...run.units, ...refusedUnits])].filter(
    (unit) => uneven.has(unit) || refusedUnits.has(unit),
  );
  const doubted: { readonly fact: EffectiveFact; readonly doubt: Doubt }[] = [];
  for (let start = 0; start < units.length; start += unitsAtOnce) {
    const chunk = units.slice(start, start + unitsAtOnce);
    // What a refused file states is held against all; what was filed says of itself where to look.
    const asked = chunk.some((unit) => refusedUnits.has(unit))
      ? indicators.keys()
      : new Set(chunk.flatMap((unit) => uneven.get(unit) ?? []));
    const query = { units: chunk, indicators: [...asked], asOf: null };
    const held = await context.source.effectiveFacts(query);
    const counted = countedIn(held, indicators, context);
    const series = seriesOf(counted);
    for (const one of counted) {
      if (!run.events.has(one.fact.event)) continue;
      const doubts = doubtsOf(one, [series], context);
      doubted.push(...doubts.map((doubt) => ({ fact: one.fact, doubt })));
    }
    tellRefused(found, refused, { chunk: new Set(chunk), indicators, series, context });
  }
  const origins = await context.source.origins(doubted.map(({ fact }) => fact.version));
  for (const { fact, doubt } of doubted.sort((a, b) => a.fact.version - b.fact.version)) {
    const origin = origins.get(fact.version);
    if (origin) add(found, fact.event, doubt(origin));
  }
  return found;
}

/** By unit; where nothing is uneven nothing can be doubted. */
async function unevenIndicators(
  units: ReadonlySet<UnitId>,
  indicators: readonly string[],
  source: FactSource,
): Promise<ReadonlyMap<UnitId, readonly string[]>> {
  if (units.size === 0) return new Map();
  const query = { units: [...units], indicators, times: leastSlip };
  const found = groupBy(await source.unevenSeries(query), ({ unit }) => unit);
  return new Map([...found].map(([unit, series]) => [unit, series.map((one) => one.indicator)]));
}

/** What a refused file states is held against what is stored and its own other spans. */
function tellRefused(
  found: Map<number | ReadFile, Problem[]>,
  refused: readonly { readonly file: ReadFile; readonly facts: readonly StatedFact[] }[],
  {
    chunk,
    indicators,
    series,
    context,
  }: {
    readonly chunk: ReadonlySet<UnitId>;
    readonly indicators: ReadonlyMap<string, Indicator>;
    readonly series: SeriesByKey;
    readonly context: ValueContext;
  },
): void {
  for (const { file, facts } of refused) {
    const ofChunk = facts.filter(({ unit }) => chunk.has(unit));
    const counted = countedIn(ofChunk, indicators, context);
    const stated = seriesOf(counted);
    for (const one of counted) {
      for (const doubt of doubtsOf(one, [series, stated], context)) {
        add(found, file, doubt({ ...one.fact.origin, file: file.path }));
      }
    }
  }
}

function add<Key>(found: Map<Key, Problem[]>, key: Key, problem: Problem): void {
  const known = found.get(key);
  if (known) known.push(problem);
  else found.set(key, [problem]);
}

/** What is counted in the same way every time; a percentage or a yes cannot be a thousand times too large. */
function comparedIndicators({ indicators }: Catalogue): ReadonlyMap<string, Indicator> {
  const kinds: readonly Indicator['kind'][] = ['flow', 'stock', 'stock-at-start'];
  const compared = indicators.filter(({ kind }) => kinds.includes(kind));
  return new Map(compared.map((indicator) => [indicator.code, indicator]));
}

function statedIn({ submissions }: ReadFile): readonly StatedFact[] {
  return submissions.flatMap(({ facts }) => facts);
}

type Stated = FactSubject & {
  readonly scope: StatedFact['scope'];
  readonly quoted: boolean;
  readonly reading: StatedFact['reading'];
};

/** A fact whose value is compared, with the key of the series that it belongs to. */
type Counted<Fact extends Stated> = {
  readonly fact: Fact;
  readonly indicator: Indicator;
  readonly amount: Amount;
  readonly key: string;
  readonly stated: DatedValue;
  /** Before the point; less than one where the value is a small fraction. */
  readonly digits: number;
};

/** The values of one series, with what tells at a glance whether any of them can be doubted. */
type Series = {
  readonly values: DatedValue[];
  /** Of the values that are not zero, the fewest and the most digits before the point. */
  fewestDigits: number;
  mostDigits: number;
  /** The start of a span by its end; null where spans of several starts end there. */
  readonly starts: Map<Month, Month | null>;
};

type SeriesByKey = ReadonlyMap<string, Series>;

/** A warning that still lacks its place. */
type Doubt = (place: ProblemOrigin) => Problem;

function countedIn<Fact extends Stated>(
  facts: readonly Fact[],
  indicators: ReadonlyMap<string, Indicator>,
  { territory }: ValueContext,
): readonly Counted<Fact>[] {
  return facts.flatMap((fact): readonly Counted<Fact>[] => {
    const { unit, category, reading } = fact;
    const indicator = indicators.get(fact.indicator);
    if (!indicator || reading.kind !== 'number') return [];
    const scope = resolvedScope(fact, territory);
    const key = `${unit}|${indicator.code}|${category ?? ''}|${scope}`;
    const stated = { period: factSpan(indicator.kind, fact.period), value: reading.value };
    return [{ fact, indicator, amount: reading, key, stated, digits: digitsOf(reading.value) }];
  });
}

/** Exact first-hand values by series; hedged ones and what is quoted measure nothing. */
function seriesOf(counted: readonly Counted<Stated>[]): SeriesByKey {
  const series = new Map<string, Series>();
  for (const one of counted) {
    if (one.amount.qualifier !== 'exact' || one.fact.quoted) continue;
    const known = series.get(one.key) ?? emptySeries();
    series.set(one.key, known);
    addValue(known, one);
  }
  return series;
}

function emptySeries(): Series {
  return { values: [], fewestDigits: Infinity, mostDigits: -Infinity, starts: new Map() };
}

function addValue(series: Series, { stated, digits }: Counted<Stated>): void {
  const { period, value } = stated;
  series.values.push(stated);
  const known = series.starts.get(period.end);
  const isOnly = known === undefined || known === period.start;
  series.starts.set(period.end, isOnly ? period.start : null);
  if (isZero(value)) return;
  series.fewestDigits = Math.min(series.fewestDigits, digits);
  series.mostDigits = Math.max(series.mostDigits, digits);
}

/**
 * False where every doubt is out of the question: a slip is 700 times another value or a part of it, and a
 * cumulative count repeats one that ends with it and starts elsewhere. Most values are as usual, and this
 * spares each of them a look at all others.
 */
function mayBeDoubted({ stated, digits }: Counted<Stated>, series: Series): boolean {
  const { period } = stated;
  const start = series.starts.get(period.end);
  if (start !== undefined && start !== period.start) return true;
  return digits - series.fewestDigits >= 2 || series.mostDigits - digits >= 2;
}

function digitsOf({ mantissa, scale }: Decimal): number {
  return (mantissa < 0n ? -mantissa : mantissa).toString().length - scale;
}

function doubtsOf(
  counted: Counted<Stated>,
  known: readonly SeriesByKey[],
  context: ValueContext,
): readonly Doubt[] {
  const { fact, indicator, amount, stated } = counted;
  const series = known.flatMap((some) => some.get(counted.key) ?? []);
  if (!series.some((one) => mayBeDoubted(counted, one))) return [];
  const others = otherSpans(
    stated,
    series.flatMap(({ values }) => values),
  );
  const doubts: Doubt[] = [];
  const about = () => {
    const unit = context.territory.stateIn(fact.unit, lastMonth(fact.period)).name;
    const value = plainDigits(amount.value);
    return { indicator: fact.indicator, category: fact.category, unit, value };
  };
  const slip = findScaleSlip(stated, others, { isMoney: indicator.measure === 'đồng' });
  if (slip) {
    const { times, isLarger } = slip;
    const args = { period: fact.period, usual: usualDigits(slip), isLarger };
    const slipped = { ...about(), ...args, times: plainDigits(times) };
    doubts.push((place) => problem('scale-slip', 'warning', placeOf(place), slipped));
  }
  const isCounted = indicator.kind === 'flow' && amount.qualifier === 'exact' && !fact.quoted;
  const repeated = isCounted ? findRepeatedCumulative(stated, others) : null;
  if (repeated) {
    const { before, rest, ...spans } = repeated;
    const digits = { before: plainDigits(before), rest: rest && plainDigits(rest) };
    const args = { ...about(), ...spans, ...digits };
    doubts.push((place) => problem('repeated-cumulative', 'warning', placeOf(place), args));
  }
  return doubts;
}

/** Without what else the store knows of a cell. */
function placeOf({ file, sheet, cell }: ProblemOrigin): ProblemOrigin {
  return { file, sheet, cell };
}

/** Each other span once: what this run files comes last and holds instead of what was stored. */
function otherSpans(stated: DatedValue, series: readonly DatedValue[]): readonly DatedValue[] {
  const spans = new Map(
    series
      .filter(({ period }) => !samePeriod(period, stated.period))
      .map((one) => [`${one.period.start} ${one.period.end}`, one]),
  );
  return [...spans.values()];
}
