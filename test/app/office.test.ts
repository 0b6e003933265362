import { expect, test } from 'vitest';
import { loadOffice } from '../../src/app/office.ts';
import { applied, register } from '../core/succession/scene.ts';
import { newStore } from '../store/new-store.ts';

const two = applied(
  register(`
    province 89 Tỉnh An Giang
    province 91 Tỉnh Kiên Giang
  `),
  '2025-07-01 merge 89;91 > 91:Tỉnh An Giang',
);

test('the office’s own unit is the one that has its code now, or the only root that goes on', async () => {
  const store = await newStore();
  const before = await store.register();
  const shifted = two.units.map((unit) => ({ ...unit, id: unit.id + 10 }));
  const ended = before.units.map((unit) => ({ ...unit, validTo: shifted[0]?.validTo ?? null }));
  await store.saveRegister([...ended, ...shifted], [], '2025-07-02T00:00:00Z');
  expect((await loadOffice(store)).homeUnit).toBe(13);
  await store.saveSettings(new Map([['unit', '91']]), '2025-07-02T00:00:00Z');
  expect((await loadOffice(store)).homeUnit).toBe(13);
  await store.close();
});
