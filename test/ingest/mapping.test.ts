/** Layouts that someone teaches: drafted, filled in, read by, and known again. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import type { IngestContext } from '../../src/ingest/context.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import type { Mapping } from '../../src/ingest/mapping/mapping.ts';
import { readMapping, rowsOfText } from '../../src/ingest/mapping/read-mapping.ts';
import { mappingRows } from '../../src/ingest/mapping/write-mapping.ts';
import { catalogueNames } from '../../src/ingest/names.ts';
import { surveyFile } from '../../src/ingest/survey-file.ts';
import { type Cells, csvOf, factLines, ingestRows, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';
import { runs, seedOf } from '../support/runs.ts';

const names = catalogueNames(builtInCatalogue);
const { periods } = contextFor('a.csv', {});

const ownList: Cells = [
  ['UBND XÃ KỲ BẮC'],
  ['BẢNG THEO DÕI CÔNG VIỆC 6 THÁNG ĐẦU NĂM 2018'],
  ['TT', 'Phần việc', 'Đã làm', 'Làm kỳ trước', 'Người làm'],
  [1, 'Tiếp dân (lượt)', 29, 31, 'Nam'],
  [2, 'Số đơn tiếp nhận', 12, 9, 'Nam'],
  [3, 'Cây đã trồng', 300, 250, null],
];

const scores: Cells = [
  ['Huyện Kỳ Anh'],
  ['Bảng điểm 6 tháng đầu năm 2018'],
  ['TT', 'Nơi gửi', 'TCD lượt', 'Người TCD', 'Xếp thứ'],
  [1, 'Kỳ Bắc', 29, 35, 2],
  [2, 'Khối phía nam', 40, 42, 1],
];

async function draftOf(rows: Cells, rest: Partial<IngestContext> = {}) {
  const bytes = new TextEncoder().encode(csvOf(rows));
  const survey = await surveyFile(bytes, contextFor('bieu.csv', {}, rest));
  const [draft] = survey.drafts;
  if (!draft) throw new Error('nothing was drafted');
  return draft;
}

const texts = { title: 'Bản mô tả biểu', guidance: ['Điền những dấu "?".'] };

async function draftedLines(rows: Cells, lang: 'vi' | 'en' = 'vi') {
  return mappingRows(await draftOf(rows), 'bieu', texts, { lang, names });
}

/** What an officer would write instead of the question marks. */
function filledIn(
  lines: readonly (readonly string[])[],
  answers: Readonly<Record<string, string>>,
): readonly (readonly string[])[] {
  return lines.map((line) => {
    const [place = '', seen, as, ...rest] = line;
    const answer = answers[place];
    return as === '?' && answer !== undefined ? [place, seen ?? '', answer, ...rest] : line;
  });
}

function read(rows: readonly (readonly string[])[]) {
  return readMapping({ file: 'bieu.map.csv', sheet: null, rows }, { names, periods });
}

function mappingOf(rows: readonly (readonly string[])[]): Mapping {
  const { mapping, problems } = read(rows);
  if (!mapping) throw new Error(problemLines(problems).join('\n'));
  return mapping;
}

const listAnswers = {
  'cột C': 'số liệu',
  'cột D': 'bỏ qua',
  'dòng 4': 'reception_turns',
  'dòng 6': 'bỏ qua',
};
const scoreAnswers = {
  'cột D': 'Số công dân được tiếp',
  'cột E': 'bỏ qua',
  'dòng 5': 'Xã Kỳ Phú',
};

async function listMapping() {
  return mappingOf(filledIn(await draftedLines(ownList), listAnswers));
}

describe('a draft', () => {
  it('says what is sure and leaves the rest open, with what it may be', async () => {
    const lines = await draftedLines(ownList);
    const of = (place: string) => lines.find(([first]) => first === place);
    expect(of('cột B')?.[2]).toBe('tên chỉ tiêu');
    expect(of('cột C')?.slice(2, 3)).toEqual(['?']);
    expect(of('dòng 5')?.slice(1, 3)).toEqual(['Số đơn tiếp nhận', 'Số đơn tiếp nhận trong kỳ']);
    expect(of('dòng 5')?.[7]).toBe('100');
    expect(of('dòng 4')?.[2]).toBe('?');
    expect(of('dòng 4')?.[8]).toContain('Số lượt tiếp công dân');
    expect(of('Đơn vị')).toEqual(['Đơn vị', 'theo tiêu đề', 'Xã Kỳ Bắc']);
    expect(of('Kỳ')).toEqual(['Kỳ', 'theo tiêu đề', '2018H1']);
  });

  it('knows indicators that run across, and asks for units that no one knows', async () => {
    const lines = await draftedLines(scores);
    const of = (place: string) => lines.find(([first]) => first === place);
    expect(of('Chỉ tiêu xếp')).toEqual(['Chỉ tiêu xếp', 'ngang']);
    expect(of('cột B')?.[2]).toBe('tên đơn vị');
    expect(of('cột C')?.[2]).toBe('Số lượt tiếp công dân');
    expect(of('dòng 5')?.[2]).toBe('?');
    expect(of('dòng 4')).toBeUndefined();
  });

  it('is refused while one line is open, with the number of each such line', async () => {
    const lines = await draftedLines(ownList);
    const { mapping, problems } = read(lines);
    const open = lines.flatMap(([, , as], index) => (as === '?' ? [index + 1] : []));
    expect(mapping).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(open.map(() => 'unresolved-mapping'));
    expect(problems.map(({ args }) => ('line' in args ? args.line : null))).toEqual(open);
  });

  it('reads the same in English', async () => {
    const vietnamese = mappingOf(filledIn(await draftedLines(ownList), listAnswers));
    const english = mappingOf(
      filledIn(await draftedLines(ownList, 'en'), {
        'column C': 'figures',
        'column D': 'ignore',
        'row 4': 'reception_turns',
        'row 6': 'skip',
      }),
    );
    expect({ ...english, text: '' }).toEqual({ ...vietnamese, text: '' });
  });

  it('is drafted for no sheet that is read already', async () => {
    const form = [
      ['Xã Kỳ Bắc, 6 tháng đầu năm 2018'],
      ['STT', 'Nội dung', 'Thực hiện'],
      [1, 'Số lượt tiếp công dân', 3],
    ];
    const bytes = new TextEncoder().encode(csvOf(form));
    const survey = await surveyFile(bytes, contextFor('bieu.csv', {}));
    expect(survey).toMatchObject({ drafts: [], read: [{ form: 'form' }] });
  });
});

