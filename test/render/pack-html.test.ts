import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { escapeText, html } from '../../src/render/html/escape.ts';
import { renderPackHtml } from '../../src/render/pack-html.ts';
import type { PackOptions } from '../../src/render/pack-options.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import { readPage, tableNamed } from '../support/page-tables.ts';
import { largePack, samplePack } from '../support/sample-pack.ts';
import { dayNamed } from '../support/sample-report.ts';

const hostile = `<script>alert("1")</script><img src=x onerror='alert(2)'>&amp;\u0000\uD800`;

const options = (told: Partial<PackOptions> = {}): PackOptions => ({
  lexicon: lexicon('vi'),
  today: dayNamed('2018-06-20'),
  writeProblem: ({ code }) => ({ origin: hostile, message: `${code} ${hostile}` }),
  narrative: 'full',
  money: 'đồng',
  ...told,
});

describe('the template', () => {
  test('escapes what is put into it, but not what is markup already', () => {
    const inner = html`<b title="${`"'<`}">${'<i>'}</b>`;
    expect(html`<p>${inner}${[inner]}${1}</p>`.markup).toBe(
      '<p><b title="&quot;&#39;&lt;">&lt;i&gt;</b><b title="&quot;&#39;&lt;">&lt;i&gt;</b>1</p>',
    );
  });

  test('shows what HTML cannot hold as the sign for it, and keeps Vietnamese as it is', () => {
    expect(escapeText('Xã\u0000 Kỳ\uD800\tBắc\n')).toBe('Xã\uFFFD Kỳ\uFFFD\tBắc\n');
  });
});

describe('the page', () => {
  test('says every hostile name as text, in the table, charts, coverage, sources and letterhead', async () => {
    const page = await renderPackHtml(samplePack({ name: hostile }), options());
    const { names, attributes, text } = readPage(page);
    expect([...names].filter((name) => ['script', 'img'].includes(name))).toEqual([]);
    expect([...attributes].filter((name) => name.startsWith('on'))).toEqual([]);
    const said = text.split('<script>alert("1")</script>').length - 1;
    expect(said).toBeGreaterThan(20);
  });

  test('has the lines of a signer’s position one under another', async () => {
    const pack = samplePack();
    const signature = { ...pack.letterhead.signature, position: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH' };
    const page = await renderPackHtml(
      { ...pack, letterhead: { ...pack.letterhead, signature } },
      options(),
    );
    expect(page).toContain(
      '<p><strong>KT. CHỦ TỊCH</strong></p><p><strong>PHÓ CHỦ TỊCH</strong></p>',
    );
  });

  test('is one file without script, and asks no network for anything', async () => {
    const page = await renderPackHtml(samplePack(), options());
    const { names, links } = readPage(page);
    expect(
      [...names].filter((name) => ['script', 'link', 'iframe', 'object'].includes(name)),
    ).toEqual([]);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    expect(page).toContain(
      `default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:`,
    );
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|url\(/);
  });

  test('has the same bytes when it is made again, in any time zone, charts too', async () => {
    const first = await renderPackHtml(samplePack(), options());
    expect(first.match(/<svg /g)?.length).toBeGreaterThan(1);
    expect(await renderPackHtml(samplePack(), options())).toBe(first);
    await expect(first).toMatchFileSnapshot('golden/pack.html');
  });

  test('names the machine it was made on nowhere', async () => {
    const page = await renderPackHtml(samplePack(), options());
    expect(page).not.toContain(fileURLToPath(new URL('../..', import.meta.url)));
  });

  test('carries its number and day, and says on top and on every printed page that units are missing', async () => {
    const draft = await renderPackHtml(samplePack(), options());
    expect(draft).not.toContain('CHƯA ĐẦY ĐỦ');
    const incomplete: ReportPack = {
      ...samplePack(),
      edition: { number: '12', date: dayNamed('2018-06-05'), isIncomplete: true },
    };
    const page = await renderPackHtml(incomplete, options());
    expect(readPage(page).text).toContain('Số 12-BC/BDVHU');
    expect(page).toContain('ngày 05 tháng 6 năm 2018');
    expect(page).toContain('@top-right{content:"CHƯA ĐẦY ĐỦ"}');
    expect(readPage(page).text).toMatch(/CHƯA ĐẦY ĐỦ Báo cáo lập khi còn đơn vị chưa nộp đủ: Xã 3/);
  });

  test('prints money in the unit asked for, and the same number in the sources', async () => {
    const page = await renderPackHtml(samplePack(), options({ money: 'triệu đồng' }));
    const cells = tableNamed(page, 'summary-caption').rows.flatMap(({ cells }) =>
      cells.map(({ text }) => text),
    );
    expect(cells).toContain('46.091');
    expect(cells).toContain('triệu đồng');
    expect(cells).not.toContain('46.091.000.000');
  });

  test("tells the units' own words by section, in an annex, or not at all", async () => {
    const told = async (narrative: PackOptions['narrative']) =>
      readPage(await renderPackHtml(samplePack(), options({ narrative }))).text;
    const own = await told('own');
    expect(own).toContain('Lời của huyện');
    expect(own).not.toContain('Lời của xã');
    expect(await told('full')).toMatch(/Đánh giá, kiến nghị[\s\S]*Lời của xã/);
    expect(await told('appendix')).toMatch(/Nội dung báo cáo của các đơn vị\s[\s\S]*Lời của xã/);
  });
});

test('an empty period is told in a sentence, with who has reported, and no empty sections', async () => {
  const full = samplePack();
  const empty = { ...full.summary, rows: [], problems: [] };
  const pack = {
    ...full,
    summary: empty,
    told: empty,
    appendices: [],
    sources: [],
    narratives: [],
  };
  const page = await renderPackHtml(pack, options());
  const { text, tables, links } = readPage(page);
  expect(text).toContain('Chưa có số liệu nào của Huyện Kỳ Anh');
  expect(text).toContain('Số liệu của kỳ này chưa đủ để vẽ biểu đồ.');
  expect(tables.map(({ caption }) => caption)).toHaveLength(1);
  expect(links).not.toContain('#sources');
});

describe('charts', () => {
  test('leave a gap where a year is missing or lacks units, and say so in words', async () => {
    const page = await renderPackHtml(samplePack(), options());
    const line = svgTitled(page, 'Tổng số hộ (hộ)');
    expect(line).toContain('2015: chưa có số liệu');
    expect(line).toContain('2017: 900, chưa đầy đủ, không vẽ');
    // Two years, a gap, a year, a gap, a year: only the two are joined.
    const strokes = [...line.matchAll(/<path d="(M[^"Z]*)" fill="none" stroke="var\(--bar\)"/g)];
    expect(strokes.map(([, path = '']) => path.replace(/[^ML]/g, ''))).toEqual(['MLMM']);
  });

  test('draw no line of half years among years', async () => {
    const page = await renderPackHtml(samplePack(), options());
    const line = svgTitled(page, 'Vận động Quỹ (đồng)');
    expect(line).toContain('Không vẽ 6T 2019: không tròn năm.');
    expect(line).not.toContain('6T 2019: 4');
  });

  test('draw no shares of categories that do not add up', async () => {
    const page = await renderPackHtml(samplePack(), options());
    expect(svgTitled(page, 'Mô hình (mô hình)')).toContain('Kinh tế: 60 (60%)');
    expect(() => svgTitled(page, 'Đơn (đơn)')).toThrow();
  });

  test('give a unit without a figure no bar but its reason', async () => {
    const page = await renderPackHtml(samplePack(), options());
    const bars = svgTitled(page, 'Số lượt (lượt)');
    expect(bars).toContain('Xã 3: chưa có số liệu');
    const labels = [...bars.matchAll(/<text[^>]*>(Xã \d)<\/text>/g)].map(([, name]) => name);
    expect(labels[0]).toBe('Xã 5');
    expect(labels.at(-1)).toBe('Xã 3');
  });
});

describe('132 indicators of 21 units in ten columns', () => {
  test('stay one page of bounded size that says what it leaves out', async () => {
    const pack = largePack({ indicators: 132, units: 21, years: 10 });
    expect(pack.sources.length).toBeGreaterThan(50_000);
    const page = await renderPackHtml(pack, options());
    expect(page.length).toBeLessThan(6_000_000);
    const { text } = readPage(page);
    expect(text).toContain('Trang này không in hết mọi ô nguồn');
    expect(text).toMatch(/in \d+ trong 210 ô/);
    expect(text).toMatch(/Vẽ \d+ trong 132 chỉ tiêu vẽ được/);
    const { rows } = tableNamed(page, 'summary-caption');
    expect(rows.filter(({ kind }) => kind === 'row')).toHaveLength(132);
  });
});

function svgTitled(page: string, title: string): string {
  const at = page.indexOf(`<title>${title}</title>`);
  if (at < 0) throw new Error(`no chart ${title}`);
  return page.slice(at, page.indexOf('</figure>', at));
}
