import { describe, expect, test } from 'vitest';
import { applySuccessions } from '../../../src/core/succession/apply-successions.ts';
import { stateOn } from '../../../src/core/unit.ts';
import { after, applied, day, listed, register, rows } from './scene.ts';

const kyAnh = register(`
  province 42 Tỉnh Hà Tĩnh
  district 447 Huyện Kỳ Anh < 42
  district 449 Thị xã Kỳ Anh < 42
  commune 18826 Xã Kỳ Hợp < 447
  commune 18838 Xã Kỳ Lâm < 447
  commune 18787 Xã Kỳ Trung < 447
  commune 18754 Phường Sông Trí < 449
  body CA Công an huyện < 447
`);

describe('merge', () => {
  const merged = applied(kyAnh, '2020-01-01 merge 18826;18838 > 18838:Xã Lâm Hợp');

  test('ends on the day before and begins a unit with the level and parent of the first', () => {
    expect(listed(merged, '2019-12-31')).toEqual(listed(kyAnh, '2019-12-31'));
    expect(listed(merged, '2020-01-01')).toEqual([
      '18754 Phường Sông Trí < Thị xã Kỳ Anh',
      '18787 Xã Kỳ Trung < Huyện Kỳ Anh',
      '18838 Xã Lâm Hợp < Huyện Kỳ Anh',
      '42 Tỉnh Hà Tĩnh',
      '447 Huyện Kỳ Anh < Tỉnh Hà Tĩnh',
      '449 Thị xã Kỳ Anh < Tỉnh Hà Tĩnh',
      'CA Công an huyện < Huyện Kỳ Anh',
    ]);
  });

  test('keeps one event for each row, with its units and decree', () => {
    expect(merged.successions).toEqual([
      { date: '2020-01-01', kind: 'merge', from: [4, 5], to: [9], decree: '819/NQ' },
    ]);
  });

  test('lets a unit go on that is in `to` with its code and its name', () => {
    const grown = applied(kyAnh, '2020-01-01 merge 18826;18838 > 18838:Xã Kỳ Lâm');
    expect(grown.units).toHaveLength(kyAnh.units.length);
    expect(listed(grown, '2020-01-01')).toContain('18838 Xã Kỳ Lâm < Huyện Kỳ Anh');
    expect(listed(grown, '2020-01-01')).not.toContain('18826 Xã Kỳ Hợp < Huyện Kỳ Anh');
  });

  test('takes several rows that name one new unit for one unit', () => {
    const rowsOfOne = applied(
      kyAnh,
      '2020-01-01 merge 18826 > 18838:Xã Lâm Hợp',
      '2020-01-01 merge 18838 > 18838:Xã Lâm Hợp',
    );
    expect(listed(rowsOfOne, '2020-01-01')).toEqual(listed(merged, '2020-01-01'));
  });
});

describe('rename', () => {
  test('keeps the unit and changes its name, code and level from that day on', () => {
    const renamed = applied(
      kyAnh,
      '2025-01-01 rename 449 > 999:Phường Kỳ Anh',
      '2025-01-01 move 18754 > 447',
    );
    const unit = renamed.units.find(({ id }) => id === 3);
    expect(renamed.units).toHaveLength(kyAnh.units.length);
    expect(unit && stateOn(unit, day('2024-12-31'))).toMatchObject({ level: 'district' });
    expect(unit && stateOn(unit, day('2025-01-01'))).toMatchObject({
      code: '999',
      name: 'Phường Kỳ Anh',
      level: 'commune',
    });
  });

  test('takes digits alone for a new code and words alone for a new name', () => {
    const renamed = applied(
      kyAnh,
      '2015-08-31 rename 447 > 450',
      '2025-01-01 rename Xã Kỳ Trung > Thị trấn Kỳ Trung',
    );
    expect(listed(renamed, '2025-01-01')).toContain('450 Huyện Kỳ Anh < Tỉnh Hà Tĩnh');
    expect(listed(renamed, '2025-01-01')).toContain('18787 Thị trấn Kỳ Trung < Huyện Kỳ Anh');
  });

  test('lets two units change their codes with each other', () => {
    const swapped = applied(kyAnh, '2015-08-31 rename 447 > 449', '2015-08-31 rename 449 > 447');
    expect(listed(swapped, '2015-08-31')).toContain('449 Huyện Kỳ Anh < Tỉnh Hà Tĩnh');
    expect(listed(swapped, '2015-08-31')).toContain('447 Thị xã Kỳ Anh < Tỉnh Hà Tĩnh');
  });

  test('makes a city under a province a district, and leaves a root district one', () => {
    const city = applied(kyAnh, '2021-01-01 rename 449 > Thành phố Kỳ Anh');
    expect(city.units[2]?.states.at(-1)?.level).toBe('district');
    const alone = register('district 911 Huyện Phú Quốc');
    const grown = applied(alone, '2021-01-01 rename 911 > Thành phố Phú Quốc');
    expect(grown.units[0]?.states.at(-1)?.level).toBe('district');
  });
});

