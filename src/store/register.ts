/** The register of units and their successions, as rows. */
import type { Database } from 'better-sqlite3';
import type { Instant } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import type {
  Level,
  ParentSpell,
  Register,
  Succession,
  Unit,
  UnitId,
  UnitState,
} from '../core/unit.ts';
import { recordChange } from './instant.ts';

type UnitRow = Pick<Unit, 'id' | 'validFrom' | 'validTo' | 'reportsFor'>;
type StateRow = { unit: UnitId; since: Day | null; code: string; name: string; level: Level };
type ParentRow = { unit: UnitId; since: Day | null; parent: UnitId | null };
type AliasRow = { unit: UnitId; alias: string };
type SuccessionRow = { id: number; date: Day; kind: Succession['kind']; decree: string };
type MemberRow = { succession: number; side: 'from' | 'to'; unit: UnitId };

export function loadRegister(db: Database): Register {
  return { units: loadUnits(db), successions: loadSuccessions(db) };
}

/** Adds or replaces units by id and appends successions. Within a transaction of the caller's. */
export function saveRegister(
  db: Database,
  units: readonly Unit[],
  successions: readonly Succession[],
  at: Instant,
): void {
  if (units.length === 0 && successions.length === 0) return;
  saveUnits(db, units);
  saveSuccessions(db, successions);
  recordChange(db, 'register', at);
}

function loadUnits(db: Database): readonly Unit[] {
  const units = db
    .prepare<[], UnitRow>(
      `SELECT id, valid_from AS validFrom, valid_to AS validTo, reports_for AS reportsFor
       FROM unit ORDER BY id`,
    )
    .all();
  const states = byUnit(
    db.prepare<[], StateRow>('SELECT * FROM unit_state ORDER BY unit, position').all(),
    ({ since, code, name, level }): UnitState => ({ from: since, code, name, level }),
  );
  const parents = byUnit(
    db.prepare<[], ParentRow>('SELECT * FROM unit_parent ORDER BY unit, position').all(),
    ({ since, parent }): ParentSpell => ({ from: since, parent }),
  );
  const aliases = byUnit(
    db.prepare<[], AliasRow>('SELECT * FROM unit_alias ORDER BY unit, position').all(),
    ({ alias }) => alias,
  );
  return units.map((unit) => ({
    ...unit,
    states: states.get(unit.id) ?? [],
    parents: parents.get(unit.id) ?? [],
    aliases: aliases.get(unit.id) ?? [],
  }));
}

function loadSuccessions(db: Database): readonly Succession[] {
  const members = db
    .prepare<[], MemberRow>('SELECT * FROM succession_member ORDER BY succession, side, position')
    .all();
  const side = (name: 'from' | 'to') => {
    const found = new Map<number, UnitId[]>();
    for (const member of members.filter((row) => row.side === name)) {
      const units = found.get(member.succession);
      if (units) units.push(member.unit);
      else found.set(member.succession, [member.unit]);
    }
    return found;
  };
  const from = side('from');
  const to = side('to');
  return db
    .prepare<[], SuccessionRow>('SELECT id, date, kind, decree FROM succession ORDER BY id')
    .all()
    .map(({ id, date, kind, decree }) => ({
      date,
      kind,
      from: from.get(id) ?? [],
      to: to.get(id) ?? [],
      decree,
    }));
}

function saveUnits(db: Database, units: readonly Unit[]): void {
  const put = db.prepare(
    `INSERT INTO unit (id, valid_from, valid_to, reports_for) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, reports_for = excluded.reports_for`,
  );
  const clear = ['unit_state', 'unit_parent', 'unit_alias'] as const;
  const removals = {
    unit_state: db.prepare('DELETE FROM unit_state WHERE unit = ?'),
    unit_parent: db.prepare('DELETE FROM unit_parent WHERE unit = ?'),
    unit_alias: db.prepare('DELETE FROM unit_alias WHERE unit = ?'),
  };
  const addState = db.prepare('INSERT INTO unit_state VALUES (?, ?, ?, ?, ?, ?)');
  const addParent = db.prepare('INSERT INTO unit_parent VALUES (?, ?, ?, ?)');
  const addAlias = db.prepare('INSERT INTO unit_alias VALUES (?, ?, ?)');
  for (const unit of units) {
    put.run(unit.id, unit.validFrom, unit.validTo, unit.reportsFor);
    for (const table of clear) removals[table].run(unit.id);
    unit.states.forEach(({ from, code, name, level }, position) => {
      addState.run(unit.id, position, from, code, name, level);
    });
    unit.parents.forEach(({ from, parent }, position) => {
      addParent.run(unit.id, position, from, parent);
    });
    unit.aliases.forEach((alias, position) => {
      addAlias.run(unit.id, position, alias);
    });
  }
}

function saveSuccessions(db: Database, successions: readonly Succession[]): void {
  const add = db.prepare('INSERT INTO succession (date, kind, decree) VALUES (?, ?, ?)');
  const addMember = db.prepare('INSERT INTO succession_member VALUES (?, ?, ?, ?)');
  for (const { date, kind, from, to, decree } of successions) {
    const id = Number(add.run(date, kind, decree).lastInsertRowid);
    from.forEach((unit, position) => {
      addMember.run(id, 'from', position, unit);
    });
    to.forEach((unit, position) => {
      addMember.run(id, 'to', position, unit);
    });
  }
}

function byUnit<Row extends { readonly unit: UnitId }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): ReadonlyMap<UnitId, readonly T[]> {
  const found = new Map<UnitId, T[]>();
  for (const row of rows) {
    const known = found.get(row.unit);
    if (known) known.push(read(row));
    else found.set(row.unit, [read(row)]);
  }
  return found;
}
