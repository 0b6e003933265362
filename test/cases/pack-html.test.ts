/** The five cases as web pages: every figure of the table and the appendices is the one that `summarize` gives. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPackHtml } from '../../src/render/pack-html.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import type { CaseRow, CaseTable } from '../support/case.ts';
import { type CasePack, openCase, publishedCases } from '../support/case-pack.ts';
import { readPage, tableNamed } from '../support/page-tables.ts';

describe.each(publishedCases)('$folder', (published) => {
  let opened: CasePack;
  let pack: ReportPack;
  let table: CaseTable;
  let byUnit: CaseTable;
  let page: string;
  beforeAll(async () => {
    opened = await openCase(published);
    pack = await opened.pack();
    table = await opened.table();
    byUnit = await opened.table('--by', 'unit');
    page = await renderPackHtml(pack, opened.options('vi'));
  });
  afterAll(() => opened.close());

  test('every cell of the summary is the figure of the JSON table', () => {
    const { head, rows } = tableNamed(page, 'summary-caption');
    const counted = table.rows.filter((row) => kindOf(row) !== 'text');
    const columns = shownColumns(table);
    const lines = rows.filter(({ kind }) => kind !== 'group').map(({ cells }) => cells);
    expect(lines.map((cells) => figuresIn(cells.slice(3, 3 + columns.length)))).toEqual(
      counted.map((row) => columns.map((id) => expectedFigure(row.values[id]))),
    );
    const change = head.indexOf('Tăng/giảm');
    if (change < 0) return;
    expect(lines.map((cells) => changeIn(cells[change]?.text ?? ''))).toEqual(
      counted.map(expectedChange),
    );
  });

  test('every cell of the appendices is the figure of the JSON table by unit', () => {
    let compared = 0;
    for (const [at, appendix] of pack.appendices.entries()) {
      const parts = appendixParts(page, at + 1);
      const body = parts[0]?.rows.map((_, row) =>
        parts.flatMap((part) => part.rows[row]?.cells.slice(2).map(({ text }) => figureIn(text))),
      );
      const lines = [...appendix.rows, { unit: null, part: null }];
      for (const [row, { unit, part }] of lines.entries()) {
        const expected = appendix.headings.map(({ indicator, category, column }) => {
          const found = byUnit.rows.find(
            (one) =>
              one.indicator === indicator &&
              one.category === category &&
              (one.unit?.name ?? null) === (unit?.name ?? null) &&
              ((one as { part?: string }).part ?? null) === part,
          );
          return expectedFigure(found?.values[column.id]);
        });
        expect(body?.[row]).toEqual(expected);
        compared += expected.length;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('every number that was read from cells leads to them', () => {
    const { ids, links } = readPage(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
    const { rows } = tableNamed(page, 'summary-caption');
    const columns = shownColumns(table).length;
    const numbers = rows
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ cells }) => cells.slice(3, 3 + columns))
      .filter(({ text }) => figureIn(text).value !== null);
    expect(numbers.filter(({ link }) => link?.startsWith('source-') !== true)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(0);
  });

  test('what happened in the period is the sum of the cells under it', () => {
    const sums = flowSums(page, pack);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.filter(({ stated, summed }) => stated !== summed)).toEqual([]);
  });

  test('no word is missing in either language', async () => {
    for (const lang of ['vi', 'en'] as const) {
      const { text } = readPage(await renderPackHtml(pack, opened.options(lang)));
      expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
    }
  });

  test('the English page has the same figures', async () => {
    const english = await renderPackHtml(pack, opened.options('en'));
    expect(english).toContain('<html lang="en">');
    const { rows } = tableNamed(english, 'summary-caption');
    const columns = shownColumns(table).length;
    const read = rows
      .filter(({ kind }) => kind !== 'group')
      .map(({ cells }) =>
        cells
          .slice(3, 3 + columns)
          .map(({ text }) => figureIn(text, { thousands: ',', point: '.' })),
      );
    const vietnamese = tableNamed(page, 'summary-caption')
      .rows.filter(({ kind }) => kind !== 'group')
      .map(({ cells }) => cells.slice(3, 3 + columns).map(({ text }) => figureIn(text)));
    expect(read).toEqual(vietnamese);
  });
});

type Read = {
  readonly value: number | null;
  readonly qualifier: string;
  readonly of: number | null;
};

const hedges: ReadonlyMap<string, string> = new Map([
  ...([
    ['trên', 'over'],
    ['gần', 'under'],
    ['khoảng', 'about'],
  ] as const),
  ...([
    ['over', 'over'],
    ['nearly', 'under'],
    ['about', 'about'],
  ] as const),
]);
const nothing: Read = { value: null, qualifier: 'exact', of: null };

/** "trên 19.200 (1)", "12/21", "3,91 (cuối năm 2017)", "…". */
function figureIn(text: string, marks = { thousands: '.', point: ',' }): Read {
  const found = /^(?:(\p{L}+) )?(-?[\d.,]+)(?:\/([\d.,]+))?(?: \(.*\))*$/u.exec(text);
  if (!found) {
    expect(['', '…', 'x']).toContain(text);
    return nothing;
  }
  const [, hedge, digits = '', of] = found;
  const plain = digits.replaceAll(marks.thousands, '').replace(marks.point, '.');
  const qualifier = hedge === undefined ? 'exact' : hedges.get(hedge);
  if (qualifier === undefined) throw new Error(`no hedge: ${text}`);
  return { value: Number(plain), qualifier, of: of === undefined ? null : Number(of) };
}

