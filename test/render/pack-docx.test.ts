import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderPackDocx } from '../../src/render/pack-docx.ts';
import type { PackOptions } from '../../src/render/pack-options.ts';
import type { Letterhead } from '../../src/reports/letterhead.ts';
import type { ReportModel, UnitView } from '../../src/reports/model.ts';
import type { Appendix, ReportPack } from '../../src/reports/pack.ts';
import { period } from '../core/time/period-context.ts';
import {
  dayNamed,
  figureView,
  firstHalf,
  kyBac,
  kyPhu,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';
import { tenYearReport } from '../support/sample-tables.ts';
import { partOf, readWord, tablesHeaded, type WordText } from '../support/word-document.ts';

const party: Letterhead = {
  style: 'party-2018',
  superior: 'ĐẢNG BỘ TỈNH HÀ TĨNH',
  office: 'HUYỆN UỶ KỲ ANH',
  symbol: 'BC/BDVHU',
  place: 'Kỳ Anh',
  secrecy: null,
  resolution: null,
  recipients: ['Ban Dân vận Tỉnh uỷ', 'Lưu'],
  signature: { authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn A' },
};

const narratives: ReportPack['narratives'] = [
  {
    indicator: 'report_results',
    group: 'assessment',
    label: { vi: 'Kết quả nổi bật', en: 'Main results' },
    own: 'Lời của huyện.',
    units: [{ unit: kyBac, text: 'Lời của xã.\nDòng thứ hai.' }],
  },
];

const assessment = { code: 'assessment', label: { vi: 'Đánh giá', en: 'Assessment' } };

function packOf(summary: ReportModel, told: Partial<ReportPack> = {}): ReportPack {
  return {
    summary: { ...summary, groups: [...summary.groups, assessment] },
    told: summary,
    appendices: [],
    coverage: { deadline: dayNamed('2018-06-05'), filers: [] },
    sources: [],
    narratives,
    letterhead: party,
    edition: { number: null, date: dayNamed('2018-06-05'), isIncomplete: false },
    ...told,
  };
}

const options: PackOptions = {
  lexicon: lexicon('vi'),
  today: dayNamed('2018-06-05'),
  writeProblem: () => ({ origin: null, message: '' }),
  narrative: 'full',
  money: 'đồng',
};

async function written(pack: ReportPack, told: Partial<PackOptions> = {}): Promise<WordText> {
  return readWord(await renderPackDocx(pack, { ...options, ...told }));
}

function textsIn({ paragraphs }: WordText, style: string): readonly string[] {
  return paragraphs.filter((one) => one.style === style).map(({ text }) => text);
}

function headOf({ tables }: WordText): readonly string[] {
  return tables[0]?.rows.flatMap(({ cells }) => cells) ?? [];
}

describe('the head of a report', () => {
  test('of the Party leaves room for its number and pads the day', async () => {
    expect(headOf(await written(packOf(sixMonthReport)))).toEqual([
      'ĐẢNG BỘ TỈNH HÀ TĨNH\nHUYỆN UỶ KỲ ANH\n*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số       -BC/BDVHU',
      'Kỳ Anh, ngày 05 tháng 6 năm 2018',
    ]);
  });

  test('of the State has the motto, a colon in its number, and the secrecy mark', async () => {
    const letterhead: Letterhead = {
      ...party,
      ...{ style: 'state-2020', superior: null, office: 'UBND HUYỆN KỲ ANH' },
      ...{ symbol: 'BC-UBND', secrecy: 'MẬT' },
    };
    const edition = { number: '7', date: dayNamed('2018-02-14'), isIncomplete: false };
    expect(headOf(await written(packOf(sixMonthReport, { letterhead, edition })))).toEqual([
      'UBND HUYỆN KỲ ANH\n',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      'Số: 07/BC-UBND\nMẬT',
      'Kỳ Anh, ngày 14 tháng 02 năm 2018',
    ]);
  });

  test('prints a number that was signed with its symbol as it was signed', async () => {
    const edition = { ...packOf(sixMonthReport).edition, number: '127-BC/HU' };
    expect(headOf(await written(packOf(sixMonthReport, { edition })))).toContain('Số 127-BC/HU');
  });

  test('names the resolution in its title', async () => {
    const letterhead = { ...party, resolution: 'Nghị quyết số 25-NQ/TW' };
    const word = await written(packOf(tenYearReport, { letterhead }));
    expect(textsIn(word, 'Subject')[0]).toMatch(
      /^Kết quả thực hiện Nghị quyết số 25-NQ\/TW \(10 năm 2013 - 2023\) trên địa bàn /,
    );
  });
});

describe('an incomplete report', () => {
  const headers = async (isIncomplete: boolean) => {
    const edition = { ...packOf(sixMonthReport).edition, isIncomplete };
    const bytes = await renderPackDocx(packOf(sixMonthReport, { edition }), options);
    return ['word/header1.xml', 'word/header2.xml'].map((part) => partOf(bytes, part));
  };

  test('says so at the top of the first page and of every other', async () => {
    for (const header of await headers(true)) expect(header).toContain('CHƯA ĐẦY ĐỦ');
    for (const header of await headers(false)) expect(header).not.toContain('CHƯA ĐẦY ĐỦ');
  });

  test('numbers every page but the first', async () => {
    const numbered = (await headers(true)).map((header) => header.includes('PAGE'));
    expect(numbered.filter((isNumbered) => isNumbered)).toHaveLength(1);
  });
});

describe('the foot of a report', () => {
  const footOf = async (told: Partial<Letterhead>) => {
    const letterhead: Letterhead = { ...party, ...told };
    const { tables } = await written(packOf(sixMonthReport, { letterhead }));
    const rows = tables.flatMap((table) => table.rows.map(({ cells }) => cells));
    return rows.find(([, right]) => right?.includes('Nguyễn Văn A'));
  };

  test('names who receives it, and has no heading for nobody', async () => {
    const [receivers] = (await footOf({})) ?? [];
    expect(receivers).toBe('Nơi nhận:\n- Ban Dân vận Tỉnh uỷ;\n- Lưu.');
    expect((await footOf({ recipients: [] }))?.[0]).toBe('');
  });

  test('has the lines of a position one under another', async () => {
    const position = 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH';
    const foot = await footOf({ signature: { ...party.signature, position } });
    expect(foot?.[1]).toBe(`T/M BAN THƯỜNG VỤ\n${position}\nNguyễn Văn A`);
  });
});

describe('what is said in words', () => {
  test('is the office’s alone, or the units’ in an annex, or both by section', async () => {
    const items = async (narrative: PackOptions['narrative']) => {
      const word = await written(packOf(sixMonthReport), { narrative });
      return {
        own: textsIn(word, 'Body').includes('Lời của huyện.'),
        units: textsIn(word, 'Item'),
        annexes: textsIn(word, 'AppendixTitle'),
      };
    };
    const ofUnit = ['- Xã Kỳ Bắc: Lời của xã.', 'Dòng thứ hai.'];
    const inAnnex = ['Nội dung báo cáo của các đơn vị'];
    expect(await items('own')).toEqual({ own: true, units: [], annexes: [] });
    expect(await items('full')).toEqual({ own: true, units: ofUnit, annexes: [] });
    expect(await items('appendix')).toEqual({ own: true, units: ofUnit, annexes: inAnnex });
  });

  test('stands after the figures, numbered on', async () => {
    const word = await written(packOf(sixMonthReport));
    expect(textsIn(word, 'GroupHeading')).toEqual([
      'I. Công tác dân vận của chính quyền',
      'II. Phong trào thi đua "Dân vận khéo"',
      'III. Đánh giá',
    ]);
  });
});

const longName =
  'Xã vùng cao đặc biệt khó khăn thuộc khu vực biên giới có tên gọi rất dài để thử xem có vừa trang không';

function units(count: number): readonly UnitView[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ name: index === 0 ? longName : `Xã ${index}`, code: String(index), level: 'commune' },
  }));
}