describe('a sheet is read by a mapping', () => {
  it('with the form map:NAME, whatever else would read it', async () => {
    const mappings = { given: [await listMapping()], known: [] };
    const result = await ingestRows(ownList, {}, 'bieu.csv', { mappings });
    expect(problemLines(result.problems)).toEqual([]);
    expect(result.submissions.map(({ form }) => form)).toEqual(['map:bieu']);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 29',
      'Xã Kỳ Bắc 2018H1 petitions_received = 12',
    ]);
  });

  it('with units down, and one under another name', async () => {
    const mapping = mappingOf(filledIn(await draftedLines(scores), scoreAnswers));
    const mappings = { given: [mapping], known: [] };
    const result = await ingestRows(scores, {}, 'bieu.csv', { mappings });
    expect(problemLines(result.problems)).toEqual([]);
    expect([...factLines(result)].sort()).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_people = 35',
      'Xã Kỳ Bắc 2018H1 reception_turns = 29',
      'Xã Kỳ Phú 2018H1 reception_people = 42',
      'Xã Kỳ Phú 2018H1 reception_turns = 40',
    ]);
  });

  it('with what is said of a row or a column: own, estimate, the same period, a period', async () => {
    const lines = filledIn(await draftedLines(ownList), { ...listAnswers, 'cột D': 'số liệu' });
    const stated = lines.map((line) => {
      const [place] = line;
      const [seen = '', as = '', category = ''] = line.slice(1);
      if (place === 'cột D') return [place, seen, as, category, '', '', 'cùng kỳ'];
      if (place === 'dòng 5') return [place, seen, as, category, 'riêng', 'ước', ''];
      return line;
    });
    const mappings = { given: [mappingOf(stated)], known: [] };
    const result = await ingestRows(ownList, {}, 'bieu.csv', { mappings });
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 29',
      'Xã Kỳ Bắc 2017H1 reception_turns = 31 quoted',
      'Xã Kỳ Bắc 2018H1 petitions_received = 12 own estimate',
      'Xã Kỳ Bắc 2017H1 petitions_received = 9 own estimate quoted',
    ]);
  });

  it('with the unit and the period of cells that it points at, or that it fixes', async () => {
    const lines = filledIn(await draftedLines(ownList), listAnswers).map(([name = '', ...rest]) => {
      if (name === 'Đơn vị') return [name, 'Xã Kỳ Phú'];
      return name === 'Kỳ' ? [name, 'ô A2'] : [name, ...rest];
    });
    const mappings = { given: [mappingOf(lines)], known: [] };
    const result = await ingestRows(ownList, {}, 'bieu.csv', { mappings });
    expect(factLines(result)).toContain('Xã Kỳ Phú 2018H1 reception_turns = 29');
  });

  it('and tells a row with figures that it does not name, and never drops it', async () => {
    const mappings = { given: [await listMapping()], known: [] };
    const more = [...ownList, [4, 'Số giếng đã khoan', 3, 1, null]];
    const result = await ingestRows(more, {}, 'bieu.csv', { mappings });
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator C7']);
  });

  it('but not where another header stands, which is said with the cell', async () => {
    const mappings = { given: [await listMapping()], known: [] };
    const other = ownList.map((row) => row.map((cell) => (cell === 'Đã làm' ? 'Sẽ làm' : cell)));
    const result = await ingestRows(other, {}, 'bieu.csv', { mappings });
    expect(problemLines(result.problems)).toEqual(['error mapping-differs C3']);
    expect(result.submissions).toEqual([]);
  });
});

