import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/core/decimal.ts';
import { stateOn } from '../../../src/core/unit.ts';
import { newStore } from '../../store/new-store.ts';
import { dayAt, fact, h1, h2, number, save, shown, unit, units } from '../../store/support.ts';
import { holds, merged, newDistrict, newOffice, newProvince, packed, taken } from './offices.ts';

const value = (text: string, over = {}) => fact(number(text), over);

describe('a pack of a district', () => {
  test('goes into an empty database with its units, and every figure keeps its file and cell', async () => {
    const [here, there] = [await newDistrict(), await newOffice()];
    await save(here, 'Ky Bac.xlsx', [value('5')]);
    await taken(there, await packed(here, dayAt(2)), dayAt(3), 'ky-anh.zip');
    const { units: known } = await there.register();
    expect(known.map((one) => stateOn(one, null).name)).toEqual([
      'Huyện Kỳ Anh',
      'Xã Kỳ Bắc',
      'Xã Kỳ Châu',
    ]);
    const [event] = await there.events();
    expect(event).toMatchObject({ file: 'ky-anh.zip › Ky Bac.xlsx', batch: 1, state: 'in-force' });
    expect(await holds(there)).toEqual(await holds(here));
  });

  test('comes under the province, and units that it knows already are not registered twice', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    const first = await taken(there, await packed(here, dayAt(2)), dayAt(2));
    expect(first.newUnits).toHaveLength(3);
    const register = await there.register();
    const kyAnh = register.units.find((one) => stateOn(one, null).name === 'Huyện Kỳ Anh');
    expect(kyAnh?.parents).toEqual([{ from: null, parent: 1 }]);
    await save(here, 'b.xlsx', [value('7', { unit: 3 })]);
    const second = await taken(there, await packed(here, dayAt(3)), dayAt(3));
    expect(second.newUnits).toEqual([]);
    expect((await there.register()).units).toEqual(register.units);
  });

  test('brings what became of its units, and ends ours where we did not know', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    await taken(there, await packed(here, dayAt(2)), dayAt(2));
    const day = '2020-01-01' as const;
    const [bac, chau] = [units[1], units[2]];
    if (!bac || !chau) throw new RangeError('no communes');
    const merger = { date: day, kind: 'merge', from: [3], to: [2], decree: 'NQ 1' };
    const end = { ...chau, validTo: '2019-12-31' };
    // Days are branded; these are written as days are.
    await here.saveRegister([end as typeof chau], [merger as never], dayAt(3));
    await save(here, 'b.xlsx', [value('6')]);
    await taken(there, await packed(here, dayAt(4)), dayAt(4));
    const { units: known, successions } = await there.register();
    const ours = known.find((one) => stateOn(one, null).name === 'Xã Kỳ Châu');
    expect(ours?.validTo).toBe('2019-12-31');
    expect(successions).toHaveLength(1);
    expect(successions[0]).toMatchObject({ kind: 'merge', decree: 'NQ 1', from: [ours?.id] });
  });

  test('takes the place of the earlier one: what it no longer has is taken back', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    await save(here, 'b.xlsx', [value('7', { unit: 3 })], { submission: { filer: 3 } });
    await taken(there, await packed(here, dayAt(2)), dayAt(2));
    await here.undo({ kind: 'event', id: 1 }, dayAt(3));
    const outcome = await taken(there, await packed(here, dayAt(4)), dayAt(4));
    expect(outcome.changes.map(({ before, after }) => [shown(before), shown(after)])).toEqual([
      ['5e-0', 'nothing'],
    ]);
    expect(await holds(there)).toEqual(await holds(here));
  });

  test('is refused where a newer one is here, until that is undone', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    const older = await packed(here, dayAt(2));
    await save(here, 'b.xlsx', [value('6')]);
    await taken(there, await packed(here, dayAt(3)), dayAt(3), 'moi.zip');
    const refused = await merged(there, older, dayAt(4), 'cu.zip');
    expect(refused).toMatchObject({ kind: 'refused', refusal: { kind: 'older', file: 'moi.zip' } });
    await there.undo({ kind: 'last' }, dayAt(5));
    await taken(there, older, dayAt(6), 'cu.zip');
    expect(await holds(there)).toEqual([expect.stringContaining('=5e-0 a.xlsx')]);
  });

  test('of one half-year leaves the other as it was', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    await save(here, 'b.xlsx', [value('6', { period: h2 })], { submission: { period: h2 } });
    await taken(there, await packed(here, dayAt(2), { period: h1 }), dayAt(2));
    expect(await holds(there)).toHaveLength(1);
    await taken(there, await packed(here, dayAt(3), { period: h2 }), dayAt(3));
    expect(await holds(there)).toEqual(await holds(here));
  });

  test('leaves out the groups that it is told to', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5'), value('2', { indicator: 'models_built' })]);
    const bytes = await packed(here, dayAt(2), { without: ['government'] });
    await taken(there, bytes, dayAt(2));
    expect(await holds(there)).toEqual([expect.stringContaining('models_built')]);
  });

  test('is the same file however often it is made', async () => {
    const here = await newDistrict();
    await save(here, 'a.xlsx', [value('5')]);
    expect(await packed(here, dayAt(2))).toEqual(await packed(here, dayAt(2)));
  });
});