/** Every number is another, so that one that is lost is missed. */
function wideAppendix(indicators: number, rows: readonly UnitView[]): Appendix {
  const column = { id: '2018H1', role: 'current', period: firstHalf } as const;
  const number = (row: number, at: number) => 1_000_000 + row * 1000 + at;
  return {
    group: { code: 'government', label: { vi: 'Chính quyền', en: 'Government' } },
    headings: Array.from({ length: indicators }, (_, at) => ({
      indicator: `own_${at}`,
      category: null,
      label: { vi: `Chỉ tiêu thứ ${at} có tên dài để thử đầu bảng`, en: `Indicator ${at}` },
      measure: 'cuộc',
      kind: 'flow',
      isSummed: true,
      column,
    })),
    rows: rows.map((unit, row) => ({
      unit,
      part: null,
      values: Array.from({ length: indicators }, (_, at) => figureView(number(row, at))),
    })),
    total: Array.from({ length: indicators }, (_, at) => figureView(number(999, at))),
  };
}

const landscape = 14_287;

describe('large tables', () => {
  test('of 132 indicators and 21 units are cut in parts that lose nothing and fit the page', async () => {
    const word = await written(
      packOf(sixMonthReport, { appendices: [wideAppendix(132, units(21))] }),
    );
    const parts = tablesHeaded(word, 'STT', 'Đơn vị');
    expect(parts.length).toBeGreaterThan(5);
    expect(textsIn(word, 'TableTitle')).toContain(`(phần 1/${parts.length})`);
    const figures = parts.flatMap(({ rows, widths }) => {
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(landscape);
      // A column holds seven digits and two dots at the size that parts are set in.
      expect(Math.min(...widths.slice(2))).toBeGreaterThan(10 * 20 * 4);
      const body = rows.filter(({ isHeader }) => !isHeader);
      expect(body.map(({ cells }) => cells[1])[0]).toBe(longName);
      return body.flatMap(({ cells }) => cells.slice(2));
    });
    expect(new Set(figures).size).toBe(132 * 22);
  });

  test('keep their total with the rows before it', async () => {
    const pack = packOf(sixMonthReport, { appendices: [wideAppendix(2, units(9))] });
    const content = partOf(await renderPackDocx(pack, options), 'word/document.xml');
    const rows = content.split('<w:tr>').filter((row) => /Xã \d|Tổng cộng/.test(row));
    const isKept = rows.map((row) => row.includes('<w:keepNext/>'));
    expect(isKept).toEqual([...Array<boolean>(5).fill(false), true, true, true, false]);
  });

  test('over ten years stand in an annex, and the text says where', async () => {
    const word = await written(packOf(tenYearReport));
    expect(textsIn(word, 'AppendixTitle')).toEqual(['BIỂU TỔNG HỢP SỐ LIỆU']);
    expect(textsIn(word, 'Reference')).toEqual(['(Biểu tổng hợp số liệu tại Phụ lục 1 kèm theo.)']);
    expect(tablesHeaded(word, 'STT', 'Chỉ tiêu báo cáo').length).toBeGreaterThan(0);
  });

  test('that fit an upright page stand in the text', async () => {
    const word = await written(packOf(sixMonthReport));
    expect(textsIn(word, 'AppendixTitle')).toEqual([]);
    expect(textsIn(word, 'TableTitle')).toEqual(['BIỂU TỔNG HỢP SỐ LIỆU']);
  });
});

