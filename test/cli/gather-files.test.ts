import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gatherFiles } from '../../src/cli/gather-files.ts';
import { memoryHost } from '../support/memory-host.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'danvan-gather-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

async function gather(files: readonly string[], paths: readonly string[]) {
  for (const file of files) {
    await mkdir(dirname(join(cwd, file)), { recursive: true });
    await writeFile(join(cwd, file), 'x');
  }
  const found = await gatherFiles(memoryHost({ cwd, stdin: 'y' }), paths, 'stdin');
  return {
    files: found.files.map(({ path }) => path),
    skipped: found.problems.map(({ origin }) => origin.file),
    missing: found.missing,
  };
}

test('a folder is read with all below it, in the order of the paths', async () => {
  const { files } = await gather(['Nhan/b.xlsx', 'Nhan/a/c.csv'], ['Nhan']);
  expect(files).toEqual(['Nhan/a/c.csv', 'Nhan/b.xlsx']);
});

test('lock files, hidden files and our own database are passed over', async () => {
  const rest = ['~$a.xlsx', 'Thumbs.db', '.DS_Store', '.git/x.csv', 'danvan.sqlite-wal'];
  const { files, skipped } = await gather(['a.xlsx', ...rest], ['.']);
  expect(files).toEqual(['a.xlsx']);
  expect(skipped).toEqual([]);
});

test('pictures and PDFs of a folder are told of, those named are read and refused', async () => {
  const found = await gather(['Nhan/a.pdf', 'Nhan/b.JPG', 'Nhan/c.xlsx'], ['Nhan']);
  expect(found.files).toEqual(['Nhan/c.xlsx']);
  expect(found.skipped).toEqual(['Nhan/a.pdf', 'Nhan/b.JPG']);
  expect((await gather([], ['Nhan/a.pdf'])).files).toEqual(['Nhan/a.pdf']);
});

test('a wildcard is expanded here, since cmd.exe does not', async () => {
  const { files } = await gather(
    ['Nhan/Kỳ Bắc.xlsx', 'Nhan/b.csv', 'Nhan/~$x.xlsx'],
    ['Nhan/*.xlsx'],
  );
  expect(files).toEqual(['Nhan/Kỳ Bắc.xlsx']);
});

test('a name that is not Unicode is told as that, in a folder and named', async () => {
  await mkdir(join(cwd, 'Nhan'));
  await writeFile(Buffer.concat([Buffer.from(join(cwd, 'Nhan/a')), Buffer.from([0xff])]), 'x');
  for (const path of ['Nhan', 'Nhan/a\ufffd']) {
    const { files, missing, unreadable } = await gatherFiles(memoryHost({ cwd }), [path], 'stdin');
    expect({ files, missing }).toEqual({ files: [], missing: [] });
    expect(unreadable).toEqual([{ path: 'Nhan/a\ufffd', reason: 'name-not-unicode' }]);
  }
});

test('a name with brackets is a name where the file exists', async () => {
  expect((await gather(['a [1].xlsx'], ['a [1].xlsx'])).files).toEqual(['a [1].xlsx']);
});

test('a path that is not there is told of, and the others are read', async () => {
  const found = await gather(['a.xlsx'], ['a.xlsx', 'b.xlsx', 'c*.csv']);
  expect(found.files).toEqual(['a.xlsx']);
  expect(found.missing).toEqual(['b.xlsx', 'c*.csv']);
});

test('a file named twice is read once', async () => {
  expect((await gather(['Nhan/a.xlsx'], ['Nhan', 'Nhan/a.xlsx'])).files).toEqual(['Nhan/a.xlsx']);
});

test('"-" is standard input', async () => {
  expect((await gather([], ['-'])).files).toEqual(['stdin']);
});

test('a name with line ends and escapes stays on its line, and is still read', async () => {
  const name = 'a\n\u001b[31mlỗi.csv';
  const { files } = await gather([`Nhan/${name}`], ['Nhan']);
  expect(files).toEqual(['Nhan/a\\x0a\\x1b[31mlỗi.csv']);
  const { files: found } = await gatherFiles(memoryHost({ cwd }), ['Nhan'], 'stdin');
  expect(await found[0]?.read(10)).toEqual(Buffer.from('x'));
});
