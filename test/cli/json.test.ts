/** The JSON that other people's scripts rest on: which keys, in which order, of which kind. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

/** What JSON.parse gives; every key is looked at before it is used. */
type Json = { readonly [key: string]: Json } & readonly Json[] & (string | number | null);

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openKyAnh();
});

afterAll(() => terminal.remove());

async function ask(line: string, code = 0): Promise<Json> {
  const { stdout, stderr, exit } = await terminal.type(`danvan ${line}`);
  expect(exit, stderr).toBe(code);
  const document: Json = JSON.parse(stdout);
  expect(Object.keys(document)[0]).toBe('schemaVersion');
  expect(document['schemaVersion']).toBe(1);
  return document;
}

/** The keys in this order; one with a `?` may be left out. */
function expectKeys(value: Json | undefined, keys: string): void {
  const allowed = keys.split(' ');
  const found = Object.keys(value ?? {});
  const known = allowed.filter((key) => !key.endsWith('?') || found.includes(key.slice(0, -1)));
  expect(found).toEqual(known.map((key) => key.replace('?', '')));
}

const statuses = /^(?:complete|partial|stale|derived|not-filed|no-unit)$/;
const day = /^\d{4}-\d\d-\d\d$/;

function expectUnit(unit: Json | undefined): void {
  expectKeys(unit, 'name code level');
  expect(unit?.['level']).toMatch(/^(?:province|district|commune|body)$/);
}

function expectValue(value: Json, kind: Json | undefined): void {
  const optional = 'asOf? of? numerator? denominator? target? targetPercent? unitsStale?';
  expectKeys(
    value,
    `value qualifier? status basis? estimated? unitsReported unitsExpected gaps missing missingMore? ${optional} scope? unallocated? column?`,
  );
  expect(value['status']).toMatch(statuses);
  const isThere = value['value'] !== null;
  expect('basis' in value).toBe(isThere);
  expect('estimated' in value).toBe(isThere);
  if (kind !== 'text') {
    expect('qualifier' in value).toBe(isThere);
    expect(isThere ? typeof value['value'] : 'number').toBe('number');
  }
  if (isThere) expect(value['basis']).toMatch(/^(?:recomputed|reported|mixed)$/);
  if (kind === 'stock' && isThere) expect(value['asOf']).toMatch(day);
  if (kind === 'ratio' && isThere) expect(typeof value['numerator']).toBe('number');
  for (const missing of value['missing'] ?? []) {
    expectKeys(missing, 'unit gaps');
    expectUnit(missing['unit']);
  }
}

function expectChange(change: Json | undefined): void {
  if (change === null) return;
  expectKeys(change, change?.['value'] === null ? 'value reason' : 'value qualifier');
  if (change?.['value'] === null) {
    expect(change['reason']).toMatch(/^(?:coverage|territory|zero-base|missing)$/);
  }
}

describe('summarize', () => {
  test.each([
    ['2018H1', 'six-month', ['2018H1 current', '2017H1 compare']],
    ['2018H1 --compare none', 'six-month', ['2018H1 current']],
    ['2018H1 --by unit', 'six-month', ['2018H1 current', '2017H1 compare']],
    ['2017H2', 'six-month', ['2017H2 current', '2016H2 compare']],
    ['2017..2018H1', 'period', ['2017..2018H1 current']],
    [
      '2015-2020:mid',
      'mid-term',
      ['2015H2 part', '2016 part', '2017 part', '2018H1 part', 'total', 'baseline', 'latest'],
    ],
    ['2013..2018H1', 'multi-year', []],
  ])('--period %s', async (asked, kind, columns) => {
    const table = await ask(`summarize --json --period ${asked}`);
    expectKeys(table, 'schemaVersion kind unit period columns rows problems');
    expect(table['kind']).toBe(kind);
    expectUnit(table['unit']);
    expectKeys(table['period'], 'id label from to');
    const ids: string[] = [];
    for (const column of table['columns'] ?? []) {
      expectKeys(column, 'id role period');
      expectKeys(column['period'], 'id from to');
      expect(column['period']?.['from']).toMatch(day);
      const [id, role] = [String(column['id']), String(column['role'])];
      ids.push(id === role ? id : `${id} ${role}`);
    }
    if (columns.length > 0) expect(ids).toEqual(columns);
    expect(table['rows']?.length).toBeGreaterThan(0);
    for (const row of table['rows'] ?? []) {
      expectKeys(
        row,
        'indicator category unit? part? label measure kind values change changePercent changePoints?',
      );
      expect('changePoints' in row).toBe(row['kind'] === 'ratio');
      for (const change of ['change', 'changePercent', 'changePoints']) {
        if (change in row) expectChange(row[change]);
      }
      for (const value of Object.values(row['values'] ?? {})) {
        // Values of an object that JSON.parse gave are JSON themselves.
        expectValue(value as Json, row['kind']);
      }
    }
    for (const problem of table['problems'] ?? []) {
      expectKeys(problem, 'code severity origin message');
    }
  });

  test('a category follows its indicator, and units follow the whole', async () => {
    const plain = await ask('summarize --json --period 2018H1');
    const rows = [...(plain['rows'] ?? [])].map((row) => [row['indicator'], row['category']]);
    const at = rows.findIndex(([code]) => String(code) === 'petitions_received');
    expect(rows.slice(at, at + 4).map(([, category]) => category)).toEqual([
      null,
      'complaint',
      'denunciation',
      'proposal',
    ]);
    const line = 'summarize --json --period 2018H1 --by unit --indicator reception_turns';
    const { stdout } = await terminal.type(`danvan ${line}`);
    const byUnit: {
      readonly rows: readonly {
        readonly unit?: Json;
        readonly values: { readonly '2018H1': { readonly value: number } };
      }[];
    } = JSON.parse(stdout);
    expect(byUnit.rows).toHaveLength(22);
    expect(byUnit.rows.map((row) => 'unit' in row).indexOf(true)).toBe(1);
    expectUnit(byUnit.rows[1]?.unit);
    const values = byUnit.rows.map((row) => row.values['2018H1'].value);
    const [whole, ...parts] = values;
    expect(parts.reduce((sum, value) => sum + value, 0)).toBe(whole);
  });

  test('a table without rows is a table', async () => {
    const table = await ask('summarize --json --period 2030H1 --compare none');
    expect(table['rows']).toEqual([]);
    expect(table['problems']).toEqual([]);
  });
});

