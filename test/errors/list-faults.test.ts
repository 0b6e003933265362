/** Every fault that a row of a register or of a catalogue can have, told with its cure. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeCatalogue } from '../../src/app/import-catalogue.ts';
import { changeRegister } from '../../src/app/import-register.ts';
import { readTextTables } from '../../src/app/text-tables.ts';
import type { Catalogue } from '../../src/core/indicator.ts';
import type { CatalogueFault, RegisterFault } from '../../src/core/list-fault.ts';
import type { Problem } from '../../src/core/problem.ts';
import { emptyRegister } from '../../src/core/unit.ts';
import { csvOf } from '../support/ingest.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

type Row = Readonly<Record<string, string>>;

const kyAnh: Row = { code: '447', name: 'Huyện Kỳ Anh', level: 'district' };
const kyBac: Row = { code: '18760', name: 'Xã Kỳ Bắc', level: 'commune', parent: '447' };

const registerFaults: { readonly [Fault in RegisterFault]: readonly Row[] } = {
  'no-name': [kyAnh, { ...kyBac, name: '' }],
  'bad-level': [kyAnh, { ...kyBac, level: 'thôn' }],
  'unknown-parent': [kyAnh, { ...kyBac, parent: '999' }],
  'ambiguous-parent': [kyAnh, { ...kyAnh, code: '449' }, { ...kyBac, parent: 'Huyện Kỳ Anh' }],
  'bad-date': [kyAnh, { ...kyBac, valid_from: '31/02/2018' }],
  'ends-before-start': [kyAnh, { ...kyBac, valid_from: '2018-07-01', valid_to: '2018-01-01' }],
  'repeated-code': [kyAnh, kyBac, { ...kyBac, name: 'Xã Kỳ Phú' }],
  'bad-reports-for': [kyAnh, { ...kyBac, reports_for: 'parent' }],
  'parent-cycle': [
    { ...kyAnh, parent: '448' },
    { ...kyAnh, code: '448', name: 'Huyện Cẩm Xuyên', parent: '447' },
  ],
  'level-not-below-parent': [
    { ...kyAnh, parent: '18760' },
    { ...kyBac, parent: '' },
  ],
};

const trees: Row = {
  code: 'trees',
  label_vi: 'Số cây trồng mới',
  label_en: 'Trees planted',
  measure: 'cây',
  kind: 'flow',
  over_units: 'sum',
  group: 'rural',
};
const rate: Row = { ...trees, code: 'rate', measure: '%', kind: 'ratio', over_units: 'computed' };
const oak: Row = { breakdown: 'tree', category: 'oak', part: 'partition', label_vi: 'Sồi' };

const catalogueFaults: { readonly [Fault in CatalogueFault]: readonly Row[] } = {
  'bad-code': [{ ...trees, code: 'Cây xanh' }],
  'repeated-code': [trees, trees],
  'no-label': [{ ...trees, label_vi: '' }],
  'bad-kind': [{ ...trees, kind: 'flows' }],
  'bad-over-units': [{ ...trees, over_units: 'all' }],
  'bad-part': [{ ...oak, part: 'half' }],
  'unknown-group': [{ ...trees, group: 'lights' }],
  'unknown-breakdown': [{ ...trees, breakdown: 'colour' }],
  'bad-definition': [{ ...rate, definition: 'trees /' }],
  'unknown-part': [trees, { ...rate, definition: 'trees / forests' }],
  'bad-frequency': [{ ...trees, frequency: 'tuần' }],
  'bad-filed-by': [{ ...trees, filed_by: 'thôn' }],
  'bad-maximum': [{ ...trees, maximum: 'nhiều' }],
};

const noCatalogue: Catalogue = { indicators: [], categories: [], groups: [] };

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv --db chi-tieu.sqlite');
});

afterAll(() => terminal.remove());

function csv(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvOf([names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]);
}

async function tablesOf(text: string) {
  return (await readTextTables({ file: 'tep.csv', bytes: new TextEncoder().encode(text) })).tables;
}

function reasons(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ args }) => ('reason' in args ? args.reason : ''));
}

/** What the command prints of the file, in both languages. */
async function told(command: string, name: string, text: string): Promise<string> {
  await terminal.put('tep.csv', text);
  const database = `--db ${name}.sqlite`;
  const lines = [`danvan ${command} tep.csv`, `danvan ${command} tep.csv --lang en`];
  const ends = [];
  for (const line of lines) ends.push({ line, ...(await terminal.type(`${line} ${database}`)) });
  expect(ends.map(({ exit }) => exit)).toEqual([1, 1]);
  return `${text}\n${ends.map(({ line, stderr }) => `$ ${line}\n${stderr}`).join('\n')}`;
}

describe('a register with the fault', () => {
  test.each(Object.entries(registerFaults))('%s', async (fault, rows) => {
    const { problems } = changeRegister(await tablesOf(csv(rows)), emptyRegister);
    expect(reasons(problems)).toContain(fault);
    const shown = await told('units import', 'don-vi', csv(rows));
    await expect(shown).toMatchFileSnapshot(`golden/register-${fault}.txt`);
  });
});

describe('a catalogue with the fault', () => {
  test.each(Object.entries(catalogueFaults))('%s', async (fault, rows) => {
    const { change } = changeCatalogue(await tablesOf(csv(rows)), noCatalogue);
    expect(reasons(change.problems)).toContain(fault);
    const shown = await told('indicators import', 'chi-tieu', csv(rows));
    await expect(shown).toMatchFileSnapshot(`golden/catalogue-${fault}.txt`);
  });
});
