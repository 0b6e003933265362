/** The report as files in a folder: marked, headed, and never written over what someone edited. */
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openKyAnh();
});

afterAll(() => terminal.remove());

beforeEach(() => rm(join(terminal.folder, 'R'), { recursive: true, force: true }));

const name = 'Bao-cao-6-thang-dau-nam-2018-Huyen-Ky-Anh';
const today = '--period 2018H1 --today 2018-06-20';
const pathOf = (file: string) => join(terminal.folder, 'R', file);
const textOf = (file: string) => readFile(pathOf(file), 'utf8');

describe('the files of a report', () => {
  it('are one a format, with the figures of the table', async () => {
    await terminal.type(`danvan report -o R ${today}`);
    const visible = (await readdir(join(terminal.folder, 'R'))).filter(
      (one) => !one.startsWith('.'),
    );
    expect(visible.sort()).toEqual([`${name}.docx`, `${name}.html`, `${name}.xlsx`]);
    expect(await textOf(`${name}.html`)).toContain('842');
  });

  it('are not touched where nothing has changed', async () => {
    await terminal.type(`danvan report -o R ${today}`);
    const before = await stat(pathOf(`${name}.html`));
    await terminal.type(`danvan report -o R ${today}`);
    expect((await stat(pathOf(`${name}.html`))).mtimeMs).toBe(before.mtimeMs);
  });

  it('are left alone where someone edited them; the new one goes beside and is said', async () => {
    await terminal.type(`danvan report -o R ${today}`);
    await appendFile(pathOf(`${name}.html`), '<!-- mine -->');
    const { stderr } = await terminal.type(`danvan report -o R ${today} --narrative full`);
    expect(await textOf(`${name}.html`)).toContain('<!-- mine -->');
    expect(await textOf(`${name}-ban-2.html`)).toContain('842');
    expect(stderr).toContain(`R/${name}-ban-2.html`);
  });

  it('are not written at all where a folder has the name of one, which is said', async () => {
    await mkdir(pathOf(`${name}.docx`), { recursive: true });
    const { exit, stderr } = await terminal.type(`danvan report -o R ${today}`);
    expect(exit).toBe(3);
    expect(stderr).toMatch(new RegExp(`${name}\\.docx là thư mục, không phải là tệp`));
    expect(await readdir(join(terminal.folder, 'R'))).toEqual([`${name}.docx`]);
  });

  it('are not written where a file has the name of their folder, which is said', async () => {
    await writeFile(join(terminal.folder, 'R'), 'mine');
    const { exit, stderr } = await terminal.type(`danvan report -o R ${today}`);
    expect(exit).toBe(3);
    expect(stderr).toMatch(/R là tệp, không phải là thư mục/);
    expect(await readFile(join(terminal.folder, 'R'), 'utf8')).toBe('mine');
  });

  it('bear the letterhead of their day', async () => {
    await terminal.type('danvan settings set letterhead "BAN DÂN VẬN HUYỆN UỶ"');
    await terminal.type('danvan settings set letterhead.2018-07-01.office "BAN MỚI"');
    await terminal.type(`danvan report -o R ${today}`);
    expect(await textOf(`${name}.html`)).toContain('BAN DÂN VẬN HUYỆN UỶ');
    await terminal.type('danvan report -o R --period 2018H1 --today 2018-07-01');
    expect(await textOf(`${name}.html`)).toContain('BAN MỚI');
  });

  it('say on their face that units are missing, where they were sent all the same', async () => {
    const asked = 'danvan report -o R --period 2018H2 --if-ready 95% --or-after 2019-01-01';
    await terminal.type(
      'danvan record "xã Kỳ Bắc" reception_turns 5 --period 2018H2 --note "gọi điện" --today 2018-12-20',
    );
    expect((await terminal.type(`${asked} --today 2019-01-01`)).exit).toBe(1);
    await expect(readdir(join(terminal.folder, 'R'))).rejects.toThrow();
    expect((await terminal.type(`${asked} --today 2019-01-02`)).exit).toBe(0);
    const late = 'Bao-cao-6-thang-cuoi-nam-2018-Huyen-Ky-Anh';
    expect(await textOf(`${late}.html`)).toContain('CHƯA ĐẦY ĐỦ');
  });
});
