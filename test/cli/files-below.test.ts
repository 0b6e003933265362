import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../src/cli/files-below.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-'));
  await mkdir(join(folder, 'nhan', 'xa'), { recursive: true });
  await mkdir(join(folder, 'ngoai'));
  await writeFile(join(folder, 'nhan', 'b.csv'), 'b');
  await writeFile(join(folder, 'nhan', 'xa', 'a.csv'), 'a');
  await writeFile(join(folder, 'ngoai', 'c.csv'), 'c');
  await symlink('..', join(folder, 'nhan', 'xa', 'len'));
  await symlink('..', join(folder, 'nhan', 'ra'));
  await symlink('.', join(folder, 'nhan', 'day'));
  await symlink('xa', join(folder, 'nhan', 'ten-khac'));
  await symlink('../ngoai', join(folder, 'nhan', 'ngoai'));
  await symlink('xa/a.csv', join(folder, 'nhan', 'lien-ket.csv'));
  await symlink('khong-co', join(folder, 'nhan', 'gay.csv'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('folders that lead back to themselves are walked once, by their real names', async () => {
  expect(await filesBelow(join(folder, 'nhan'))).toEqual([
    'b.csv',
    'lien-ket.csv',
    'ngoai/c.csv',
    'xa/a.csv',
  ]);
});
