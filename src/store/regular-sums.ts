/**
 * Sums of what the leaves of a tree filed plainly, indicator by indicator, worked out by the database.
 * Where leaves differ from the others they are named and left out of the sums, for core to judge.
 */
import type { Database } from 'better-sqlite3';
import { add, type Decimal, decimal, subtract } from '../core/decimal.ts';
import type { RegularQuery, RegularSeries, RegularSums } from '../core/figures/regular-series.ts';
import { overlaps, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { type CodeReader, codeReader } from './codes.ts';

/** With more leaves of their own kind than this share, core is as fast. */
const irregularAtMost = 0.2;

/** Rows of one indicator, span and manner together. Counts and sums come as whole numbers of any size. */
type Group = {
  readonly indicator: bigint;
  readonly span: bigint;
  readonly scale: bigint;
  /** 1 where all are exact first-hand numbers of a whole, stated as own or without a scope. */
  readonly plain: bigint;
  readonly scope: bigint;
  readonly units: bigint;
  readonly sum: bigint | null;
};

const plainRow = `(c.manner = 0 AND c.written_in = 1 AND c.category = 0 AND c.scope < 2)`;

export function regularSums(db: Database, query: RegularQuery): RegularSums {
  const codes = codeReader(db);
  const leaves = JSON.stringify(query.leaves);
  const above = filedBy(db, query.above);
  const byIndicator = new Map<number, Group[]>();
  const filed = new Set(above);
  for (const group of groupsOf(db, leaves)) {
    filed.add(Number(group.indicator));
    if (!overlaps(codes.span(Number(group.span)), query.window)) continue;
    const id = Number(group.indicator);
    byIndicator.set(id, [...(byIndicator.get(id) ?? []), group]);
  }
  const found = new Map<string, RegularSeries>();
  for (const [indicator, groups] of byIndicator) {
    if (above.has(indicator)) continue;
    const series = seriesOf(db, { indicator, groups, leaves, query, codes });
    if (series) found.set(codes.indicator(indicator), series);
  }
  return { series: found, filed: new Set([...filed].map((id) => codes.indicator(id))) };
}

function groupsOf(db: Database, leaves: string): readonly Group[] {
  return db
    .prepare<[string], Group>(
      `WITH leaf (id) AS MATERIALIZED (SELECT value FROM json_each(?))
       SELECT c.indicator, c.span, c.scale, ${plainRow} AS plain, c.scope,
              count(*) AS units, sum(c.mantissa) AS sum
       FROM indicator i
       CROSS JOIN leaf l
       CROSS JOIN current c ON c.indicator = i.id AND c.unit = l.id
       GROUP BY c.indicator, c.span, c.scale, plain, c.scope`,
    )
    .safeIntegers(true)
    .all(leaves);
}

/** The indicators that any of the units has filed. */
function filedBy(db: Database, units: readonly UnitId[]): ReadonlySet<number> {
  const rows = db
    .prepare<[string], number>(
      `WITH upper (id) AS MATERIALIZED (SELECT value FROM json_each(?))
       SELECT i.id FROM indicator i
       WHERE EXISTS (
         SELECT 1 FROM upper u CROSS JOIN current c ON c.indicator = i.id AND c.unit = u.id
       )`,
    )
    .pluck()
    .all(JSON.stringify(units));
  return new Set(rows);
}

type Question = {
  readonly indicator: number;
  readonly groups: readonly Group[];
  readonly leaves: string;
  readonly query: RegularQuery;
  readonly codes: CodeReader;
};

function seriesOf(db: Database, question: Question): RegularSeries | null {
  const { groups, query, codes } = question;
  const units = query.leaves.length;
  const spans = usualSpans(groups, codes, units);
  if (spans.length === 0) return null;
  const isAlike =
    new Set(groups.map(({ scope }) => scope)).size === 1 &&
    groups.every(({ plain }) => plain === 1n) &&
    countsOf(groups).size === spans.length &&
    [...countsOf(groups).values()].every((count) => count === units);
  const irregular = isAlike ? [] : irregularLeaves(db, question, spans);
  if (irregular.length > units * irregularAtMost) return null;
  const own = irregular.length === 0 ? [] : groupsOfIrregular(db, question.indicator, irregular);
  return {
    units: units - irregular.length,
    spans: spans.map((span) => ({
      period: codes.span(span),
      sum: subtract(sumOf(groups, span), sumOf(own, span)),
    })),
    irregular,
  };
}

function countsOf(groups: readonly Group[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { span, units, plain } of groups) {
    const count = plain === 1n ? Number(units) : 0;
    counts.set(Number(span), (counts.get(Number(span)) ?? 0) + count);
  }
  return counts;
}

/** What most leaves filed plainly, span by span, as far as no two of them overlap; in order. */
function usualSpans(groups: readonly Group[], codes: CodeReader, units: number): readonly number[] {
  const common = [...countsOf(groups)]
    .filter(([, count]) => count * 2 > units)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const taken: { span: number; period: Period }[] = [];
  for (const [span] of common) {
    const period = codes.span(span);
    if (taken.some((one) => overlaps(one.period, period))) continue;
    taken.push({ span, period });
  }
  return taken.sort((a, b) => a.period.start - b.period.start).map(({ span }) => span);
}

/** Leaves that filed anything else inside the window, or not all of the usual spans. */
function irregularLeaves(
  db: Database,
  { indicator, leaves, query }: Question,
  spans: readonly number[],
): readonly UnitId[] {
  return db
    .prepare<
      [
        {
          leaves: string;
          spans: string;
          indicator: number;
          start: number;
          end: number;
          count: number;
        },
      ],
      number
    >(
      `WITH usual (id) AS MATERIALIZED (SELECT value FROM json_each(:spans)),
            inside (id) AS MATERIALIZED (
              SELECT id FROM span WHERE first_month < :end AND end_month > :start
            )
       SELECT l.value
       FROM json_each(:leaves) l
       LEFT JOIN current c
         ON c.indicator = :indicator AND c.unit = l.value AND c.span IN (SELECT id FROM inside)
       GROUP BY l.value
       HAVING count(c.span) <> :count
          OR sum(${plainRow} AND c.span IN (SELECT id FROM usual)) <> :count`,
    )
    .pluck()
    .all({
      leaves,
      spans: JSON.stringify(spans),
      indicator,
      start: query.window.start,
      end: query.window.end,
      count: spans.length,
    });
}

/** The plain rows of leaves that were counted in with the others. */
function groupsOfIrregular(
  db: Database,
  indicator: number,
  irregular: readonly UnitId[],
): readonly Group[] {
  return db
    .prepare<[string, number], Group>(
      `SELECT c.indicator, c.span, c.scale, 1 AS plain, 0 AS scope,
              count(*) AS units, sum(c.mantissa) AS sum
       FROM json_each(?) l
       CROSS JOIN current c ON c.indicator = ? AND c.unit = l.value
       WHERE ${plainRow}
       GROUP BY c.indicator, c.span, c.scale`,
    )
    .safeIntegers(true)
    .all(JSON.stringify(irregular), indicator);
}

function sumOf(groups: readonly Group[], wanted: number): Decimal {
  return groups
    .filter(({ span, plain }) => Number(span) === wanted && plain === 1n)
    .reduce((all, { sum, scale }) => add(all, decimal(sum ?? 0n, Number(scale))), decimal(0));
}