describe('where a pack and this office disagree', () => {
  test('our correction stays until the unit says something new, which is told', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5')]);
    const first = await taken(there, await packed(here, dayAt(2)), dayAt(2));
    expect(first.overridden).toEqual([]);
    const { units: known } = await there.register();
    const bac = known.find((one) => stateOn(one, null).name === 'Xã Kỳ Bắc')?.id ?? 0;
    const ours = [value('6', { unit: bac })];
    await save(there, 'tinh.xlsx', ours, { submission: { filer: bac } });
    await save(here, 'b.xlsx', [value('9', { unit: 3 })], { submission: { filer: 3 } });
    const second = await taken(there, await packed(here, dayAt(3)), dayAt(3));
    expect(second.overridden).toEqual([]);
    expect(await holds(there)).toContainEqual(expect.stringContaining('=6e-0 tinh.xlsx'));
    await save(here, 'c.xlsx', [value('8')]);
    const third = await taken(there, await packed(here, dayAt(4)), dayAt(4));
    expect(third.overridden).toMatchObject([{ ours: '6', theirs: '8', file: 'tinh.xlsx' }]);
    expect(await holds(there)).toEqual(await holds(here));
  });

  test('another submission that states a fact otherwise is a conflict', async () => {
    const [here, there] = [await newDistrict(), await newOffice()];
    await save(here, 'a.xlsx', [value('5')]);
    await taken(there, await packed(here, dayAt(2)), dayAt(2));
    await save(there, 'tinh.csv', [value('6')], { submission: { form: 'tidy' } });
    await save(here, 'b.xlsx', [value('7')]);
    const { conflicts } = await taken(there, await packed(here, dayAt(3)), dayAt(3));
    expect(conflicts.map(({ held, stated }) => [shown(held), shown(stated)])).toEqual([
      ['6e-0', '7e-0'],
    ]);
  });

  test('a pack whose periods are of another calendar is refused whole', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await here.saveSettings(new Map([['calendar', 'calendar']]), dayAt(1));
    await save(here, 'a.xlsx', [value('5')]);
    const bytes = await packed(here, dayAt(2));
    const refused = await merged(there, bytes, dayAt(2));
    expect(refused).toMatchObject({
      refusal: { kind: 'calendar', theirs: 'calendar', ours: 'nd09' },
    });
    expect(await there.counts()).toMatchObject({ events: 0, units: 2 });
    const empty = await newOffice();
    await taken(empty, bytes, dayAt(2));
    expect((await empty.settings()).get('calendar')).toBe('calendar');
  });

  test('a code that is another unit here is refused with both names', async () => {
    const [here, there] = [await newDistrict(), await newOffice()];
    const others = [unit(1, 'Huyện Kỳ Anh', 'district', null), unit(2, 'Xã Khác', 'commune', 1)];
    await there.saveRegister(others, [], dayAt(1));
    await save(here, 'a.xlsx', [value('5')]);
    const refused = await merged(there, await packed(here, dayAt(2)), dayAt(2));
    const fault = { kind: 'other-name', theirs: 'Xã Kỳ Bắc (18002)', ours: 'Xã Khác (18002)' };
    expect(refused).toMatchObject({ refusal: { kind: 'units', faults: [fault] } });
    expect((await there.counts()).facts).toBe(0);
  });

  test('an indicator that means something else here is refused by its code', async () => {
    const [here, there] = [await newDistrict(), await newProvince()];
    await save(here, 'a.xlsx', [value('5', { indicator: 'petitions_received' })]);
    const bytes = await packed(here, dayAt(2));
    const { builtInCatalogue } = await import('../../../src/catalogue/catalogue.generated.ts');
    const changed = builtInCatalogue.indicators
      .filter(({ code }) => code === 'petitions_received')
      .map((one) => ({ ...one, kind: 'stock' as const }));
    const office = { indicators: changed, categories: [], groups: [] };
    await there.saveOfficeCatalogue(office, dayAt(1));
    expect(await merged(there, bytes, dayAt(2))).toMatchObject({
      refusal: { kind: 'indicators', codes: ['petitions_received'] },
    });
  });

  test('what the office counts on its own comes with its facts', async () => {
    const [here, there] = [await newStore(), await newProvince()];
    const { builtInCatalogue } = await import('../../../src/catalogue/catalogue.generated.ts');
    const [model] = builtInCatalogue.indicators;
    if (!model) throw new RangeError('no indicator');
    const own = { ...model, code: 'gardens', kind: 'flow' as const, maximum: decimal(15, 1) };
    await here.saveOfficeCatalogue({ indicators: [own], categories: [], groups: [] }, dayAt(1));
    await save(here, 'a.xlsx', [value('5', { indicator: 'gardens' })]);
    await taken(there, await packed(here, dayAt(2)), dayAt(2));
    expect((await there.officeCatalogue()).indicators).toEqual([own]);
  });
});
