import { describe, expect, test } from 'vitest';
import type { Flags } from '../../src/cli/flags.ts';
import { parse } from '../../src/cli/main.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { lexicon } from '../../src/messages/lexicon.ts';

const words = lexicon('vi');

function invocation(line: string) {
  const asked = parse(line.split(' '), words).invocation;
  if (asked === null) throw new Error(`nothing asked for by ${line}`);
  return { command: asked.command, args: asked.args, flags: asked.flags };
}

function refusal(line: string): UsageError {
  try {
    parse(line.split(' '), words);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error(`${line} was understood`);
}

type Case = readonly [string, string, readonly string[], Flags];

const cases: readonly Case[] = [
  ['import Nhan', 'import', ['Nhan'], {}],
  ['nhap a.xlsx b.csv -n', 'import', ['a.xlsx', 'b.csv'], { dryRun: true }],
  [
    'import a.xlsx --set D14=1115 --set D15=2 --note x',
    'import',
    ['a.xlsx'],
    { set: ['D14=1115', 'D15=2'], note: 'x' },
  ],
  ['import -', 'import', ['-'], {}],
  ['check a.xlsx --accept dot-thousands', 'check', ['a.xlsx'], { accept: 'dot-thousands' }],
  ['summarize --period 2018H1 --json', 'summarize', [], { period: '2018H1', json: true }],
  [
    '--json --db x.sqlite tong-hop --period 2018H1',
    'summarize',
    [],
    { period: '2018H1', json: true, db: 'x.sqlite' },
  ],
  ['tong-hop --db x.sqlite --period 2018H1 -q', 'summarize', [], { db: 'x.sqlite', quiet: true }],
  ['summarize -o a.xlsx --no-color', 'summarize', [], { output: 'a.xlsx', color: false }],
  ['don-vi danh-sach --date 2018-06-14', 'units list', [], { date: '2018-06-14' }],
  ['units nhap x.csv', 'units import', ['x.csv'], {}],
  ['chi-tieu xuat -o x.csv', 'indicators export', [], { output: 'x.csv' }],
  ['cai-dat dat unit x', 'settings set', ['unit', 'x'], {}],
  ['hoan-tac b12 --yes', 'undo', ['b12'], { yes: true }],
  ['nhat-ky --limit 5', 'history', [], { limit: '5' }],
  ['khoi-tao --units x.csv', 'init', [], { units: 'x.csv' }],
  [
    'giai-thich models_built --period 2018H1 --category economy',
    'explain',
    ['models_built'],
    { period: '2018H1', category: 'economy' },
  ],
  [
    'ghi 18760 models_built 3 --period 2018H1 --note x --nature estimate',
    'record',
    ['18760', 'models_built', '3'],
    { period: '2018H1', note: 'x', nature: 'estimate' },
  ],
  ['tinh-trang --reply', 'status', [], { reply: true }],
];

describe('the command line', () => {
  test.each(cases)('%s', (line, command, args, flags) => {
    const asked = invocation(line);
    expect(asked.command).toBe(command);
    expect(asked.args).toEqual(args);
    expect(asked.flags).toMatchObject(flags);
  });

  test('nothing at all asks where things stand', () => {
    expect(parse([], words).invocation?.command).toBe('home');
    expect(parse(['--json'], words).invocation?.command).toBe('home');
  });

  test.each([
    ['imprt x', 'import'],
    ['tonghop --period 2018H1', 'tong-hop'],
    ['units lst', 'list'],
    ['summarize --perod 2018H1', '--period'],
    ['import x --dryrun', '--dry-run'],
  ])('%s is refused with %s offered', (line, offered) => {
    expect(refusal(line).hints.join(' ')).toContain(offered);
  });

  test.each(['import', 'summarize --period', 'units', 'history 3', 'undo 1 2', '--wrong'])(
    '%s is refused in Vietnamese',
    (line) => {
      const { message } = refusal(line);
      expect(message).not.toMatch(/error|unknown|option|argument/i);
    },
  );

  test('every command has help, with its examples before its flags', () => {
    const lines = [
      'import',
      'check',
      'summarize',
      'history',
      'undo',
      'init',
      'units import',
      'settings set',
    ];
    for (const line of lines) {
      const { help } = parse([...line.split(' '), '--help'], words);
      const examples = help.indexOf(words.help.headings.examples);
      expect(examples).toBeGreaterThan(0);
      expect(examples).toBeLessThan(help.indexOf(words.help.headings.usage));
    }
  });

  test('the help is whole in English', () => {
    const { help } = parse(['summarize', '--help'], lexicon('en'));
    expect(help).toContain('Usage: danvan summarize');
    expect(help).not.toMatch(/Tùy chọn|Ví dụ|kỳ báo cáo/i);
  });
});
