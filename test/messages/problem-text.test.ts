import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { nowhere, problem } from '../../src/core/problem.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import { problemLine, problemText } from '../../src/messages/problem-text.ts';

const kyBac = { file: 'Nhan/2018H1/Ky Bac.xlsx', sheet: 'Biểu 1', cell: 'D14' };
const slip = problem('dot-thousands', 'error', kyBac, {
  seen: '1.115',
  thousands: '1115',
  indicator: 'petitions_received',
  cell: 'D14',
  offer: 'set',
});

test('a dot typed for thousands is told with both readings and the command that cures it', () => {
  expect(problemLine(slip, 'vi', builtInCatalogue)).toBe(
    [
      'Nhan/2018H1/Ky Bac.xlsx › Biểu 1!D14: lỗi: 1,115 không phải số nguyên (Số đơn tiếp nhận trong kỳ) [dot-thousands]',
      '  Trong ô là số 1,115. Nếu muốn ghi một nghìn một trăm mười lăm, gõ 1115 (không gõ dấu chấm).',
      '  Sửa ngay:  danvan import "Nhan/2018H1/Ky Bac.xlsx" --set D14=1115 --note "..."',
    ].join('\n'),
  );
});

test('English says the same with its own marks', () => {
  expect(problemLine(slip, 'en', builtInCatalogue)).toBe(
    [
      'Nhan/2018H1/Ky Bac.xlsx › Biểu 1!D14: error: 1.115 is not a whole number (Petitions received) [dot-thousands]',
      '  The cell holds the number 1.115. If one thousand one hundred and fifteen was meant, type 1115, without the dot.',
      '  Correct it now:  danvan import "Nhan/2018H1/Ky Bac.xlsx" --set D14=1115 --note "..."',
    ].join('\n'),
  );
});

test('an archive in an archive is to be unpacked, in both languages', () => {
  const nested = problem('unsupported-format', 'error', nowhere, { found: 'nested-zip' });
  expect(problemText(nested, 'vi', builtInCatalogue).fix).toBe(
    'Giải nén rồi nhập các tệp bên trong.',
  );
  expect(problemText(nested, 'en', builtInCatalogue).fix).toBe(
    'Unpack it and import the files inside.',
  );
});

test('a file too large, an open quote and a character that shows nothing are told with their place', () => {
  const told = [
    problem('file-too-large', 'error', nowhere, { limit: 'rows 200000', reached: 'S1!A300000' }),
    problem('damaged-file', 'error', nowhere, { detail: 'csv', openQuote: 7 }),
    problem('not-a-spreadsheet', 'error', nowhere, {
      found: 'binary',
      control: { code: 27, line: 3 },
    }),
  ];
  expect(told.map((one) => problemText(one, 'vi', builtInCatalogue).message)).toEqual([
    'tệp quá lớn, quá 200.000 dòng (tại S1!A300000)',
    'dấu ngoặc kép mở ở dòng 7 không có dấu đóng',
    'dòng 3 có ký tự không thể có trong bảng số liệu (ESC, U+001B)',
  ]);
  expect(told.map((one) => problemText(one, 'en', builtInCatalogue).message)).toEqual([
    'the file is too large: more than 200,000 rows (at S1!A300000)',
    'the quotation mark opened on line 7 is never closed',
    'line 3 of this text holds a character that no table has (ESC, U+001B)',
  ]);
});

test('a total that differs names the indicator, the unit and the difference', () => {
  const differs = problem(
    'total-differs',
    'warning',
    { file: 'Ky Phu.xls', sheet: 'Sheet1', cell: 'C22' },
    {
      indicator: 'models_built',
      unit: 'Xã Kỳ Phú',
      period: halfYearPeriod(2018, 1),
      stated: '1036',
      summed: '1034',
      difference: '2',
    },
  );
  expect(problemText(differs, 'vi', builtInCatalogue)).toEqual({
    message:
      'Mô hình xây dựng mới trong kỳ của Xã Kỳ Phú, 6 tháng đầu năm 2018: tổng cộng ghi 1.036, cộng lại được 1.034, lệch 2',
    fix: 'Đối chiếu số tổng với các số cộng vào nó.',
    command: null,
    seen: '1036',
    expected: '1034',
  });
});

