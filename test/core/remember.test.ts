/** What is remembered of texts: worked out once while they keep coming back, and never without end. */
import { describe, expect, test } from 'vitest';
import { remember, rememberFor, whenAsked } from '../../src/core/remember.ts';

function counted(): { readonly length: (text: string) => number; readonly asked: string[] } {
  const asked: string[] = [];
  const length = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { length, asked };
}

describe('a remembered function', () => {
  test('works out each text once', () => {
    const { length, asked } = counted();
    expect(['xã', 'huyện', 'xã', 'huyện'].map(length)).toEqual([2, 5, 2, 5]);
    expect(asked).toEqual(['xã', 'huyện']);
  });

  test('remembers null as an answer', () => {
    let count = 0;
    const find = remember((): string | null => {
      count += 1;
      return null;
    });
    expect([find('xã'), find('xã'), count]).toEqual([null, null, 1]);
  });

  test('works out prose every time', () => {
    const { length, asked } = counted();
    const prose = 'dân vận '.repeat(30);
    expect([length(prose), length(prose), asked.length]).toEqual([240, 240, 2]);
  });

  test('keeps what comes back among any number of texts that do not', () => {
    const { length, asked } = counted();
    for (let row = 0; row < 50_000; row += 1) {
      length('Xã Kỳ Bắc');
      length(String(row));
    }
    expect(asked.filter((text) => text === 'Xã Kỳ Bắc')).toHaveLength(1);
  });

  test('forgets what has not been asked for in a long while', () => {
    const { length, asked } = counted();
    length('Xã Kỳ Bắc');
    for (let row = 0; row < 50_000; row += 1) length(String(row));
    length('Xã Kỳ Bắc');
    expect(asked.filter((text) => text === 'Xã Kỳ Bắc')).toHaveLength(2);
  });
});

test('what is remembered for one thing is no answer for another', () => {
  const [first, second] = [{ unit: 1 }, { unit: 2 }];
  const find = rememberFor((text, { unit }: { readonly unit: number }) => `${text} ${unit}`);
  const answers = [find('xã', first), find('xã', second), find('xã', first)];
  expect(answers).toEqual(['xã 1', 'xã 2', 'xã 1']);
});

test('what is made when asked is made once, whatever it is', () => {
  let count = 0;
  const nothing = whenAsked(() => {
    count += 1;
    return undefined;
  });
  expect(count).toBe(0);
  expect([nothing(), nothing(), count]).toEqual([undefined, undefined, 1]);
});
