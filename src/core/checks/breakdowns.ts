/** Wholes against their categories: a partition sums to the whole, an of-which is at most the whole. */
import { factSpan } from '../fact.ts';
import type { SettledFact } from '../figures/series.ts';
import { groupBy } from '../group-by.ts';
import { type Category, categoriesOf, type Indicator } from '../indicator.ts';
import { type Amount, addAmounts, amountsAgree } from '../reading.ts';
import { overlaps } from '../time/period.ts';
import { type Finding, finding } from './found.ts';
import { type CheckSubject, nameOf, showAmount } from './subject.ts';

export function checkBreakdowns(subject: CheckSubject): readonly Finding[] {
  return subject.indicators.flatMap((code) => {
    const indicator = subject.table.indicator(code);
    if (indicator.breakdowns.length === 0) return [];
    const series = subject.table.seriesOf(code);
    if (series.categories.size === 0) return [];
    const categories = categoriesOf(subject.table.catalogue, indicator);
    const facts = series.facts.filter((fact) => isInTable(subject, fact));
    const groups = groupBy(facts, (fact) => {
      const { start, end } = factSpan(indicator.kind, fact.period);
      return `${fact.unit} ${fact.settledScope} ${start} ${end}`;
    });
    const summed = series.fromBreakdown.filter((whole) =>
      facts.some((fact) => fact.unit === whole.unit && fact.period === whole.period),
    );
    return [
      ...[...groups.values()].flatMap((group) => checkGroup(subject, indicator, categories, group)),
      ...summed
        .filter(({ absent }) => absent.length > 0)
        .map(({ unit, period, absent }) =>
          finding('breakdown-as-whole', 'info', {
            indicator: code,
            unit: nameOf(subject, unit, period),
            period,
            absent: absent.map((category) => category.code),
          }),
        ),
    ];
  });
}

function checkGroup(
  subject: CheckSubject,
  indicator: Indicator,
  categories: readonly Category[],
  group: readonly SettledFact[],
): readonly Finding[] {
  const stated = group.find(({ category }) => category === null);
  const sums = indicator.breakdowns.flatMap((breakdown) => {
    const partition = categories.filter((one) => one.breakdown === breakdown);
    const sum = sumOfPartition(group, partition);
    return sum ? [sum] : [];
  });
  const whole = stated ? amountOf(stated) : (sums[0] ?? null);
  const first = stated ?? group[0];
  if (!whole || !first) return [];
  return sums
    .filter((sum) => !amountsAgree(whole, sum))
    .map((sum) =>
      finding(
        'breakdown-differs',
        'warning',
        {
          indicator: indicator.code,
          unit: nameOf(subject, first.unit, first.period),
          period: first.period,
          whole: showAmount(whole),
          parts: showAmount(sum),
        },
        { versions: [first.version] },
      ),
    );
}

/** Null where no category of the partition was filed, or one of them as blank. */
function sumOfPartition(
  group: readonly SettledFact[],
  categories: readonly Category[],
): Amount | null {
  const codes = categories.filter(({ part }) => part === 'partition').map(({ code }) => code);
  const members = group.filter(({ category }) => category !== null && codes.includes(category));
  if (members.some(({ reading }) => reading.kind === 'blank')) return null;
  let sum: Amount | null = null;
  for (const member of members) {
    const amount = amountOf(member);
    if (amount) sum = sum ? addAmounts(sum, amount) : amount;
  }
  return sum;
}

function amountOf({ reading }: SettledFact): Amount | null {
  return reading.kind === 'number' ? reading : null;
}

function isInTable(subject: CheckSubject, fact: SettledFact): boolean {
  return (
    subject.units.has(fact.unit) && subject.targets.some((target) => overlaps(target, fact.period))
  );
}
