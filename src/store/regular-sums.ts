/**
 * Sums of what the leaves of a tree filed plainly, indicator by indicator, out of the sums that are kept
 * block by block. Leaves that filed otherwise than most are named and left out, for core to judge.
 */
import type { Database } from 'better-sqlite3';
import { decimal } from '../core/decimal.ts';
import type { RegularQuery, RegularSeries, RegularSums } from '../core/figures/regular-series.ts';
import { overlaps, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { type CodeReader, codeReader } from './codes.ts';
import { DamagedRow, storedScale } from './damage.ts';
import { type SumRow, scaleOf } from './kept-sums.ts';
import { bitsOf, countOf, type UnitSet, unitSet, unitsOf } from './unit-blocks.ts';

/** With more leaves of their own kind than this share, core has most of the work anyway. */
const irregularAtMost = 0.5;

/** Leaves that filed the same spans in the same manner. */
type Alike = {
  readonly said: number;
  readonly spans: string;
  count: number;
  readonly units: Map<number, number>;
  /** The sums of blocks in which they are all that did. */
  readonly sums: string[];
  /** Those in blocks where others did too, so that the kept sums are not theirs alone. */
  readonly apart: UnitId[];
};

type Filed = { readonly alike: Map<string, Alike>; isAbove: boolean };

export function regularSums(db: Database, query: RegularQuery): RegularSums {
  const codes = codeReader(db);
  const periodsOf = periodsReader(codes);
  const sumsOf = sumsReader(db);
  const leaves = unitSet(query.leaves);
  const series = new Map<string, RegularSeries>();
  const filed = new Set<string>();
  for (const [indicator, { alike, isAbove }] of filedBy(db, leaves, unitSet(query.above))) {
    const code = codes.indicator(indicator);
    filed.add(code);
    const most = isAbove ? null : mostAlike([...alike.values()], periodsOf);
    if (!most || most.count < query.leaves.length * (1 - irregularAtMost)) continue;
    const sums = sumsOf(indicator, most);
    const scale = storedScale(scaleOf(most.said));
    series.set(code, {
      units: most.count,
      spans: periodsOf(most.spans)
        .map((period, index) => ({ period, sum: decimal(sums[index] ?? 0n, scale) }))
        .filter(({ period }) => overlaps(period, query.window))
        .sort((a, b) => a.period.start - b.period.start),
      irregular: [...leaves].flatMap(([block, bits]) =>
        unitsOf(block, bits & ~bitsOf(most.units, block)),
      ),
    });
  }
  return { series, filed };
}

/** Who filed each indicator, as far as they are asked for. */
function filedBy(db: Database, leaves: UnitSet, above: UnitSet): ReadonlyMap<number, Filed> {
  const found = new Map<number, Filed>();
  for (const row of rowsOf(db, new Set([...leaves.keys(), ...above.keys()]))) {
    const [block, indicator, , , units] = row;
    const asked = units & bitsOf(leaves, block);
    const isAbove = (units & bitsOf(above, block)) !== 0;
    if (asked === 0 && !isAbove) continue;
    const filed = found.get(indicator) ?? { alike: new Map<string, Alike>(), isAbove: false };
    found.set(indicator, filed);
    filed.isAbove ||= isAbove;
    if (asked !== 0) addAlike(filed.alike, row, asked);
  }
  return found;
}

function rowsOf(db: Database, blocks: ReadonlySet<number>): IterableIterator<SumRow> {
  return db
    .prepare<[string], SumRow>(
      `SELECT s.block, s.indicator, s.said, s.spans, s.units, s.sums
       FROM json_each(?) b CROSS JOIN regular_sum s ON s.block = b.value`,
    )
    .raw()
    .iterate(JSON.stringify([...blocks]));
}

function addAlike(known: Map<string, Alike>, row: SumRow, asked: number): void {
  const [block, , said, spans, units, sums] = row;
  // Those who filed anything but plain numbers have nothing that could be added up.
  if (said < 0) return;
  const key = `${said}/${spans}`;
  const alike: Alike = known.get(key) ?? {
    said,
    spans,
    count: 0,
    units: new Map(),
    sums: [],
    apart: [],
  };
  known.set(key, alike);
  alike.count += countOf(asked);
  alike.units.set(block, asked);
  if (asked >>> 0 === units) alike.sums.push(sums);
  else alike.apart.push(...unitsOf(block, asked));
}

/** What most leaves filed, as far as no two spans of it overlap. */
function mostAlike(
  alike: readonly Alike[],
  periodsOf: (spans: string) => readonly Period[],
): Alike | null {
  const byCount = [...alike].sort((a, b) => b.count - a.count);
  return byCount.find(({ spans }) => areDisjoint(periodsOf(spans))) ?? null;
}

function areDisjoint(periods: readonly Period[]): boolean {
  const ordered = [...periods].sort((a, b) => a.start - b.start);
  return ordered.every(({ start }, index) => start >= (ordered[index - 1]?.end ?? start));
}

/** The periods behind a list of spans, in its order. The same few lists come again and again. */
function periodsReader(codes: CodeReader): (spans: string) => readonly Period[] {
  const known = new Map<string, readonly Period[]>();
  return (spans) => {
    const periods = known.get(spans) ?? spans.split(',').map((span) => codes.span(Number(span)));
    known.set(spans, periods);
    return periods;
  };
}

/** SQLite adds up to 2^63, and a number is up to 2^53. */
const unitsAtOnce = 1000;

/** By span, in the order of the list. Sums of any size: they come as whole numbers, not as floats. */
function sumsReader(db: Database): (indicator: number, alike: Alike) => readonly bigint[] {
  const apartFrom = db
    .prepare<[string, number], bigint>(
      `SELECT sum(c.mantissa)
       FROM json_each(?) u CROSS JOIN current c ON c.indicator = ? AND c.unit = u.value
       GROUP BY c.span ORDER BY c.span`,
    )
    .pluck()
    .safeIntegers(true);
  return (indicator, { sums, apart }) => {
    const lists: (readonly bigint[])[] = sums.map(storedSums);
    for (let at = 0; at < apart.length; at += unitsAtOnce) {
      lists.push(apartFrom.all(JSON.stringify(apart.slice(at, at + unitsAtOnce)), indicator));
    }
    const [first = [], ...others] = lists;
    return first.map((sum, index) =>
      others.reduce((total, list) => total + (list[index] ?? 0n), sum),
    );
  };
}

function storedSums(list: string): readonly bigint[] {
  if (!/^-?\d+(,-?\d+)*$/.test(list)) throw new DamagedRow(`no list of sums: ${list}`);
  return list.split(',').map(BigInt);
}