describe('a layout is known again', () => {
  /** As the database keeps it after an import. */
  async function remembered() {
    const mappings = { given: [await listMapping()], known: [] };
    const [mapping] = (await ingestRows(ownList, {}, 'bieu.csv', { mappings })).mappings ?? [];
    if (!mapping) throw new Error('no mapping was used');
    const kept = mappingOf(rowsOfText(mapping.text));
    return { given: [], known: [{ ...kept, fingerprint: mapping.fingerprint }] };
  }

  it('with other figures, another unit and another period', async () => {
    const mappings = await remembered();
    const units = ['Kỳ Phú', 'Kỳ Tây', 'Kỳ Sơn'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...units),
        fc.constantFrom('6 THÁNG CUỐI NĂM 2017', 'NĂM 2016', 'QUÝ I/2019'),
        fc.array(fc.nat(9999), { minLength: 3, maxLength: 3 }),
        async (unit, period, figures) => {
          const rows = ownList.map((row, at) => {
            if (at === 0) return [`UBND xã ${unit}`];
            if (at === 1) return [`BẢNG THEO DÕI CÔNG VIỆC ${period}`];
            return at < 3 ? row : [row[0] ?? null, row[1] ?? null, figures[at - 3] ?? 0, 1, null];
          });
          const result = await ingestRows(rows, {}, 'moi.csv', { mappings });
          expect(problemLines(result.problems)).toContain('info used-mapping');
          expect(result.submissions.map(({ form }) => form)).toEqual(['map:bieu']);
        },
      ),
      { numRuns: runs(30), seed: seedOf() },
    );
  });

  it('but not with another label or another order of columns', async () => {
    const mappings = await remembered();
    const relabelled = ownList.map((row) =>
      row.map((cell) => (cell === 'Cây đã trồng' ? 'Cây sẽ trồng' : cell)),
    );
    const moved = ownList.map(([a = null, b = null, c = null, d = null, e = null]) => [
      a,
      b,
      d,
      c,
      e,
    ]);
    for (const rows of [relabelled, moved]) {
      const result = await ingestRows(rows, {}, 'moi.csv', { mappings });
      expect(problemLines(result.problems)).toEqual(['error no-table']);
    }
  });
});

describe('what no layout reads', () => {
  it('is told with what was understood, what was not, and what could be drafted', async () => {
    const { problems } = await ingestRows(ownList, {}, 'bieu.csv');
    expect(problems).toMatchObject([
      {
        code: 'no-table',
        args: {
          understood: ['Số đơn tiếp nhận'],
          unclear: ['Đã làm', 'Làm kỳ trước', 'Tiếp dân (lượt)', 'Cây đã trồng'],
          draft: 'mapping',
        },
      },
    ]);
  });
});

describe('a report in prose', () => {
  const report = fileURLToPath(
    new URL('../../fixtures/mapping/Bao cao Ky Tay.docx', import.meta.url),
  );

  it('gives its figures with their sentences and the indicators they may be of', async () => {
    const bytes = new Uint8Array(await readFile(report));
    const { prose, drafts } = await surveyFile(bytes, contextFor('Bao cao Ky Tay.docx', {}));
    expect(drafts).toEqual([]);
    expect(prose).toMatchObject({ unit: 'Xã Kỳ Tây', period: '2018H2' });
    expect(prose?.figures.map(({ name, value }) => [name.code, value])).toEqual([
      ['party_documents', '3'],
      ['reception_turns', '27'],
      ['reception_people', '35'],
      ['petitions_received', '8'],
      ['petitions_resolved', '7'],
      ['models_built', '2'],
      ['model_gardens_certified', '6'],
      ['poor_fund_cash', 'trên 12 triệu đồng'],
      ['land_donated', 'gần 1.980'],
      [null, '2'],
    ]);
    expect(prose?.figures.at(-1)?.sentence).toBe('Hạn chế: còn 2 thôn chưa có tổ dân vận.');
  });

  it('is not read itself, and says what could be drafted from it', async () => {
    const bytes = new Uint8Array(await readFile(report));
    const result = await ingestFile(bytes, contextFor('Bao cao Ky Tay.docx', {}));
    expect(result.submissions).toEqual([]);
    expect(result.problems).toMatchObject([{ code: 'no-table', args: { draft: 'figures' } }]);
  });

  it('gives nothing that enters unconfirmed, and leaves out what was refused', async () => {
    const heading = ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Giá trị', 'Xác nhận', 'Ghi chú'];
    const row = (said: string | null) => [
      'Xã Kỳ Tây',
      '2018H1',
      'Vườn mẫu đạt chuẩn',
      6,
      said,
      'câu',
    ];
    for (const said of ['?', null, 'chưa', 'có lẽ']) {
      const { problems } = await ingestRows([heading, row('x'), row(said)]);
      expect(problemLines(problems), `${said}`).toContain('error unconfirmed-figure E3');
    }
    const taken = await ingestRows([heading, row('x')]);
    expect(factLines(taken)).toEqual(['Xã Kỳ Tây 2018H1 model_gardens_certified = 6']);
    expect(taken.submissions[0]?.facts[0]?.note).toBe('câu');
    const left = await ingestRows([heading, row('bỏ')]);
    expect(left.submissions).toEqual([]);
  });
});
