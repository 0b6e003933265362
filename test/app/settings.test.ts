import { expect, test } from 'vitest';
import { changeRegister } from '../../src/app/import-register.ts';
import { checkSetting, isSettingName, listSettings } from '../../src/app/settings.ts';
import { emptyRegister, type Register } from '../../src/core/unit.ts';

const register: Register = {
  successions: [],
  units: changeRegister(
    [
      {
        file: 'don-vi.csv',
        sheet: null,
        rows: [
          ['code', 'name', 'level', 'parent'],
          ['447', 'Huyện Kỳ Anh', 'district', ''],
          ['800', 'Huyện Châu Thành', 'district', ''],
          ['801', 'Huyện Châu Thành', 'district', ''],
        ],
      },
    ],
    emptyRegister,
  ).units,
};
const check = (name: string, value: string) => {
  const checked = checkSetting(name, value, register);
  return checked.ok ? [checked.setting.name, checked.setting.value] : checked.fault.kind;
};

test('values are kept in one spelling', () => {
  expect(check('unit', 'huyen ky anh')).toEqual(['unit', 'Huyện Kỳ Anh']);
  expect(check('unit', '801')).toEqual(['unit', '801']);
  expect(check('calendar', 'Cutoff: 10')).toEqual(['calendar', 'cutoff:10']);
  expect(check('term.2015-2020', '2015H2..2020H1')).toEqual(['term.2015-2020', '2015H2..2020H1']);
  expect(check('mid.2015-2020', '6 tháng đầu năm 2018')).toEqual(['mid.2015-2020', '2018H1']);
  expect(check('deadline', '-5')).toEqual(['deadline', '-5']);
  expect(check('deadline.2018H1', '2018-06-05')).toEqual(['deadline.2018H1', '2018-06-05']);
  expect(check('money', 'Triệu đồng')).toEqual(['money', 'triệu đồng']);
  expect(check('blank.tidy', 'zero')).toEqual(['blank.tidy', 'zero']);
  expect(check('letterhead', 'UBND HUYỆN KỲ ANH')).toEqual(['letterhead', 'UBND HUYỆN KỲ ANH']);
});

test('what cannot be kept says why', () => {
  expect(check('unit', 'Huyện Không Có')).toBe('unknown-unit');
  expect(check('unit', 'Châu Thành')).toBe('ambiguous-unit');
  expect(check('calendar', 'lunar')).toBe('bad-value');
  expect(check('deadline', 'soon')).toBe('bad-value');
  expect(check('term.whenever', '2015')).toBe('bad-name');
  expect(check('blank.tidy', '0')).toBe('bad-value');
  expect(check('colour', 'red')).toBe('unknown-setting');
  expect(check('unit.other', 'x')).toBe('unknown-setting');
});

test('the list shows what is set and what holds by default', () => {
  const listed = listSettings(new Map([['deadline', '5']]));
  expect(listed.map(({ name, value, isDefault }) => [name, value, isDefault])).toEqual([
    ['calendar', 'nd09', true],
    ['deadline', '5', false],
    ['limit.cells', '2000000', true],
    ['limit.megabytes', '64', true],
    ['limit.seconds', '8', true],
    ['money', 'đồng', true],
  ]);
});

test('names of settings are told from other words', () => {
  expect(['unit', 'term.2015-2020', 'deadline'].every(isSettingName)).toBe(true);
  expect(['units', 'money.vnd', ''].some(isSettingName)).toBe(false);
});
