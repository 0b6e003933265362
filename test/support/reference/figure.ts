/** The figure that DESIGN §3 asks for, as the texts that tests compare. */
import type { BasisChoice } from '../../../src/core/figures/account.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import { sum } from './amount.ts';
import type { Filed, Span } from './cover.ts';
import { type Owed, owedBy, reportingLevel } from './expected.ts';
import { countText, monthsText } from './filed.ts';
import { type RolledUp, rollUpFlow, type Sum } from './roll-up.ts';
import type { Spanning } from './spanning.ts';
import { readingFor, rollUpStock } from './stock.ts';
import type { World } from './world.ts';

export type Question = {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit: UnitId;
  readonly target: Span;
  /** From the first column's start to the last one's end. */
  readonly table: Span;
  readonly scope: 'own' | 'total';
  readonly basis: BasisChoice;
  readonly carryForward: boolean;
};

/** A figure as text, part by part, so that a difference names itself. */
export type FigureText = {
  readonly value: string;
  readonly status: string;
  readonly basis: string | null;
  readonly estimated: boolean;
  readonly reported: string;
  readonly stale: number;
  readonly gaps: string;
  readonly missing: readonly string[];
  readonly asOf: number | null;
  readonly of: number | null;
  readonly scope: string | null;
};

export type Worked = { readonly owed: Owed; readonly rolled: RolledUp; readonly sum: Sum };

export function referenceFigure(world: World, question: Question): FigureText {
  const indicator = world.database.catalogue.indicators.find(
    ({ code }) => code === question.indicator,
  )!;
  const { owed, sum: found } = workOut(world, indicator, question);
  const counted = indicator.kind === 'unit-count' ? countedBelow(world, indicator, question) : null;
  return { ...textOf(found, owed, question.unit), of: counted };
}

export function workOut(world: World, indicator: Indicator, question: Question): Worked {
  const { unit, target, table, scope, category, basis, carryForward } = question;
  const at = indicator.kind === 'stock-at-start' ? target.start : target.end - 1;
  const months = indicator.kind === 'flow' ? target : { start: at, end: at + 1 };
  const reporting =
    scope === 'own' ? ({ kind: 'self' } as const) : reportingLevel(world, indicator, unit, table);
  const isUsable = (filed: readonly Filed[]) =>
    indicator.kind === 'flow'
      ? filed.some(({ start, end }) => start < target.end && target.start < end)
      : readingFor({ indicator, target, carryForward }, filed) !== null;
  const all = owedBy(world, indicator, unit, reporting, months, isUsable);
  const counts = (id: UnitId) =>
    indicator.kind !== 'unit-count' ||
    world.places.level(id, at) !== 'commune' ||
    isCounted(world, indicator, id, at);
  const here = scope === 'own' ? [...all].filter(([id]) => id === unit) : [...all];
  const owed: Owed = new Map(here.filter(([id]) => counts(id)));
  const asked = { world, indicator, category, root: unit, target, owed, basis, carryForward };
  const rolled = indicator.kind === 'flow' ? rollUpFlow(asked) : rollUpStock(asked, counts);
  const sum = chosen(rolled, indicator, question);
  return { owed: withoutReleased(owed, rolled.released, sum), rolled, sum };
}

/** Whoever a filing across a merger answers for is not expected in its months, unless it is lacking there. */
function withoutReleased(owed: Owed, released: readonly Spanning[], { missing }: Sum): Owed {
  const left = [...owed].filter(([id, months]) => {
    const answers = released.flatMap((one) =>
      one.unit === id ? [] : one.covers.filter(({ unit }) => unit === id),
    );
    const isAnswered = (month: number) =>
      answers.some(({ start, end }) => start <= month && month < end);
    return missing.has(id) || ![...months].every(isAnswered);
  });
  return new Map(left);
}

function chosen(rolled: RolledUp, { overUnits }: Indicator, { unit, scope }: Question): Sum {
  if (overUnits !== 'none') return scope === 'own' ? rolled.own(unit) : rolled.whole(unit);
  const own = rolled.own(unit);
  const total = rolled.total(unit);
  return own.parts.length > 0 || total.parts.length === 0 ? own : total;
}

export function textOf(found: Sum, owed: Owed, unit: UnitId): Omit<FigureText, 'of'> {
  const { parts, missing } = found;
  const lacking = [...owed.keys()].filter((id) => missing.has(id));
  const value = owed.size === 0 ? null : sum(parts.map(({ amount }) => amount));
  const fromTotals = parts.filter((part) => part.standsFor === unit && part.scope === 'total');
  const basis =
    fromTotals.length === 0
      ? 'recomputed'
      : fromTotals.length === parts.length
        ? 'reported'
        : 'mixed';
  const alone = parts.every((part) => part.standsFor === unit && part.scope === parts[0]?.scope);
  const asOfs = parts.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  return {
    value: countText(value),
    status: statusOf(found, owed.size, lacking.length, value !== null),
    basis: value ? basis : null,
    estimated: value !== null && parts.some(({ estimated }) => estimated),
    reported: `${owed.size - lacking.length}/${owed.size}`,
    stale: staleUnits(found, owed, unit),
    gaps: monthsText([...missing.values()].flatMap((months) => [...months])),
    missing: lacking.map((id) => `${id}: ${monthsText(missing.get(id)!)}`).sort(),
    asOf: asOfs.length > 0 && value ? Math.min(...asOfs) : null,
    scope: value && alone ? (parts[0]?.scope ?? null) : null,
  };
}

function statusOf({ parts }: Sum, expected: number, lacking: number, hasValue: boolean): string {
  if (expected === 0) return 'no-unit';
  if (!hasValue) return parts.length > 0 && lacking === 0 ? 'complete' : 'not-filed';
  if (lacking > 0) return 'partial';
  if (parts.some(({ stale }) => stale)) return 'stale';
  return parts.some(({ derived }) => derived) ? 'derived' : 'complete';
}

/** Where a stale total of the unit stands in, all that it contains are stale. */
function staleUnits({ parts }: Sum, owed: Owed, unit: UnitId): number {
  const stale = parts.filter((part) => part.stale);
  if (stale.some((part) => part.standsFor === unit && part.scope === 'total')) return owed.size;
  return [...owed.keys()].filter((id) => stale.some((part) => part.standsFor === id)).length;
}

function isCounted(world: World, indicator: Indicator, unit: UnitId, month: number): boolean {
  const { places } = world;
  const name = places.name(unit, month).toLocaleLowerCase('vi');
  const types = indicator.measure.split(', ');
  const known = ['xã', 'phường', 'thị trấn', 'đặc khu'];
  const named = types.filter((type) => known.includes(type));
  if (!places.alive(unit, month) || places.level(unit, month) !== 'commune') return false;
  return named.length === 0 || named.some((type) => name.startsWith(`${type} `));
}

function countedBelow(world: World, indicator: Indicator, { unit, target }: Question): number {
  const month = target.end - 1;
  if (!world.places.alive(unit, month)) return 0;
  const below = world.places.within(unit, month);
  return below.filter((id) => isCounted(world, indicator, id, month)).length;
}
