import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { colourWanted } from '../../src/cli/colour.ts';
import { commandContext, languageOf } from '../../src/cli/environment.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { version } from '../../src/cli/version.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { memoryHost } from '../support/memory-host.ts';

const words = lexicon('vi');

function context(flags: Record<string, string>, env: Record<string, string> = {}, now?: string) {
  const options = { cwd: '/', env, ...(now === undefined ? {} : { now }) };
  return commandContext(flags, memoryHost(options), words);
}

describe('what a run goes by', () => {
  test('a flag comes before the environment, and that before the default', () => {
    const env = { DANVAN_DB: 'b.sqlite' };
    expect(context({ db: 'a.sqlite' }, env).database.path).toBe('a.sqlite');
    expect(context({}, env).database.path).toBe('b.sqlite');
    expect(context({}).database.path).toBe('./danvan.sqlite');
    expect(languageOf(['--lang', 'en'], { DANVAN_LANG: 'vi' })).toBe('en');
    expect(languageOf(['--lang=en'], {})).toBe('en');
    expect(languageOf([], { DANVAN_LANG: 'en' })).toBe('en');
    expect(languageOf([], {})).toBe('vi');
    expect(languageOf(['--lang', 'fr'], {})).toBeNull();
  });

  test('--today stands for the clock, import times included', () => {
    const { today, at } = context({ today: '2018-06-05' });
    expect(today).toBe('2018-06-05');
    expect(at.slice(0, 10)).toBe('2018-06-05');
    expect(context({}, { DANVAN_TODAY: '5/6/2018' }).today).toBe('2018-06-05');
    expect(() => context({ today: '2018-02-30' })).toThrow(UsageError);
  });

  test('the day is the one it is in Vietnam', () => {
    expect(context({}, {}, '2018-06-14T16:59:59.000Z').today).toBe('2018-06-14');
    expect(context({}, {}, '2018-06-14T17:00:00.000Z').today).toBe('2018-06-15');
  });

  test('colour is for terminals that can show it, unless someone says otherwise', () => {
    expect(colourWanted({}, true)).toBe(true);
    expect(colourWanted({}, false)).toBe(false);
    expect(colourWanted({ NO_COLOR: '1' }, true)).toBe(false);
    expect(colourWanted({ TERM: 'dumb' }, true)).toBe(false);
    expect(colourWanted({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(colourWanted({ FORCE_COLOR: '0' }, true)).toBe(false);
  });

  test("the version is package.json's", async () => {
    const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
    expect(manifest).toContain(`"version": "${version}"`);
  });
});
