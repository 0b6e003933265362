import { expect, test } from 'vitest';
import { smallWorld } from '../../support/small-world.ts';

const units = `
  447,Huyện Kỳ Anh,district,
  01,Xã Kỳ Hợp,commune,447
  02,Xã Kỳ Lâm,commune,447
  03,Xã Kỳ Sơn,commune,447`;
const merged = '2020-01-01,merge,01;02,02:Xã Lâm Hợp,819/NQ-UBTVQH14';

/** What the district's figure is, in short. */
async function figureOf(facts: string, period: string, successions = merged) {
  const world = await smallWorld({ units, successions, facts });
  const table = await world.table('--period', period, '--compare', 'none');
  const figure = table.rows[0]?.values[period];
  return { table, figure };
}

test('facts stay with the unit that filed them, and a sum over the merger holds both sides of it', async () => {
  const { figure } = await figureOf(
    `01,2019,models_built,1
     02,2019,models_built,2
     03,2019,models_built,4
     Xã Lâm Hợp,2020,models_built,8
     03,2020,models_built,16`,
    '2019..2020',
  );
  expect(figure).toMatchObject({
    value: 31,
    status: 'complete',
    unitsReported: 4,
    unitsExpected: 4,
  });
});

test('a successor that filed for the months before the merger answers for what it took over', async () => {
  const facts = `
    03,2019H2,models_built,4
    03,2020H1,models_built,4
    Xã Lâm Hợp,2019H2..2020H1,models_built,30`;
  const { figure, table } = await figureOf(facts, '2019H2..2020H1');
  expect(figure).toMatchObject({
    value: 38,
    status: 'complete',
    unitsReported: 2,
    unitsExpected: 2,
  });
  expect(table.problems.map(({ code }) => code)).toContain('covers-predecessors');
});

test('where the parts are whole, the filing over the merger is only compared', async () => {
  const facts = `
    03,2019H2..2020H1,models_built,4
    01,2019H2,models_built,5
    02,2019H2,models_built,6
    Xã Lâm Hợp,2020H1,models_built,7
    Xã Lâm Hợp,2019H2..2020H1,models_built,30`;
  const { figure, table } = await figureOf(facts, '2019H2..2020H1');
  expect(figure).toMatchObject({ value: 22, status: 'complete', unitsExpected: 4 });
  expect(table.problems.map(({ code }) => code)).toContain('covers-predecessors');
});

test('a filing over the merger is of no use to a target that does not hold it whole', async () => {
  const facts = `
    03,2019H2,models_built,4
    03,2020H1,models_built,4
    Xã Lâm Hợp,2019H2..2020H1,models_built,30`;
  const { figure } = await figureOf(facts, '2019H2');
  expect(figure).toMatchObject({ value: 4, status: 'partial', unitsReported: 1, unitsExpected: 3 });
});

test("a successor that has not filed a stock stands with its predecessors' last ones", async () => {
  const facts = `
    01,2019,dvk_models_active,10
    02,2019,dvk_models_active,20
    03,2020,dvk_models_active,5`;
  const { figure } = await figureOf(facts, '2019..2020');
  expect(figure).toMatchObject({
    value: 35,
    status: 'stale',
    unitsReported: 2,
    unitsExpected: 2,
    unitsStale: 1,
    asOf: '2019-12-14',
  });
});

test('a stock that only some predecessors filed is partial, never a smaller number in silence', async () => {
  const facts = `
    01,2019,dvk_models_active,10
    03,2020,dvk_models_active,5`;
  const { figure } = await figureOf(facts, '2019..2020');
  expect(figure).toMatchObject({
    value: 15,
    status: 'partial',
    unitsReported: 1,
    unitsExpected: 2,
  });
  expect(figure?.missing.map(({ unit }) => unit.name)).toEqual(['Xã Lâm Hợp']);
});

test('a surviving unit is the successor of what it absorbed, and no change is told over that', async () => {
  const survives = '2020-01-01,merge,01;02,02,819/NQ-UBTVQH14';
  const facts = `
    01,2019,models_built,1
    02,2019,models_built,2
    03,2019,models_built,4
    02,2020,models_built,8
    03,2020,models_built,16`;
  const world = await smallWorld({ units, successions: survives, facts });
  const { rows } = await world.table('--period', '2020', '--unit', 'Xã Kỳ Lâm');
  expect(rows[0]?.values['2020']).toMatchObject({ value: 8, status: 'complete' });
  expect(rows[0]?.change).toEqual({ value: null, reason: 'territory' });
});

test('the table tells the merger beneath it, with its decree', async () => {
  const world = await smallWorld({
    units,
    successions: merged,
    facts: '03,2020,models_built,1',
  });
  const { out } = await world.type('summarize', '--period', '2020');
  expect(out).toContain('Xã Kỳ Hợp và Xã Kỳ Lâm nhập thành Xã Lâm Hợp (819/NQ-UBTVQH14)');
});

test('below a unit that alone reports a figure nobody is expected', async () => {
  const world = await smallWorld({ units, facts: '447,2018H1,dialogue_sessions,36,,own' });
  const asked = ['--period', '2018H1', '--scope', 'below', '--indicator', 'dialogue_sessions'];
  const figure = await world.figure('2018H1', ...asked);
  expect(figure).toMatchObject({ value: null, status: 'no-unit', unitsExpected: 0 });
});
