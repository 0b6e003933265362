/**
 * Sums of what the leaves of a tree filed plainly, indicator by indicator, worked out by the database.
 * Where leaves differ from the others they are named and left out of the sums, for core to judge.
 */
import type { Database } from 'better-sqlite3';
import { decimal } from '../core/decimal.ts';
import type { RegularQuery, RegularSeries, RegularSums } from '../core/figures/regular-series.ts';
import { overlaps, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { type CodeReader, codeReader } from './codes.ts';

/** With more leaves of their own kind than this share, core is as fast. */
const irregularAtMost = 0.2;

/**
 * How a row was said as one number: 2048 × scope + 16384 × scale for an exact first-hand number of a
 * whole, as written; anything else beside that.
 */
const saying = `(c.manner + 1024 * (c.category <> 0) + 2048 * c.scope + 8192 * (c.written_in <> 1)
  + 16384 * c.scale)`;

function isPlain(said: number): boolean {
  return said % 2048 === 0 && said % 8192 < 2 * 2048 && said % 16384 < 8192;
}

export function regularSums(db: Database, query: RegularQuery): RegularSums {
  const codes = codeReader(db);
  const series = new Map<string, RegularSeries>();
  const filed = new Set<string>();
  const ofLeaves = filersOf(db, query.leaves);
  const ofOthers = filersOf(db, query.above);
  const seriesOf = seriesReader(db, query, codes);
  for (const indicator of db.prepare<[], number>('SELECT id FROM indicator').pluck().all()) {
    const isAbove = ofOthers(indicator);
    if (!isAbove && !ofLeaves(indicator)) continue;
    filed.add(codes.indicator(indicator));
    const found = isAbove ? null : seriesOf(indicator);
    if (found) series.set(codes.indicator(indicator), found);
  }
  return { series, filed };
}

/** Tells whether any of the units has filed an indicator. */
function filersOf(db: Database, units: readonly UnitId[]): (indicator: number) => boolean {
  const list = JSON.stringify(units);
  const select = db
    .prepare<[string, number], number>(
      `SELECT 1 FROM json_each(?) u CROSS JOIN current c ON c.indicator = ? AND c.unit = u.value
       LIMIT 1`,
    )
    .pluck();
  return (indicator) => select.get(list, indicator) !== undefined;
}

/** Rows of one span together, whoever filed them. */
type SpanGroup = {
  readonly span: bigint;
  readonly units: bigint;
  readonly sum: bigint | null;
  readonly least: bigint;
  readonly most: bigint;
};

/**
 * Where all leaves filed alike one look tells. Else those that did not are found by the list of their
 * spans, and what they filed is taken from the sums again.
 */
function seriesReader(
  db: Database,
  { leaves, window }: RegularQuery,
  codes: CodeReader,
): (indicator: number) => RegularSeries | null {
  const all = JSON.stringify(leaves);
  const groupsOf = spanGroups(db);
  const othersOf = otherLeaves(db);
  return (indicator) => {
    const groups = groupsOf.all(all, indicator);
    const usual = usualSpans(groups, codes, leaves.length);
    const [said] = usual.map(({ least }) => Number(least));
    if (said === undefined || !isPlain(said)) return null;
    const isAlike = groups.every(
      ({ units, least, most }) =>
        Number(units) === leaves.length && Number(least) === said && Number(most) === said,
    );
    const spans = usual.map(({ span }) => Number(span));
    const irregular =
      isAlike && groups.length === usual.length
        ? []
        : othersOf.all({ leaves: all, indicator, spans: [...spans].sort(byNumber).join(), said });
    if (irregular.length > leaves.length * irregularAtMost) return null;
    const theirs = irregular.length === 0 ? [] : groupsOf.all(JSON.stringify(irregular), indicator);
    const taken = new Map(theirs.map(({ span, sum }) => [span, sum ?? 0n]));
    const scale = Math.floor(said / 16384);
    return {
      units: leaves.length - irregular.length,
      spans: usual
        .map(({ span, sum }) => ({
          period: codes.span(Number(span)),
          sum: decimal((sum ?? 0n) - (taken.get(span) ?? 0n), scale),
        }))
        .filter(({ period }) => overlaps(period, window)),
      irregular,
    };
  };
}

/** Sums of any size: they come as whole numbers, not as floats. */
function spanGroups(db: Database) {
  return db
    .prepare<[string, number], SpanGroup>(
      `SELECT c.span, count(*) AS units, sum(c.mantissa) AS sum,
              min(${saying}) AS least, max(${saying}) AS most
       FROM json_each(?) l CROSS JOIN current c ON c.indicator = ? AND c.unit = l.value
       GROUP BY c.span`,
    )
    .safeIntegers(true);
}

type OthersQuery = {
  readonly leaves: string;
  readonly indicator: number;
  /** The usual spans in the order of the key. */
  readonly spans: string;
  readonly said: number;
};

/** Rows come in the order of their spans; in any other order a leaf would only count as irregular. */
function otherLeaves(db: Database) {
  return db
    .prepare<[OthersQuery], UnitId>(
      `SELECT l.value
       FROM json_each(:leaves) l
       LEFT JOIN current c ON c.indicator = :indicator AND c.unit = l.value
       GROUP BY l.key
       HAVING group_concat(c.span) IS NOT :spans
          OR min(${saying}) <> :said OR max(${saying}) <> :said`,
    )
    .pluck();
}

/** What most leaves filed, span by span, as far as no two of them overlap; in order. */
function usualSpans(
  groups: readonly SpanGroup[],
  codes: CodeReader,
  units: number,
): readonly SpanGroup[] {
  const common = groups
    .filter((group) => Number(group.units) * 2 > units)
    .map((group) => ({ group, period: codes.span(Number(group.span)) }))
    .sort((a, b) => Number(b.group.units - a.group.units) || a.period.start - b.period.start);
  const taken: { readonly group: SpanGroup; readonly period: Period }[] = [];
  for (const one of common) {
    if (!taken.some(({ period }) => overlaps(one.period, period))) taken.push(one);
  }
  return taken.sort((a, b) => a.period.start - b.period.start).map(({ group }) => group);
}

function byNumber(a: number, b: number): number {
  return a - b;
}
