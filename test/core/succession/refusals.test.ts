import { expect, test } from 'vitest';
import { applySuccessions } from '../../../src/core/succession/apply-successions.ts';
import { applied, day, register, rows, told } from './scene.ts';

const two = register(`
  province 82 Tỉnh Tiền Giang
  province 87 Tỉnh Đồng Tháp
  province 91 Tỉnh Kiên Giang
  district 001 Huyện Một < 82
  district 002 Huyện Hai < 82
  commune 10001 Xã An Hòa < 001
  commune 10002 Xã Bình Hòa < 001
  commune 10003 Xã Tân Phú < 002
  commune 10004 Xã Tân Phú < 002
  commune 30622 Xã Tân Phú < 91
  body CA Công an huyện < 001
`);

const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a unit nobody knows', ['2020-01-01 merge 10009 > 10001'], ['2 unknown-unit 10009']],
  [
    'a new unit that is only named, without a code',
    ['2020-01-01 merge 10001 > Xã Mới'],
    ['2 unknown-unit Xã Mới'],
  ],
  [
    'a code whose name is another, where the unit must be there already',
    ['2020-01-01 merge 10001:Xã Khác > 10002'],
    ['2 unknown-unit 10001:Xã Khác'],
  ],
  ['a name of several units', ['2020-01-01 abolish Xã Tân Phú >'], ['2 ambiguous-unit Xã Tân Phú']],
  ['nobody to change', ['2020-01-01 merge  > 10001'], ['2 no-from ']],
  ['nothing to become', ['2020-01-01 merge 10001 > '], ['2 no-to ']],
  ['an abolition into something', ['2020-01-01 abolish 10001 > 10002'], ['2 abolish-to 10002']],
  [
    'two units of one new name',
    ['2020-01-01 rename 10001;10002 > Xã C'],
    ['2 one-unit 10001; 10002'],
  ],
  ['two new parents', ['2020-01-01 move 10001 > 001;002'], ['2 one-unit 001; 002']],
  [
    'a new parent that no event makes',
    ['2020-01-01 move 10001 > 009:Huyện Ba'],
    ['2 unknown-unit 009:Huyện Ba'],
  ],
  ['a unit above itself', ['2020-01-01 move 001 > 10001'], ['2 cycle Huyện Một']],
  [
    'units merged into each other',
    ['2020-01-01 merge 10001 > 10002', '2020-01-01 merge 10002 > 10001'],
    ['2 cycle Xã An Hòa', '3 cycle Xã Bình Hòa'],
  ],
  [
    'a unit that is renamed and abolished at once',
    ['2020-01-01 rename 10001 > Phường An Hòa', '2020-01-01 abolish 10001 >'],
    ['2 contradiction Xã An Hòa', '3 contradiction Xã An Hòa'],
  ],
  [
    'a unit that is merged and abolished',
    ['2020-01-01 merge 10001 > 10002', '2020-01-01 abolish 10001 >'],
    ['2 contradiction Xã An Hòa', '3 contradiction Xã An Hòa'],
  ],
  [
    'a unit that ends and moves',
    ['2020-01-01 merge 10001 > 10002', '2020-01-01 move 10001 > 002'],
    ['2 contradiction Xã An Hòa', '3 contradiction Xã An Hòa'],
  ],
  [
    'a unit that receives another and is abolished',
    ['2020-01-01 merge 10001 > 10002', '2020-01-01 abolish 10002 >'],
    ['2 contradiction Xã Bình Hòa', '3 contradiction Xã Bình Hòa'],
  ],
  [
    'a move under a unit that is abolished',
    ['2020-01-01 move 10001 > 002', '2020-01-01 abolish 002 >'],
    ['2 contradiction Huyện Hai'],
  ],
  [
    'two names at once',
    ['2020-01-01 rename 10001 > Xã C', '2020-01-01 rename 10001 > Xã D'],
    ['2 contradiction Xã An Hòa', '3 contradiction Xã An Hòa'],
  ],
  [
    'two parents at once',
    ['2020-01-01 move 10001 > 002', '2020-01-01 move 10001 > 82'],
    ['2 contradiction Xã An Hòa', '3 contradiction Xã An Hòa'],
  ],
  [
    'one merge said twice',
    ['2020-01-01 merge 10001;10002 > 10002', '2020-01-01 merge 10001 > 10002'],
    ['2 repeated-row Xã An Hòa', '3 repeated-row Xã An Hòa'],
  ],
  ['a split into one', ['2020-01-01 split 10001 > 10002'], ['2 split-into-one Xã An Hòa']],
  [
    'a split district whose communes nobody places',
    ['2020-01-01 split 002 > 001;003:Huyện Ba'],
    ['2 unplaced-child Xã Tân Phú', '2 unplaced-child Xã Tân Phú'],
  ],
  [
    'a code that another unit has',
    ['2020-01-01 merge 10001 > 10002:Xã Bình Hoà Mới'],
    ['2 code-in-use 10002'],
  ],
  [
    'a new code that another unit has',
    ['2020-01-01 rename 10001 > 10002'],
    ['2 code-in-use 10002'],
  ],
  [
    'a commune with communes below it',
    ['2020-01-01 rename 002 > Phường Hai'],
    ['2 level-not-below-parent Xã Tân Phú', '2 level-not-below-parent Xã Tân Phú'],
  ],
];

