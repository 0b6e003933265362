import { describe, expect, it } from 'vitest';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { IngestOptions } from '../../src/ingest/context.ts';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';
import { communeId, haTinh, kyAnh, thiXaKyAnh } from '../support/ky-anh.ts';

const table: Cells = [
  ['STT', 'Nội dung', 'Thực hiện'],
  [1, 'Vườn mẫu đạt chuẩn', 3],
];

async function check(
  titles: readonly string[],
  file: string,
  expected: { facts?: readonly string[]; problems?: readonly string[] },
  options: Partial<IngestOptions> = {},
) {
  const result = await ingestRows([...titles.map((text) => [text]), ...table], options, file);
  if (expected.facts) expect(factLines(result)).toEqual(expected.facts);
  expect(problemLines(result.problems)).toEqual(expected.problems ?? []);
}

const kyBac = ['Xã Kỳ Bắc 2018H1 model_gardens_certified = 3'];

describe('whose a sheet is', () => {
  it('is told by the file name where the title is silent', () =>
    check(['6 tháng đầu năm 2018'], 'Nhan/Ky Bac.csv', { facts: kyBac }));

  it('is told by the folder where the file name is silent too', () =>
    check(['6 tháng đầu năm 2018'], 'Nhan/Kỳ Bắc/so-lieu.csv', { facts: kyBac }));

  it('is not told by folders far up, which belong to the machine', () =>
    check(['Xã Kỳ Bắc, 6 tháng đầu năm 2018'], '/home/Kỳ Phú/2016/Nhan/thang 6/a.csv', {
      facts: kyBac,
    }));

  it('is the lower one of an ancestor and its descendant', () =>
    check(['HUYỆN ỦY KỲ ANH', '6 tháng đầu năm 2018'], 'Ky Bac.csv', { facts: kyBac }));

  it('is a problem where title and file name disagree', () =>
    check(['Xã Kỳ Phú, 6 tháng đầu năm 2018'], 'Ky Bac.csv', {
      problems: ['error unit-disagrees'],
    }));

  it('is what the title says where only a folder says otherwise, and that is told', () =>
    check(['Xã Kỳ Phú, 6 tháng đầu năm 2018'], 'Nhan/Kỳ Bắc/so-lieu.csv', {
      facts: ['Xã Kỳ Phú 2018H1 model_gardens_certified = 3'],
      problems: ['warning unit-disagrees'],
    }));

  it('is a problem where the flag contradicts the title', () =>
    check(
      ['Xã Kỳ Phú, 6 tháng đầu năm 2018'],
      'a.csv',
      { problems: ['error unit-disagrees'] },
      { unit: communeId('Kỳ Bắc') },
    ));

  it('never is the recipient', () =>
    check(['UBND xã Kỳ Bắc', 'Kính gửi: Xã Kỳ Phú', '6 tháng đầu năm 2018'], 'a.csv', {
      facts: kyBac,
    }));

  it('never is one of several recipients', async () => {
    const below = ['- Đảng ủy xã Kỳ Phú;', '+ UBND xã Kỳ Châu', '6 tháng đầu năm 2018'];
    const to = 'Kính gửi: - Ban Dân vận Huyện ủy Kỳ Anh';
    await check(['UBND xã Kỳ Bắc', to, ...below], 'a.csv', { facts: kyBac });
    await check([to, ...below.slice(0, 1), 'UBND xã Kỳ Bắc', '6 tháng đầu năm 2018'], 'a.csv', {
      facts: kyBac,
    });
  });

  it('is settled by a flag that names one of the units that disagree', () =>
    check(
      ['Xã Kỳ Bắc, 6 tháng đầu năm 2018'],
      'Ky Phu.csv',
      { facts: kyBac },
      { unit: communeId('Kỳ Bắc') },
    ));

  it('is settled by a flag where the title names a commune that no one knows', async () => {
    const titles = ['UBND XÃ KỲ LẠ', 'Huyện Kỳ Anh, 6 tháng đầu năm 2018'];
    await check(titles, 'a.csv', { facts: kyBac }, { unit: communeId('Kỳ Bắc') });
    await check(titles, 'a.csv', { problems: ['error unknown-unit A1'] }, { unit: kyAnh });
  });

  it('is settled by a flag where a name is two units’', async () => {
    const rows = [['Ban Dân vận Kỳ Anh'], ['6 tháng đầu năm 2018'], ...table];
    const ofProvince = (options: Partial<IngestOptions>) =>
      ingestRows(rows, options, 'a.csv', { homeUnit: haTinh });
    expect(problemLines((await ofProvince({})).problems)).toEqual(['error ambiguous-unit A1']);
    expect(factLines(await ofProvince({ unit: thiXaKyAnh }))).toEqual([
      'Thị xã Kỳ Anh 2018H1 model_gardens_certified = 3',
    ]);
  });

  it('is the office itself where nothing says otherwise', () =>
    check(['6 tháng đầu năm 2018'], 'a.csv', {
      facts: ['Huyện Kỳ Anh 2018H1 model_gardens_certified = 3'],
    }));

  it('is not the district where the title names a commune that no one knows', () =>
    check(['UBND XÃ KỲ LẠ', 'Huyện Kỳ Anh, 6 tháng đầu năm 2018'], 'a.csv', {
      problems: ['error unknown-unit A1'],
    }));
});

