/** The kept sums, worked out anew from `current` and laid beside what is kept, block by block. */
import type { Database } from 'better-sqlite3';
import type { StoreFinding } from '../core/store-check.ts';
import { dueSums, type SumRow } from './kept-sums.ts';
import { blockOf, countOf } from './unit-blocks.ts';

/** Indicator by indicator. Of units whose facts were found wrong `before`, sums say nothing more. */
export function sumDifferences(
  db: Database,
  before: readonly StoreFinding[],
): readonly StoreFinding[] {
  const wrong = before.flatMap((one) => (one.kind === 'effective-differs' ? [one.unit] : []));
  const wrongBlocks = new Set(wrong.map(blockOf));
  const differing = differingRows(db);
  const units = new Map<number, number>();
  for (const block of blocksOf(db)) {
    if (wrongBlocks.has(block)) continue;
    for (const [indicator, bits] of differing(block)) {
      units.set(indicator, (units.get(indicator) ?? 0) + countOf(bits));
    }
  }
  const code = db.prepare<[number], string>('SELECT code FROM indicator WHERE id = ?').pluck();
  return [...units].map(([indicator, count]) => ({
    kind: 'sums-differ',
    indicator: code.get(indicator) ?? String(indicator),
    units: count,
  }));
}

/** Those of the register, and any that should not be there. */
function blocksOf(db: Database): ReadonlySet<number> {
  const units = db.prepare<[], number>('SELECT id FROM unit').pluck().all();
  const kept = db.prepare<[], number>('SELECT DISTINCT block FROM regular_sum').pluck().all();
  return new Set([...units.map(blockOf), ...kept]);
}

/** By indicator, the units of a block that rows speak of which lack, are too many or differ. */
function differingRows(db: Database): (block: number) => ReadonlyMap<number, number> {
  const dueOf = dueSums(db);
  const keptOf = db.prepare<[number], SumRow>('SELECT * FROM regular_sum WHERE block = ?').raw();
  const indicators = db.prepare<[], number>('SELECT id FROM indicator').pluck().all();
  return (block) => {
    const due = indicators.flatMap((indicator) => dueOf(block, indicator));
    const kept = keptOf.all(block);
    const units = new Map<number, number>();
    for (const [, indicator, , , bits] of [...without(due, kept), ...without(kept, due)]) {
      units.set(indicator, (units.get(indicator) ?? 0) | bits);
    }
    return units;
  };
}

function without(rows: readonly SumRow[], others: readonly SumRow[]): readonly SumRow[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}