function figuresIn(cells: readonly { readonly text: string }[]): readonly Read[] {
  return cells.map(({ text }) => figureIn(text));
}

/** "+47 (+5,91%)", "trên +139 (…)", "-14,59 điểm %". */
function changeIn(text: string): number | null {
  const [, digits] = /(?:^| )([+-]?[\d.,]+)/.exec(text) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll('.', '').replace(',', '.'));
}

function expectedChange({ change, changePoints }: CaseRow): number | null {
  // A change is null, or an object with its value.
  const told = (changePoints ?? change) as { readonly value: number | string | null } | null;
  return told === null || told.value === null ? null : Number(told.value);
}

function expectedFigure(figure: CaseRow['values'][string] | undefined): Read {
  if (figure === undefined || figure.value === null) return nothing;
  const { value, qualifier, of } = figure;
  return {
    value: Number(value),
    qualifier: String(qualifier),
    of: (of as number | undefined) ?? null,
  };
}

function kindOf(row: CaseRow): unknown {
  return (row as { readonly kind?: unknown }).kind;
}

/** What compares or sums up nothing is left out of every printed table. */
function shownColumns({ columns, rows }: CaseTable): readonly string[] {
  return columns
    .filter((column) => {
      const { id, role } = column as typeof column & { readonly role: string };
      const isAlways = role === 'current' || role === 'part';
      return (
        isAlways || rows.some(({ values }) => values[id] !== undefined && values[id].value !== null)
      );
    })
    .map(({ id }) => id);
}

function appendixParts(page: string, number: number) {
  const count = [...page.matchAll(new RegExp(`<caption id="appendix-${number}-`, 'g'))].length;
  return Array.from({ length: count }, (_, at) => tableNamed(page, `appendix-${number}-${at + 1}`));
}

/** Exact flows with all their cells printed: the figure, and the sum of its cells with their signs. */
function flowSums(page: string, pack: ReportPack) {
  const flows = new Set(
    pack.summary.rows.flatMap((row, at) => (row.kind === 'flow' ? [String(at + 1)] : [])),
  );
  const sources = readPage(page).tables.filter(({ caption }) => caption === '');
  return sources.flatMap(({ rows }) => {
    const heads = rows.flatMap(({ kind }, at) => (kind === 'group' ? [at] : []));
    return heads.flatMap((at, index) => {
      const [head] = rows[at]?.cells ?? [];
      const [, row = ''] = /^source-(\d+)-/.exec(head?.id ?? '') ?? [];
      const [, stated] = /: (-?[\d.]+) /.exec(head?.text ?? '') ?? [];
      if (!flows.has(row) || stated === undefined) return [];
      const lines = rows.slice(at + 1, heads[index + 1]);
      const amounts = lines.map(({ cells }) => (cells[2]?.text ?? '').replaceAll('.', ''));
      const summed = amounts.reduce((sum, text) => sum + BigInt(text.replace('− ', '-')), 0n);
      return [{ head: head?.text, stated: BigInt(stated.replaceAll('.', '')), summed }];
    });
  });
}
