/** Values against what bounds them in the same file: a part against its whole, and the highest that is plausible. */
import { compare, type Decimal, decimal, multiply, plainDigits } from '../core/decimal.ts';
import type { StatedFact } from '../core/fact.ts';
import type { Catalogue, Definition, Indicator } from '../core/indicator.ts';
import { type Problem, problem } from '../core/problem.ts';
import { type Amount, addAmounts, amountsAgree } from '../core/reading.ts';
import type { Territory } from '../core/territory.ts';
import { monthsIn } from '../core/time/period.ts';
import { resolvedScope } from './check-repeats.ts';
import { amountOf, type FactGroup } from './fact-groups.ts';
import type { CatalogueNames } from './names.ts';

type Quotient = Extract<Definition, { kind: 'quotient' }>;

type BoundNames = Pick<CatalogueNames, 'catalogue' | 'indicator'> & {
  readonly file: string;
  readonly territory: Territory;
  readonly unitName: (fact: StatedFact) => string;
};

const hundred = decimal(100);
/** A plausible maximum is of a half-year. */
const maximumMonths = 6;

export function checkBounds(groups: readonly FactGroup[], names: BoundNames): readonly Problem[] {
  const shares = sharesOf(names);
  const problems: Problem[] = [];
  for (const group of groups) {
    for (const share of shares) problems.push(...checkShare(share, group, names));
    for (const fact of group.facts) {
      const indicator = names.indicator(fact.indicator);
      const found = indicator && checkMaximum(fact, indicator, names);
      if (found) problems.push(found);
    }
  }
  return problems;
}

const known = new WeakMap<Catalogue, readonly Quotient[]>();

/** The same for every file of a run. */
function sharesOf(names: BoundNames): readonly Quotient[] {
  const shares =
    known.get(names.catalogue) ??
    names.catalogue.indicators.flatMap(({ definition }) =>
      definition?.kind === 'quotient' && isShare(definition, names) ? [definition] : [],
    );
  known.set(names.catalogue, shares);
  return shares;
}

/** A part of a whole is counted in the whole's own measure; a ratio of two different things has no bound. */
function isShare({ numerator, denominator }: Quotient, { indicator }: BoundNames): boolean {
  const [part, whole] = [indicator(numerator), indicator(denominator)];
  return part !== null && part.measure === whole?.measure && whole.measure !== '';
}

/**
 * The part is at most the whole; where an identity of the catalogue sets more beside the whole (what was carried
 * over) and the file states it, at most their sum.
 */
function checkShare(share: Quotient, group: FactGroup, names: BoundNames): readonly Problem[] {
  const fact = group.wholes.get(share.numerator);
  const part = amountOf(group, share.numerator);
  const denominator = amountOf(group, share.denominator);
  if (!fact || !part || !denominator) return [];
  let whole: Amount = denominator;
  const beside = besideWhole(share, names.catalogue).filter((code) => amountOf(group, code));
  for (const code of beside) whole = addAmounts(whole, amountOf(group, code) ?? whole);
  if (compare(part.value, whole.value) <= 0 || amountsAgree(part, whole)) return [];
  return [
    problem('part-over-whole', 'warning', at(fact, names), {
      part: share.numerator,
      whole: [...beside, share.denominator].join(' + '),
      unit: names.unitName(fact),
      period: fact.period,
      value: plainDigits(part.value),
      bound: plainDigits(whole.value),
    }),
  ];
}

/** Of `opening + eligible - resolved = pending`: what adds to the denominator and is no other than it. */
function besideWhole(
  { numerator, denominator }: Quotient,
  catalogue: Catalogue,
): readonly string[] {
  for (const { definition } of catalogue.indicators) {
    if (definition?.kind !== 'identity') continue;
    const { terms } = definition;
    const takes = terms.some(({ sign, indicator }) => sign < 0 && indicator === numerator);
    const adds = terms.filter(({ sign }) => sign > 0).map(({ indicator }) => indicator);
    if (takes && adds.includes(denominator)) return adds.filter((code) => code !== denominator);
  }
  return [];
}

function checkMaximum(fact: StatedFact, indicator: Indicator, names: BoundNames): Problem | null {
  const { reading } = fact;
  if (reading.kind !== 'number') return null;
  if (reading.qualifier === 'under' || reading.qualifier === 'about') return null;
  const maximum = maximumOf(fact, indicator, names);
  if (maximum === null || compare(reading.value, maximum) <= 0) return null;
  return problem('over-maximum', 'warning', at(fact, names), {
    indicator: fact.indicator,
    category: fact.category,
    unit: names.unitName(fact),
    period: fact.period,
    value: plainDigits(reading.value),
    maximum: plainDigits(maximum),
    isPercent: indicator.measure === '%',
  });
}

/** The catalogue's, which is one unit's for a half-year; a share is at most 100% unless the catalogue says more. */
function maximumOf(
  fact: StatedFact,
  { kind, maximum, definition }: Indicator,
  names: BoundNames,
): Decimal | null {
  if (kind === 'ratio') {
    const isBounded = definition?.kind === 'quotient' && isShare(definition, names);
    return maximum ?? (isBounded ? hundred : null);
  }
  if (maximum === null || resolvedScope(fact, names.territory) === 'total') return null;
  if (kind !== 'flow') return maximum;
  return multiply(maximum, decimal(Math.ceil(monthsIn(fact.period) / maximumMonths)));
}

function at({ origin }: StatedFact, { file }: BoundNames): Problem['origin'] {
  return { file, sheet: origin.sheet, cell: origin.cell };
}