test.each(cases)('refuses %s', (_what, lines, expected) => {
  expect(told(two, ...lines)).toEqual(expected);
});

test('refuses a unit that had ended, and one that begins later', () => {
  const merged = applied(two, '2020-01-01 merge 10001;10002 > 10009:Xã Hai Hòa');
  expect(told(merged, '2021-01-01 rename 10001 > Xã C')).toEqual(['2 ended-unit 10001']);
  expect(told(merged, '2019-01-01 rename 10009 > Xã C')).toEqual(['2 unknown-unit 10009']);
});

test('names what an ended unit has become', () => {
  const merged = applied(two, '2020-01-01 merge 10001;10002 > 10009:Xã Hai Hòa');
  const [problem] = applySuccessions(merged, rows('2021-01-01 abolish Xã An Hòa >')).problems;
  expect(problem?.args).toMatchObject({ others: ['10009:Xã Hai Hòa'] });
});

test('refuses to end a unit that lives on in what the register knows', () => {
  const renamed = applied(two, '2021-01-01 rename 10001 > Phường An Hòa');
  expect(told(renamed, '2020-01-01 merge 10001 > 10002')).toEqual(['2 later-change Xã An Hòa']);
  const parent = applied(two, '2021-01-01 move 10001 > 002');
  expect(told(parent, '2020-01-01 merge 002 > 001')).toEqual(['2 later-change Huyện Hai']);
  const ending = {
    ...two,
    units: two.units.map((unit) =>
      unit.id === 6 ? { ...unit, validTo: day('2022-12-31') } : unit,
    ),
  };
  expect(told(ending, '2020-01-01 abolish 10001 >')).toEqual(['2 later-change Xã An Hòa']);
});

test('refuses to end a unit under which another is yet to begin', () => {
  const born = {
    ...two,
    units: two.units.map((unit) =>
      unit.id === 6 ? { ...unit, validFrom: day('2021-01-01') } : unit,
    ),
  };
  expect(told(born, '2020-01-01 abolish 001 >')).toEqual(['2 later-change Huyện Một']);
  expect(told(born, '2021-01-01 abolish 001 >')).toEqual([]);
  const merged = applied(two, '2021-01-01 merge 10001;10002 > 10009:Xã Hai Hòa');
  expect(told(merged, '2020-01-01 abolish 001 >')).toEqual([]);
});

test('refuses to let a unit go on whose code a new one has taken', () => {
  const taken = applied(two, '2020-01-01 merge 10001;10002 > 10002:Xã Hai Hòa');
  const expected = ['2 code-in-use 10002'];
  expect(told(taken, '2020-01-01 split 10003 > 10003;10002')).toEqual(expected);
  expect(told(taken, '2020-01-01 split 10003 > 10003;10002:Xã Hai Hòa')).toEqual([]);
});

test('warns of a unit merged into one of a province that its own does not become', () => {
  const merge = '2025-07-01 merge 10001;30622 > 10001:Xã An Hòa';
  expect(told(two, merge)).toEqual(['2 across-provinces Xã Tân Phú (30622)']);
  expect(told(two, merge, '2025-07-01 merge 82;91 > 82')).toEqual([]);
});

test('tells the faults of all rows of a date at once', () => {
  const lines = ['2020-01-01 merge 1 > 2', '2020-01-01 move 3 > 4'];
  expect(told(two, ...lines)).toHaveLength(4);
});
