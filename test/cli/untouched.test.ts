/** Checking a file, or trying out its import, changes nothing: the database is byte for byte the same. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import { fixtures, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;
let before = '';

/** Everything that lies in the folder but the fixtures, with what is in it. */
function database(): string {
  const files = readdirSync(terminal.folder).filter((name) => name !== 'fixtures');
  return files
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(terminal.folder, name)));
      return `${name} ${hash.digest('hex')}`;
    })
    .join('\n');
}

beforeAll(async () => {
  terminal = await openKyAnh();
  before = database();
});

afterAll(() => terminal.remove());

const isInput = (path: string) => /\.\w+$/.test(path) && !/^make|\.(?:mjs|md|txt)$/.test(path);
const inputs = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter(isInput);

/** Bytes know no time zone: the others try a few. */
const tried = inputs.sort().filter((_, index) => process.env['TZ'] === 'UTC' || index % 8 === 0);

describe('the database is untouched', () => {
  it.each(tried)('by %s', async (path) => {
    for (const line of ['check', 'import --dry-run --again']) {
      const { exit, stderr } = await terminal.type(`danvan ${line} "fixtures/${path}"`);
      expect([0, 1], stderr).toContain(exit);
    }
    expect(database()).toBe(before);
  });
});
