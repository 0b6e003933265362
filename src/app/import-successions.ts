/** `danvan units succession` and the single events: dated changes into the register, all of them or none. */
import type { TextTable } from '../catalogue/table.ts';
import { hasError, type Problem } from '../core/problem.ts';
import type { Instant, Store } from '../core/store.ts';
import {
  applySuccessions,
  type SuccessionChange,
  type SuccessionOutcome,
} from '../core/succession/apply-successions.ts';
import type { SuccessionRow } from '../core/succession/row.ts';
import type { Register } from '../core/unit.ts';
import { parseSuccessionTable } from './succession-rows.ts';
import { readTextTables, saidInTime, type TextSource } from './text-tables.ts';

const nothing: SuccessionChange = { units: [], successions: [] };

/** Reads the file, works out what it changes and saves it. Nothing is saved where there is an error. */
export async function importSuccessions(
  store: Store,
  source: TextSource,
  at: Instant,
): Promise<SuccessionOutcome> {
  const { tables, problems } = await readTextTables(source);
  if (hasError(problems)) return { change: nothing, problems };
  const register = await store.register();
  const outcome = saidInTime(
    source,
    () => readSuccessions(tables, register),
    (fault) => ({ change: nothing, problems: [fault] }),
  );
  await keep(store, outcome, at);
  return { ...outcome, problems: [...problems, ...outcome.problems] };
}

/** Saves what the rows change, unless one of them cannot be. */
export async function recordSuccessions(
  store: Store,
  rows: readonly SuccessionRow[],
  at: Instant,
): Promise<SuccessionOutcome> {
  const outcome = applySuccessions(await store.register(), rows);
  await keep(store, outcome, at);
  return outcome;
}

/** What the tables of a file change; with an error among the problems, nothing. */
export function readSuccessions(
  tables: readonly TextTable[],
  register: Register,
): SuccessionOutcome {
  const parsed = tables.map(parseSuccessionTable);
  // A workbook may have other sheets; only where no sheet has successions do they need telling.
  const read = parsed.filter(({ rows, problems }) => rows.length > 0 || isOfRows(problems));
  const told = read.length > 0 ? read : parsed.slice(0, 1);
  const problems = told.flatMap((one) => one.problems);
  const outcome = applySuccessions(
    register,
    told.flatMap(({ rows }) => rows),
  );
  if (!hasError(problems)) return { ...outcome, problems: [...problems, ...outcome.problems] };
  // Rows that could not be read may be all that the others lack: of those only what they say is told.
  const certain = outcome.problems.filter(isAboutTheRowItself);
  return { change: nothing, problems: inOrder([...problems, ...certain]) };
}

async function keep(store: Store, { change, problems }: SuccessionOutcome, at: Instant) {
  const isNothing = change.units.length === 0 && change.successions.length === 0;
  if (hasError(problems) || isNothing) return;
  await store.saveRegister(change.units, change.successions, at);
}

function isOfRows(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'succession-row');
}

const certainReasons: ReadonlySet<string> = new Set([
  'no-from',
  'no-to',
  'abolish-to',
  'one-unit',
  'ambiguous-unit',
  'ended-unit',
]);

function isAboutTheRowItself(one: Problem): boolean {
  return one.code === 'succession-row' && certainReasons.has(one.args.reason);
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const lineOf = (one: Problem) => (one.code === 'succession-row' ? one.args.line : 0);
  return [...problems].sort((one, other) => lineOf(one) - lineOf(other));
}
