/** One model, five formats: each is read back with a parser that is not ours, and says the same of every cell. */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderTable } from '../../src/render/table.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import { dayNamed } from '../support/sample-report.ts';
import { byUnitReport, midTermReport, tenYearReport } from '../support/sample-tables.ts';
import { xlsxOf } from '../support/table-workbook.ts';

const vi = lexicon('vi');
const targetHeads = ['Chỉ tiêu kế hoạch', '% đạt'];
const changeHeads = ['Tăng/giảm', 'Tăng/giảm (%)'];

/** What one cell says: a number in plain digits with its hedge, or the mark that stands for none. */
type Said = { readonly number: string; readonly hedge: string; readonly of: string };

type JsonRow = {
  readonly indicator: string;
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

const hedges: Readonly<Record<string, string>> = { trên: 'over', gần: 'under', khoảng: 'about' };

function plain(number: unknown): string {
  return typeof number === 'number' || typeof number === 'string' ? String(number) : '';
}

/** What JSON says of a row in a column: the contract that the others are held to. */
function saidByJson(row: JsonRow, column: string): Said {
  const value = row.values[column];
  if (value === undefined) return { number: '', hedge: '', of: '' };
  const isNotApplicable = value['value'] === null && value['status'] === 'complete';
  return {
    number: value['value'] === null ? (isNotApplicable ? 'x' : '…') : plain(value['value']),
    hedge: value['value'] === null ? '' : plain(value['qualifier']),
    of: plain(value['of']),
  };
}

/** "trên 2.273 (1)", "12/21", "4.210 (cuối năm 2015)": read as an officer would. */
function saidInVietnamese(cell: string): Said {
  const bare = cell.replace(/ \([^)]*\)/g, '').trim();
  if (bare === '' || bare === '…' || bare === 'x') return { number: bare, hedge: '', of: '' };
  const match = /^(?:(trên|gần|khoảng) )?(-?[\d.]+(?:,\d+)?)(?:\/(\d+))?$/.exec(bare);
  if (!match) throw new Error(`not read: ${cell}`);
  const [, word, digits = '', of = ''] = match;
  const number = digits.replaceAll('.', '').replace(',', '.');
  return { number: trimmed(number), hedge: word ? (hedges[word] ?? '') : 'exact', of };
}

/** 97.10 as 97.1. */
function trimmed(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/** A numeric cell with the words of its format round it; a text cell as it is. */
function saidInExcel(cell: ExcelJS.Cell): Said {
  // A total is a formula that keeps its value beside it.
  const value = cell.formula === undefined ? cell.value : cell.result;
  if (typeof value !== 'number') return saidInVietnamese(cell.text);
  const words = [...cell.numFmt.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const word = words.map((text) => hedges[text.trim()]).find((hedge) => hedge !== undefined);
  const of = words.flatMap((text) => /^\/(\d+)/.exec(text)?.[1] ?? [])[0] ?? '';
  return { number: String(value), hedge: word ?? 'exact', of };
}

type Grid = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The rows of figures; group rows have no measure and no figures. */
function markdownGrid(model: ReportModel): Grid {
  const lines = renderMarkdown(model, vi)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim()),
    );
  const [heads = [], , ...rows] = lines;
  return { heads, rows: rows.filter(([number]) => !number?.startsWith('**')) };
}

async function excelRows(
  model: ReportModel,
): Promise<{ readonly heads: readonly string[]; readonly rows: readonly ExcelJS.Row[] }> {
  const bytes = await xlsxOf(model, dayNamed('2023-07-01'));
  const workbook = new ExcelJS.Workbook();
  // exceljs asks for its own Buffer type; bytes are bytes.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const rows = workbook.worksheets[0]?.getRows(1, workbook.worksheets[0].rowCount) ?? [];
  const head = rows.findIndex((row) => row.getCell(1).text === 'STT');
  const heads = (rows[head]?.values ?? []) as readonly ExcelJS.CellValue[];
  return {
    heads: heads.slice(1).map((text) => String(text).replace('\n', ' ')),
    rows: rows
      .slice(head + 1)
      .filter((row) => row.getCell(2).text !== '' && !/^[IVX]+$/.test(row.getCell(1).text)),
  };
}

