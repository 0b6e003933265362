import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TemplateRowCode } from '../../src/core/template-codes.ts';
import { halfYearPeriod, yearPeriod } from '../../src/core/time/period.ts';
import type { IngestContext, IngestOptions, IngestResult } from '../../src/ingest/context.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { factLines, problemLines } from '../support/ingest.ts';
import { communeId, contextFor, haTinh, kyAnh, register } from '../support/ky-anh.ts';
import { openTemplate, type Typed, templateOf } from '../support/template.ts';
import { workbookOf } from '../support/workbook.ts';

const kyBac = communeId('Kỳ Bắc');
const petitions = { indicators: ['reception_turns', 'petitions_received'] };

async function read(
  bytes: Uint8Array,
  options: Partial<IngestOptions> = {},
  file = 'bao-cao.xlsx',
  rest: Partial<IngestContext> = {},
): Promise<IngestResult> {
  return ingestFile(bytes, contextFor(file, options, rest));
}

/** The lines of the readings alone: an empty cell takes back what nobody has said yet. */
function readingLines(result: IngestResult): readonly string[] {
  return factLines(result).filter((line) => !line.includes(' = retracted'));
}

/** The template of Xã Kỳ Bắc with 12 receptions, after `change`. */
async function changed(
  change: (open: Awaited<ReturnType<typeof openTemplate>>) => void,
): Promise<Uint8Array> {
  const open = await openTemplate(templateOf(kyBac, petitions));
  open.fill(({ indicator }) => (indicator === 'reception_turns' ? 12 : undefined));
  change(open);
  return open.bytes();
}

const turns = 'Xã Kỳ Bắc 2018H1 reception_turns = 12';

