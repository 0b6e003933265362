/**
 * Fills a database with a nation's facts (11,000 communes, 20 half-years, 60 indicators: 13.2
 * million) and times the reads that tables make, for three ways to cluster `current`. Run by hand,
 * with a folder for the data and perhaps fewer communes:
 *   node --import ./test/store/typescript-loader.js bench/store-fill.ts /tmp/danvan-fill 1000
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../src/store/database.ts';
import { effectiveFacts } from '../src/store/effective-facts.ts';
import { migrations } from '../src/store/migrate.ts';

const folder = process.argv[2] ?? '/tmp/danvan-fill';
const communes = Number(process.argv[3] ?? 11_000);
const provinces = 63;
const districts = 524;
const halves = 20;
const indicators = 60;
const path = join(folder, 'nation.sqlite');

/** The columns of `current` before its key; the key decides how the rows lie on disk. */
const clusterings = {
  'indicator, unit, span': 'current',
  'unit, indicator, span': 'by_unit',
  'indicator, span, unit': 'by_indicator_span',
} as const;

function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Whole numbers below the limit, the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled(count: number, random: (below: number) => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const held = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}

const provinceId = (index: number) => 1 + index;
const districtId = (index: number) => 1 + provinces + index;
const communeId = (index: number) => 1 + provinces + districts + index;
const districtOf = (commune: number) => Math.floor((commune * districts) / communes);
const provinceOf = (district: number) => Math.floor((district * provinces) / districts);

function fillRegister(db: Database.Database): void {
  const addUnit = db.prepare('INSERT INTO unit (id) VALUES (?)');
  const addState = db.prepare('INSERT INTO unit_state VALUES (?, 0, NULL, ?, ?, ?)');
  const addParent = db.prepare('INSERT INTO unit_parent VALUES (?, 0, NULL, ?)');
  const add = (id: number, level: string, parent: number | null) => {
    addUnit.run(id);
    addState.run(id, String(id), `${level} ${id}`, level);
    addParent.run(id, parent);
  };
  for (let i = 0; i < provinces; i += 1) add(provinceId(i), 'province', null);
  for (let i = 0; i < districts; i += 1) add(districtId(i), 'district', provinceId(provinceOf(i)));
  for (let i = 0; i < communes; i += 1) add(communeId(i), 'commune', districtId(districtOf(i)));
  for (let i = 1; i <= indicators; i += 1) {
    db.prepare('INSERT INTO indicator VALUES (?, ?)').run(i, `indicator_${i}`);
  }
  for (let i = 0; i < halves; i += 1) {
    const start = 2009 * 12 + i * 6;
    db.prepare('INSERT INTO span VALUES (?, ?, ?)').run(i + 1, start, start + 6);
  }
  db.prepare('INSERT INTO sheet VALUES (1, ?)').run('Sheet1');
}

/**
 * Half-year by half-year, the communes of each in another order, as files come in; 500 files a
 * transaction.
 */
function fillFacts(db: Database.Database): void {
  const random = generator(2018);
  const event = db.prepare("INSERT INTO event VALUES (?, ?, 'import', ?, ?, ?, '', NULL)");
  const submission = db.prepare('INSERT INTO submission VALUES (?, ?, ?, ?)');
  const filing = db.prepare('INSERT INTO filing VALUES (?, ?, ?, ?, ?)');
  const version = db.prepare('INSERT INTO version VALUES (?, ?, ?, ?, 0, ?, NULL, 0, 0, ?, 0, 1)');
  const origin = db.prepare('INSERT INTO origin VALUES (?, 1, ?, ?)');
  const current = db.prepare(
    'INSERT OR REPLACE INTO current VALUES (?, ?, ?, 0, 0, ?, ?, NULL, 0, ?, 0, 1)',
  );
  let file = 0;
  let fact = 0;
  for (let half = 1; half <= halves; half += 1) {
    db.exec('BEGIN IMMEDIATE');
    for (const commune of shuffled(communes, random)) {
      file += 1;
      const unit = communeId(commune);
      event.run(file, half, '2018-06-14T00:00:00.000Z', `xa-${unit}-${half}.xlsx`, String(file));
      submission.run(file, unit, 'form', half);
      filing.run(file, file, file, fact + 1, fact + indicators);
      for (let indicator = 1; indicator <= indicators; indicator += 1) {
        fact += 1;
        const value = random(indicator % 10 === 0 ? 1e9 : 300);
        version.run(fact, file, unit, indicator, half, value);
        origin.run(fact, `C${indicator + 6}`, String(value));
        current.run(unit, indicator, half, fact, file, value);
      }
      if (file % 500 === 0) db.exec('COMMIT; BEGIN IMMEDIATE');
    }
    db.exec('COMMIT');
  }
}

/** The same rows under other keys, for comparison only. */
function cluster(db: Database.Database): void {
  const columns = `unit INTEGER NOT NULL, indicator INTEGER NOT NULL, span INTEGER NOT NULL,
    category INTEGER NOT NULL, scope INTEGER NOT NULL, version INTEGER NOT NULL,
    filing INTEGER NOT NULL, stated_span INTEGER, manner INTEGER NOT NULL, mantissa INTEGER,
    scale INTEGER NOT NULL, written_in INTEGER NOT NULL`;
  for (const [key, table] of Object.entries(clusterings)) {
    if (table === 'current') continue;
    db.exec(`CREATE TABLE ${table} (${columns}, PRIMARY KEY (${key}, category, scope))
             STRICT, WITHOUT ROWID`);
    const took = seconds(() => {
      db.exec(`INSERT INTO ${table} SELECT * FROM current ORDER BY ${key}, category, scope`);
    });
    console.log(`  ${table}: rebuilt in order in ${took.toFixed(1)} s`);
  }
}

