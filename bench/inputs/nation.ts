/**
 * A nation's facts straight into the store, as thousands of imports would have left them: communes by
 * twenty half-years by sixty indicators. Files would take hours to make.
 */
import type Database from 'better-sqlite3';
import { openDatabase } from '../../src/store/database.ts';
import { rebuildSums } from '../../src/store/kept-sums.ts';
import { migrations } from '../../src/store/migrate.ts';
import { diceOf } from './dice.ts';
import { halvesOf, indicators } from './province.ts';

export type NationSize = {
  readonly communes: number;
  readonly halves: number;
  /** Of a hundred communes so many file a whole year beside its halves, so that adding up would count twice. */
  readonly irregularPercent: number;
};

/** Vietnam's shape before July 2025, also where there are fewer communes: 63 provinces, 524 rural districts. */
const shapeOf = ({ communes }: NationSize) => {
  const provinces = Math.ceil((communes * 63) / 11_000);
  const districts = Math.ceil((communes * 524) / 11_000);
  return {
    provinces,
    districts,
    // The nation itself is unit 1.
    provinceId: (index: number) => 2 + index,
    districtId: (index: number) => 2 + provinces + index,
    communeId: (index: number) => 2 + provinces + districts + index,
  };
};

/** Gives how many facts there are. */
export function fillNation(path: string, size: NationSize): number {
  const db = openDatabase(path, 'create', migrations);
  try {
    db.pragma('foreign_keys = OFF');
    fillRegister(db, size);
    const facts = fillFacts(db, size);
    db.transaction(() => rebuildSums(db))();
    db.pragma('wal_checkpoint(TRUNCATE)');
    return facts;
  } finally {
    db.close();
  }
}

function fillRegister(db: Database.Database, size: NationSize): void {
  const { communes } = size;
  const { provinces, districts, provinceId, districtId, communeId } = shapeOf(size);
  db.exec('BEGIN');
  const addUnit = db.prepare('INSERT INTO unit (id) VALUES (?)');
  const addState = db.prepare('INSERT INTO unit_state VALUES (?, 0, NULL, ?, ?, ?)');
  const addParent = db.prepare('INSERT INTO unit_parent VALUES (?, 0, NULL, ?)');
  const add = (id: number, level: string, parent: number | null) => {
    addUnit.run(id);
    addState.run(id, String(10_000 + id), `${level} ${id}`, level);
    addParent.run(id, parent);
  };
  add(1, 'province', null);
  for (let i = 0; i < provinces; i += 1) add(provinceId(i), 'province', 1);
  for (let i = 0; i < districts; i += 1) {
    add(districtId(i), 'district', provinceId(Math.floor((i * provinces) / districts)));
  }
  for (let i = 0; i < communes; i += 1) {
    add(communeId(i), 'commune', districtId(Math.floor((i * districts) / communes)));
  }
  db.prepare("INSERT INTO setting VALUES ('unit', '10001')").run();
  indicators.forEach(({ code }, index) => {
    db.prepare('INSERT INTO indicator VALUES (?, ?)').run(index + 1, code);
  });
  db.prepare("INSERT INTO sheet VALUES (1, 'Biểu 1')").run();
  db.exec('COMMIT');
}

/** Half-year by half-year, and each year's filings of the irregular after its halves. */
function fillFacts(db: Database.Database, size: NationSize): number {
  const dice = diceOf(2018);
  const span = db.prepare('INSERT INTO span VALUES (?, ?, ?)');
  const event = db.prepare("INSERT INTO event VALUES (?, ?, 'import', ?, ?, ?, '', NULL)");
  const submission = db.prepare('INSERT INTO submission VALUES (?, ?, ?, ?)');
  const filing = db.prepare('INSERT INTO filing VALUES (?, ?, ?, ?, ?)');
  const version = db.prepare('INSERT INTO version VALUES (?, ?, ?, ?, 0, ?, NULL, 0, 0, ?, 0, 1)');
  const origin = db.prepare('INSERT INTO origin VALUES (?, 1, ?, ?)');
  const current = db.prepare('INSERT INTO current VALUES (?, ?, ?, 0, 0, ?, ?, NULL, 0, ?, 0, 1)');
  const { communeId } = shapeOf(size);
  const isIrregular = (commune: number) => (commune * 37) % 100 < size.irregularPercent;
  let file = 0;
  let fact = 0;
  const fileOne = (commune: number, spanId: number, values: readonly number[]) => {
    file += 1;
    const unit = communeId(commune);
    event.run(file, spanId, '2023-01-14T00:00:00.000Z', `xa-${unit}-${spanId}.xlsx`, String(file));
    submission.run(file, unit, 'form', spanId);
    filing.run(file, file, file, fact + 1, fact + values.length);
    values.forEach((value, index) => {
      fact += 1;
      version.run(fact, file, unit, index + 1, spanId, value);
      origin.run(fact, `D${index + 9}`, String(value));
      current.run(unit, index + 1, spanId, fact, file, value);
    });
  };
  /** Of the irregular, what they filed of the year's first half. */
  const before = new Map<number, readonly number[]>();
  halvesOf(size.halves).forEach(({ year, half }, index) => {
    const first = year * 12 + (half - 1) * 6;
    const yearId = size.halves + index + 1;
    span.run(index + 1, first, first + 6);
    if (half === 2) span.run(yearId, first - 6, first + 6);
    db.exec('BEGIN');
    for (let commune = 0; commune < size.communes; commune += 1) {
      const values = indicators.map(() => 20 + dice(80));
      fileOne(commune, index + 1, values);
      if (!isIrregular(commune)) continue;
      if (half === 1) before.set(commune, values);
      else fileOne(commune, yearId, yearOf(before.get(commune) ?? [], values));
    }
    db.exec('COMMIT');
  });
  return fact;
}

/** Flows add up; a stock holds as at the year's end. */
function yearOf(first: readonly number[], second: readonly number[]): readonly number[] {
  return second.map((value, index) => {
    const isFlow = indicators[index]?.kind === 'flow';
    return isFlow ? (first[index] ?? 0) + value : value;
  });
}
