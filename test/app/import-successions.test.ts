import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeRegister } from '../../src/app/import-register.ts';
import { importSuccessions, readSuccessions } from '../../src/app/import-successions.ts';
import { summariseSuccessions } from '../../src/app/succession-summary.ts';
import { readTextTables } from '../../src/app/text-tables.ts';
import { problemText } from '../../src/messages/problem-text.ts';
import { listed } from '../core/succession/scene.ts';
import { newStore } from '../store/new-store.ts';

import { workbook } from './succession-workbook.ts';

const territory = new URL('../../fixtures/territory/', import.meta.url);

async function tablesOf(file: string) {
  return (await readTextTables({ file, bytes: readFileSync(new URL(file, territory)) })).tables;
}

async function haGiang() {
  const { units } = changeRegister(await tablesOf('units.csv'), { units: [], successions: [] });
  return { units, successions: [] };
}

function table(...rows: readonly (readonly string[])[]) {
  const header = ['date', 'kind', 'from', 'to', 'decree'];
  return { file: 'a.csv', sheet: null, rows: [header, ...rows] };
}

describe('the reorganisation of Hà Giang and Tuyên Quang', () => {
  test('leaves one province and no districts, bodies under the province that goes on', async () => {
    const before = await haGiang();
    const { change, problems } = readSuccessions(await tablesOf('succession-2025-07.csv'), before);
    const { register, split, ...counts } = summariseSuccessions(before, change);
    expect(problems).toEqual([]);
    expect(listed(register, '2025-06-30')).toEqual(listed(before, '2025-06-30'));
    expect(listed(register, '2025-07-01')).toEqual(
      [
        '00691 Phường Hà Giang 2',
        '00694 Phường Hà Giang 1',
        '00700 Xã Ngọc Đường',
        '00874 Xã Quản Bạ',
        '00883 Xã Cán Tỷ',
        '00889 Xã Nghĩa Thuận',
        '00892 Xã Tùng Vài',
        '00901 Xã Lùng Tám',
        '00913 Xã Vị Xuyên',
        '00919 Xã Minh Tân',
        '00922 Xã Thuận Hòa',
        '00967 Xã Việt Lâm',
        '02221 Xã Nà Hang',
        '02239 Xã Thượng Nông',
        '02245 Xã Côn Lôn',
        '02248 Xã Yên Hoa',
        '02260 Xã Hồng Thái',
        'CA02 Công an tỉnh Hà Giang',
        'CA024 Công an thành phố Hà Giang',
      ]
        .map((unit) => `${unit} < Tỉnh Tuyên Quang`)
        .concat('08 Tỉnh Tuyên Quang')
        .sort(),
    );
    expect(split).toHaveLength(2);
    expect(counts).toEqual({
      events: 23,
      days: ['2025-07-01'],
      added: 7,
      ended: 36,
      renamed: 1,
      moved: 12,
    });
  });
});

describe('a succession file', () => {
  test('is kept whole, and changes nothing the second time', async () => {
    const store = await newStore();
    const bytes = Buffer.from(
      'date,kind,from,to,decree\n2025-07-01,merge,18002;18003,18003,1/NQ\n',
    );
    const source = { bytes, file: 'a.csv' };
    const first = await importSuccessions(store, source, '2025-07-02T00:00:00Z');
    const second = await importSuccessions(store, source, '2025-07-03T00:00:00Z');
    const register = await store.register();
    expect(first.problems).toEqual([]);
    expect(second.change).toEqual({ units: [], successions: [] });
    expect(register.successions).toEqual([
      { date: '2025-07-01', kind: 'merge', from: [2, 3], to: [3], decree: '1/NQ' },
    ]);
    expect(register.units[1]?.validTo).toBe('2025-06-30');
    await store.close();
  });

  test('with one impossible row stores nothing and says which and why', async () => {
    const store = await newStore();
    const before = await store.register();
    const bytes = Buffer.from(
      'date,kind,from,to,decree\n2025-07-01,rename,18002,Phường Kỳ Bắc,\n2025-07-01,merge,18009,18003,\n',
    );
    const { problems } = await importSuccessions(
      store,
      { bytes, file: 'a.csv' },
      '2025-07-02T00:00:00Z',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'succession-row',
      severity: 'error',
      origin: { file: 'a.csv', cell: 'C3' },
      args: { line: 3, reason: 'unknown-unit', seen: '18009' },
    });
    expect(await store.register()).toEqual(before);
    await store.close();
  });

  test('may write days and kinds as people do, or be a workbook with date cells', async () => {
    const register = await haGiang();
    const inWords = readSuccessions(
      [table(['1/7/2025', 'Đổi tên', '00919', 'Phường Minh Tân', ''])],
      register,
    );
    expect(inWords.problems).toEqual([]);
    expect(inWords.change.successions[0]).toMatchObject({ date: '2025-07-01', kind: 'rename' });
    const { tables } = await readTextTables({ file: 'a.xlsx', bytes: await workbook() });
    const fromExcel = readSuccessions(tables, register);
    expect(fromExcel.problems).toEqual([]);
    expect(fromExcel.change).toEqual(inWords.change);
  });

  test('tells bad days and kinds together with what is surely wrong beside them', async () => {
    const { change, problems } = readSuccessions(
      [
        table(
          ['32/1/2025', 'merge', '00919', '00922', ''],
          ['2025-07-01', 'join', '00919', '00922', ''],
          ['2025-07-01', 'abolish', '00919', '00922', ''],
        ),
      ],
      await haGiang(),
    );
    expect(change.units).toEqual([]);
    expect(problems.map(({ args }) => args)).toMatchObject([
      { line: 2, reason: 'bad-date', seen: '32/1/2025' },
      { line: 3, reason: 'bad-kind', seen: 'join' },
      { line: 4, reason: 'abolish-to', seen: '00922' },
    ]);
  });

  test('without the right columns is told which are missing', () => {
    const { problems } = readSuccessions(
      [{ file: 'a.csv', sheet: null, rows: [['date', 'from', 'to']] }],
      { units: [], successions: [] },
    );
    expect(problems).toMatchObject([{ code: 'missing-column', args: { column: 'kind' } }]);
  });

  test('names the unit that has the code, and how to put it right', async () => {
    const { problems } = readSuccessions(
      [table(['2025-07-01', 'merge', '00919', '00922:Xã Thuận Hoá', ''])],
      await haGiang(),
    );
    const [told] = problems;
    expect(told && problemText(told, 'vi')).toMatchObject({
      message: 'dòng 2: mã 00922 đang là của Xã Thuận Hoà',
      fix: expect.stringContaining('ghi đúng tên như trong danh mục'),
    });
  });
});
