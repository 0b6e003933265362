/** A pack that can't be read is refused in the officer's words; what the program met is for JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zipBytes } from '../../src/render/zip-bytes.ts';
import { unzipped } from '../app/unit-packs/unzip.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let office: Terminal;
let whole: Uint8Array;

beforeAll(async () => {
  office = await openTerminal();
  await office.type('danvan units import fixtures/ky-anh/units.csv --today 2018-01-02');
  await office.type('danvan import fixtures/ky-anh/2018H1 --today 2018-06-20');
  const { exit, stderr } = await office.type('danvan pack --unit "Huyện Kỳ Anh" -o goi.zip');
  expect(exit, stderr).toBe(0);
  whole = readFileSync(join(office.folder, 'goi.zip'));
});

afterAll(() => office.remove());

function withPart(name: string, text: string | null): Uint8Array {
  const parts = new Map(unzipped(whole));
  if (text === null) parts.delete(name);
  else parts.set(name, new TextEncoder().encode(text));
  return zipBytes(parts);
}

async function refused(pack: Uint8Array, flags = '') {
  await office.put('hong.zip', pack);
  const { exit, stdout, stderr } = await office.type(
    `danvan merge hong.zip --db tinh.sqlite ${flags}`,
  );
  expect(exit).toBe(1);
  return flags.includes('json') ? JSON.parse(stdout).packs[0] : stderr;
}

const refusal = 'hong.zip: không nhận gói này: gói bị hỏng hoặc bị cắt ngắn. Xin đơn vị gửi lại.\n';

test('what is no JSON, without the English of its parser', async () => {
  const pack = withPart('manifest.json', '{x');
  expect(await refused(pack)).toBe(refusal);
  expect(await refused(pack, '--lang en')).toContain('it is damaged or cut short. Ask for it');
  const told = await refused(pack, '--json');
  expect(told).toMatchObject({ code: 'damaged', detail: expect.stringContaining('JSON') });
  expect(told.message).not.toContain('JSON');
});

test('a zip cut short, without the name of what it lacks', async () => {
  const pack = whole.subarray(0, whole.length / 2);
  expect(await refused(pack)).toBe(refusal);
  expect(await refused(pack, '--json')).toMatchObject({ code: 'damaged', detail: 'zip-end' });
});

test('a file that the pack lacks is named', async () => {
  expect(await refused(withPart('seal.txt', null))).toContain('bị cắt ngắn (seal.txt). Xin');
});
