/** A file that is open elsewhere, or gone, by the time it is read: the others are dealt with, exit 3. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { memoryHost } from '../support/memory-host.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan init --unit "Huyện Kỳ Anh" --units fixtures/ky-anh/units.csv');
  for (const [name, period] of [
    ['a', '2016H1'],
    ['b', '2016H2'],
    ['c', '2017H1'],
  ]) {
    const row = `Xã Kỳ Bắc,${period},reception_turns,5`;
    await terminal.put(`Nhan/${name}.csv`, `unit,period,indicator,value\n${row}\n`);
  }
});

afterAll(() => terminal.remove());

/** As Windows and Linux answer. */
function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: open '${path}'`), { code, path, syscall: 'open' });
}

async function typed(args: readonly string[], lang: 'vi' | 'en') {
  const host = memoryHost({ cwd: terminal.folder });
  const exit = await run([...args, '--lang', lang], {
    ...host,
    readFile: async (path, most) => {
      if (path.endsWith('a.csv')) throw systemError('EBUSY', path);
      if (path.endsWith('c.csv')) throw systemError('ENOENT', path);
      return host.readFile(path, most);
    },
  });
  return { exit, stdout: host.outText(), stderr: host.errorText() };
}

test('an import keeps what it can read, and names the rest with why', async () => {
  const { exit, stdout, stderr } = await typed(['import', 'Nhan', '--json'], 'vi');
  expect(exit).toBe(3);
  expect(JSON.parse(stdout).counts).toMatchObject({ imported: 1, rejected: 0 });
  expect(stderr).toContain('Không đọc được Nhan/a.csv. Nếu tệp đang mở trong chương trình khác');
  expect(stderr).toContain('Không có tệp hay thư mục Nhan/c.csv.');
});

test('so does a check, in English too', async () => {
  const { exit, stderr } = await typed(['check', 'Nhan'], 'en');
  expect(exit).toBe(3);
  expect(stderr).toContain('Nhan/a.csv could not be read. If it is open in another program');
  expect(stderr).not.toContain('b.csv could');
});

test('a merge goes on with the other packs', async () => {
  const { exit, stderr } = await typed(['merge', 'Nhan/a.csv', 'Nhan/b.csv'], 'vi');
  expect(exit).toBe(3);
  expect(stderr).toContain('Không đọc được Nhan/a.csv');
  expect(stderr).toContain('Nhan/b.csv');
});
