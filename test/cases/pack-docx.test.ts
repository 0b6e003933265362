/** The five cases as Word documents: every figure read back from the document is the one that `summarize` gives. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { renderPackDocx } from '../../src/render/pack-docx.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import type { CaseTable, CaseValue } from '../support/case.ts';
import { type CasePack, openCase, publishedCases } from '../support/case-pack.ts';
import { readWord, tablesHeaded, type WordTable, type WordText } from '../support/word-document.ts';

/** Of a table in several parts, its rows side by side again: label columns once, then all others. */
type Joined = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };

function joined(parts: readonly WordTable[], labels: number): Joined {
  const [first, ...others] = parts.map(({ rows }) => ({
    heads: rows.filter(({ isHeader }) => isHeader).at(0)?.cells ?? [],
    rows: rows.filter(({ isHeader, spans }) => !isHeader && spans.every((span) => span === 1)),
  }));
  if (!first) throw new Error('no such table');
  const beyond = (cells: readonly string[]) => cells.slice(labels);
  return {
    heads: [...first.heads, ...others.flatMap(({ heads }) => beyond(heads))],
    rows: first.rows.map(({ cells }, at) => [
      ...cells,
      ...others.flatMap(({ rows }) => beyond(rows[at]?.cells ?? [])),
    ]),
  };
}

/** "trên 19.200 (1)", "12/21", "3,91 (cuối năm 2017)" as JSON has it: "over 19200", "exact 12/21". */
function said(cell: string): string {
  const bare = cell.replace(/ \([^)]*\)/gu, '').trim();
  const match = /^(?:(trên|gần|khoảng) )?(-?[\d.]+(?:,\d+)?)(\/\d+)?$/u.exec(bare);
  if (!match) return bare;
  const [, hedge, digits = '', of = ''] = match;
  const words = { trên: 'over', gần: 'under', khoảng: 'about' } as const;
  const qualifier = hedge === undefined ? 'exact' : words[hedge as keyof typeof words];
  return `${qualifier} ${Number(digits.replaceAll('.', '').replace(',', '.'))}${of}`;
}

function expected(value: CaseValue | undefined): string {
  if (value === undefined) return '';
  if (value.value === null) return value.status === 'complete' ? 'x' : '…';
  const of = value['of'] === undefined ? '' : `/${String(value['of'])}`;
  return `${String(value['qualifier'])} ${Number(value.value)}${of}`;
}

describe.each(publishedCases)('$folder', (published) => {
  let opened: CasePack;
  let pack: ReportPack;
  let table: CaseTable;
  let byUnit: CaseTable;
  let bytes: Uint8Array;
  let word: WordText;
  beforeAll(async () => {
    opened = await openCase(published);
    pack = await opened.pack();
    table = await opened.table();
    byUnit = await opened.table('--by', 'unit');
    bytes = await renderPackDocx(pack, opened.options('vi'));
    word = readWord(bytes);
  });
  afterAll(() => opened.close());

  test('every figure of the summary is the one of the JSON table', () => {
    const counted = table.rows.filter(({ indicator }) => !indicator.startsWith('report_'));
    const { rows } = joined(tablesHeaded(word, 'STT', 'Chỉ tiêu báo cáo'), 3);
    const columns = table.columns
      .map(({ id }) => id)
      .filter((id) => isAlwaysShown(pack, id) || counted.some(({ values }) => isFiled(values[id])));
    expect(rows.map((cells) => cells.slice(3, 3 + columns.length).map(said))).toEqual(
      counted.map(({ values }) => columns.map((id) => expected(values[id]))),
    );
  });

  test('every figure of the appendices is the one of the JSON table by unit', () => {
    const tables = tablesHeaded(word, 'STT', 'Đơn vị').filter(
      ({ rows }) => !rows[0]?.cells.includes('Tình trạng'),
    );
    const cells = tables.flatMap(({ rows }) =>
      rows
        .filter(({ isHeader }) => !isHeader)
        .flatMap(({ cells: [, unit = '', ...figures] }) =>
          figures.map((figure) => `${unit}: ${said(figure)}`),
        ),
    );
    const known = new Set(
      byUnit.rows.flatMap(({ unit, values }) =>
        Object.values(values).map((value) => `${unit?.name ?? 'Tổng cộng'}: ${expected(value)}`),
      ),
    );
    const ofUnits = cells.filter((cell) => !/^(?:Riêng cấp|Phần không)/u.test(cell));
    expect(ofUnits.length).toBeGreaterThan(20);
    expect(ofUnits.filter((cell) => !known.has(cell) && !cell.endsWith(': '))).toEqual([]);
  });

  test('everything has a named style, heads repeat, rows hold together', () => {
    expect(word.direct).toEqual([]);
    expect([...word.styles]).not.toContain('');
    const lined = word.tables.filter(({ rows }) => rows.some(({ isHeader }) => isHeader));
    expect(lined.length).toBeGreaterThan(1);
    for (const { rows } of lined) {
      expect(rows[0]?.isHeader).toBe(true);
      expect(rows.every(({ cantSplit }) => cantSplit)).toBe(true);
    }
  });

  test('no table is wider than its page', () => {
    for (const { widths } of word.tables) {
      const across = widths.reduce((sum, width) => sum + width, 0);
      expect(across).toBeLessThanOrEqual(14_287);
    }
  });

  test('the same report gives the same bytes on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-08T09:10:11Z') });
    try {
      const again = await renderPackDocx(pack, opened.options('vi'));
      expect(Buffer.compare(Buffer.from(again), Buffer.from(bytes))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

/** The period and its years are; what it is compared with, sums and ends only with something in them. */
function isAlwaysShown({ summary }: ReportPack, id: string): boolean {
  const role = summary.columns.find((column) => column.id === id)?.role;
  return role === 'current' || role === 'part';
}

function isFiled(value: CaseValue | undefined): boolean {
  return value !== undefined && value.value !== null;
}
