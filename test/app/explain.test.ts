/** Every cell of a table by unit is explained: the tree's root is the cell, its leaves give it and name their cells. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/app/explain.ts';
import { loadOffice, type Office } from '../../src/app/office.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import { summarize } from '../../src/app/summarize.ts';
import { plainDigits } from '../../src/core/decimal.ts';
import { type Amount, addAmounts, subtractAmounts } from '../../src/core/reading.ts';
import type { Store } from '../../src/core/store.ts';
import { halfYearPeriod, type Period, yearPeriod } from '../../src/core/time/period.ts';
import type { ExplanationView } from '../../src/reports/explanation.ts';
import type { FigureView } from '../../src/reports/model.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;
let store: Store;
let office: Office;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan init --unit "Huyện Kỳ Anh" --units fixtures/ky-anh/units.csv');
  const folders = ['2017', '2017H1', '2017H2', '2018H1'].map((name) => `fixtures/ky-anh/${name}`);
  await terminal.type(`danvan import ${folders.join(' ')}`);
  store = await openDatabase(`${terminal.folder}/danvan.sqlite`, 'read');
  office = await loadOffice(store);
});

afterAll(async () => {
  await store.close();
  await terminal.remove();
});

const eighteenMonths: Period = { start: yearPeriod(2017).start, end: halfYearPeriod(2018, 1).end };

test.each([
  ['six months', halfYearPeriod(2018, 1)],
  ['eighteen months', eighteenMonths],
  ['the half that some filed only within the year', halfYearPeriod(2017, 2)],
])('every row of the table of %s, by unit', async (_name, period) => {
  const unit = office.homeUnit ?? 0;
  const query: SummaryQuery = {
    ...{ unit, period, kind: null, scope: 'total', by: 'unit', indicators: null },
    ...{ basis: 'auto', compare: 'none', carryForward: false, boundaries: null, asOf: null },
  };
  const { rows, columns } = await summarize(store, office, query);
  expect(rows.length).toBeGreaterThan(100);
  const codes = new Map(
    office.register.units.map(({ id, states }) => [states[0]?.code ?? '', id] as const),
  );
  for (const row of rows) {
    const figure = row.values.get(columns[0]?.id ?? '');
    const indicator = office.catalogue.indicators.find(({ code }) => code === row.indicator);
    if (!figure || !indicator || row.part === 'unlisted') continue;
    const { root } = await explain(store, office, {
      ...{ ...query, indicator, category: row.category },
      unit: row.unit === null ? unit : (codes.get(row.unit.code) ?? 0),
      scope: row.part === 'own' ? 'own' : 'total',
    });
    expectExplained(root, figure);
  }
});

function expectExplained(root: ExplanationView, { value, status }: FigureView): void {
  expect([digits(root.value), root.status]).toEqual([digits(value), status]);
  for (const leaf of leavesOf(root)) {
    if (leaf.operation === 'missing') expect(leaf.value).toBeNull();
    else expect(leaf.origin).toMatchObject({ file: expect.stringContaining('ky-anh/') });
  }
  if (root.kind !== 'ratio') expect(digits(sumOfLeaves(root))).toBe(digits(value));
}

function leavesOf(node: ExplanationView): readonly ExplanationView[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

/** Only the leaves: what stands between is not asked. */
function sumOfLeaves(node: ExplanationView): Amount | null {
  if (node.children.length === 0) return node.value;
  let sum: Amount | null = null;
  for (const child of node.children) {
    const part = sumOfLeaves(child);
    if (part === null) continue;
    if (sum === null) sum = part;
    else sum = child.sign < 0 ? subtractAmounts(sum, part) : addAmounts(sum, part);
  }
  return sum;
}

function digits(amount: Amount | null): string | null {
  return amount && `${amount.qualifier} ${plainDigits(amount.value)}`;
}
