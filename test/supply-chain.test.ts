/** What danvan brings along from others: as locked, with licences an office may use, and nothing that runs at install but SQLite. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string) => JSON.parse(readFileSync(`${root}${name}`, 'utf8'));

type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
};

const manifest: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
} = read('package.json');
const lock: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const all = Object.entries(lock).filter(([path]) => path !== '');
const shipped = all.filter(([, { dev }]) => !dev);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe('what is installed', () => {
  test('runs no script at install but better-sqlite3’s', () => {
    const running = all.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([path]) => nameOf(path))).toEqual(['better-sqlite3']);
    expect(manifest.allowScripts).toEqual({ 'better-sqlite3': true });
  });

  test('is locked to bytes by their hash', () => {
    expect(all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  test('is asked for in exact versions, and the lock holds just these', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const [name, version] of asked) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

/** Each lets an office use and hand on the program; of a choice, one of them suffices. */
const allowed = [
  'MIT',
  'MIT/X11',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
];

/** They name no licence in their package; docs/supply-chain.md says what is known. */
const unstated = ['buffers'];

function isAllowed(license: string): boolean {
  const words = license.replace(/[()]/g, '');
  return words.includes(' OR ')
    ? words.split(' OR ').some((one) => allowed.includes(one))
    : words.split(' AND ').every((one) => allowed.includes(one));
}

describe('the licences of what danvan ships with', () => {
  test('let an office use it and hand it on', () => {
    const others = shipped.filter(([, { license }]) => license && !isAllowed(license));
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  test('are stated, but for those that are explained', () => {
    const silent = shipped.filter(([, { license }]) => !license).map(([path]) => nameOf(path));
    expect(silent).toEqual(unstated);
    const explained = readFileSync(`${root}docs/supply-chain.md`, 'utf8');
    for (const name of unstated) expect(explained).toContain(`\`${name}\``);
  });

  test('would not let one pass that is not on the list', () => {
    expect(['GPL-3.0', '(MIT AND GPL-3.0)', 'UNLICENSED'].filter(isAllowed)).toEqual([]);
    expect(isAllowed('(MIT OR GPL-3.0-or-later)')).toBe(true);
  });
});
