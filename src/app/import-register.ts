/** `danvan units import`: a register file into the register, whole or not at all. */
import type { TextTable } from '../catalogue/table.ts';
import { hasError, type Problem } from '../core/problem.ts';
import type { Instant, Store } from '../core/store.ts';
import type { Register, Unit } from '../core/unit.ts';
import { joinRegister } from './join-register.ts';
import { parseRegisterTable } from './register-rows.ts';
import { readTextTables, saidInTime, type TextSource } from './text-tables.ts';

export type RegisterChange = {
  /** What is to be saved: new units and those that changed. */
  readonly units: readonly Unit[];
  readonly added: number;
  readonly updated: number;
  readonly problems: readonly Problem[];
};

/** Works out what a register file changes; with an error among the problems it changes nothing. */
export function changeRegister(tables: readonly TextTable[], register: Register): RegisterChange {
  const parsed = tables.map(parseRegisterTable);
  // A workbook may have other sheets; only where no sheet is a register do they need telling.
  const read = parsed.filter(({ rows }) => rows.length > 0);
  const told = read.length > 0 ? read : parsed.slice(0, 1);
  const joined = joinRegister(
    told.flatMap(({ rows }) => rows),
    register,
  );
  const problems = byLine([...told.flatMap((one) => one.problems), ...joined.problems]);
  if (hasError(problems)) return { units: [], added: 0, updated: 0, problems };
  const { added, updated } = joined;
  return { units: [...added, ...updated], added: added.length, updated: updated.length, problems };
}

/** In the order in which the file is read; what has no line comes first. */
function byLine(problems: readonly Problem[]): readonly Problem[] {
  const lineOf = ({ args }: Problem) => ('line' in args ? args.line : 0);
  return [...problems].sort((a, b) => lineOf(a) - lineOf(b));
}

/** Reads the file and saves what it changes. Nothing is saved where there is an error. */
export async function importRegister(
  store: Store,
  source: TextSource,
  at: Instant,
): Promise<RegisterChange> {
  const { tables, problems } = await readTextTables(source);
  if (hasError(problems)) return { units: [], added: 0, updated: 0, problems };
  const register = await store.register();
  const change = saidInTime(
    source,
    () => changeRegister(tables, register),
    (fault) => ({ units: [], added: 0, updated: 0, problems: [fault] }),
  );
  if (change.units.length > 0) await store.saveRegister(change.units, [], at);
  return { ...change, problems: [...problems, ...change.problems] };
}
