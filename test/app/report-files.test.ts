import { describe, expect, it } from 'vitest';
import {
  fileNamePart,
  type Manifest,
  manifestAfter,
  manifestBytes,
  parseManifest,
  planFiles,
} from '../../src/app/report-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const nth = (name: string, count: number) => name.replace('.', `-${count}.`);

/** Writes once more into the folder, as the command does. */
async function write(folder: Map<string, string>, manifest: Manifest, text: string) {
  const read = async (name: string) => {
    const found = folder.get(name);
    return found === undefined ? null : bytes(found);
  };
  const planned = await planFiles([{ name: 'a.docx', bytes: bytes(text) }], manifest, read, nth);
  for (const { name, status } of planned) if (status !== 'unchanged') folder.set(name, text);
  const changed = planned.filter(({ status }) => status !== 'unchanged');
  return { planned, manifest: manifestAfter(manifest, changed) };
}

describe('a file of the report', () => {
  it('replaces what danvan wrote, and is left alone where it says nothing new', async () => {
    const folder = new Map<string, string>();
    const first = await write(folder, new Map(), 'one');
    expect(first.planned[0]?.status).toBe('written');
    const same = await write(folder, first.manifest, 'one');
    expect(same.planned[0]?.status).toBe('unchanged');
    const other = await write(folder, first.manifest, 'two');
    expect(other.planned[0]).toMatchObject({ name: 'a.docx', status: 'written', edited: null });
    expect(folder.get('a.docx')).toBe('two');
  });

  it('never replaces one that was edited: it goes beside it, and there again and again', async () => {
    const folder = new Map<string, string>();
    const { manifest } = await write(folder, new Map(), 'one');
    folder.set('a.docx', 'one, with a word of mine');
    const second = await write(folder, manifest, 'two');
    expect(second.planned[0]).toMatchObject({
      ...{ name: 'a-2.docx', status: 'beside', edited: 'a.docx' },
    });
    const third = await write(folder, second.manifest, 'three');
    expect(third.planned[0]).toMatchObject({ name: 'a-2.docx', status: 'beside' });
    folder.set('a-2.docx', 'three, edited too');
    const fourth = await write(folder, third.manifest, 'four');
    expect(fourth.planned[0]).toMatchObject({ name: 'a-3.docx', status: 'beside' });
    expect(folder.get('a.docx')).toBe('one, with a word of mine');
    expect(folder.get('a-2.docx')).toBe('three, edited too');
  });

  it('counts as edited where nobody knows who wrote it', async () => {
    const folder = new Map([['a.docx', 'of somebody else']]);
    const { planned } = await write(folder, new Map(), 'one');
    expect(planned[0]).toMatchObject({ name: 'a-2.docx', status: 'beside' });
  });

  it('is still ours after a run that was cut off between the list and the files', async () => {
    const folder = new Map<string, string>();
    const first = await write(folder, new Map(), 'one');
    const cutOff = manifestAfter(first.manifest, [
      { name: 'a.docx', bytes: bytes('two'), status: 'written', edited: null },
    ]);
    const { planned } = await write(folder, cutOff, 'three');
    expect(planned[0]).toMatchObject({ name: 'a.docx', status: 'written' });
  });
});

describe('the list of what was written', () => {
  it('is read back as it was', () => {
    const manifest = new Map([
      ['b.xlsx', ['2', '1']],
      ['a.docx', ['3']],
    ]);
    expect(parseManifest(manifestBytes(manifest))).toEqual(manifest);
  });

  it('knows nothing where it is damaged or gone', () => {
    expect(parseManifest(null).size).toBe(0);
    expect(parseManifest(bytes('{"files":')).size).toBe(0);
    expect(parseManifest(bytes('[1]')).size).toBe(0);
  });
});

it('file names are plain letters, digits and hyphens', () => {
  expect(fileNamePart('6 tháng đầu năm 2018')).toBe('6-thang-dau-nam-2018');
  expect(fileNamePart('Thị xã Đức Phổ / "A": B?')).toBe('Thi-xa-Duc-Pho-A-B');
  expect(fileNamePart('12-BC/BDVHU')).toBe('12-BC-BDVHU');
  expect(fileNamePart('x'.repeat(300)).length).toBeLessThan(100);
});
