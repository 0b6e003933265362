import { describe, expect, test } from 'vitest';
import { periodExamples } from '../../../src/core/time/period-context.ts';
import { parsePeriod } from '../../../src/core/time/period-grammar.ts';
import { context, contextOn, read } from './period-context.ts';

const FORMS: Readonly<Record<string, readonly string[]>> = {
  '2018': [
    '2018',
    'năm 2018',
    'cả năm 2018',
    '12 tháng 2018',
    'Năm: 2018',
    'CẢ NĂM 2018',
    '12T/2018',
  ],
  '2018H1': [
    ...['2018H1', '2018h1', '2018 H1', 'H1/2018', '6 tháng đầu năm 2018', '6 THÁNG ĐẦU NĂM 2018'],
    ...['6 thang dau nam 2018', '6T/2018', '6T 2018', '6T2018', '6t-2018', '6TĐN 2018', '6TDN2018'],
    ...[
      '6 tháng 2018',
      '6 tháng năm 2018',
      '6 tháng đầu 2018',
      '6T đầu năm 2018',
      '06 tháng đầu năm 2018',
    ],
    ...['  6   tháng  đầu năm   2018 ', 'kỳ 6 tháng đầu năm 2018', 'nửa đầu năm 2018'],
    ...[
      'sáu tháng đầu năm 2018',
      'quý I và quý II năm 2018',
      'quý I, II/2018',
      '6 tháng đầu năm (2018)',
    ],
    ...['first half of 2018', 'the first half of 2018', 'last-half', '6_thang_dau_nam_2018'],
  ],
  '2018H2': [
    '2018H2',
    '6 tháng cuối năm 2018',
    '6TCN 2018',
    '6T cuối năm 2018',
    'nửa cuối năm 2018',
  ],
  '2019Q1': [
    ...['2019Q1', 'quý I/2019', 'quý 1/2019', 'Q.I/2019', 'QI/2019', 'Q1/2019', 'Quý I năm 2019'],
    ...[
      'quý 1 năm 2019',
      'QUÝ I - 2019',
      'quí I/2019',
      'quý Ⅰ/2019',
      '3 tháng đầu năm 2019',
      'QI2019',
    ],
  ],
  '2019Q4': ['2019Q4', 'quý IV/2019', 'quy 4 nam 2019', 'Q.IV.2019'],
  '2020M9': ['2020M9', '9 tháng năm 2020', '9T2020', '9T/2020', '9 tháng đầu năm 2020', '9M 2020'],
  '2018-05': [
    ...[
      '2018-05',
      'T5/2018',
      'T05/2018',
      '05/2018',
      '5/2018',
      '05-2018',
      'tháng 5/2018',
      'T5-2018',
      'T5.2018',
    ],
    ...['tháng 5 năm 2018', 'Tháng 05 năm 2018', 'thang 5 nam 2018', 'tháng 5 - 2018', 'May 2018'],
  ],
  '2017..2018H1': [
    ...['2017..2018H1', '2017 .. 2018h1', 'năm 2017 và 6 tháng đầu năm 2018', '2017-2018H1'],
    ...['năm 2017, 6 tháng đầu năm 2018', 'từ năm 2017 đến hết 6 tháng đầu năm 2018'],
    ...['Năm 2017 & 6T/2018', '2017 and the first half of 2018'],
  ],
  '2016..2018H1': ['năm 2016, 2017 và 6 tháng đầu năm 2018', 'năm 2016, năm 2017, 6T2018'],
  '2017-03..2018-08': ['từ tháng 3/2017 đến tháng 8/2018', 'T3/2017 - T8/2018', '2017-03..2018-08'],
  '2018-03..2018-08': ['từ tháng 3 đến tháng 8 năm 2018', 'tháng 3 - tháng 8/2018'],
  '2015..2018': [
    'từ năm 2015 đến năm 2018',
    'từ 2015 đến 2018',
    'các năm 2015 - 2018',
    '2015..2018',
  ],
  '2016..2020': ['giai đoạn 2016-2020', 'giai đoạn 2016 – 2020', '2016..2020', '5 năm 2016-2020'],
  '2015H2..2020H1': [
    '2015-2020',
    '2015 – 2020',
    'nhiệm kỳ 2015-2020',
    'Nhiệm kì 2015 - 2020',
    'NK 2015-2020',
  ],
  '2015H2..2018H1': [
    ...[
      '2015-2020:mid',
      'giữa nhiệm kỳ 2015-2020',
      'giữa nhiệm kỳ 2015 - 2020',
      'giua nhiem ky 2015-2020',
    ],
    ...[
      'Giữa nhiệm kỳ Đại hội Đảng bộ 2015-2020',
      'mid-term 2015-2020',
      'nửa đầu nhiệm kỳ 2015-2020',
    ],
  ],
  '2013H2..2023H1': [
    '10y..2023H1',
    '10 năm 2013-2023',
    '10 năm 2013 - 2023',
    '10 năm (2013-2023)',
    'mười năm 2013-2023',
  ],
  '2014..2023': ['10y..2023', '10 năm 2014-2023'],
};

