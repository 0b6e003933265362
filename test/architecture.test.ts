/** The house of DESIGN §8, held: who may import whom, who may touch the outside world, and how long a file may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

type SourceFile = {
  /** From `src/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly lines: number;
};

const files: readonly SourceFile[] = readdirSync(join(root, 'src'), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const text = readFileSync(full, 'utf8');
    const path = relative(join(root, 'src'), full).replaceAll('\\', '/');
    return { path, text, code: withoutComments(text), lines: text.trimEnd().split('\n').length };
  });

const isGenerated = ({ path }: SourceFile) => path.endsWith('.generated.ts');
const written = files.filter((file) => !isGenerated(file));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** Every module named after `from`, `import` or `import(`. */
function importsOf({ code }: SourceFile): readonly string[] {
  const named = code.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...named].flatMap(([, specifier]) => (specifier ? [specifier] : []));
}

/** What a relative import names, from `src/`. */
function targetOf(file: SourceFile, specifier: string): string {
  return normalize(join(dirname(file.path), specifier)).replaceAll('\\', '/');
}

const roomOf = (path: string) => path.split('/')[0] ?? '';
const isLocal = (specifier: string) => specifier.startsWith('.');

/** May import, beside its own room; a single file of another room is named with its path. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ingest: ['core', 'messages', 'catalogue'],
  store: ['core'],
  reports: ['core', 'messages', 'catalogue'],
  render: [
    'core',
    'messages',
    'reports/model.ts',
    'reports/explanation.ts',
    'reports/template.ts',
    'reports/pack.ts',
    'reports/letterhead.ts',
    'reports/main-column.ts',
  ],
  app: ['core', 'ingest', 'store', 'reports', 'render', 'messages', 'catalogue'],
  cli: ['app', 'core', 'messages', 'render/index.ts'],
  messages: ['core'],
  catalogue: ['core'],
};

function strayImports(): readonly string[] {
  return written.flatMap((file) => {
    const room = roomOf(file.path);
    const allowed = [room, ...(mayImport[room] ?? [])];
    return importsOf(file)
      .filter(isLocal)
      .map((specifier) => targetOf(file, specifier))
      .filter((target) => !allowed.includes(roomOf(target)) && !allowed.includes(target))
      .map((target) => `${file.path} imports ${target}`);
  });
}

function importersOf(packageName: string): readonly string[] {
  return files
    .filter((file) =>
      importsOf(file).some((name) => name === packageName || name.startsWith(`${packageName}/`)),
    )
    .map(({ path }) => path);
}

function outside(paths: readonly string[], ...allowed: readonly string[]): readonly string[] {
  return paths.filter((path) => !allowed.some((place) => path.startsWith(place)));
}

function filesWith(pattern: RegExp): readonly string[] {
  return files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);
}

describe('the house', () => {
  it('has only rooms that the table of imports knows', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].sort()).toEqual(
      Object.keys(mayImport).sort(),
    );
  });

  it('lets no room import what is not below it', () => {
    expect(strayImports()).toEqual([]);
  });

  it('names every local module with its .ts ending', () => {
    const without = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => isLocal(specifier) && !specifier.endsWith('.ts'))
        .map((specifier) => `${file.path} imports ${specifier}`),
    );
    expect(without).toEqual([]);
  });

  it('keeps exceljs to the readers and the renderers', () => {
    expect(outside(importersOf('exceljs'), 'ingest/readers/', 'render/')).toEqual([]);
  });

  it('keeps better-sqlite3 to the store', () => {
    expect(outside(importersOf('better-sqlite3'), 'store/')).toEqual([]);
  });

  it('keeps the commander and colours to the command line', () => {
    const both = [...importersOf('commander'), ...importersOf('chalk')];
    expect(outside(both, 'cli/')).toEqual([]);
  });
});

describe('the outside world', () => {
  it('is reached through files only at the edge; the store opens the path it is given', () => {
    const users = ['node:fs', 'node:fs/promises', 'fs'].flatMap(importersOf);
    expect(outside(users, 'cli/', 'store/')).toEqual([]);
  });

  it('is reached through the process and the console only at the edge', () => {
    const named = [
      ...importersOf('node:process'),
      ...filesWith(/(?<![\w.'])(process|console)\.\w/),
    ];
    expect(outside(named, 'cli/')).toEqual([]);
  });

  it('tells the time only at the edge', () => {
    expect(outside(filesWith(/Date\.now\(|new Date\(\)|performance\.now\(/), 'cli/')).toEqual([]);
  });

  it('is never reached over a network', () => {
    const users = ['node:http', 'node:https', 'node:net', 'node:dgram'].flatMap(importersOf);
    expect([...users, ...filesWith(/\bfetch\(/)]).toEqual([]);
  });
});

describe('a source file', () => {
  it('has at most 300 lines', () => {
    expect(written.filter(({ lines }) => lines > 300).map(({ path }) => path)).toEqual([]);
  });

  it('has 90 lines or fewer in the median', () => {
    const sorted = written.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('says at its top what it is', () => {
    expect(files.filter(({ text }) => !/^\/(\*\*|\/)/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('is named after what it holds, never utils, helpers, common or misc', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|lib)(\.|\/|-)/;
    expect(files.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('exports by name only', () => {
    expect(filesWith(/export\s+default\b/)).toEqual([]);
  });

  it('is no barrel that only hands on what others export', () => {
    const barrels = files.filter(({ code }) => {
      const statements = code
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean);
      return statements.length > 0 && statements.every((one) => /^export[\s\S]*from\s/.test(one));
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
    expect(filesWith(/export\s+\*\s+from/)).toEqual([]);
  });

  it('uses no any and no enum', () => {
    expect(filesWith(/:\s*any\b|<any>|as any\b|^\s*(export\s+)?(const\s+)?enum\s/m)).toEqual([]);
  });
});
