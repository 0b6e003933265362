/**
 * Rows of a register file, in our columns or in the official list's, as units that name their
 * parents.
 */
import { splitList } from '../catalogue/row.ts';
import {
  findHeader,
  foldHeader,
  readTable,
  type TableRow,
  type TextTable,
} from '../catalogue/table.ts';
import type { RegisterFault } from '../core/list-fault.ts';
import { foldText } from '../core/names/fold.ts';
import { type Problem, type ProblemOrigin, problem } from '../core/problem.ts';
import { type Day, dayOf, parseDay } from '../core/time/day.ts';
import type { Level } from '../core/unit.ts';

/** One unit as the file states it. Null: the file has no such column and says nothing of it. */
export type RegisterRow = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** A code or a full name; "" for a root, null where the file has no parents. */
  readonly parent: string | null;
  readonly validFrom: Day | 'always' | null;
  readonly validTo: Day | 'always' | null;
  readonly aliases: readonly string[] | null;
  readonly reportsFor: 'parent' | 'self' | 'unsaid' | null;
  readonly fault: (column: RegisterColumn, reason: RegisterFault, seen: string) => Problem;
};

export type RegisterColumn =
  | 'code'
  | 'name'
  | 'level'
  | 'parent'
  | 'valid_from'
  | 'valid_to'
  | 'aliases'
  | 'reports_for';

type Parsed = { readonly rows: readonly RegisterRow[]; readonly problems: readonly Problem[] };

/** Names of a level as people write them; the English ones are the register's own. */
const levelNames: ReadonlyMap<string, Level> = new Map([
  ...(['province', 'district', 'commune', 'body'] as const).map((level) => [level, level] as const),
  ...(['tỉnh', 'cấp tỉnh'] as const).map((name) => [name, 'province'] as const),
  ...(['huyện', 'cấp huyện'] as const).map((name) => [name, 'district'] as const),
  ...(['xã', 'cấp xã'] as const).map((name) => [name, 'commune'] as const),
  ['cơ quan', 'body'],
]);

export function parseRegisterTable(table: TextTable): Parsed {
  return isOfficialList(table) ? parseOfficialList(table) : parseOwnTable(table);
}

/** A day as `2018-06-14` or, as Excel's date cells read, `14/6/2018`; null for anything else. */
export function parseRegisterDay(text: string): Day | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : parseDay(text);
}

function parseOwnTable(table: TextTable): Parsed {
  const { rows, problems } = readTable<RegisterColumn>(table, {
    required: ['name', 'level'],
    optional: ['code', 'parent', 'valid_from', 'valid_to', 'aliases', 'reports_for'],
  });
  const all = [...problems];
  const parsed = rows.flatMap((row) => {
    const { stated, faults } = parseOwnRow(row);
    all.push(...faults);
    // A faulty row still names a unit that others may stand under; nothing of the file is saved
    // anyway.
    return stated ? [stated] : [];
  });
  return { rows: parsed, problems: all };
}

function parseOwnRow(row: TableRow<RegisterColumn>): {
  readonly stated: RegisterRow | null;
  readonly faults: readonly Problem[];
} {
  const fault: RegisterRow['fault'] = (column, reason, seen) =>
    problem('register-row', 'error', row.origin(column), { line: row.line, reason, seen });
  const faults: Problem[] = [];
  const name = row.cell('name');
  if (name === '') faults.push(fault('name', 'no-name', ''));
  const level = levelNames.get(foldText(row.cell('level')));
  if (!level) faults.push(fault('level', 'bad-level', row.cell('level')));
  const day = (column: 'valid_from' | 'valid_to'): Day | 'always' | null => {
    const text = row.cell(column);
    if (text === '') return row.has(column) ? 'always' : null;
    const parsed = parseRegisterDay(text);
    if (parsed === null) faults.push(fault(column, 'bad-date', text));
    return parsed;
  };
  const validFrom = day('valid_from');
  const validTo = day('valid_to');
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom) {
    faults.push(fault('valid_to', 'ends-before-start', validTo));
  }
  const said = row.cell('reports_for');
  const reportsFor = said === 'parent' || said === 'self' ? said : 'unsaid';
  if (said !== '' && (reportsFor === 'unsaid' || level !== 'body')) {
    faults.push(fault('reports_for', 'bad-reports-for', said));
  }
  if (!level) return { stated: null, faults };
  const stated: RegisterRow = {
    line: row.line,
    code: row.cell('code'),
    name,
    level,
    parent: row.has('parent') ? row.cell('parent') : null,
    validFrom,
    validTo,
    aliases: row.has('aliases') ? splitList(row.cell('aliases')) : null,
    reportsFor: row.has('reports_for') ? reportsFor : null,
    fault,
  };
  return { stated, faults };
}

function isDay(value: Day | 'always' | null): value is Day {
  return value !== null && value !== 'always';
}

/** The official list names a commune, its district and its province in one row. */
const officialLevels = [
  { level: 'province', code: 'Mã TP', name: 'Tên TP', digits: 2 },
  { level: 'district', code: 'Mã QH', name: 'Tên QH', digits: 3 },
  { level: 'commune', code: 'Mã PX', name: 'Tên PX', digits: 5 },
] as const;
type OfficialColumn = (typeof officialLevels)[number]['code' | 'name'];
const officialRequired: readonly OfficialColumn[] = ['Mã TP', 'Tên TP'];

function isOfficialList(table: TextTable): boolean {
  const header = table.rows[findHeader(table, officialRequired)] ?? [];
  const names = new Set(header.map(foldHeader));
  return officialRequired.every((column) => names.has(foldHeader(column)));
}

function parseOfficialList(table: TextTable): Parsed {
  const { rows, problems } = readTable<OfficialColumn>(table, {
    required: officialRequired,
    optional: ['Mã QH', 'Tên QH', 'Mã PX', 'Tên PX'],
  });
  const all = [...problems];
  const units = new Map<string, RegisterRow>();
  for (const row of rows) {
    let parent = '';
    for (const { level, code: codeColumn, name: nameColumn, digits } of officialLevels) {
      const name = row.cell(nameColumn);
      // Excel takes codes for numbers and drops their zeros; the official ones have a fixed length.
      const code = row.cell(codeColumn) === '' ? '' : row.cell(codeColumn).padStart(digits, '0');
      if (name === '' && code === '') continue;
      const fault = faultAt(row.line, row.origin(name === '' ? nameColumn : codeColumn));
      const known = units.get(code);
      if (name === '') all.push(fault('name', 'no-name', ''));
      else if (code === '' || (known && foldText(known.name) !== foldText(name))) {
        all.push(fault('code', 'repeated-code', code));
      } else if (!known) {
        units.set(code, { ...unsaid, line: row.line, code, name, level, parent, fault });
      }
      parent = code;
    }
  }
  return { rows: [...units.values()], problems: all };
}

const unsaid = { validFrom: null, validTo: null, aliases: null, reportsFor: null } as const;

function faultAt(line: number, origin: ProblemOrigin): RegisterRow['fault'] {
  return (_column, reason, seen) =>
    problem('register-row', 'error', origin, { line, reason, seen });
}