const problemKeys = 'code severity sheet cell seen expected message fix';

test('import', async () => {
  const files = 'fixtures/ky-anh/extra/dinh-chinh fixtures/ky-anh/extra/muoi-loi';
  const run = await ask(`import --json --dry-run ${files} fixtures/ky-anh/2018H1`, 1);
  expectKeys(run, 'schemaVersion files counts');
  expectKeys(run['counts'], 'imported unchanged replaced rejected facts');
  for (const file of run['files'] ?? []) {
    expectKeys(file, 'file status submissions problems changes');
    expect(file['status']).toMatch(/^(?:imported|unchanged|replaced|rejected)$/);
    for (const submission of file['submissions'] ?? []) {
      expectKeys(submission, 'unit period form facts');
      expectUnit(submission['unit']);
      expect(submission['form']).toMatch(/^(?:form|matrix|tidy)$/);
    }
    for (const problem of file['problems'] ?? []) expectKeys(problem, problemKeys);
    for (const change of file['changes'] ?? []) {
      expectKeys(change, 'unit period indicator category before after');
      expectUnit(change['unit']);
    }
  }
  const rejected = [...(run['files'] ?? [])].filter(({ status }) => String(status) === 'rejected');
  expect(rejected).toHaveLength(1);
  expect(rejected[0]?.['problems']).toHaveLength(10);
  expect(rejected[0]?.['submissions']).toEqual([]);
  const replaced = [...(run['files'] ?? [])].find(({ status }) => String(status) === 'replaced');
  expect(replaced?.['changes']).toMatchObject([
    { indicator: 'model_gardens_certified', category: null, before: 6, after: 8 },
  ]);
});

test('check', async () => {
  const run = await ask('check --json fixtures/ky-anh/extra', 1);
  expectKeys(run, 'schemaVersion files counts skipped?');
  expectKeys(run['counts'], 'ok rejected');
  for (const file of run['files'] ?? []) {
    expectKeys(file, 'file status submissions problems');
    expect(file['status']).toMatch(/^(?:ok|rejected)$/);
    for (const problem of file['problems'] ?? []) {
      expectKeys(problem, problemKeys);
      expect(problem['severity']).toMatch(/^(?:error|warning|info)$/);
    }
  }
  const text = [...(run['files'] ?? [])].find(({ file }) => String(file).endsWith('la.csv'));
  expect(text?.['problems']?.[0]).toMatchObject({ sheet: null, cell: 'A2', seen: 'Xã Kỳ Bác' });
});

test('units list', async () => {
  const list = await ask('units list --json --date 2018-06-14');
  expectKeys(list, 'schemaVersion units');
  expect(list['units']).toHaveLength(22);
  for (const unit of list['units'] ?? []) {
    expectKeys(unit, 'code name level type parent validFrom validTo aliases');
  }
  expect(list['units']?.[1]).toMatchObject({ type: 'Xã', level: 'commune', parent: '447' });
});

test('history', async () => {
  await terminal.type('danvan import fixtures/ky-anh/extra/dinh-chinh --today 2018-06-25');
  await terminal.type('danvan undo --yes --today 2018-06-26');
  const list = await ask('history --json');
  expectKeys(list, 'schemaVersion events');
  expect(list['events']).toHaveLength(42);
  for (const event of list['events'] ?? []) {
    expectKeys(event, 'id batch kind at file state changes');
    expect(event['kind']).toMatch(/^(?:import|record|undo)$/);
    expect(event['state']).toMatch(/^(?:in-force|superseded|undone)$/);
    for (const change of event['changes'] ?? []) {
      expectKeys(change, 'unit period indicator category before after');
    }
  }
});

test('status', async () => {
  const status = await ask('status --json --period 2018H1');
  expectKeys(status, 'schemaVersion period deadline? expected filed late partial? missing units');
  for (const unit of status['units'] ?? []) {
    expectKeys(unit, 'unit state submissions');
    expect(unit['state']).toMatch(/^(?:filed|late|partial|missing)$/);
    for (const submission of unit['submissions'] ?? []) {
      expectKeys(submission, 'form period file receivedAt importedAt');
    }
  }
});
