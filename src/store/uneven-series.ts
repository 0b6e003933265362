/**
 * What units state of an indicator, told at a glance: whether its numbers lie far apart, or spans of it end
 * together. Most do neither, and need not be read one by one.
 */
import type { Database } from 'better-sqlite3';
import type { SeriesQuery, SeriesSubject } from '../core/series-query.ts';

/** As a binary number, which is off by the last digit at most. */
const size = 'iif(c.scale = 0, abs(c.mantissa), abs(c.mantissa) * pow(10.0, -c.scale))';
const nearly = 0.999;

/** Digits past 2^53 stand apart as text and count as far from anything. The kind of a number is 0. */
const isUneven = `
  SELECT max(${size}) >= :times * min(nullif(${size}, 0))
      OR count(*) > count(c.mantissa)
      OR count(DISTINCT c.span) > count(DISTINCT s.end_month)
  FROM current c JOIN span s ON s.id = c.span
  WHERE c.indicator = i.id AND c.unit = u.id AND c.manner & 7 = 0`;

export function unevenSeries(
  db: Database,
  { units, indicators, times }: SeriesQuery,
): readonly SeriesSubject[] {
  return db
    .prepare<[{ units: string; indicators: string; times: number }], SeriesSubject>(
      `WITH wanted_unit (id) AS MATERIALIZED (
         SELECT value FROM json_each(:units)
       ), wanted_indicator (id, code) AS MATERIALIZED (
         SELECT i.id, i.code FROM json_each(:indicators) w JOIN indicator i ON i.code = w.value
       )
       SELECT u.id AS unit, i.code AS indicator
       FROM wanted_unit u CROSS JOIN wanted_indicator i
       WHERE (${isUneven})`,
    )
    .all({
      units: JSON.stringify(units),
      indicators: JSON.stringify(indicators),
      times: times * nearly,
    });
}