describe('who stands under whom', () => {
  test('a move gives another parent', () => {
    const moved = applied(kyAnh, '2022-01-01 move 18787;18826 > Thị xã Kỳ Anh');
    expect(listed(moved, '2021-12-31')).toContain('18787 Xã Kỳ Trung < Huyện Kỳ Anh');
    expect(listed(moved, '2022-01-01')).toContain('18787 Xã Kỳ Trung < Thị xã Kỳ Anh');
    expect(listed(moved, '2022-01-01')).toContain('18826 Xã Kỳ Hợp < Thị xã Kỳ Anh');
  });

  test('what stands below goes to the grandparent of an abolished unit, bodies and new units too', () => {
    const flat = applied(
      kyAnh,
      '2025-07-01 abolish 447;449 >',
      '2025-07-01 merge 18826;18838 > 18838:Xã Lâm Hợp',
    );
    expect(listed(flat, '2025-07-01')).toEqual([
      '18754 Phường Sông Trí < Tỉnh Hà Tĩnh',
      '18787 Xã Kỳ Trung < Tỉnh Hà Tĩnh',
      '18838 Xã Lâm Hợp < Tỉnh Hà Tĩnh',
      '42 Tỉnh Hà Tĩnh',
      'CA Công an huyện < Tỉnh Hà Tĩnh',
    ]);
  });

  test('what stands below goes into what its parent merged into, even past an abolished one', () => {
    const two = register(`
      province 02 Tỉnh Hà Giang
      province 08 Tỉnh Tuyên Quang
      district 029 Huyện Quản Bạ < 02
      district 030 Huyện Vị Xuyên < 02
      commune 00910 Xã Thái An < 029
      commune 00913 Thị trấn Vị Xuyên < 030
    `);
    const one = applied(
      two,
      '2025-07-01 abolish 029 >',
      '2025-07-01 merge 02;08 > 08:Tỉnh Tuyên Quang',
    );
    expect(listed(one, '2025-07-01')).toEqual([
      '00910 Xã Thái An < Tỉnh Tuyên Quang',
      '00913 Thị trấn Vị Xuyên < Huyện Vị Xuyên',
      '030 Huyện Vị Xuyên < Tỉnh Tuyên Quang',
      '08 Tỉnh Tuyên Quang',
    ]);
  });

  test('a split district needs a move for each unit below, which may go to a new one', () => {
    const divided = applied(
      kyAnh,
      '2015-04-11 split 447 > 447;450:Huyện Kỳ Nam',
      '2015-04-11 move 18787 > 450:Huyện Kỳ Nam',
    );
    expect(listed(divided, '2015-04-11')).toContain('18787 Xã Kỳ Trung < Huyện Kỳ Nam');
    expect(listed(divided, '2015-04-11')).toContain('450 Huyện Kỳ Nam < Tỉnh Hà Tĩnh');
    expect(listed(divided, '2015-04-11')).toContain('18826 Xã Kỳ Hợp < Huyện Kỳ Anh');
  });

  test('a new unit can be placed elsewhere than its first predecessor', () => {
    const placed = applied(
      kyAnh,
      '2020-01-01 merge 18826;18838 > 18838:Xã Lâm Hợp',
      '2020-01-01 move 18838:Xã Lâm Hợp > 449',
    );
    expect(listed(placed, '2020-01-01')).toContain('18838 Xã Lâm Hợp < Thị xã Kỳ Anh');
  });
});

