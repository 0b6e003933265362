import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applySuccessions } from '../../../src/core/succession/apply-successions.ts';
import type { Day } from '../../../src/core/time/day.ts';
import { aliveOn, parentOn, type Register, stateOn, type Unit } from '../../../src/core/unit.ts';
import { type Dice, diceOf } from '../../support/dice.ts';
import { after, day, register, rows } from './scene.ts';

const start = register(`
  province 02 Tỉnh Hà Giang
  province 08 Tỉnh Tuyên Quang
  district 024 Thành phố Hà Giang < 02
  district 029 Huyện Quản Bạ < 02
  district 070 Thành phố Tuyên Quang < 08
  district 072 Huyện Na Hang < 08
  commune 00691 Phường Trần Phú < 024
  commune 00692 Phường Ngọc Hà < 024
  commune 00694 Phường Nguyễn Trãi < 024
  commune 00874 Thị trấn Tam Sơn < 029
  commune 00877 Xã Bát Đại Sơn < 029
  commune 00880 Xã Nghĩa Thuận < 029
  commune 02215 Phường Minh Xuân < 070
  commune 02221 Thị trấn Na Hang < 072
  commune 02227 Xã Sinh Long < 072
  body CA024 Công an thành phố Hà Giang < 024
`);

const dates = ['2016-01-01', '2020-02-01', '2025-07-01'].map(day);

/** Events that can be, of one date: each commune has one fate, and sometimes the districts have theirs. */
function eventsOf(dice: Dice, known: Register, date: Day, serial: number): readonly string[] {
  const before = dayBefore(date);
  const alive = (level: string) =>
    known.units.filter((unit) => aliveOn(unit, before) && stateOn(unit, before).level === level);
  const code = (unit: Unit) => stateOn(unit, before).code;
  const communes = dice.shuffle(alive('commune'));
  const districts = dice.shuffle(alive('district'));
  const lines: string[] = [];
  const [taking, given] = districts;
  const overDistricts = dice.roll(4);
  const areEnding = overDistricts <= 1;
  if (overDistricts === 0) lines.push(`abolish ${districts.map(code).join(';')} >`);
  if (overDistricts === 1 && taking && given) lines.push(`merge ${code(given)} > ${code(taking)}`);
  if (dice.chance(20) && alive('province').length > 1)
    lines.push('merge 02;08 > 08:Tỉnh Tuyên Quang');
  const [seat, ...others] = communes;
  const fresh = `${dice.chance(50) && seat ? code(seat) : `9${serial}`}:Xã Mới ${serial}`;
  const founders: Unit[] = seat ? [seat] : [];
  for (const unit of others) {
    const fate = dice.roll(8);
    if (fate === 0) founders.push(unit);
    if (fate === 1) lines.push(`rename ${code(unit)} > Phường Tên ${serial}${unit.id}`);
    if (fate === 2) lines.push(`split ${code(unit)} > ${code(unit)};${fresh}`);
    if (fate === 3 && !areEnding && districts[0])
      lines.push(`move ${code(unit)} > ${code(districts[0])}`);
    if (fate === 4) lines.push(`merge ${code(unit)} > ${fresh}`);
  }
  if (founders.length > 0) lines.push(`merge ${founders.map(code).join(';')} > ${fresh}`);
  if (districts.length === 0) return lines.filter((line) => !line.includes('abolish')).map(dated);
  return lines.map(dated);

  function dated(line: string): string {
    return `${date} ${line}`;
  }
}

function dayBefore(date: Day): Day {
  return day(new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));
}

type Story = { readonly lines: readonly string[]; readonly dice: Dice };

/** Three dates of events, each made from what the ones before leave. */
function storyOf(seed: number): Story {
  const dice = diceOf(seed);
  let known = start;
  const lines: string[] = [];
  dates.forEach((date, index) => {
    const events = eventsOf(dice, known, date, index + 1);
    lines.push(...events);
    known = after(known, applySuccessions(known, rows(...events)));
  });
  return { lines, dice };
}

function tell(known: Register, lines: readonly string[]): Register {
  const outcome = applySuccessions(known, rows(...lines));
  const errors = outcome.problems.filter(({ severity }) => severity === 'error');
  expect(errors, lines.join('\n')).toEqual([]);
  return after(known, outcome);
}

const stories = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(storyOf);
const watched = [...dates, ...dates.map(dayBefore), day('2030-01-01')];

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(stories, ({ lines, dice }) => {
      expect(tell(start, dice.shuffle(lines))).toEqual(tell(start, lines));
    }),
    { numRuns: 300 },
  );
});

test('a unit that is alive has a living parent or is a root', () => {
  fc.assert(
    fc.property(stories, ({ lines }) => {
      const { units } = tell(start, lines);
      for (const on of watched) {
        for (const unit of units.filter((one) => aliveOn(one, on))) {
          const parent = units.find(({ id }) => id === parentOn(unit, on));
          const isRoot = stateOn(unit, on).level === 'province';
          expect(parent ? aliveOn(parent, on) : isRoot).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('no two units that are alive on one day share a code', () => {
  fc.assert(
    fc.property(stories, ({ lines }) => {
      const { units } = tell(start, lines);
      for (const on of watched) {
        const codes = units
          .filter((unit) => aliveOn(unit, on))
          .map((unit) => stateOn(unit, on).code);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('what is taken in date by date is what the whole file gives', () => {
  fc.assert(
    fc.property(stories, ({ lines }) => {
      const whole = tell(start, lines);
      const apart = dates.reduce(
        (known, date) =>
          tell(
            known,
            lines.filter((line) => line.startsWith(date)),
          ),
        start,
      );
      expect(apart).toEqual(whole);
      expect(applySuccessions(whole, rows(...lines)).change).toEqual({
        units: [],
        successions: [],
      });
    }),
    { numRuns: 200 },
  );
});

test('renames keep every unit, its life and its place', () => {
  fc.assert(
    fc.property(stories, ({ lines }) => {
      const named = lines.filter((line) => line.includes(' rename ') && line.startsWith('2016'));
      const { units } = tell(start, named);
      const bare = (all: readonly Unit[]) =>
        all.map(({ id, validFrom, validTo, parents }) => ({ id, validFrom, validTo, parents }));
      expect(bare(units)).toEqual(bare(start.units));
    }),
  );
});
