/** What a database holds after a kill, looked at with SQL of its own and not by danvan. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { factsPerFile, filedIn, valueIn } from './office.ts';

export type Fault = {
  readonly kind:
    | 'corrupt database'
    | 'half-imported file'
    | 'wrong history'
    | 'broken report'
    | 'broken copy'
    | 'left-over file'
    | 'refused afterwards';
  readonly detail: string;
};

/** Opening it rolls back what a killed process had begun, as any program's opening does. */
export function inspectDatabase(path: string): readonly Fault[] {
  if (!existsSync(path)) return [{ kind: 'corrupt database', detail: `${path} is gone` }];
  const database = new Database(path, { timeout: 30_000 });
  try {
    return [...soundness(database), ...halfFiles(database), ...history(database)];
  } catch (error) {
    return [{ kind: 'corrupt database', detail: String(error) }];
  } finally {
    database.close();
  }
}

export function soundness(database: Database.Database): readonly Fault[] {
  const found = database.pragma('integrity_check', { simple: true });
  const dangling = database.prepare('SELECT * FROM pragma_foreign_key_check').all();
  return [
    ...(found === 'ok' ? [] : [{ kind: 'corrupt database', detail: String(found) } as const]),
    ...dangling.map((row) => ({ kind: 'corrupt database', detail: JSON.stringify(row) }) as const),
  ];
}

type StoredFile = {
  readonly event: number;
  readonly file: string;
  readonly facts: number;
  readonly origins: number;
  readonly smallest: number | null;
  readonly largest: number | null;
};

/** Every file of ours has all of its facts, each as it stands in the file. */
function halfFiles(database: Database.Database): readonly Fault[] {
  const files = database
    .prepare<[], StoredFile>(
      `SELECT e.id AS event, e.file, count(v.id) AS facts, count(o.version) AS origins,
              min(v.mantissa) AS smallest, max(v.mantissa) AS largest
       FROM event e
       LEFT JOIN filing f ON f.event = e.id
       LEFT JOIN version v ON v.id BETWEEN f.first AND f.last AND v.filing = f.id
       LEFT JOIN origin o ON o.version = v.id
       WHERE e.kind = 'import' GROUP BY e.id`,
    )
    .all();
  return files.flatMap((one): readonly Fault[] => {
    const filed = filedIn(one.file);
    if (filed === null) return [];
    const value = valueIn(filed);
    const isWhole =
      one.facts === factsPerFile &&
      one.origins === factsPerFile &&
      one.smallest === value &&
      one.largest === value;
    return isWhole ? [] : [{ kind: 'half-imported file', detail: JSON.stringify(one) }];
  });
}

/** For one kind of statement a fact: what holds is the latest version that was not taken back. */
const effective = `
  SELECT v.unit, v.indicator, v.category, v.span, v.scope, max(v.id) AS version
  FROM version v JOIN filing f ON f.id = v.filing
  WHERE f.event NOT IN (SELECT event FROM undone)
  GROUP BY v.unit, v.indicator, v.category, v.span, v.scope`;
const held = 'SELECT unit, indicator, category, span, scope, version FROM current';

const claims: readonly (readonly [string, string])[] = [
  [
    'an event lacks its number',
    'SELECT max(id) AS highest, count(*) AS events FROM event HAVING highest <> events',
  ],
  [
    'a version belongs to no filing',
    'SELECT id FROM version WHERE filing NOT IN (SELECT id FROM filing)',
  ],
  [
    'an event is earlier than the one before',
    'SELECT e.id FROM event e JOIN event b ON b.id = e.id - 1 WHERE e.at < b.at',
  ],
  ['something holds that should not', `${held} EXCEPT ${effective}`],
  ['something does not hold that should', `${effective} EXCEPT ${held}`],
  [
    'what holds says something else than its version',
    'SELECT c.version FROM current c JOIN version v ON v.id = c.version WHERE c.mantissa IS NOT v.mantissa',
  ],
];

function history(database: Database.Database): readonly Fault[] {
  return claims.flatMap(([claim, sql]): readonly Fault[] => {
    const found = database.prepare(sql).all();
    const first = JSON.stringify(found[0]);
    return found.length === 0
      ? []
      : [{ kind: 'wrong history', detail: `${claim}: ${found.length}, such as ${first}` }];
  });
}