describe('codes', () => {
  test('are used again once their unit has ended', () => {
    const reused = applied(
      kyAnh,
      '2025-07-01 merge 18826;18838 > 18787:Xã Kỳ Văn',
      '2025-07-01 merge 18787 > 18754:Phường Sông Trí',
    );
    expect(listed(reused, '2025-06-30')).toContain('18787 Xã Kỳ Trung < Huyện Kỳ Anh');
    expect(listed(reused, '2025-07-01')).toContain('18787 Xã Kỳ Văn < Huyện Kỳ Anh');
  });

  test('a known code with another name is a new unit, written however the tone stands', () => {
    const same = applied(kyAnh, '2020-01-01 merge 18826 > 18838:xã  Kì Lâm');
    expect(same.units).toHaveLength(kyAnh.units.length);
  });
});

describe('several dates', () => {
  test('are taken in order, whatever the order of rows', () => {
    const later = applied(
      kyAnh,
      '2025-07-01 rename 18838 > Xã Kỳ Lạc Mới',
      '2020-01-01 merge 18826;18838 > 18838:Xã Lâm Hợp',
    );
    expect(listed(later, '2021-01-01')).toContain('18838 Xã Lâm Hợp < Huyện Kỳ Anh');
    expect(listed(later, '2025-07-01')).toContain('18838 Xã Kỳ Lạc Mới < Huyện Kỳ Anh');
  });

  test('what is kept already changes nothing when it comes again', () => {
    const lines = [
      '2020-01-01 merge 18826;18838 > 18838:Xã Lâm Hợp',
      '2020-01-01 split 18787 > 18787;18754',
      '2021-01-01 rename 449 > Thành phố Kỳ Anh',
      '2022-01-01 move 18787 > 449',
      '2022-01-01 abolish CA >',
    ];
    const once = applied(kyAnh, ...lines);
    const again = applySuccessions(once, rows(...lines));
    expect(again).toEqual({ change: { units: [], successions: [] }, problems: [] });
  });

  test('rows of one date that come one by one do the same as together', () => {
    const lines = [
      '2020-01-01 merge 18826 > 18838:Xã Kỳ Lâm',
      '2020-01-01 split 18787 > 18838:Xã Kỳ Lâm;18787',
      '2020-01-01 abolish 447 >',
      '2020-01-01 rename 18754 > Xã Sông Trí',
    ];
    const together = applied(kyAnh, ...lines);
    let apart = kyAnh;
    for (const line of lines) apart = applied(apart, line);
    expect(listed(apart, '2020-01-01')).toEqual(listed(together, '2020-01-01'));
    expect(apart.units).toEqual(together.units);
  });

  test('a unit ended by one run goes on where a later run of the day names it among those that do', () => {
    const first = applied(kyAnh, '2020-01-01 merge 18838 > 18826:Xã Kỳ Hợp');
    const second = applied(first, '2020-01-01 merge 18787 > 18838:Xã Kỳ Lâm');
    expect(listed(second, '2020-01-01')).toContain('18838 Xã Kỳ Lâm < Huyện Kỳ Anh');
  });

  test('an event entered late reaches the events after it', () => {
    const abolished = applied(kyAnh, '2025-07-01 abolish 447;449 >');
    const late = applied(abolished, '2022-01-01 move 18787 > 449');
    expect(listed(late, '2023-01-01')).toContain('18787 Xã Kỳ Trung < Thị xã Kỳ Anh');
    expect(listed(late, '2025-07-01')).toContain('18787 Xã Kỳ Trung < Tỉnh Hà Tĩnh');
  });
});

test('a register that knows lives already takes the events that explain them', () => {
  const known = {
    ...kyAnh,
    units: kyAnh.units.map((unit) => {
      if (unit.id === 4) return { ...unit, validTo: day('2019-12-31') };
      return unit.id === 6 ? { ...unit, validFrom: day('2020-01-01') } : unit;
    }),
  };
  const outcome = applySuccessions(known, rows('2020-01-01 merge 18826;18838 > 18787'));
  expect(outcome.problems).toEqual([]);
  expect(listed(after(known, outcome), '2020-01-01')).toContain('18787 Xã Kỳ Trung < Huyện Kỳ Anh');
  expect(outcome.change.successions[0]?.to).toEqual([6]);
});
