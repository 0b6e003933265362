import { expect, test } from 'vitest';
import type { LaidColumn } from '../../src/render/docx/grid-layout.ts';
import { lowerHeadHeight } from '../../src/render/docx/head-height.ts';

const column = (heading: string, above: string | null, width: number): LaidColumn => ({
  column: { heading, above, role: 'value', side: 'right', isName: false },
  index: 0,
  width,
});

const kinds = [column('Khiếu nại', 'Số đơn', 900), column('Tố cáo', 'Số đơn', 900)];

test('a heading down both rows of a head has room for all its lines in a repeated head', () => {
  const ratio = column('Tỷ lệ giải quyết đơn đủ điều kiện (%)', null, 800);
  // One word a line at least, 10 points each, less the one line of the first row.
  expect(lowerHeadHeight([ratio, ...kinds], 10)).toBeGreaterThanOrEqual(5 * 200);
});

test('headings of one line ask for no more than a line', () => {
  const short = column('STT', null, 900);
  expect(lowerHeadHeight([short, ...kinds], 10)).toBeLessThan(200);
});
