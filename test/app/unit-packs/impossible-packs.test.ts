/** Packs that are sealed as they should be and say what cannot be: refused whole, and nothing of them is kept. */
import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/app/unit-packs/read-pack.ts';
import type { UnitPack } from '../../../src/app/unit-packs/unit-pack.ts';
import { hashOf, writePack } from '../../../src/app/unit-packs/write-pack.ts';
import { faultyUnits } from '../../../src/core/register-faults.ts';
import type { Store } from '../../../src/core/store.ts';
import { type Day, parseDay } from '../../../src/core/time/day.ts';
import type { Unit } from '../../../src/core/unit.ts';
import { zipBytes } from '../../../src/render/zip-bytes.ts';
import { dayAt, fact, number, save, unit, units } from '../../store/support.ts';
import { merged, newDistrict, newOffice, newProvince, packed, taken } from './offices.ts';
import { unzipped } from './unzip.ts';

const encoder = new TextEncoder();
const province = unit(9, 'Tỉnh Hà Tĩnh', 'province', null);

async function goodPack(): Promise<UnitPack> {
  const here = await newDistrict();
  await save(here, 'a.xlsx', [fact(number('5'))]);
  const found = readPack(await packed(here, dayAt(2)), () => 0);
  if (found.kind !== 'pack') throw new RangeError(found.fault.kind);
  return found.pack;
}

async function expectRefused(store: Store, pack: UnitPack, refusal: object): Promise<void> {
  const before = await store.register();
  const outcome = await merged(store, writePack(pack).bytes, dayAt(3));
  expect(outcome).toMatchObject({ kind: 'refused', refusal });
  expect(await store.register()).toEqual(before);
  expect(await store.events()).toEqual([]);
  expect(await store.mergedPacks()).toEqual([]);
}

/** Of the unit, and who filed it. */
function withFact(pack: UnitPack, over: { unit?: number; filer?: number; value?: string }) {
  const { unit: of = 2, filer = 2, value = '5' } = over;
  const events = pack.events.map((event) => ({
    ...event,
    submissions: event.submissions.map((submission) => ({
      ...submission,
      filer,
      facts: submission.facts.map((one) => ({ ...one, unit: of, reading: number(value) })),
    })),
  }));
  return { ...pack, events };
}

/** As a forger would: the hash and the seal made anew. */
function resealed(parts: ReadonlyMap<string, Uint8Array>, events: string): Uint8Array {
  const manifest = JSON.parse(new TextDecoder().decode(parts.get('manifest.json')));
  manifest.hashes.events = hashOf(encoder.encode(events));
  const stated = encoder.encode(JSON.stringify(manifest));
  const changed = { 'manifest.json': stated, 'seal.txt': encoder.encode(hashOf(stated)) };
  const all = { ...Object.fromEntries(parts), ...changed, 'events.jsonl': encoder.encode(events) };
  return zipBytes(new Map(Object.entries(all)));
}

function withParents(pack: UnitPack, parents: ReadonlyMap<number, number | null>): UnitPack {
  const moved = (one: Unit): Unit => {
    const parent = parents.get(one.id);
    return parent === undefined ? one : { ...one, parents: [{ from: null, parent }] };
  };
  return { ...pack, register: { ...pack.register, units: pack.register.units.map(moved) } };
}

function withProvince(pack: UnitPack): UnitPack {
  const all = { ...pack.register, units: [...pack.register.units, province] };
  return withParents({ ...pack, register: all }, new Map([[1, 9]]));
}

