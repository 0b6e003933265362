/** Rows of a succession file (date, kind, from, to, decree), their cells read but no unit looked for yet. */
import { splitList } from '../catalogue/row.ts';
import { readTable, type TableRow, type TextTable } from '../catalogue/table.ts';
import type { SuccessionFault } from '../core/list-fault.ts';
import { foldText } from '../core/names/fold.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { SuccessionRow, UnitRef } from '../core/succession/row.ts';
import type { Succession } from '../core/unit.ts';
import { parseRegisterDay } from './register-rows.ts';

type Column = 'date' | 'kind' | 'from' | 'to' | 'decree';

/** Kinds by the register's own word and by what people call them. */
const kindNames: ReadonlyMap<string, Succession['kind']> = new Map([
  ...(['rename', 'merge', 'split', 'move', 'abolish'] as const).map(
    (kind) => [kind, kind] as const,
  ),
  ['đổi tên', 'rename'],
  ['nhập', 'merge'],
  ['sáp nhập', 'merge'],
  ['chia', 'split'],
  ['tách', 'split'],
  ['chia tách', 'split'],
  ['chuyển', 'move'],
  ['kết thúc hoạt động', 'abolish'],
  ['giải thể', 'abolish'],
]);

export function parseSuccessionTable(table: TextTable): {
  readonly rows: readonly SuccessionRow[];
  readonly problems: readonly Problem[];
} {
  const { rows, problems } = readTable<Column>(table, {
    required: ['date', 'kind', 'from', 'to'],
    optional: ['decree'],
  });
  const all = [...problems];
  const parsed = rows.flatMap((row) => {
    const { stated, faults } = parseRow(row);
    all.push(...faults);
    return stated ? [stated] : [];
  });
  return { rows: parsed, problems: all };
}

function parseRow(row: TableRow<Column>): {
  readonly stated: SuccessionRow | null;
  readonly faults: readonly Problem[];
} {
  const fault = (column: Column, reason: SuccessionFault) =>
    problem('succession-row', 'error', row.origin(column), {
      line: row.line,
      reason,
      seen: row.cell(column),
      others: [],
    });
  const date = parseRegisterDay(row.cell('date'));
  const kind = kindNames.get(foldText(row.cell('kind')));
  const faults = [
    ...(date === null ? [fault('date', 'bad-date')] : []),
    ...(kind === undefined ? [fault('kind', 'bad-kind')] : []),
  ];
  if (date === null || kind === undefined) return { stated: null, faults };
  const refs = (column: 'from' | 'to'): readonly UnitRef[] =>
    splitList(row.cell(column)).map((text) => ({ text, unit: null }));
  const stated = {
    date,
    kind,
    from: refs('from'),
    to: refs('to'),
    decree: row.cell('decree'),
    line: row.line,
    origins: { from: row.origin('from'), to: row.origin('to') },
  };
  return { stated, faults };
}