describe('an appendix', () => {
  test('has categories under their indicator, the whole last, and marks for what is lacking', async () => {
    const [heading] = wideAppendix(1, []).headings;
    if (!heading) throw new Error('no heading');
    const lacking = figureView(5, {
      ...{ status: 'partial', unitsReported: 0, unitsExpected: 1 },
      missing: [{ unit: kyPhu, gaps: [period('2018Q2')] }],
    });
    const appendix: Appendix = {
      ...wideAppendix(0, []),
      headings: [heading, { ...heading, category: 'x', label: { vi: 'Kinh tế', en: 'Economy' } }],
      rows: [
        { unit: kyBac, part: 'own', values: [figureView(1), null] },
        { unit: kyPhu, part: null, values: [lacking, figureView(2)] },
      ],
      total: [figureView(6), figureView(2)],
    };
    const word = await written(packOf(sixMonthReport, { appendices: [appendix] }));
    const [table] = tablesHeaded(word, 'STT', 'Đơn vị');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['STT', 'Đơn vị', 'Chỉ tiêu thứ 0 có tên dài để thử đầu bảng (cuộc)'],
      ['', '', 'Tổng số', 'Kinh tế'],
      ['', 'Riêng cấp xã', '1', ''],
      ['1', 'Xã Kỳ Phú', '5 (1)', '2'],
      ['', 'Tổng cộng', '6', '2'],
    ]);
    expect(textsIn(word, 'TableNote')).toContain('(1) Chưa có QII/2018: Xã Kỳ Phú.');
  });
});

describe('whatever the units wrote', () => {
  test('the document can be opened: what XML has no place for is left out', async () => {
    const nasty = 'a\u0000b\u0008c\u000bd\ufffee\uffff\ud800f <b>&"\u00e9';
    const model = reportModel([
      reportRow(nasty, { '2018H1': figureView(1) }, { indicator: 'own' }),
    ]);
    const bytes = await renderPackDocx(packOf(model), options);
    const content = partOf(bytes, 'word/document.xml');
    expect(content).not.toMatch(/[^\t\n\P{Cc}]|[\ufffe\uffff]|\p{Surrogate}/u);
    const [table] = tablesHeaded(readWord(bytes), 'STT', 'Chỉ tiêu báo cáo');
    expect(table?.rows.at(-1)?.cells[1]).toBe('abcdef <b>&"é');
  });

  test('an empty period says that there is nothing', async () => {
    const word = await written(packOf(reportModel([], { groups: [] }), { narratives: [] }));
    expect(textsIn(word, 'Body')).toEqual([
      'Chưa có số liệu nào của Huyện Kỳ Anh cho 6 tháng đầu năm 2018.',
    ]);
    expect(tablesHeaded(word, 'STT')).toEqual([]);
  });
});

test('ends with the sentence and the mark of its house style', async () => {
  const closing = async (style: Letterhead['style']) =>
    textsIn(await written(packOf(sixMonthReport, { letterhead: { ...party, style } })), 'Closing');
  const sentence =
    'Trên đây là báo cáo kết quả công tác dân vận 6 tháng đầu năm 2018 trên địa bàn huyện Kỳ Anh';
  expect(await closing('party-2026')).toEqual([`${sentence}.`]);
  expect(await closing('state-2020')).toEqual([`${sentence}./.`]);
});

test('is in English where that is asked for', async () => {
  const word = await written(packOf(sixMonthReport), { lexicon: lexicon('en') });
  expect(textsIn(word, 'Subject')).toEqual([
    'Results of mass mobilisation work in Huyện Kỳ Anh, first half of 2018',
  ]);
  expect(textsIn(word, 'Body')[0]).toContain('In the first half of 2018');
});
