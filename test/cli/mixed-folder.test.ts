/** A folder as it comes at a deadline: 200 files, of which 20 are faulty in 20 ways. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultyFiles } from '../support/faulty-files.ts';
import { csvOf } from '../support/ingest.ts';
import { communes } from '../support/ky-anh.ts';
import { fixtures, openTerminal, type Terminal } from '../support/terminal.ts';

/** Years of which every commune files both halves, as one list a half. */
const years = [2013, 2014, 2015, 2016] as const;
const reports = ['Ky Son.xls', 'Ky Son.ods', 'mot-bieu/hai-bang.docx', 'mot-bieu/macro.xlsm'];

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv --today 2018-01-02');
  const good = goodFiles();
  expect(good.length).toBe(180);
  for (const [file, bytes] of good) await terminal.put(`nhan/${file}`, bytes);
  for (const { file, bytes } of faultyFiles) await terminal.put(`nhan/loi/${file}`, bytes);
});

afterAll(() => terminal.remove());

function goodFiles(): readonly (readonly [string, Uint8Array])[] {
  const encoder = new TextEncoder();
  const ofHalves = years.flatMap((year) =>
    ['H1', 'H2'].flatMap((half) =>
      communes.map((commune, index) => {
        const rows = [
          ['unit', 'period', 'indicator', 'category', 'value'],
          [`Xã ${commune}`, `${year}${half}`, 'reception_turns', '', index],
        ];
        return [`${year}${half}/${commune}.csv`, encoder.encode(csvOf(rows))] as const;
      }),
    ),
  );
  const formats = reports.map((path) => {
    const bytes: Uint8Array = readFileSync(join(fixtures, 'formats', path));
    return [`2018H1/${path.replaceAll('/', ' ')}`, bytes] as const;
  });
  const more = [
    'Ky Bac',
    'Ky Chau',
    'Ky Giang',
    'Ky Hai',
    'Ky Khang',
    'Ky Lac',
    'Ky Lam',
    'Ky Phu',
  ];
  const forms = more.map((name) => {
    const bytes: Uint8Array = readFileSync(join(fixtures, 'ky-anh/2018H1', `${name}.xlsx`));
    return [`2018H1/${name}.xlsx`, bytes] as const;
  });
  return [...ofHalves, ...formats, ...forms].slice(0, 180);
}

type Told = {
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly problems: readonly {
      readonly code: string;
      readonly severity: string;
      readonly cell: string | null;
      readonly message: string;
      readonly fix: string | null;
    }[];
  }[];
  readonly counts: { readonly rejected: number };
};

test('180 go in, 20 are refused, each with its place, its cause and its cure', async () => {
  const { exit, stdout } = await terminal.type('danvan import nhan --json --today 2018-06-20');
  expect(exit).toBe(1);
  // What `import --json` prints is a contract; the shape is the one above.
  const { files, counts } = JSON.parse(stdout) as Told;
  expect(files).toHaveLength(200);
  expect(counts.rejected).toBe(20);
  const refused = files.filter(({ status }) => status === 'rejected');
  const told = refused.map(({ file, problems }) => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    const [first] = errors;
    for (const { message, fix } of errors) expect([message, fix]).not.toContain('');
    return [file.replace(/ › .*$/, ''), first?.code, first?.cell].join(' ');
  });
  const expected = faultyFiles.map(({ file, code, cell }) =>
    [`nhan/loi/${file}`, code, cell].join(' '),
  );
  expect(told.sort()).toEqual(expected.sort());
});

test('nothing of what was refused is stored', async () => {
  const { stdout } = await terminal.type('danvan history --json');
  expect(stdout).toContain('nhan/2013H1/Kỳ Bắc.csv');
  expect(stdout).not.toContain('nhan/loi/');
});