describe('a template that was filled in', () => {
  const everything = templateOf(kyBac);
  const rows = everything.groups.flatMap(({ entries }) => entries);
  const keyOf = ({ indicator, category }: Pick<TemplateRowCode, 'indicator' | 'category'>) =>
    category === null ? indicator : `${indicator}:${category}`;

  /** What people type into a cell of the row, and how it is to be read. */
  const entry = fc.record({
    row: fc.constantFrom(...rows),
    value: fc.nat(10_000_000),
    how: fc.nat(5),
  });
  type Entry = typeof entry extends fc.Arbitrary<infer One> ? One : never;

  function typedAndRead({ row, value, how }: Entry): { typed: string | number; read: string } {
    if (row.entry === 'text') return { typed: `Kết quả ${value}`, read: `Kết quả ${value}` };
    if (row.entry === 'yes-no') {
      return value % 2 === 0 ? { typed: 'Đạt', read: '1' } : { typed: 'Chưa đạt', read: '0' };
    }
    if (row.entry === 'decimal' && how < 3) {
      return { typed: value + 0.5, read: `${value}.5` };
    }
    switch (how) {
      case 0:
        return { typed: `trên ${value}`, read: `${value} over` };
      case 1:
        return { typed: 'x', read: 'x' };
      case 2:
        return { typed: '-', read: '0' };
      default:
        return { typed: value, read: String(value) };
    }
  }

  test('comes back as it was, and nothing more', async () => {
    const entries = fc.uniqueArray(entry, {
      selector: ({ row }) => keyOf(row),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        entries,
        fc.constantFrom('vi' as const, 'en' as const),
        async (drawn, lang) => {
          const open = await openTemplate(everything, lang);
          const byRow = new Map(drawn.map((one) => [keyOf(one.row), typedAndRead(one)]));
          open.fill((row) => byRow.get(keyOf(row))?.typed);
          const result = await read(await open.bytes());
          expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
          const expected = [...byRow].map(
            ([key, { read: told }]) => `Xã Kỳ Bắc 2018H1 ${key} = ${told}`,
          );
          expect([...readingLines(result)].sort()).toEqual(expected.sort());
          expect(result.submissions.map(({ form, filer }) => [form, filer])).toEqual([
            ['template', kyBac],
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('takes back with its empty cells what it said before', async () => {
    expect(factLines(await read(await changed(() => {})))).toContain(
      'Xã Kỳ Bắc 2018H1 petitions_received = retracted',
    );
  });

  test('reads its empty cells as zero where the office says so', async () => {
    const result = await read(await changed(() => {}), { blank: 'zero' });
    expect(factLines(result)).toContain('Xã Kỳ Bắc 2018H1 petitions_received = 0 assumed');
    expect(problemLines(result.problems)).toContain('info blank-as-zero');
  });

  test('takes the empty whole of filled categories for no zero', async () => {
    const open = await openTemplate(templateOf(kyBac, petitions));
    open.fill(({ category }) => (category === 'complaint' ? 2 : undefined));
    const lines = factLines(await read(await open.bytes(), { blank: 'zero' }));
    expect(lines).toContain('Xã Kỳ Bắc 2018H1 petitions_received = retracted');
    expect(lines).toContain('Xã Kỳ Bắc 2018H1 petitions_received:proposal = 0 assumed');
  });

  test('is no report while it is empty', async () => {
    const open = await openTemplate(templateOf(kyBac, petitions));
    expect(problemLines((await read(await open.bytes())).problems)).toEqual(['error no-data']);
  });

  test('offers yes and no in English too', async () => {
    const open = await openTemplate(templateOf(kyBac, { indicators: ['ntm_commune'] }), 'en');
    open.fill(() => 'yes');
    expect(factLines(await read(await open.bytes()))).toEqual(['Xã Kỳ Bắc 2018H1 ntm_commune = 1']);
  });

  test('says whether its figures are the district’s own, and whether they are an estimate', async () => {
    const choices = { ...petitions, nature: 'estimate' } as const;
    const open = await openTemplate(templateOf(kyAnh, choices, 'own'));
    open.fill(({ indicator, category }) =>
      indicator === 'reception_turns' && category === null ? 3 : undefined,
    );
    expect(readingLines(await read(await open.bytes()))).toEqual([
      'Huyện Kỳ Anh 2018H1 reception_turns = 3 own estimate',
    ]);
  });
});

describe('a template that was worked on', () => {
  test('reads alike whoever saved it: rows inserted, the sheet renamed, a column hidden', async () => {
    const folder = fileURLToPath(new URL('../../fixtures/template/', import.meta.url));
    const names = (await readdir(folder)).filter((name) => name.startsWith('da-')).sort();
    const results = await Promise.all(
      names.map(async (name) => read(await readFile(`${folder}${name}`), {}, name)),
    );
    expect(names).toEqual(['da-dien.xlsx', 'da-sua.ods', 'da-sua.xls', 'da-sua.xlsx']);
    for (const result of results) {
      expect(result.problems).toEqual([]);
      expect(readingLines(result)).toMatchInlineSnapshot(`
        [
          "Xã Kỳ Bắc 2018H1 reception_turns = 12",
          "Xã Kỳ Bắc 2017H1 reception_turns = 10 quoted",
          "Xã Kỳ Bắc 2018H1 petitions_opening = 0",
          "Xã Kỳ Bắc 2018H1 petitions_received = 7",
          "Xã Kỳ Bắc 2018H1 petitions_received:complaint = 2",
          "Xã Kỳ Bắc 2018H1 petitions_received:denunciation = 1",
          "Xã Kỳ Bắc 2018H1 petitions_received:proposal = 4",
          "Xã Kỳ Bắc 2018H1 poor_fund_cash = 270000000 under",
          "Xã Kỳ Bắc 2018H1 ntm_commune = 1",
          "Xã Kỳ Bắc 2018H1 land_donated = 1250.5",
          "Xã Kỳ Bắc 2018H1 report_results = Xây dựng 3 mô hình "Dân vận khéo"; Nhân dân hiến 1.250 m2 đất làm đường.",
        ]
      `);
      const notes = result.submissions[0]?.facts.flatMap(({ note }) => note ?? []);
      expect(notes).toEqual(['cả tiếp định kỳ']);
    }
  });

  test('tells a row that someone added, with its value', async () => {
    const bytes = await changed(({ sheet, rowOf, columnOf }) => {
      const row = rowOf('@end') - 1;
      sheet.getCell(row, columnOf('label')).value = 'Số cuộc văn nghệ';
      sheet.getCell(row, columnOf('value')).value = 4;
      sheet.getCell(row + 3, columnOf('value')).value = 9;
    });
    const result = await read(bytes);
    expect(problemLines(result.problems)).toEqual([
      'warning unknown-indicator E20',
      'warning stray-value E23',
    ]);
    expect(readingLines(result)).toEqual([turns]);
  });

  test('tells a column that someone added', async () => {
    const bytes = await changed(({ sheet, rowOf }) => {
      sheet.getCell(rowOf('@head'), 9).value = 'Ước cả năm';
    });
    expect(problemLines((await read(bytes)).problems)).toEqual(['warning unknown-column I6']);
  });

  test('is known in another workbook, beside that of another commune', async () => {
    const sheetOf = (code: string, name: string, value: number) => ({
      name: `Trang ${code}`,
      rows: [
        [`danvan-template|1|2018H1|${code}|${name}|Huyện Kỳ Anh`, 'label', 'value|2018H1'],
        ['reception_turns||||', 'Số lượt tiếp công dân', value],
      ],
    });
    const bytes = await workbookOf([
      sheetOf('18760', 'Xã Kỳ Bắc', 12),
      sheetOf('18761', 'Xã Kỳ Châu', 5),
    ]);
    expect(factLines(await read(bytes))).toEqual([turns, 'Xã Kỳ Châu 2018H1 reception_turns = 5']);
  });

  test('keeps a note, and the scale that someone wrote beside the row', async () => {
    const open = await openTemplate(templateOf(kyBac, { indicators: ['poor_fund_cash'] }));
    open.fill(() => 270);
    const row = open.rowOf('poor_fund_cash');
    open.sheet.getCell(row, open.columnOf('measure')).value = 'triệu đồng';
    open.sheet.getCell(row, open.columnOf('note')).value = 'cả lãi';
    const result = await read(await open.bytes());
    expect(factLines(result)).toEqual(['Xã Kỳ Bắc 2018H1 poor_fund_cash = 270000000']);
    expect(result.submissions[0]?.facts[0]?.note).toBe('cả lãi');
  });
});

describe('a template that someone else’s words contradict', () => {
  test('is refused where its title was changed for another half-year', async () => {
    const bytes = await changed(({ sheet }) => {
      sheet.getCell('B1').value = 'BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN 6 THÁNG CUỐI NĂM 2018';
    });
    const result = await read(bytes);
    expect(problemLines(result.problems)).toContain('error period-disagrees');
    expect(factLines(result)).toEqual([]);
  });

  test('is refused where its title was changed for another commune', async () => {
    const bytes = await changed(({ sheet }) => {
      sheet.getCell('B2').value = 'Đơn vị báo cáo: Xã Kỳ Phú, Huyện Kỳ Anh';
    });
    expect(problemLines((await read(bytes)).problems)).toEqual(['error unit-disagrees']);
  });

  test('is refused under the name of another commune, unless the flag says whose it is', async () => {
    const bytes = await changed(() => {});
    const file = 'Xã Kỳ Phú.xlsx';
    expect(problemLines((await read(bytes, {}, file)).problems)).toEqual(['error unit-disagrees']);
    expect((await read(bytes, { unit: kyBac }, file)).problems).toEqual([]);
    expect((await read(bytes, {}, 'Huyện Kỳ Anh/Xã Kỳ Bắc.xlsx')).problems).toEqual([]);
  });

  test('is refused with a flag for another unit or period, and read with that of a unit above', async () => {
    const bytes = await changed(() => {});
    const flags = async (options: Partial<IngestOptions>) =>
      problemLines((await read(bytes, options)).problems);
    expect(await flags({ unit: communeId('Kỳ Phú') })).toEqual(['error unit-disagrees']);
    expect(await flags({ period: yearPeriod(2018) })).toContain('error period-disagrees');
    expect(await flags({ unit: haTinh, period: halfYearPeriod(2018, 1) })).toEqual([]);
  });

  test('holds where the unit was renamed since, and not where its code is another unit’s now', async () => {
    const bytes = await changed(() => {});
    const units = register.units.map((unit) => {
      const [state] = unit.states;
      if (unit.id !== kyBac || !state) return unit;
      return { ...unit, states: [{ ...state, name: 'Xã Bắc Kỳ' }] };
    });
    const renamed = await read(bytes, {}, 'tep.xlsx', { register: { ...register, units } });
    expect(renamed.submissions.map(({ filer }) => filer)).toEqual([kyBac]);
    const swapped = register.units.map((unit) => {
      const [state] = unit.states;
      const other = unit.id === kyBac ? '18770' : state?.code === '18770' ? '18760' : null;
      return other === null || !state ? unit : { ...unit, states: [{ ...state, code: other }] };
    });
    const reused = await read(bytes, {}, 'tep.xlsx', { register: { ...register, units: swapped } });
    expect(problemLines(reused.problems)).toEqual(['error unit-disagrees']);
  });

  test('names a unit that nobody registered', async () => {
    const units = register.units.filter(({ id }) => id !== kyBac);
    const result = await read(await changed(() => {}), {}, 'tep.xlsx', {
      register: { ...register, units },
    });
    expect(problemLines(result.problems)).toEqual(['error unknown-unit']);
  });
});

describe('last year’s figure in a template', () => {
  const columns = [
    'danvan-template|1|2018H1|18760|Xã Kỳ Bắc|Huyện Kỳ Anh',
    'label',
    'value|2018H1',
    'compared|2017H1',
  ];
  const sheet = (printed: string, shown: string | number | null) =>
    workbookOf([
      {
        name: 'Biểu mẫu',
        rows: [columns, [`reception_turns||||${printed}`, 'Số lượt tiếp công dân', 12, shown]],
      },
    ]);

  test('is not read back as it was printed', async () => {
    expect(factLines(await read(await sheet('10', 10)))).toEqual([turns]);
    expect(factLines(await read(await sheet('trên 10', 'trên 10')))).toEqual([turns]);
    expect(factLines(await read(await sheet('10', null)))).toEqual([turns]);
  });

  test('is a quoted figure where the unit wrote its own', async () => {
    const quoted = 'Xã Kỳ Bắc 2017H1 reception_turns = 11 quoted';
    expect(factLines(await read(await sheet('10', 11)))).toEqual([turns, quoted]);
    expect(factLines(await read(await sheet('', 11)))).toEqual([turns, quoted]);
  });
});

describe('old reports typed in from paper', () => {
  const paper = { ...petitions, period: { ...yearPeriod(2013), end: yearPeriod(2016).end } };
  const filled: Typed = ({ indicator, category }, period) =>
    indicator === 'reception_turns' && category === null && period !== '2014'
      ? Number(period) - 2000
      : undefined;

  test('are a report a year, each with its source; a year that is still empty says nothing', async () => {
    const open = await openTemplate(templateOf(kyBac, { ...paper, paper: 'year' }));
    open.fill(filled);
    open.sheet.getCell(open.rowOf('@source'), open.columnOf('value', '2013')).value =
      'BC 12/BC-UBND ngày 05/12/2013';
    open.sheet.getCell(open.rowOf('reception_turns'), open.columnOf('note')).value = 'tr. 4';
    const result = await read(await open.bytes());
    expect(result.problems).toEqual([]);
    expect(result.submissions.map(({ form }) => form)).toEqual(Array(3).fill('template'));
    expect(readingLines(result)).toEqual([
      'Xã Kỳ Bắc 2013 reception_turns = 13',
      'Xã Kỳ Bắc 2015 reception_turns = 15',
      'Xã Kỳ Bắc 2016 reception_turns = 16',
    ]);
    const facts = result.submissions.flatMap((submission) => submission.facts);
    const read3 = facts.filter(({ reading }) => reading.kind === 'number');
    expect(read3.map(({ note }) => note)).toEqual([
      'BC 12/BC-UBND ngày 05/12/2013; tr. 4',
      'tr. 4',
      'tr. 4',
    ]);
    expect(facts.some(({ period }) => period.start === yearPeriod(2014).start)).toBe(false);
  });

  test('may be cut by halves, and are named after all their years', async () => {
    const open = await openTemplate(templateOf(kyBac, { ...paper, paper: 'half' }));
    open.fill(({ indicator }, period) =>
      indicator === 'reception_turns' && period === '2014H2' ? 7 : undefined,
    );
    const result = await read(await open.bytes(), {}, '18760 - Xã Kỳ Bắc - 2013..2016.xlsx');
    expect(result.problems).toEqual([]);
    expect(readingLines(result)).toEqual(['Xã Kỳ Bắc 2014H2 reception_turns = 7']);
  });

  test('are no report while nothing is typed in', async () => {
    const open = await openTemplate(templateOf(kyBac, { ...paper, paper: 'year' }));
    expect(problemLines((await read(await open.bytes())).problems)).toEqual(['error no-data']);
  });
});
