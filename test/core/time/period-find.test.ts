import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findPeriods,
  findPeriodsWithoutYear,
  titlePeriods,
} from '../../../src/core/time/period-find.ts';
import { periodId } from '../../../src/core/time/period-id.ts';
import { inYear } from '../../../src/core/time/period-words.ts';
import { context } from './period-context.ts';

const found = (text: string) => findPeriods(text, context).map(({ period }) => periodId(period));
const titled = (text: string) => titlePeriods(text, context).map(({ period }) => periodId(period));
const yearless = (text: string) =>
  findPeriodsWithoutYear(text, context).map(({ part }) => periodId(inYear(part, 2018)));

describe('findPeriods', () => {
  test.each([
    ['Ky Bac_6T2018.xlsx', ['2018H1']],
    ['bieu-2017H1', ['2017H1']],
    ['bieu-2017H1.csv', ['2017H1']],
    ['KyBac-nam-2017', ['2017']],
    ['KyBac2018H1.csv', ['2018H1']],
    ['tong-hop-2017.csv', ['2017']],
    ['Ky_Bac_6_thang_dau_nam_2018.csv', ['2018H1']],
    ['Ky Bac 6-thang-dau-nam-2018.xlsx', ['2018H1']],
    ['BC quy I-2019 Ky Phu.xlsx', ['2019Q1']],
    ['9T2020 Ky Phu', ['2020M9']],
    ['Biểu 2 quý I/2018', ['2018Q1']],
    ['Phụ lục 6 tháng đầu năm 2018', ['2018H1']],
    ['Thực hiện 6T đầu 2018', ['2018H1']],
    ['Ước cả năm 2018', ['2018']],
    ['NĂM 2017 VÀ 6 THÁNG ĐẦU NĂM 2018', ['2017..2018H1']],
    ['18 tháng (năm 2017 và 6 tháng đầu năm 2018)', ['2017..2018H1']],
    [
      'sơ kết giữa nhiệm kỳ 2015–2020 và giao ban 6 tháng đầu năm 2018',
      ['2015H2..2018H1', '2018H1'],
    ],
    ['nhiệm kỳ Đại hội XIX (2015-2020)', ['2015H2..2020H1']],
    ['Tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW (2013 - 2023)', ['2013H2..2023H1']],
    ['6 tháng đầu năm 2018 | Cùng kỳ năm 2017', ['2018H1', '2017']],
    ['Báo cáo năm 2016 và năm 2018', ['2016', '2018']],
    ['Tổng kết “Năm dân vận chính quyền 2018”', ['2018']],
    ['6T/2018, thực hiện "Năm dân vận chính quyền 2018"', ['2018H1']],
    ['Nhận 2018H1/Kỳ Bắc', ['2018H1']],
    ['Bieu 1-6T2018.xlsx', ['2018H1']],
    ['Bieu 01-quy I-2019.xlsx', ['2019Q1']],
    ['2018-BC-KyBac.xlsx', ['2018']],
    ['2018H1-BC KyBac.xlsx', ['2018H1']],
  ])('"%s" names %j', (text, ids) => {
    expect(found(text)).toEqual(ids);
    expect(found(text.normalize('NFD'))).toEqual(ids);
  });

  test.each([
    'Kỳ Bắc, ngày 15 tháng 6 năm 2018',
    'Kỳ Bắc, ngày      tháng 6 năm 2018',
    'Kỳ Bắc, ngày … tháng … năm 2018',
    '15 tháng 6 năm 2018',
    'Kỳ Bắc, 15/6/2018',
    '05.06.2018',
    '2018-06-14',
    'KyBac 14-6-2018.xlsx',
    'Số liệu tính từ ngày 15/12/2017 đến ngày 14/6/2018',
    'từ 15/12/2017 đến 14/6/2018',
    'Số 15/BC-UBND',
    'số 12/2018/QĐ',
    'Số: 05/2018/BC-ĐU',
    'Nghị định 09/2019/NĐ-CP',
    'Nghị định 09/2019',
    'Chỉ thị 49 năm 2015',
    'Nghị quyết số 25-NQ/TW ngày 03/6/2013',
    'Biểu số 05/2018',
    'năm học 2017-2018',
    'từ năm 2013 đến nay',
    'Chương trình 2016-2020',
    'nhiệm kỳ 2016-2021',
    'tỷ lệ 1.2018',
    '46.091.2018 đồng',
    'Xã Kỳ Bắc',
    '',
  ])('"%s" names none', (text) => {
    expect(found(text)).toEqual([]);
    expect(yearless(text)).toEqual([]);
  });

  test('a bracket around the words is left where it is', () => {
    const [one] = findPeriods('Xã Kỳ Bắc (6T/2018)', context);
    expect(one?.text).toBe('6T/2018');
  });

  test('places count the text as given, also where letters are decomposed', () => {
    const text = 'Biểu số liệu 6 tháng đầu năm 2018, xã Kỳ Bắc'.normalize('NFD');
    const [one] = findPeriods(text, context);
    expect(one && text.slice(one.index, one.index + one.length)).toBe(
      '6 tháng đầu năm 2018'.normalize('NFD'),
    );
  });
});