describe('a pack', () => {
  test('whose district and commune stand above each other is refused', async () => {
    const pack = withParents(await goodPack(), new Map([[1, 2]]));
    const faults = [{ fault: 'parent-cycle' }, { fault: 'parent-cycle' }];
    for (const store of [await newOffice(), await newProvince()]) {
      await expectRefused(store, pack, { kind: 'register', faults });
    }
  });

  test.each([
    [
      [
        { kind: 'merge', from: [2], to: [3] },
        { kind: 'merge', from: [3], to: [2] },
      ],
      2,
    ],
    [[{ kind: 'abolish', from: [2], to: [3] }], 2],
    [[{ kind: 'merge', from: [2], to: [] }], 1],
  ] as const)('whose successions cannot be is refused (%j)', async (events, count) => {
    const pack = await goodPack();
    const date = '2018-03-01';
    // Days are branded; these are written as days are.
    const successions = events.map((event) => ({ date, decree: '', ...event }) as never);
    const register = { ...pack.register, successions };
    const faults = Array.from({ length: count }, () => ({ fault: 'bad-succession' }));
    await expectRefused(await newOffice(), { ...pack, register }, { kind: 'register', faults });
  });

  test('with a district under a commune is refused', async () => {
    const pack = await goodPack();
    const high = unit(8, 'Huyện Cẩm Xuyên', 'district', 2);
    const register = { ...pack.register, units: [...pack.register.units, high] };
    const faults = [{ unit: 'Huyện Cẩm Xuyên (18008)', fault: 'level-not-below-parent' }];
    await expectRefused(await newOffice(), { ...pack, register }, { kind: 'register', faults });
  });

  test('with figures of a unit above its own is refused', async () => {
    const pack = withFact(withProvince(await goodPack()), { unit: 9, filer: 9 });
    const refusal = { kind: 'foreign-units', others: ['Tỉnh Hà Tĩnh (18009)'] };
    await expectRefused(await newOffice(), pack, refusal);
  });

  test('with figures that a stranger filed is refused, and of its province taken', async () => {
    const pack = withProvince(await goodPack());
    const stranger = unit(8, 'Huyện Cẩm Xuyên', 'district', 9);
    const register = { ...pack.register, units: [...pack.register.units, stranger] };
    const refusal = { kind: 'foreign-filers', filers: ['Huyện Cẩm Xuyên (18008)'] };
    await expectRefused(await newOffice(), withFact({ ...pack, register }, { filer: 8 }), refusal);
    const filed = writePack(withFact(pack, { filer: 9 })).bytes;
    expect((await taken(await newOffice(), filed, dayAt(3))).added).toBe(1);
  });

  test('with a negative number is refused, with its cell', async () => {
    const origin = { file: 'goi.zip › a.xlsx', sheet: 'Sheet1', cell: 'C5' };
    const args = { seen: '-5', indicator: 'petitions_received' };
    await expectRefused(await newOffice(), withFact(await goodPack(), { value: '-5' }), {
      kind: 'numbers',
      problems: [{ code: 'negative-number', severity: 'error', origin, args }],
    });
  });

  test('with a number of more digits than an import takes is refused, with its cell', async () => {
    await expectRefused(await newOffice(), withFact(await goodPack(), { value: '9'.repeat(31) }), {
      kind: 'numbers',
      problems: [{ code: 'too-many-digits', origin: { cell: 'C5' } }],
    });
  });

  test('with a number of twenty thousand digits is refused before it is read', async () => {
    const parts = unzipped(writePack(await goodPack()).bytes);
    const line = new TextDecoder().decode(parts.get('events.jsonl'));
    const bytes = resealed(parts, line.replace('"5"', `"${'9'.repeat(20_000)}"`));
    expect(readPack(bytes, () => 0)).toMatchObject({
      fault: { kind: 'long-number', digits: 20_000, cell: 'Sheet1!C5' },
    });
  });

  test('with an exponent is refused: it makes a long number of a short text', async () => {
    const parts = unzipped(writePack(await goodPack()).bytes);
    const line = new TextDecoder().decode(parts.get('events.jsonl'));
    const forged = resealed(parts, line.replace('"value":"5"', '"value":"5e9"'));
    expect(readPack(forged, () => 0)).toMatchObject({
      kind: 'refused',
      fault: { kind: 'damaged' },
    });
  });
});

test('a pack whose names and notes steer terminals is taken without what does', async () => {
  const pack = await goodPack();
  const { units: known } = pack.register;
  const states = [
    { from: null, code: '18002', name: '\u001b[31mXã\u0007 Kỳ Bắc', level: 'commune' },
  ];
  const named = known.map((one) => (one.id === 2 ? { ...one, states } : one)) as readonly Unit[];
  const register = { ...pack.register, units: named };
  const store = await newOffice();
  await taken(store, writePack({ ...pack, register }).bytes, dayAt(3), 'goi.zip');
  const { units: kept } = await store.register();
  expect(kept.map((one) => one.states[0]?.name)).toContain('[31mXã Kỳ Bắc');
});

describe('a register', () => {
  const day = (text: string): Day => {
    const found = parseDay(text);
    if (found === null) throw new RangeError(text);
    return found;
  };

  test('of a district that became a commune, when its own communes had ended, is no fault', () => {
    const turn = day('2025-07-01');
    const island: Unit = {
      ...unit(1, 'Thành phố Phú Quốc', 'district', 9),
      states: [
        { from: null, code: '911', name: 'Thành phố Phú Quốc', level: 'district' },
        { from: turn, code: '911', name: 'Đặc khu Phú Quốc', level: 'commune' },
      ],
    };
    const ward = unit(2, 'Phường Dương Đông', 'commune', 1);
    const ended = { ...ward, validTo: day('2025-06-30') };
    expect(faultyUnits([province, island, ended])).toEqual([]);
    const living = [province, island, ward];
    expect(faultyUnits(living)).toEqual([{ unit: 2, fault: 'level-not-below-parent' }]);
  });

  test('of units that stood above each other only once is one', () => {
    const since = day('2015-01-01');
    const one: Unit = {
      ...unit(1, 'Huyện Kỳ Anh', 'district', 2),
      parents: [
        { from: null, parent: 2 },
        { from: since, parent: null },
      ],
    };
    const other: Unit = { ...one, id: 2, parents: [{ from: null, parent: 1 }] };
    const faults = faultyUnits([one, other]).map(({ fault }) => fault);
    expect(faults[0]).toBe('parent-cycle');
    expect(faultyUnits(units)).toEqual([]);
  });
});
