/** What files of a run say against what the same units say of other spans: slips of scale, repeated cumulative counts. */
import { findRepeatedCumulative } from '../core/checks/repeated-cumulative.ts';
import { type DatedValue, findScaleSlip, usualDigits } from '../core/checks/scale-slip.ts';
import { plainDigits } from '../core/decimal.ts';
import { factSpan, type StatedFact } from '../core/fact.ts';
import type { Catalogue, Indicator } from '../core/indicator.ts';
import { type Problem, type ProblemOrigin, problem } from '../core/problem.ts';
import type { Store } from '../core/store.ts';
import type { Territory } from '../core/territory.ts';
import { lastMonth, samePeriod } from '../core/time/period.ts';
import { resolvedScope } from '../ingest/check-repeats.ts';
import type { ReadFile } from './ingest-batch.ts';

export type ValueContext = {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Of the register with the units that the run adds. */
  readonly territory: Territory;
};

/** So many files share one question to the store. */
const filesAtOnce = 100;

/** The warnings by file; a file that has none is not listed. */
export async function checkValues(
  files: readonly ReadFile[],
  context: ValueContext,
): Promise<ReadonlyMap<ReadFile, readonly Problem[]>> {
  const found = new Map<ReadFile, readonly Problem[]>();
  const indicators = comparedIndicators(context.catalogue);
  const filed = seriesOf(files.filter(({ record }) => record !== null).flatMap(statedIn), context);
  for (let start = 0; start < files.length; start += filesAtOnce) {
    const chunk = files.slice(start, start + filesAtOnce);
    const facts = chunk.flatMap(statedIn).filter(({ indicator }) => indicators.has(indicator));
    const history = await historyOf(facts, context);
    for (const file of chunk) {
      const own = file.record === null ? seriesOf(statedIn(file), context) : null;
      const problems = statedIn(file).flatMap((fact) => {
        const indicator = indicators.get(fact.indicator);
        if (!indicator) return [];
        const key = keyOf(fact, context.territory);
        const series = [history, filed, own].flatMap((some) => some?.get(key) ?? []);
        return checkFact(fact, indicator, series, { file: file.path, context });
      });
      if (problems.length > 0) found.set(file, problems);
    }
  }
  return found;
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

type CountedFact = Pick<
  StatedFact,
  'unit' | 'indicator' | 'category' | 'scope' | 'period' | 'quoted'
> & { readonly reading: StatedFact['reading'] };

/** What holds in the store for the units and indicators of the facts. */
async function historyOf(
  facts: readonly StatedFact[],
  context: ValueContext,
): Promise<ReadonlyMap<string, readonly DatedValue[]>> {
  if (facts.length === 0) return new Map();
  const units = [...new Set(facts.map(({ unit }) => unit))];
  const indicators = [...new Set(facts.map(({ indicator }) => indicator))];
  const held = await context.store.effectiveFacts({ units, indicators, asOf: null });
  return seriesOf(held, context);
}

/** Exact first-hand values by series; hedged ones and what is quoted measure nothing. */
function seriesOf(
  facts: readonly CountedFact[],
  { catalogue, territory }: ValueContext,
): ReadonlyMap<string, readonly DatedValue[]> {
  const kinds = new Map(catalogue.indicators.map(({ code, kind }) => [code, kind]));
  const series = new Map<string, DatedValue[]>();
  for (const fact of facts) {
    const { reading, quoted } = fact;
    const kind = kinds.get(fact.indicator);
    if (!kind || reading.kind !== 'number' || reading.qualifier !== 'exact' || quoted) continue;
    const key = keyOf(fact, territory);
    const value = { period: factSpan(kind, fact.period), value: reading.value };
    const known = series.get(key);
    if (known) known.push(value);
    else series.set(key, [value]);
  }
  return series;
}

function keyOf(fact: CountedFact, territory: Territory): string {
  const { unit, indicator, category } = fact;
  return `${unit}|${indicator}|${category ?? ''}|${resolvedScope(fact, territory)}`;
}

function checkFact(
  fact: StatedFact,
  indicator: Indicator,
  series: readonly DatedValue[],
  { file, context }: { readonly file: string; readonly context: ValueContext },
): readonly Problem[] {
  const { reading } = fact;
  if (reading.kind !== 'number') return [];
  const period = factSpan(indicator.kind, fact.period);
  const stated = { period, value: reading.value };
  const others = otherSpans(stated, series);
  const unit = context.territory.stateIn(fact.unit, lastMonth(fact.period)).name;
  const about = { indicator: fact.indicator, category: fact.category, unit };
  const value = plainDigits(reading.value);
  const origin: ProblemOrigin = { file, sheet: fact.origin.sheet, cell: fact.origin.cell };
  const problems: Problem[] = [];
  const slip = findScaleSlip(stated, others, { isMoney: indicator.measure === 'đồng' });
  if (slip) {
    const { times, isLarger } = slip;
    const args = { period: fact.period, value, usual: usualDigits(slip), isLarger };
    const slipped = { ...about, ...args, times: plainDigits(times) };
    problems.push(problem('scale-slip', 'warning', origin, slipped));
  }
  const isCounted = indicator.kind === 'flow' && reading.qualifier === 'exact' && !fact.quoted;
  const repeated = isCounted ? findRepeatedCumulative(stated, others) : null;
  if (repeated) {
    const { before, rest, ...spans } = repeated;
    const digits = { value, before: plainDigits(before), rest: rest && plainDigits(rest) };
    const args = { ...about, ...spans, ...digits };
    problems.push(problem('repeated-cumulative', 'warning', origin, args));
  }
  return problems;
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
