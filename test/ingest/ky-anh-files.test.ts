import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { factLines, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';

const root = join(import.meta.dirname, '../../fixtures/ky-anh');

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesIn(path) : [path];
  });
}

async function ingest(path: string) {
  return ingestFile(readFileSync(join(root, path)), contextFor(path));
}

describe('the files of Kỳ Anh', () => {
  it('are read without an error or a warning, whoever wrote them and in whatever layout', async () => {
    for (const path of ['2017', '2017H1', '2017H2', '2018H1'].flatMap(filesIn)) {
      const result = await ingest(path);
      const faults = result.problems.filter(({ severity }) => severity !== 'info');
      expect(`${path} ${problemLines(faults)}`).toBe(`${path} `);
      expect(result.submissions.length, path).toBeGreaterThan(0);
    }
  });

  it('give the communes’ figures of 2018H1 and the district’s own beside them', async () => {
    const lines: string[] = [];
    for (const path of filesIn('2018H1')) lines.push(...factLines(await ingest(path)));
    const sumOf = (indicator: string) =>
      lines
        .filter((line) => line.startsWith('Xã ') && line.includes(` 2018H1 ${indicator} = `))
        .filter((line) => !line.endsWith('quoted'))
        .reduce((sum, line) => sum + Number(/= (\d+)/.exec(line)?.[1] ?? 0), 0);
    expect(['models_built', 'model_areas_built', 'model_gardens_certified'].map(sumOf)).toEqual([
      30, 10, 129,
    ]);
    expect(lines).toContain('Huyện Kỳ Anh 2018H1 dialogue_sessions = 36 own');
  });

  it('with ten faults say all ten, each with its cell', async () => {
    const [path = ''] = filesIn('extra/muoi-loi');
    const { problems } = await ingest(path);
    const faults = problems.filter(({ severity }) => severity !== 'info');
    expect(faults).toHaveLength(10);
    expect(faults.every(({ origin }) => origin.cell !== null)).toBe(true);
    expect(new Set(faults.map(({ code }) => code)).size).toBe(10);
  });
});