test('an identity is written with the labels of its indicators', () => {
  const differs = problem('identity-differs', 'warning', nowhere, {
    identity: 'poor_fund_cash + poor_fund_inkind = poor_fund_total',
    unit: 'Xã Kỳ Bắc',
    period: halfYearPeriod(2018, 1),
    left: '5',
    right: '6',
  });
  expect(problemText(differs, 'en', builtInCatalogue).message).toBe(
    'Xã Kỳ Bắc, the first half of 2018: Fund for the Poor: cash + Fund for the Poor: in kind = Fund for the Poor, raised in all, but the left gives 5 and the right says 6',
  );
});

test('a problem without a place begins with its severity', () => {
  expect(problemLine(problem('no-unit', 'error', nowhere, {}), 'vi')).toBe(
    [
      'lỗi: không biết số liệu này của đơn vị nào [no-unit]',
      '  Ghi tên đơn vị ở đầu bảng, hoặc thêm --unit "Tên đơn vị" vào lệnh.',
    ].join('\n'),
  );
});

test('hedges and categories inside a problem are put in words', () => {
  const about = { indicator: 'models_built', unit: '', period: halfYearPeriod(2018, 1) };
  const total = problem('total-differs', 'warning', nowhere, {
    ...about,
    ...{ stated: '>19200', summed: '18000', difference: '1200' },
  });
  expect(problemText(total, 'vi', builtInCatalogue).message).toBe(
    'Mô hình xây dựng mới trong kỳ, 6 tháng đầu năm 2018: tổng cộng ghi trên 19.200, cộng lại được 18.000, lệch 1.200',
  );
  const whole = problem('breakdown-as-whole', 'info', nowhere, { ...about, absent: ['other'] });
  expect(problemText(whole, 'en', builtInCatalogue).message).toContain('(Other fields not filed');
});

test('the words for new and held are not advised where the label has them already', () => {
  const candidates = ['models_built', 'dvk_models_active'];
  const advice = (seen: string) =>
    problemText(
      problem('ambiguous-indicator', 'error', nowhere, { seen, candidates }),
      'vi',
      builtInCatalogue,
    ).fix;
  expect(advice('Mô hình')).toContain('"mới, trong kỳ"');
  expect(advice('Mô hình mới')).not.toContain('"mới, trong kỳ"');
  expect(advice('Mô hình mới')).toContain('(models_built)');
});

test('a number that may be either is not cured by typing it again', () => {
  const seen = { seen: '1,234', thousands: '1234', decimal: '1.234' };
  const either = (whole: boolean, lang: 'vi' | 'en') =>
    problemText(
      problem('ambiguous-number', 'error', kyBac, { ...seen, whole }),
      lang,
      builtInCatalogue,
    ).fix;
  expect(either(true, 'vi')).toBe(
    'Gõ 1234 nếu là một nghìn hai trăm ba mươi tư; nếu không thì gõ lại cho đúng, vì chỉ tiêu này không có số lẻ.',
  );
  expect(either(false, 'en')).toBe(
    'Type 1234 for one thousand two hundred and thirty-four; for the other type 1,234, with a comma.',
  );
});

test('half a number is asked whether it was thousands that a dot cut short', () => {
  const fix = (seen: string) =>
    problemText(
      problem('not-whole', 'error', kyBac, { seen, indicator: 'petitions_received' }),
      'vi',
      builtInCatalogue,
    ).fix;
  expect(fix('1.5')).toContain('Nếu muốn ghi một nghìn năm trăm, gõ 1500 (không gõ dấu chấm).');
  expect(fix('0.333333')).toContain('Sửa lại số trong ô.');
});

test('what a cell says is quoted on a line as far as a line goes, and is whole elsewhere', () => {
  const seen = `${'12 tỷ 5 triệu '.repeat(5)}12 tỷ 5 ${'triệu '.repeat(9000)}`;
  const args = { seen, indicator: 'petitions_received' };
  const long = problem('not-a-number', 'error', kyBac, args);
  expect(problemText(long, 'vi', builtInCatalogue).seen).toBe(seen);
  expect(problemText(long, 'vi', builtInCatalogue).message).toContain(seen);
  const [line = ''] = problemLine(long, 'vi', builtInCatalogue).split('\n');
  expect(line).toBe(
    `Nhan/2018H1/Ky Bac.xlsx › Biểu 1!D14: lỗi: "${seen.slice(0, 79)}…" không phải là số (Số đơn tiếp nhận trong kỳ) [not-a-number]`,
  );
});