describe('a text without end', () => {
  test('is a title only as far as a title goes', () => {
    const title = (words: number) => `${'Báo cáo '.repeat(words)}6 tháng đầu năm 2018`;
    expect(titled(title(400))).toEqual(['2018H1']);
    expect(titled(title(500))).toEqual([]);
  });

  test.each([
    ['năm 2018 và '.repeat(8000), 8000],
    ['10 năm thực hiện Nghị quyết 2013 - 2023; '.repeat(4000), 4000],
    ['từ tháng 3/2017 đến tháng 8/2018 '.repeat(4000), 4000],
  ])('has every period found before the reader tires', (text, count) => {
    expect(found(text)).toHaveLength(count);
  });

  test('lists periods no longer than anyone would', () => {
    expect(yearless('tháng 5 và '.repeat(8000))).toHaveLength(8000);
    const months = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `tháng ${(at % 12) + 1}/${2010 + Math.floor(at / 12)}`,
      );
    expect(found(months(36).join(', '))).toEqual(['2010..2012']);
    expect(found(months(37).join(', '))).toEqual(['2010..2012', '2013-01']);
  });

  test('names a document no sooner for its length', () => {
    const title = 'Báo cáo kết quả thực hiện Kết luận số 62-KL/TW năm 2009 '.repeat(60);
    expect(titled(title)).toEqual(['2009']);
  });
});

test('whatever is in a text, what is found stands where it is said to', () => {
  const pieces = fc.constantFrom(
    '6',
    'T',
    ' ',
    '-',
    '_',
    '.',
    '/',
    'năm',
    'ngày',
    'tháng',
    '2018',
    '(',
    'quý',
    'đến',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 60 }),
      fc.integer({ min: 1, max: 300 }),
      (some, times) => {
        const text = some.join('').repeat(times).slice(0, 3000);
        for (const one of findPeriods(text, context)) {
          expect(text.slice(one.index, one.index + one.length)).toBe(one.text);
          expect(one.period.end).toBeGreaterThan(one.period.start);
        }
      },
    ),
    { numRuns: 100 },
  );
});

describe('findPeriodsWithoutYear', () => {
  test.each([
    ['6 tháng đầu năm', ['2018H1']],
    ['Kết quả 6 tháng cuối năm', ['2018H2']],
    ['BC 6 tháng Kỳ Bắc', ['2018H1']],
    ['6T_KyBac', ['2018H1']],
    ['b/c quý I', ['2018Q1']],
    ['(quý 3)', ['2018Q3']],
    ['tháng 5', ['2018-05']],
    ['T5', ['2018-05']],
    ['QII', ['2018Q2']],
    ['từ tháng 3 đến tháng 8', ['2018-03..2018-08']],
    ['Cả năm', ['2018']],
    ['6 tháng đầu năm 2018', []],
    ['UBND Q.1', []],
    ['Quỹ 1', []],
    ['trong 3 tháng', []],
    ['15 tháng', []],
    ['6 tổ hòa giải', []],
    ['sau tháng', []],
  ])('"%s" leaves %j', (text, ids) => {
    expect(yearless(text)).toEqual(ids);
    expect(yearless(text.normalize('NFD'))).toEqual(ids);
  });
});

