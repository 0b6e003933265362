/** One slip of the keyboard never makes one indicator of another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../src/catalogue/catalogue.generated.ts';
import { asGoodAsWritten, findIndicator } from '../../../src/core/names/find-indicator.ts';
import { buildIndicatorNames } from '../../../src/core/names/indicator-names.ts';
import { runs, seedOf } from '../../support/runs.ts';

const names = buildIndicatorNames(builtInCatalogue);
const labels = builtInCatalogue.indicators.map(({ code, label }) => ({ code, text: label.vi }));

/** A letter left out, typed twice, changed, put in, or swapped with the next one. */
const slips = {
  dropped: (text: string, at: number) => text.slice(0, at) + text.slice(at + 1),
  doubled: (text: string, at: number) => text.slice(0, at + 1) + text.slice(at),
  changed: (text: string, at: number, letter: string) =>
    text.slice(0, at) + letter + text.slice(at + 1),
  added: (text: string, at: number, letter: string) => text.slice(0, at) + letter + text.slice(at),
  swapped: (text: string, at: number) =>
    text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
};

describe('a slip of the keyboard', () => {
  it('finds the same indicator or none, never another', () => {
    const letters = [...'abcdeghiklmnopqrstuvxyđăâêôơưáàảãạếềểễệ '];
    fc.assert(
      fc.property(
        fc.constantFrom(...labels),
        fc.nat(),
        fc.constantFrom(...Object.values(slips)),
        fc.constantFrom(...letters),
        ({ code, text }, place, slip, letter) => {
          const typed = slip(text, place % text.length, letter);
          const found = findIndicator(names, typed);
          if (found.kind === 'found') expect(found.code, `${typed} for ${text}`).toBe(code);
          if (found.kind === 'ambiguous') expect(found.codes, typed).toContain(code);
        },
      ),
      { numRuns: runs(3000), seed: seedOf() },
    );
  });

  it('in a long label is mostly forgiven, and said to be', () => {
    let [forgiven, tried] = [0, 0];
    for (const { code, text } of labels.filter((label) => label.text.length >= 20)) {
      for (const at of [3, 9, 15]) {
        const typed = slips.swapped(text, at);
        if (typed.toLowerCase() === text.toLowerCase()) continue;
        tried += 1;
        const found = findIndicator(names, typed);
        if (found.kind !== 'found') continue;
        expect(found.code, typed).toBe(code);
        forgiven += 1;
      }
    }
    expect(forgiven / tried).toBeGreaterThan(0.6);
  });
});

describe('accents', () => {
  it('left out of some words find the indicator, with less than full confidence', () => {
    for (const [text, code] of [
      ['Số lươt tiêp công dân', 'reception_turns'],
      ['Vươn mẫu đạt chuẩn', 'model_gardens_certified'],
      ['Sô đơn đủ điều kiện xử ly', 'petitions_eligible'],
    ] as const) {
      const found = findIndicator(names, text);
      expect(found, text).toMatchObject({ kind: 'found', code });
      expect(found.kind === 'found' && found.confidence, text).toBeLessThan(asGoodAsWritten);
    }
  });
});
