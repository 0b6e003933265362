/**
 * The sums that are kept beside `current`, block by block and indicator by indicator. One statement says
 * what they are; whoever writes `current` has it run for what was touched before the transaction ends, so
 * that nobody ever sees them differ.
 */
import type { Database } from 'better-sqlite3';
import type { UnitId } from '../core/unit.ts';
import { blockOf, unitsPerBlock } from './unit-blocks.ts';

/** The columns of `regular_sum` in their order. */
export type SumRow = readonly [
  block: number,
  indicator: number,
  said: number,
  spans: string,
  units: number,
  sums: string,
];

/** What was written to: the indicators of each block. */
export type Touched = Map<number, Set<number>>;

export function nothingTouched(): Touched {
  return new Map();
}

export function touch(touched: Touched, unit: UnitId, indicator: number): void {
  const block = blockOf(unit);
  const known = touched.get(block);
  if (known) known.add(indicator);
  else touched.set(block, new Set([indicator]));
}

/** How many decimal places the numbers of a row have. */
export function scaleOf(said: number): number {
  return Math.floor(said / 16384);
}

/**
 * How a row was said as one number: 2048 × scope + 16384 × scale for an exact first-hand number of a
 * whole, as written; anything else beside that.
 */
const saying = `(c.manner + 1024 * (c.category <> 0) + 2048 * c.scope + 8192 * (c.written_in <> 1)
  + 16384 * c.scale)`;

/** All that a unit filed said alike: such numbers, stated as its own or without a scope. */
const isPlain = 'least = most AND least % 2048 = 0 AND least % 16384 < 2 * 2048';

/** The rows of one block and indicator, in the order of their key, as `current` has it. */
const due = `
  WITH filed AS (
    SELECT unit, min(said) AS least, max(said) AS most, group_concat(span) AS spans
    FROM (
      SELECT c.unit, c.span, ${saying} AS said
      FROM current c
      WHERE c.indicator = :indicator AND c.unit BETWEEN :first AND :first + ${unitsPerBlock - 1}
      ORDER BY c.unit, c.span
    )
    GROUP BY unit
  ), series AS MATERIALIZED (
    SELECT unit, iif(${isPlain}, least, -1) AS said, iif(${isPlain}, spans, '') AS spans
    FROM filed
  )
  SELECT :first / ${unitsPerBlock}, :indicator, s.said, s.spans, sum(1 << (s.unit - :first)),
         coalesce((
           SELECT group_concat(total ORDER BY span)
           FROM (
             SELECT c.span, sum(c.mantissa) AS total
             FROM series alike
             CROSS JOIN current c ON c.indicator = :indicator AND c.unit = alike.unit
             WHERE s.said >= 0 AND alike.said = s.said AND alike.spans = s.spans
             GROUP BY c.span
           )
         ), '')
  FROM series s
  GROUP BY s.said, s.spans
  ORDER BY s.said, s.spans`;

type Place = { readonly first: UnitId; readonly indicator: number };

/** Gives the rows that an indicator must have in a block. */
export function dueSums(db: Database): (block: number, indicator: number) => readonly SumRow[] {
  const select = db.prepare<[Place], SumRow>(due).raw();
  return (block, indicator) => select.all({ first: block * unitsPerBlock, indicator });
}

/** Within the transaction that wrote to `current`. */
export function renewSums(db: Database, touched: Touched): void {
  const clear = db.prepare<[number, number]>(
    'DELETE FROM regular_sum WHERE block = ? AND indicator = ?',
  );
  const fill = db.prepare<[Place]>(`INSERT INTO regular_sum ${due}`);
  for (const [block, indicators] of touched) {
    for (const indicator of indicators) {
      clear.run(block, indicator);
      fill.run({ first: block * unitsPerBlock, indicator });
    }
  }
}

/** Makes all of them anew, within a transaction. */
export function rebuildSums(db: Database): void {
  const indicators = new Set(db.prepare<[], number>('SELECT id FROM indicator').pluck().all());
  const units = db.prepare<[], UnitId>('SELECT id FROM unit').pluck().all();
  db.exec('DELETE FROM regular_sum');
  renewSums(db, new Map(units.map((unit) => [blockOf(unit), indicators])));
}
