import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crontabFile } from '../../src/app/schedules/crontab.ts';
import { parseTimeOfDay, type Schedule } from '../../src/app/schedules/schedule.ts';
import { execWord, systemdFiles } from '../../src/app/schedules/systemd.ts';
import { windowsTaskFile, windowsWord } from '../../src/app/schedules/windows-task.ts';

const nasty = [
  '/home/Báo cáo 100%/xã "Kỳ Bắc"',
  "/o'Brien/$HOME/`id`/a b",
  'C:\\Thư mục của tôi\\',
  'deadline+2',
  '',
];

const schedule: Schedule = {
  ...{ command: ['/usr/bin/printf', '%s\\n', ...nasty], workingFolder: '/tmp' },
  ...{ hour: 6, minute: 5, description: 'danvan: báo cáo' },
};

/** Anything that a path or a name may hold: no NUL and no line break. */
const word = fc
  .string({ unit: fc.constantFrom(...`aáđ '"\\%$\`&<>|;*?~#!()`), maxLength: 12 })
  .filter((text) => !/[\r\n\0]/.test(text));

describe('a crontab', () => {
  /** As cron hands it to sh: the five fields off, \% a percent sign. */
  const commandOf = (line: string) => line.replace(/^(?:\S+ ){5}/, '').replace(/\\%/g, '%');

  it('runs every day at its minute, and once more after a start of the machine', () => {
    const lines = String(crontabFile(schedule).content).trim().split('\n');
    expect(lines[1]).toMatch(/^5 6 \* \* \* cd \/tmp && /);
    expect(lines[2]).toMatch(/^@reboot /);
    expect(lines.join('\n').replaceAll('\\%', '')).not.toContain('%');
  });

  it('gives the program its arguments as they are, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const command = ['/usr/bin/printf', '%s\\n', ...words];
        const [, line = ''] = String(crontabFile({ ...schedule, command }).content).split('\n');
        const seen = execFileSync('/bin/sh', ['-c', commandOf(line)], { encoding: 'utf8' });
        expect(seen).toBe(`${words.join('\n')}\n`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a systemd timer', () => {
  /** As systemd takes an ExecStart line apart: quotes, C escapes, %% and $$. */
  const wordsOf = (line: string) =>
    [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, quoted = '']) =>
      quoted.replace(/\\(.)/g, '$1').replaceAll('%%', '%').replaceAll('$$', '$'),
    );

  it('makes up for a start that was missed', () => {
    const [, timer] = systemdFiles(schedule);
    expect(timer?.content).toContain('OnCalendar=*-*-* 06:05:00\nPersistent=true\n');
  });

  it('gives the program its arguments as they are, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(wordsOf(words.map(execWord).join(' '))).toEqual(words);
        // A lone % or $ would be expanded.
        const line = words.map(execWord).join(' ');
        expect(line.replaceAll('%%', '')).not.toContain('%');
        expect(line.replaceAll('$$', '')).not.toContain('$');
      }),
    );
  });
});

describe('a task for Windows', () => {
  /** As the C runtime takes a command line apart. */
  function argumentsOf(line: string): readonly string[] {
    const found: string[] = [];
    let at = 0;
    while (at < line.length) {
      let text = '';
      let isQuoted = false;
      while (at < line.length && (isQuoted || !/[ \t]/.test(line.charAt(at)))) {
        const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
        const next = line.charAt(at + slashes);
        text += '\\'.repeat(next === '"' ? Math.floor(slashes / 2) : slashes);
        at += slashes;
        if (next === '"' && slashes % 2 === 1) text += '"';
        else if (next === '"') isQuoted = !isQuoted;
        else if (slashes === 0) text += next;
        if (next === '"' || slashes === 0) at += 1;
      }
      found.push(text);
      while (/[ \t]/.test(line.charAt(at))) at += 1;
    }
    return found;
  }

  it('gives the program its arguments as they are, whatever is in them', () => {
    expect(argumentsOf(nasty.map(windowsWord).join(' '))).toEqual(nasty);
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(argumentsOf(words.map(windowsWord).join(' '))).toEqual(words);
      }),
    );
  });

  it('is UTF-16 with its mark, runs on battery, and later where its time was missed', () => {
    const { content } = windowsTaskFile(
      { ...schedule, workingFolder: 'C:\\Xã <A> & B' },
      '2018-06-20',
    );
    const bytes = content as Uint8Array;
    expect([...bytes.slice(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0]);
    const text = new TextDecoder('utf-16le').decode(bytes);
    expect(text).toContain('<?xml version="1.0" encoding="UTF-16"?>\r\n');
    expect(text).toContain('<StartBoundary>2018-06-20T06:05:00</StartBoundary>');
    expect(text).toContain('<StartWhenAvailable>true</StartWhenAvailable>');
    expect(text).toContain('<DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>');
    expect(text).toContain('<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>');
    expect(text).toContain('<WorkingDirectory>C:\\Xã &lt;A&gt; &amp; B</WorkingDirectory>');
  });
});

it('times of day are hours and minutes', () => {
  expect(parseTimeOfDay('6:05')).toEqual({ hour: 6, minute: 5 });
  expect(parseTimeOfDay('23:59')).toEqual({ hour: 23, minute: 59 });
  expect(parseTimeOfDay('24:00')).toBeNull();
  expect(parseTimeOfDay('6h30')).toBeNull();
});