describe('titlePeriods', () => {
  test.each([
    ['kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018', ['2018H1']],
    ['KET QUA 6 THANG DAU NAM, NHIEM VU 6 THANG CUOI NAM 2018', ['2018H1']],
    ['Kết quả năm 2017, phương hướng, nhiệm vụ năm 2018', ['2017']],
    ['Phương hướng năm 2019; kết quả năm 2018', ['2018']],
    ['Kế hoạch 6 tháng cuối năm 2018', []],
    ['Dự kiến năm 2019', []],
    ['Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2018', ['2018H1']],
    ['Kết quả thực hiện nhiệm vụ 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018', ['2018H1']],
    ['Tình hình thực hiện kế hoạch năm 2018', ['2018']],
    ['6 tháng đầu năm 2018 so với cùng kỳ năm 2017', ['2018H1']],
    ['6 tháng đầu năm so với cùng kỳ năm 2017', []],
    ['6 tháng đầu năm so với 6T/2017 - Năm 2018', ['2018H1']],
    ['6 THÁNG ĐẦU NĂM - NĂM 2018', ['2018H1']],
    ['Năm 2018: báo cáo 6 tháng đầu năm', ['2018H1']],
    ['2018 / 6T dau nam', ['2018H1']],
    ['Báo cáo 6 tháng đầu năm', []],
    ['6 tháng đầu năm 2018 (6T/2018)', ['2018H1']],
    ['quý I/2018 và 6 tháng đầu năm 2018', ['2018Q1', '2018H1']],
    ['Báo cáo số 15/BC-UBND ngày 15/6/2018 kết quả 6 tháng đầu năm 2018', ['2018H1']],
    ['6 tháng đầu năm 2018\nThực hiện Kết luận số 62-KL/TW năm 2009', ['2018H1']],
    ['6 tháng đầu năm 2018\nthực hiện Kết luận 62-KL/TW tháng 12/2009', ['2018H1']],
    ['Quyết định 217, 218 năm 2013 của Bộ Chính trị\nQuý I năm 2018', ['2018Q1']],
    ['Luật Tiếp công dân năm 2013\n6 tháng đầu năm 2018', ['2018H1']],
    ['6T/2018\nNghị quyết Đại hội Đảng bộ huyện, nhiệm kỳ 2015 - 2020', ['2018H1']],
    ['Công văn số 123-CV/BDV tháng 6/2018\n6 tháng đầu năm 2018', ['2018H1']],
    ['Thực hiện Kế hoạch số 12-KH/HU ngày 05/01/2018\n6 tháng đầu năm 2018', ['2018H1']],
    ['6 tháng đầu năm, theo Kết luận số 62-KL/TW năm 2009', []],
    ['6 tháng đầu năm thực hiện Nghị quyết năm 2018', ['2018H1']],
    ['Báo cáo kết quả thực hiện Nghị quyết số 25-NQ/TW năm 2018', ['2018']],
    ['Nghị quyết Đại hội nhiệm kỳ 2015 - 2020', ['2015H2..2020H1']],
    ['6 tháng đầu năm 2018\nThực hiện Chỉ thị 05, quý I năm 2017', ['2018H1', '2017Q1']],
    ['Tuyên truyền pháp luật năm 2018, 6 tháng đầu năm 2017', ['2018', '2017H1']],
  ])('"%s" reports on %j', (text, ids) => {
    expect(titled(text)).toEqual(ids);
    expect(titled(text.normalize('NFD'))).toEqual(ids);
  });
});
