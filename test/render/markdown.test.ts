import { expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { figureView, reportModel, reportRow, sixMonthReport } from '../support/sample-report.ts';

test('the table reads as Markdown', async () => {
  await expect(renderMarkdown(sixMonthReport, lexicon('vi'))).toMatchFileSnapshot(
    'golden/six-month.md',
  );
});

test('marks of Markdown in a label stay text', () => {
  const model = reportModel([reportRow('a|b *c*', { '2018H1': figureView(1) })]);
  expect(renderMarkdown(model, lexicon('vi'))).toContain('a\\|b \\*c\\*');
});
