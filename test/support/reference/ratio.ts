/** The two numbers of a ratio over what both cover: pair(u) of DESIGN §3. */
import type { Scope } from '../../../src/core/fact.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import { type Count, percentText, plus, sum } from './amount.ts';
import type { Filed } from './cover.ts';
import { type Question, textOf, type Worked, workOut } from './figure.ts';
import type { Merger } from './mergers.ts';
import { monthsOf, type Part, type Series, type Sum } from './roll-up.ts';
import { readingFor } from './stock.ts';
import type { World } from './world.ts';

export type RatioText = {
  readonly percent: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly status: string;
};

type Two = { readonly top: Count; readonly bottom: Count };
type Side = { readonly indicator: Indicator; readonly worked: Worked };

const statuses = ['complete', 'derived', 'stale', 'partial', 'not-filed', 'no-unit'];

export function referenceRatio(world: World, question: Question): RatioText {
  const find = (code: string) =>
    world.database.catalogue.indicators.find((one) => one.code === code);
  const ratio = find(question.indicator)!;
  if (ratio.definition?.kind !== 'quotient') throw new RangeError(ratio.code);
  const side = (code: string): Side => {
    const indicator = find(code)!;
    return { indicator, worked: workOut(world, indicator, { ...question, category: null }) };
  };
  const top = side(ratio.definition.numerator);
  const bottom = side(ratio.definition.denominator);
  const found = pairOf({ world, question, top, bottom }, question.unit, () => true);
  const status = [top, bottom]
    .map(({ worked }) => statuses.indexOf(textOf(worked.sum, worked.owed, question.unit).status))
    .reduce((a, b) => Math.max(a, b));
  return {
    percent: found ? percentText(found.top, found.bottom) : 'none',
    numerator: found ? `${found.top.n}` : 'none',
    denominator: found ? `${found.bottom.n}` : 'none',
    status: statuses[status]!,
  };
}

type Pairing = {
  readonly world: World;
  readonly question: Question;
  readonly top: Side;
  readonly bottom: Side;
};

/** @param isHere whether the unit lies below the one asked for in a month */
function pairOf(pairing: Pairing, unit: UnitId, isHere: (month: number) => boolean): Two | null {
  const { world, question, top, bottom } = pairing;
  const { target, scope } = question;
  const isFlow = top.indicator.kind === 'flow';
  const months = isFlow ? monthsOf(target) : [target.end - 1];
  const living = months.filter((month) => world.places.alive(unit, month));
  if (living.length > 0 && living.every(isHere)) {
    const figure = ({ worked }: Side): Sum =>
      unit === question.unit ? worked.sum : worked.rolled.whole(unit);
    const whole = twoOf(wholeValue(figure(top)), wholeValue(figure(bottom)));
    if (whole) return whole;
  }
  const series = (of: Scope) =>
    isFlow ? flowPairs(pairing, unit, of, isHere) : stockPairs(pairing, unit, of);
  const children =
    scope === 'own' ? [] : [...new Set(months.flatMap((at) => world.places.children(unit, at)))];
  const below = children.flatMap((child) => {
    const isBelow = (month: number) => isHere(month) && world.places.parent(child, month) === unit;
    return pairOf(pairing, child, isBelow) ?? [];
  });
  const parts = [...series('own'), ...below];
  return added(parts.length > 0 ? parts : series('total'));
}

/** Null unless nothing is missing and nothing old. */
function wholeValue({ parts, missing }: Sum): Count | null {
  const isSound = missing.size === 0 && parts.every(({ stale }) => !stale);
  return isSound ? sum(parts.map(({ amount }) => amount)) : null;
}

/** Stretches between common boundaries of two covers where neither has a gap, each to its last month. */
function flowPairs(
  { question, top, bottom }: Pairing,
  unit: UnitId,
  scope: Scope,
  isHere: (month: number) => boolean,
): readonly Two[] {
  const seriesOf = ({ worked }: Side): Series => {
    const { rolled } = worked;
    if (question.scope !== 'own') return rolled.series(unit, scope);
    return { parts: rolled[scope](unit).parts, gaps: new Set() };
  };
  const [above, below] = [seriesOf(top), seriesOf(bottom)];
  const boundaries = (parts: readonly Part[]) =>
    new Set(parts.flatMap(({ span }) => [span.start, span.end]));
  const others = boundaries(below.parts);
  const common = [...boundaries(above.parts)].filter((at) => others.has(at)).sort((a, b) => a - b);
  return common.slice(1).flatMap((end, index) => {
    const start = common[index]!;
    const amountOf = ({ parts, gaps }: Series): Count | null => {
      const inside = parts.filter(({ span }) => start <= span.start && span.end <= end);
      const isFilled = monthsOf({ start, end }).every(
        (month) =>
          !gaps.has(month) && inside.some(({ span }) => span.start <= month && month < span.end),
      );
      return isFilled ? sum(inside.map(({ amount }) => amount)) : null;
    };
    const two = isHere(end - 1) ? twoOf(amountOf(above), amountOf(below)) : null;
    return two ? [two] : [];
  });
}

/** The latest as-of that both have; from before a merger together with those of what was merged in. */
function stockPairs(
  pairing: Pairing,
  unit: UnitId,
  scope: Scope,
  into: Merger | null = null,
): readonly Two[] {
  const { world, question, top, bottom } = pairing;
  const { target } = question;
  const filed = ({ indicator }: Side) =>
    world
      .filed(indicator, null, unit, scope)
      .filter(({ end }) => into === null || end <= into.month);
  const partnerOf = (one: Filed) => filed(bottom).find(({ end }) => end === one.end);
  const both = filed(top).filter(partnerOf);
  const latest = readingFor({ ...question, indicator: top.indicator }, both);
  const asOf = latest?.part(unit, scope).asOf ?? null;
  const at = both.find(({ end }) => end - 1 === asOf);
  const two = at ? twoOf(at.amount, partnerOf(at)?.amount ?? null) : null;
  const merged = world.mergers
    .into(unit)
    .filter(({ day }) => into === null || day < into.day)
    .filter(({ month }) => month < target.end && (asOf === null || asOf < month));
  const others = merged.flatMap((one) => stockPairs(pairing, one.unit, scope, one));
  return two ? [two, ...others] : others;
}

function twoOf(top: Count | null, bottom: Count | null): Two | null {
  return top && bottom ? { top, bottom } : null;
}

function added(pairs: readonly Two[]): Two | null {
  const [first, ...others] = pairs;
  if (!first) return null;
  return others.reduce(
    (all, { top, bottom }) => ({ top: plus(all.top, top), bottom: plus(all.bottom, bottom) }),
    first,
  );
}
