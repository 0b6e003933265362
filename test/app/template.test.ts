import { expect, test } from 'vitest';
import { loadOffice } from '../../src/app/office.ts';
import { type TemplateRequest, templatesFor } from '../../src/app/template.ts';
import { yearPeriod } from '../../src/core/time/period.ts';
import { periodId } from '../../src/core/time/period-id.ts';
import type { Register } from '../../src/core/unit.ts';
import { applied, register } from '../core/succession/scene.ts';
import { newStore } from '../store/new-store.ts';

import { allOf } from '../support/template.ts';

const province = register(`
  province 42 Tỉnh Hà Tĩnh
  district 447 Huyện Kỳ Anh < 42
  commune 18826 Xã Kỳ Hợp < 447
  commune 18838 Xã Kỳ Lâm < 447
  commune 18850 Xã Kỳ Lạc < 447
  body 447CA Công an huyện < 447
`);

async function askedOf(
  known: Register,
  unit: number,
  more: Partial<TemplateRequest> = {},
): Promise<readonly string[]> {
  const store = await newStore();
  await store.saveRegister(known.units, known.successions, '2018-01-01T00:00:00Z');
  const office = await loadOffice(store);
  const models = await templatesFor(store, office, { ...allOf, scope: 'below', unit, ...more });
  await store.close();
  return models.map((model) =>
    [model.unit.name, periodId(model.period), model.scope].filter((part) => part).join(' '),
  );
}

test('a district asks its communes and bodies, in the order of their codes', async () => {
  expect(await askedOf(province, 2)).toEqual([
    'Xã Kỳ Hợp 2018H1',
    'Xã Kỳ Lâm 2018H1',
    'Xã Kỳ Lạc 2018H1',
    'Công an huyện 2018H1',
  ]);
});

test('a commune is asked itself', async () => {
  expect(await askedOf(province, 3)).toEqual(['Xã Kỳ Hợp 2018H1']);
});

test('a province asks districts for their own figures beside those of their communes', async () => {
  expect(await askedOf(province, 1)).toContain('Huyện Kỳ Anh 2018H1 own');
});

test('a unit is asked for its own part where that is said', async () => {
  expect(await askedOf(province, 2, { scope: 'own' })).toEqual(['Huyện Kỳ Anh 2018H1 own']);
});

test('whoever has ended is asked no more, but their old reports may be typed in', async () => {
  const merged = applied(province, '2020-01-01 merge 18826;18838 > 18839:Xã Lâm Hợp');
  const now = { ...allOf, period: yearPeriod(2021) };
  expect(await askedOf(merged, 2, now)).toEqual([
    'Xã Lâm Hợp 2021',
    'Xã Kỳ Lạc 2021',
    'Công an huyện 2021',
  ]);
  const period = { start: yearPeriod(2018).start, end: yearPeriod(2021).end };
  const old = await askedOf(merged, 2, { period, paper: 'year' });
  expect(old).toContain('Xã Kỳ Hợp 2018..2019');
  expect(old).toContain('Xã Lâm Hợp 2020..2021');
});