function sizes(db: Database.Database): void {
  const rows = db
    .prepare<[], { name: string; megabytes: number }>(
      `SELECT name, sum(pgsize) / 1000000 AS megabytes FROM dbstat
       GROUP BY name HAVING megabytes > 0 ORDER BY megabytes DESC`,
    )
    .all();
  for (const { name, megabytes } of rows) console.log(`  ${name}: ${megabytes} MB`);
}

type Read = { readonly name: string; readonly run: (db: Database.Database) => number };

function unitsBelow(db: Database.Database, province: number): readonly number[] {
  return db
    .prepare<[number], number>(
      `SELECT c.unit FROM unit_parent c JOIN unit_parent d ON d.unit = c.parent WHERE d.parent = ?`,
    )
    .pluck()
    .all(province);
}

function districtUnits(db: Database.Database, district: number): readonly number[] {
  return db
    .prepare<[number], number>('SELECT unit FROM unit_parent WHERE parent = ?')
    .pluck()
    .all(district);
}

/** Rows into JavaScript by units, sums by SQL: what a table needs of one clustering. */
function readsOf(key: string, table: string): readonly Read[] {
  const spanFirst = key === 'indicator, span, unit';
  const join = spanFirst
    ? `json_each(?) u CROSS JOIN indicator i CROSS JOIN span s
       CROSS JOIN ${table} c ON c.indicator = i.id AND c.span = s.id AND c.unit = u.value`
    : `json_each(?) u CROSS JOIN indicator i
       CROSS JOIN ${table} c ON c.unit = u.value AND c.indicator = i.id`;
  const rows = `SELECT c.unit, c.indicator, c.span, c.version, c.filing, c.mantissa FROM ${join}`;
  const read = (db: Database.Database, units: readonly number[]) =>
    db.prepare(rows).raw().all(JSON.stringify(units)).length;
  const loop = `SELECT c.span, sum(c.mantissa) FROM ${table} c
    WHERE c.indicator = ? GROUP BY c.span`;
  const whole = `SELECT c.indicator, c.span, sum(c.mantissa) FROM ${table} c GROUP BY 1, 2`;
  const half = spanFirst
    ? `SELECT sum(c.mantissa) FROM ${table} c WHERE c.indicator = ? AND c.span = 20`
    : null;
  const each = (db: Database.Database, sql: string) => {
    const statement = db.prepare(sql).raw();
    let found = 0;
    for (let i = 1; i <= indicators; i += 1) found += statement.all(i).length;
    return found;
  };
  const sums = key.startsWith('unit') ? whole : loop;
  return [
    { name: 'a district, 10 years', run: (db) => read(db, districtUnits(db, districtId(350))) },
    { name: 'a province, 10 years', run: (db) => read(db, unitsBelow(db, provinceId(30))) },
    {
      name: 'the nation, sums by indicator and half',
      run: (db) => (sums === whole ? db.prepare(whole).raw().all().length : each(db, loop)),
    },
    ...(half === null
      ? []
      : [{ name: 'the nation, one half', run: (db: Database.Database) => each(db, half) }]),
  ];
}

/** Through the store's own call, objects and all. */
const throughStore: readonly Read[] = [
  {
    name: 'a district, 10 years, effectiveFacts',
    run: (db) =>
      effectiveFacts(db, {
        units: districtUnits(db, districtId(350)),
        indicators: 'all',
        asOf: null,
      }).length,
  },
  {
    name: 'a province, 10 years, effectiveFacts',
    run: (db) =>
      effectiveFacts(db, { units: unitsBelow(db, provinceId(30)), indicators: 'all', asOf: null })
        .length,
  },
];

/**
 * Cold: the file's pages are dropped from the system's cache, where we may; three warm runs, the
 * middle one.
 */
function time(read: Read): void {
  const fresh = () => new Database(path, { readonly: true });
  const cold = dropCache();
  const opened = fresh();
  let found = 0;
  const first = seconds(() => {
    found = read.run(opened);
  });
  const warm = [1, 2, 3].map(() =>
    seconds(() => {
      read.run(opened);
    }),
  );
  opened.close();
  const middle = warm.sort((a, b) => a - b)[1] ?? 0;
  const shown = (value: number) => `${(value * 1000).toFixed(1)} ms`;
  console.log(
    `  ${read.name}: ${cold ? 'cold' : 'first'} ${shown(first)}, warm ${shown(middle)}, ${found} rows`,
  );
}

/** dd's nocache advice evicts one file without touching anyone else's pages. */
function dropCache(): boolean {
  try {
    execFileSync('sync', [path]);
    execFileSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

mkdirSync(folder, { recursive: true });
if (existsSync(path)) rmSync(path);
const db = openDatabase(path, 'create', migrations);
fillRegister(db);
const took = seconds(() => fillFacts(db));
const count = communes * halves * indicators;
console.log(`filled ${count} facts in ${took.toFixed(1)} s, ${Math.round(count / took)} a second`);
db.pragma('wal_checkpoint(TRUNCATE)');
console.log(`file: ${Math.round(statSync(path).size / 1e6)} MB`);
sizes(db);
cluster(db);
db.pragma('wal_checkpoint(TRUNCATE)');
db.close();
for (const [key, table] of Object.entries(clusterings)) {
  console.log(`clustered by ${key}`);
  for (const read of readsOf(key, table)) time(read);
}
console.log('through the store');
for (const read of throughStore) time(read);
