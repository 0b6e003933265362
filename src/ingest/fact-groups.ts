/** The facts of a file side by side: what one filer states of one unit, scope and span. */
import type { StatedFact } from '../core/fact.ts';
import type { Amount } from '../core/reading.ts';
import { type Filing, isBeside } from './filing.ts';

export type FactGroup = {
  readonly facts: readonly StatedFact[];
  /** Those without a category, by indicator. */
  readonly wholes: ReadonlyMap<string, StatedFact>;
  /** Those of categories, by indicator and category. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, StatedFact>>;
};

type OpenGroup = {
  readonly facts: StatedFact[];
  readonly wholes: Map<string, StatedFact>;
  readonly parts: Map<string, Map<string, StatedFact>>;
};

/** @param filings each fact once */
export function groupsOf(filings: readonly Filing[]): readonly FactGroup[] {
  const groups = new Map<string, OpenGroup>();
  let last: { readonly filing: Filing; readonly group: OpenGroup } | null = null;
  for (const filing of filings) {
    const group: OpenGroup =
      last && isBeside(last.filing, filing) ? last.group : groupOf(filing, groups);
    addTo(group, filing.fact);
    last = { filing, group };
  }
  return [...groups.values()];
}

function groupOf({ filer, fact }: Filing, groups: Map<string, OpenGroup>): OpenGroup {
  const { unit, scope, period, nature, quoted } = fact;
  const key = `${filer}|${unit}|${scope}|${period.start}|${period.end}|${nature}|${quoted}`;
  const group = groups.get(key) ?? { facts: [], wholes: new Map(), parts: new Map() };
  groups.set(key, group);
  return group;
}

/** The number of the indicator as a whole; null where the group states none. */
export function amountOf({ wholes }: FactGroup, indicator: string): Amount | null {
  const reading = wholes.get(indicator)?.reading;
  return reading?.kind === 'number' ? reading : null;
}

function addTo({ facts, wholes, parts }: OpenGroup, fact: StatedFact): void {
  facts.push(fact);
  if (fact.category === null) {
    wholes.set(fact.indicator, fact);
    return;
  }
  const ofIndicator = parts.get(fact.indicator) ?? new Map<string, StatedFact>();
  parts.set(fact.indicator, ofIndicator);
  ofIndicator.set(fact.category, fact);
}
