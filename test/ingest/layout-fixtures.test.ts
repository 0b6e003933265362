/** A sheet of every layout says the same whoever wrote it: exceljs, LibreOffice, or a system that writes XML by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { factLines, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';

const folder = join(import.meta.dirname, '../../fixtures/layouts');

const layouts = [
  '01-TCD',
  '01-XLD',
  '01-XLD-mau-moi',
  'bieu-nhieu-cot',
  'danh-sach',
  'ma-tran-ky',
  'ma-tran-xoay',
  'theo-cap',
];

/** Forms, facts and problems, a line each. */
async function read(file: string): Promise<string> {
  const result = await ingestFile(readFileSync(join(folder, file)), contextFor(file));
  const forms = [...new Set(result.submissions.map(({ form }) => form))];
  const lines = [
    `forms: ${forms.join(', ')}`,
    ...factLines(result),
    ...problemLines(result.problems),
  ];
  return `${lines.join('\n')}\n`;
}

describe.each(layouts)('the sheet %s', (name) => {
  it('reads to the facts and problems that were recorded', async () => {
    await expect(await read(`${name}.xlsx`)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it.each(['lo', 'xml'])('reads to the same from its twin -%s', async (writer) => {
    expect(await read(`${name}-${writer}.xlsx`)).toBe(await read(`${name}.xlsx`));
  });
});