const cases = [
  {
    name: 'a half-year by unit',
    model: byUnitReport,
    columns: { '6T 2018': '2018H1', '6T 2017': '2017H1' },
  },
  {
    name: 'the middle of a term with targets and hedges',
    model: midTermReport,
    columns: {
      '6TCN 2015': '2015H2',
      '2016': '2016',
      '2017': '2017',
      '6T 2018': '2018H1',
      'Tổng cộng': 'total',
      'Đầu kỳ (6TCN 2015)': 'baseline',
      'Hiện nay (2017)': 'latest',
    },
  },
  {
    name: 'ten years with a ratio and a count of communes',
    model: tenYearReport,
    columns: {
      '6TCN 2013': '2013H2',
      ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${2014 + at}`, `${2014 + at}`])),
      '6T 2023': '2023H1',
      'Tổng cộng': 'total',
      'Đầu kỳ (6TCN 2013)': 'baseline',
      'Hiện nay (2022)': 'latest',
    },
  },
] as const;

describe.each(cases)('$name', ({ model, columns }) => {
  const document = JSON.parse(renderJson(model, 'vi', () => ({ origin: null, message: '' }))) as {
    readonly rows: readonly JsonRow[];
  };
  const byHead = new Map<string, string>(Object.entries(columns));
  const expected = document.rows.map((row) =>
    [...byHead].map(([head, column]) => ({ head, ...saidByJson(row, column) })),
  );

  test('Markdown says of every cell what JSON says', () => {
    const { heads, rows } = markdownGrid(model);
    const said = rows.map((row) =>
      [...byHead.keys()].map((head) => ({
        head,
        ...saidInVietnamese(row[heads.indexOf(head)] ?? '?'),
      })),
    );
    expect(said).toEqual(expected);
  });

  test('the Excel sheet says of every cell what JSON says', async () => {
    const { heads, rows } = await excelRows(model);
    const said = rows.slice(0, document.rows.length).map((row) =>
      [...byHead.keys()].map((head) => ({
        head,
        ...saidInExcel(row.getCell(heads.indexOf(head) + 1)),
      })),
    );
    expect(said).toEqual(expected);
  });

  test('CSV says of every cell what JSON says', () => {
    // csv-parse gives untyped records; with `columns` each is text by column name.
    const lines = parse(renderCsv(model, 'vi', { delimiter: ',', hasByteOrderMark: false }), {
      columns: true,
    }) as Record<string, string>[];
    const said = lines.map((line) => ({
      column: line['column'],
      number: line['value'],
      hedge: line['qualifier'],
      of: line['of'],
      target: line['target'],
      targetPercent: line['targetPercent'],
    }));
    const wanted = document.rows.flatMap((row) =>
      model.columns.flatMap(({ id }) => {
        const value = row.values[id];
        if (value === undefined) return [];
        const targets = {
          target: plain(value['target']),
          targetPercent: plain(value['targetPercent']),
        };
        return [{ column: id, ...saidByJson(row, id), ...targets }];
      }),
    );
    expect(said).toEqual(wanted);
  });

  test('the text table prints the very cells of Markdown', () => {
    const unescaped = (cell: string) => cell.replace(/\\/g, '').replace(/^– /, '');
    const wanted = markdownGrid(model).rows.map((row) =>
      row.map(unescaped).filter((cell) => cell !== ''),
    );
    const text = renderTable(model, vi, {
      width: null,
      style: { strong: (part) => part, faint: (part) => part, warning: (part) => part },
    });
    const lines = text.split('\n');
    const head = lines.findIndex((line) => line.startsWith('STT '));
    const rows = lines
      .slice(head + 1, lines.indexOf('', head))
      .map((line) => line.trim().split(/ {2,}/))
      .filter(([first = '']) => !/^[IVX]+$/.test(first))
      .map((cells) => cells.map((cell) => cell.replace(/^- /, '')));
    expect(rows).toEqual(wanted);
  });
});

describe('targets', () => {
  test('stand in columns of their own, and only where some row has one', async () => {
    const heads = async (model: ReportModel) => [
      markdownGrid(model).heads,
      (await excelRows(model)).heads,
    ];
    for (const found of await heads(midTermReport))
      expect(found).toEqual(expect.arrayContaining(targetHeads));
    for (const found of await heads(byUnitReport)) {
      expect(found.filter((head) => targetHeads.includes(head))).toEqual([]);
    }
  });

  test('are the same in Markdown and Excel, what was reached of them hedged like the figure', async () => {
    const { heads, rows } = await excelRows(midTermReport);
    const cells = rows
      .slice(0, 3)
      .map((row) => targetHeads.map((head) => saidInExcel(row.getCell(heads.indexOf(head) + 1))));
    const markdown = markdownGrid(midTermReport);
    const texts = markdown.rows.map((row) =>
      targetHeads.map((head) => row[markdown.heads.indexOf(head)] ?? ''),
    );
    expect(texts).toEqual([
      ['2.000', 'trên 113,65'],
      ['', ''],
      ['97,50', '99,55'],
    ]);
    expect(cells).toEqual(texts.map((row) => row.map(saidInVietnamese)));
  });
});

describe('changes', () => {
  test.each(cases)('are the same in Markdown and Excel: $name', async ({ model }) => {
    const { heads, rows } = await excelRows(model);
    const { heads: textHeads, rows: texts } = markdownGrid(model);
    const at = heads.indexOf('Tăng/giảm') + 1;
    for (const [index, row] of rows.slice(0, texts.length).entries()) {
      const [change, percent] = changeHeads.map((_, offset) => row.getCell(at + offset));
      const text = texts[index]?.[textHeads.indexOf('Tăng/giảm')] ?? '';
      const amounts = [...text.matchAll(/[+-]?[\d.]*\d(?:,\d+)?/g)].map(([digits]) =>
        Number(digits.replaceAll('.', '').replace(',', '.')),
      );
      const shown = [change, percent].flatMap((cell) =>
        typeof cell?.value === 'number' ? [cell.value] : [],
      );
      expect(shown).toEqual(amounts);
    }
  });
});