describe('parsePeriod', () => {
  for (const [id, forms] of Object.entries(FORMS)) {
    test(`every form of ${id} is read, composed or decomposed`, () => {
      expect(forms.map((form) => `${form} = ${read(form.normalize('NFC'))}`)).toEqual(
        forms.map((form) => `${form} = ${id}`),
      );
      expect(forms.map((form) => read(form.normalize('NFD')))).toEqual(forms.map(() => id));
    });
  }

  test('says how a period was written', () => {
    const spelled = (text: string) => {
      const parsed = parsePeriod(text, context);
      return parsed.ok ? parsed.spelled : null;
    };
    expect(spelled('2018H1')).toBe('plain');
    expect(spelled('nhiệm kỳ 2015-2020')).toBe('term');
    expect(spelled('2015-2020:mid')).toBe('mid');
    expect(spelled('10 năm 2013-2023')).toBe('anniversary');
    expect(spelled('due-half')).toBe('relative');
  });

  test.each([
    ['2016-2020', 'unknown-term', '2016..2020'],
    ['nhiệm kỳ 2016-2021', 'unknown-term', '2016..2021'],
    ['2018H1..2017', 'reversed', '2017..2018H1'],
    ['2020-2015', 'reversed', '2015-2020'],
    ['giai đoạn 2020-2016', 'reversed', '2016..2020'],
    ['6 tháng đầu năm 2018 và năm 2017', 'reversed', '2017..2018H1'],
    ['từ tháng 12 đến tháng 5/2018', 'reversed', '2017-12..2018-05'],
    ['năm 2016 và năm 2018', 'not-adjoining', null],
    ['6 tháng đầu năm', 'year-missing', '2018H1'],
    ['quý III', 'year-missing', '2018Q3'],
    ['2018-6T', 'not-understood', '2018H1'],
    ['báo cáo 6T/2018 xã Kỳ Bắc', 'not-understood', '2018H1'],
    ['2018H3', 'not-understood', null],
    ['2018-13', 'not-understood', null],
    ['2018M6', 'not-understood', null],
    ['13 tháng 2018', 'not-understood', null],
    ['quý V/2018', 'not-understood', null],
    ['15/6/2018', 'not-understood', null],
    ['2018-06-14', 'not-understood', null],
    ['0y..2018', 'not-understood', null],
    ['1018', 'not-understood', null],
    ['', 'not-understood', null],
    ['ngày mai', 'not-understood', null],
  ])('refuses "%s" as %s and offers %s', (text, reason, suggestion) => {
    expect(parsePeriod(text, context)).toEqual({ ok: false, reason, suggestion });
  });

  test('reads no text longer than periods are, and guesses none in it', () => {
    const not = (suggestion: string | null) => ({
      ok: false,
      reason: 'not-understood',
      suggestion,
    });
    const padded = (words: number) => `${'báo cáo '.repeat(words)}6 tháng đầu năm 2018`;
    expect(parsePeriod(padded(60), context)).toEqual(not('2018H1'));
    expect(parsePeriod(padded(61), context)).toEqual(not(null));
  });

  test('reads terms by the settings', () => {
    const moved = contextOn('2018-06-20', {
      'term.2015-2020': '2015Q3..2020H1',
      'term.2016-2021': '2016H2..2021H1',
      'mid.2015-2020': '2017H2',
    });
    expect(read('2015-2020', moved)).toBe('2015H2..2020H1');
    expect(read('2015-2020:mid', moved)).toBe('2015H2..2017');
    expect(read('2016-2021', moved)).toBe('2016H2..2021H1');
    expect(read('giữa nhiệm kỳ 2016-2021', moved)).toBe('2016H2..2019H1');
  });

  test('every example that is shown is itself read', () => {
    for (const example of periodExamples) expect(parsePeriod(example, context).ok).toBe(true);
  });
});
