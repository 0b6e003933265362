import { expect, test } from 'vitest';
import { type SmallWorld, smallWorld } from '../../support/small-world.ts';

/** Two districts of one province; in 2025 the districts end, A and B merge, C is split between two. */
const texts = {
  units: `
    42,Tỉnh Hà Tĩnh,province,
    447,Huyện Kỳ Anh,district,42
    449,Thị xã Kỳ Anh,district,42
    01,Xã An,commune,447
    02,Xã Bình,commune,447
    03,Xã Chung,commune,449
    04,Xã Dũng,commune,449`,
  successions: `
    2025-07-01,merge,01;02,01:Xã An Bình,1665/NQ-UBTVQH15
    2025-07-01,split,03,01:Xã An Bình;04:Phường Dũng,1665/NQ-UBTVQH15
    2025-07-01,merge,04,04:Phường Dũng,1665/NQ-UBTVQH15
    2025-07-01,abolish,447,,203/2025/QH15
    2025-07-01,abolish,449,,203/2025/QH15`,
  facts: `
    01,2024,models_built,1
    02,2024,models_built,2
    03,2024,models_built,4
    04,2024,models_built,8
    447,2024,models_built,16,,own`,
};

async function inWorld<Answer>(ask: (world: SmallWorld) => Promise<Answer>): Promise<Answer> {
  return ask(await smallWorld(texts));
}

const now = ['--boundaries', '2025-07', '--period', '2024', '--compare', 'none'] as const;

test('a merger re-based is the sum of its parts, and says what it could not be given', async () => {
  const figure = await inWorld((world) => world.figure('2024', ...now, '--unit', 'Xã An Bình'));
  expect(figure).toMatchObject({
    value: 3,
    status: 'partial',
    unallocated: [{ unit: { name: 'Xã Chung' }, decree: '1665/NQ-UBTVQH15' }],
  });
});

test('the lowest unit that contains all heirs of a split unit has it whole', async () => {
  const figure = await inWorld((world) => world.figure('2024', ...now, '--unit', 'Tỉnh Hà Tĩnh'));
  expect(figure).toMatchObject({ value: 31, status: 'complete' });
  expect(figure).not.toHaveProperty('unallocated');
});

test('the rows by unit add up to the whole in any boundaries', async () => {
  const table = await inWorld((world) =>
    world.table(...now, '--unit', 'Tỉnh Hà Tĩnh', '--by', 'unit'),
  );
  const [whole, ...rows] = table.rows.map(({ values }) => Number(values['2024']?.value));
  expect(rows.reduce((sum, value) => sum + value, 0)).toBe(whole);
});

test('without boundaries the same figures stand in the tree of their own time', async () => {
  const figure = await inWorld((world) =>
    world.figure('2024', '--period', '2024', '--unit', 'Huyện Kỳ Anh'),
  );
  expect(figure).toMatchObject({ value: 19, status: 'complete', unitsExpected: 2 });
});

test('a unit that had ended before the period is refused, and its heirs are named', async () => {
  const { exit, error } = await inWorld((world) =>
    world.type('summarize', '--period', '2026', '--unit', 'Xã Bình'),
  );
  expect(exit).toBe(2);
  expect(error).toContain('Xã An Bình');
});
