/** `danvan compare`: which figures of a period moved between two days, why, and in which cell. */

import { type EventsBetween, type FactMove, factMoves } from '../core/explain/compare-facts.ts';
import { type FigureMove, figureMoves, subjectOf } from '../core/explain/compare-figures.ts';
import type { CellOrigin, EffectiveFact } from '../core/fact.ts';
import { factsByIndicator } from '../core/facts-by-indicator.ts';
import { buildFigureTable } from '../core/figures/figure-table.ts';
import type { IndicatorKind } from '../core/indicator.ts';
import { nowhere, type Problem, problem } from '../core/problem.ts';
import type { EventRecord, SignedReport, Store } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { figureView, unitView } from '../reports/figure-view.ts';
import type { FigureView, UnitView } from '../reports/model.ts';
import { withSigned } from './compare-signed.ts';
import type { Office } from './office.ts';
import { endOfDay, factQuery } from './summarize.ts';
import { dayInVietnam } from './vietnam-day.ts';

/** The facts as after a day's last event, or as a signed report had them; null for now. */
export type CompareEnd = Day | SignedReport | null;

export type CompareQuery = {
  readonly unit: UnitId;
  readonly period: Period;
  readonly from: CompareEnd;
  readonly to: CompareEnd;
  /** Only these; every indicator where null. */
  readonly indicators: readonly string[] | null;
};

/** A fact that moved, with the cell that moved it. */
export type Cause = FactMove & {
  readonly unit: UnitView;
  readonly period: Period;
  readonly origin: (CellOrigin & { readonly file: string; readonly event: number }) | null;
};

export type ComparedFigure = Pick<FigureMove, 'indicator' | 'category' | 'reason'> & {
  readonly unit: UnitView;
  readonly before: FigureView;
  readonly after: FigureView;
  readonly causes: readonly Cause[];
};

export type Comparison = CompareQuery & {
  readonly unitView: UnitView;
  readonly rows: readonly ComparedFigure[];
  /** Both days are shown in today's register and catalogue: told where these changed since. */
  readonly problems: readonly Problem[];
};

export async function compareDays(
  store: Store,
  office: Office,
  query: CompareQuery,
): Promise<Comparison> {
  const { territory, catalogue } = office;
  const { unit, period } = query;
  const factsOn = async (end: CompareEnd) => {
    const asked = { unit, period, boundaries: null, asOf: momentOf(end) };
    return wanted(await store.effectiveFacts(factQuery(office, asked)), query, office);
  };
  const [before, after] = [await factsOn(query.from), await factsOn(query.to)];
  const kinds = new Map(catalogue.indicators.map(({ code, kind }) => [code, kind]));
  const kindOf = (code: string): IndicatorKind => kinds.get(code) ?? 'flow';
  const moves = factMoves(before, after, kindOf, await eventsBetween(store, query));
  const tableOf = (facts: readonly EffectiveFact[]) =>
    buildFigureTable(factsByIndicator(facts), {
      ...{ territory, catalogue, unit, basis: 'auto', carryForward: false, boundaries: null },
      span: period,
    });
  const tables = { before: tableOf(before), after: tableOf(after) };
  const figures = figureMoves(tables, period, moves);
  const rows = await rowsOf(store, office, query, figures);
  return {
    ...query,
    unitView: unitView(territory, unit, lastMonth(period)),
    rows: await withSigned(rows, { ...query, table: tables.after }, store),
    problems: await changedBetween(store, query),
  };
}

/** A percentage needs the numbers that it divides. */
function wanted(
  facts: readonly EffectiveFact[],
  { indicators }: CompareQuery,
  { catalogue }: Office,
): readonly EffectiveFact[] {
  if (indicators === null) return facts;
  const codes = new Set(indicators);
  for (const { code, definition } of catalogue.indicators) {
    if (!indicators.includes(code) || definition?.kind !== 'quotient') continue;
    codes.add(definition.numerator).add(definition.denominator);
  }
  return facts.filter(({ indicator }) => codes.has(indicator));
}

async function eventsBetween(store: Store, { from }: CompareQuery): Promise<EventsBetween> {
  const events = await store.events();
  const moment = momentOf(from);
  const isBefore = ({ id, at }: EventRecord) =>
    moment === null || (typeof moment === 'string' ? at <= endOfDay(moment) : id <= moment.event);
  return {
    lastBefore: Math.max(0, ...events.filter(isBefore).map(({ id }) => id)),
    undone: new Set(events.filter(({ state }) => state === 'undone').map(({ id }) => id)),
  };
}

async function rowsOf(
  store: Store,
  { territory }: Office,
  { period, indicators }: CompareQuery,
  figures: readonly FigureMove[],
): Promise<readonly ComparedFigure[]> {
  const at = lastMonth(period);
  const shown = figures.filter(
    ({ indicator }) => indicators === null || indicators.includes(indicator.code),
  );
  const versions = shown.flatMap(({ causes }) => causes.map((move) => subjectOf(move).version));
  const cells = await store.origins([...new Set(versions)]);
  return shown.map(({ indicator, category, reason, unit, before, after, causes }) => ({
    indicator,
    category,
    reason,
    unit: unitView(territory, unit, at),
    before: figureView(before, territory, at),
    after: figureView(after, territory, at),
    causes: causes.map((move) => {
      const { version, event, unit: filer, period: filed } = subjectOf(move);
      const cell = cells.get(version);
      return {
        ...move,
        unit: unitView(territory, filer, lastMonth(filed)),
        period: filed,
        origin: cell ? { ...cell, event } : null,
      };
    }),
  }));
}

/** What is today's in both, and was another on the first day. */
async function changedBetween(store: Store, { from }: CompareQuery): Promise<readonly Problem[]> {
  if (from === null) return [];
  const since = dayOfEnd(from);
  const changes = await store.lastChanges();
  return (['register', 'catalogue', 'settings'] as const).flatMap((what) => {
    const on = changes[what] === null ? null : dayInVietnam(changes[what]);
    return on !== null && on > since
      ? [problem('changed-later', 'info', nowhere, { what, on })]
      : [];
  });
}

function momentOf(end: CompareEnd): Day | { readonly event: number } | null {
  return end === null || typeof end === 'string' ? end : { event: end.event };
}

/** The day whose facts an end shows. */
export function dayOfEnd(end: Exclude<CompareEnd, null>): Day {
  return typeof end === 'string' ? end : dayInVietnam(end.signedAt);
}