describe('of when a sheet is', () => {
  it('is told by the file name or the folder where the title is silent', async () => {
    await check(['Xã Kỳ Bắc'], 'so-lieu 6T2018.csv', { facts: kyBac });
    await check(['Xã Kỳ Bắc'], '2018H1/so-lieu.csv', { facts: kyBac });
  });

  it('is not told by the letters and resolutions that the title goes back to', async () => {
    const titles = ['Xã Kỳ Bắc', 'BÁO CÁO 6 THÁNG ĐẦU NĂM 2018'];
    for (const letter of [
      'Thực hiện Công văn số 123-CV/BDV ngày 5/6/2018 của Ban Dân vận Huyện ủy',
      '(Kèm theo Báo cáo số 45-BC/ĐU ngày 20/6/2018)',
      'Kết quả thực hiện Kết luận số 62-KL/TW năm 2009 và Chỉ thị 49 năm 2015',
      'Thực hiện Nghị quyết Đại hội Đảng bộ huyện lần thứ XX, nhiệm kỳ 2015 - 2020',
    ]) {
      await check([...titles, letter], 'a.csv', { facts: kyBac });
    }
  });

  it('is told by the days that the sheet states, though they are another calendar’s', () =>
    check(['Xã Kỳ Bắc', 'Số liệu tính từ ngày 01/01/2018 đến ngày 30/6/2018'], 'a.csv', {
      facts: kyBac,
      problems: ['info other-dates A2'],
    }));

  it('warns of days far from the period’s', () =>
    check(['Xã Kỳ Bắc 6T/2018', 'Số liệu tính từ ngày 01/11/2017 đến ngày 14/6/2018'], 'a.csv', {
      facts: kyBac,
      problems: ['warning other-dates A2'],
    }));

  it('is a problem where title and file name disagree', () =>
    check(['Xã Kỳ Bắc, năm 2017'], 'Ky Bac 6T2018.csv', { problems: ['error period-disagrees'] }));

  it('is settled by a flag that says what the title says', () =>
    check(
      ['Xã Kỳ Bắc, 6 tháng đầu năm 2018'],
      'Ky Bac nam 2017.csv',
      { facts: kyBac },
      { period: halfYearPeriod(2018, 1) },
    ));

  it('agrees with a folder that holds the whole year', () =>
    check(['Xã Kỳ Bắc, 6 tháng đầu năm 2018'], '2018/a.csv', { facts: kyBac }));

  it('warns of a folder that says otherwise', () =>
    check(['Xã Kỳ Bắc, 6 tháng đầu năm 2018'], '2017H1/a.csv', {
      facts: kyBac,
      problems: ['warning period-disagrees'],
    }));

  it('is a problem where the flag contradicts the file', () =>
    check(
      ['Xã Kỳ Bắc, 6 tháng đầu năm 2018'],
      'a.csv',
      { problems: ['error period-disagrees'] },
      { period: halfYearPeriod(2017, 1) },
    ));

  it('is a problem where nothing tells it', () =>
    check(['Xã Kỳ Bắc'], 'a.csv', { problems: ['error no-period'] }, { unit: kyAnh }));
});
