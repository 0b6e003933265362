/** What one filer's facts say of each other: printed identities, breakdowns and percentages. All warn. */
import { formatDefinition } from '../catalogue/definition.ts';
import {
  absolute,
  compare,
  decimal,
  divide,
  multiply,
  plainDigits,
  subtract,
  zero,
} from '../core/decimal.ts';
import type { StatedFact } from '../core/fact.ts';
import type { Category, Definition, Indicator } from '../core/indicator.ts';
import { type Problem, type ProblemOrigin, problem } from '../core/problem.ts';
import {
  type Amount,
  addAmounts,
  amountsAgree,
  exactAmount,
  subtractAmounts,
} from '../core/reading.ts';
import { amountOf, type FactGroup } from './fact-groups.ts';
import type { CatalogueNames } from './names.ts';

type SumNames = Pick<CatalogueNames, 'catalogue' | 'indicator'> & {
  readonly file: string;
  readonly unitName: (fact: StatedFact) => string;
};

/** Compares what is stated with what follows from the other facts of the same filer and span. */
export function checkSums(groups: readonly FactGroup[], names: SumNames): readonly Problem[] {
  const problems: Problem[] = [];
  for (const group of groups) {
    for (const fact of group.wholes.values()) {
      const indicator = names.indicator(fact.indicator);
      if (!indicator) continue;
      problems.push(...checkDefinition(indicator, fact, group, names));
      const parts = group.parts.get(fact.indicator);
      if (!parts) continue;
      for (const breakdown of indicator.breakdowns) {
        const categories = names.catalogue.categories.filter((one) => one.breakdown === breakdown);
        problems.push(...checkBreakdown(fact, categories, parts, names));
      }
    }
  }
  return problems;
}

function checkDefinition(
  indicator: Indicator,
  fact: StatedFact,
  group: FactGroup,
  names: SumNames,
): readonly Problem[] {
  const { definition } = indicator;
  const stated = fact.reading.kind === 'number' ? fact.reading : null;
  if (definition === null || stated === null) return [];
  switch (definition.kind) {
    case 'identity':
      return checkIdentity(definition, stated, fact, group, names);
    case 'quotient':
      return checkRatio(definition, stated, fact, group, names);
  }
}

function checkIdentity(
  definition: Extract<Definition, { kind: 'identity' }>,
  right: Amount,
  fact: StatedFact,
  group: FactGroup,
  names: SumNames,
): readonly Problem[] {
  let left = exactAmount(zero);
  for (const term of definition.terms) {
    const amount = amountOf(group, term.indicator);
    if (!amount) return [];
    left = term.sign > 0 ? addAmounts(left, amount) : subtractAmounts(left, amount);
  }
  if (amountsAgree(left, right)) return [];
  const args = {
    identity: formatDefinition(definition),
    unit: names.unitName(fact),
    period: fact.period,
    left: plainDigits(left.value),
    right: plainDigits(right.value),
  };
  return [problem('identity-differs', 'warning', originOf(fact, names), args)];
}

/** Published ratios are sometimes truncated, so one last digit of what is printed is tolerated. */
function checkRatio(
  definition: Extract<Definition, { kind: 'quotient' }>,
  stated: Amount,
  fact: StatedFact,
  group: FactGroup,
  names: SumNames,
): readonly Problem[] {
  const numerator = amountOf(group, definition.numerator);
  const denominator = amountOf(group, definition.denominator);
  const parts = [numerator, denominator, stated];
  if (!numerator || !denominator || parts.some((part) => part?.qualifier !== 'exact')) return [];
  const computed = divide(multiply(numerator.value, decimal(100)), denominator.value, 10);
  if (computed === null) return [];
  const digits = printedDecimals(fact.origin.raw, stated);
  const off = absolute(subtract(computed, stated.value));
  if (compare(off, decimal(1, digits)) <= 0) return [];
  const rounded = divide(multiply(numerator.value, decimal(100)), denominator.value, 2) ?? computed;
  const args = {
    indicator: fact.indicator,
    unit: names.unitName(fact),
    period: fact.period,
    stated: plainDigits(stated.value),
    computed: plainDigits(rounded),
  };
  return [problem('ratio-differs', 'warning', originOf(fact, names), args)];
}

/** A numeric cell holds every digit of its quotient; at most two of them are ever printed. */
function printedDecimals(raw: string, stated: Amount): number {
  const written = /[,.](\d+)\s*%?\s*$/.exec(raw)?.[1];
  return Math.min(2, Math.max(written?.length ?? 0, stated.value.scale));
}

/** A single "trong đó" row names a part only; two or more are taken as the whole's parts. */
function checkBreakdown(
  whole: StatedFact,
  categories: readonly Category[],
  parts: ReadonlyMap<string, StatedFact>,
  names: SumNames,
): readonly Problem[] {
  if (whole.reading.kind !== 'number') return [];
  const filed = categories.flatMap((category) => {
    const fact = parts.get(category.code);
    return fact && fact.reading.kind !== 'retraction' ? [{ category, reading: fact.reading }] : [];
  });
  const partitions = filed.filter(({ category }) => category.part === 'partition');
  const amounts = partitions.flatMap(({ reading }) => (reading.kind === 'number' ? [reading] : []));
  const sum = amounts.reduce<Amount>(addAmounts, exactAmount(zero));
  const isWhole = amounts.length === partitions.length && amounts.length > 1;
  const tooMuch = compare(sum.value, whole.reading.value) > 0;
  const differs = (isWhole || tooMuch) && !amountsAgree(sum, whole.reading);
  const found = differs ? [sum] : [];
  for (const { category, reading } of filed) {
    if (category.part === 'partition' || reading.kind !== 'number') continue;
    const exceeds = compare(reading.value, whole.reading.value) > 0;
    if (exceeds && !amountsAgree(reading, whole.reading)) found.push(reading);
  }
  return found.map((parts) =>
    problem('breakdown-differs', 'warning', originOf(whole, names), {
      indicator: whole.indicator,
      unit: names.unitName(whole),
      period: whole.period,
      whole: whole.reading.kind === 'number' ? plainDigits(whole.reading.value) : '',
      parts: plainDigits(parts.value),
    }),
  );
}

function originOf(fact: StatedFact, names: SumNames): ProblemOrigin {
  return { file: names.file, sheet: fact.origin.sheet, cell: fact.origin.cell };
}
