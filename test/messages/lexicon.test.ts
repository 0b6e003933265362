import { expect, test } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { problem } from '../../src/core/problem.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import { englishMeasures } from '../../src/messages/en/measures.ts';
import { type Lang, langs } from '../../src/messages/lang.ts';
import { lexicon } from '../../src/messages/lexicon.ts';
import { problemText } from '../../src/messages/problem-text.ts';
import { sampleProblems } from './sample-problems.ts';

/** English words that an untranslated sentence could hardly do without. */
const english =
  /(?<!\p{L})(?:the|of|and|is|are|was|not|no|to|for|with|from|this|that|unit|units|period|figure|figures|error|warning|cell|row|rows|column|sheet|missing|value|import|imported|check|total|report|reported|default|please|name)(?!\p{L})/iu;

/** What stays English in a Vietnamese sentence: what is typed, and the names of our columns and values. */
const typed = [
  /danvan [^.,;:)]*/g,
  /\breport:\S+/g,
  /--?[a-z][\w-]*(?: (?:own|total|"[^"]*"|[A-Z]\d+=\d+|\d{4}H\d))?/g,
  /"[^"]*"/g,
  /\([^)]*\)/g,
  /\b(?:code|name|level|parent|valid_from|valid_to|aliases|reports_for|kind|group|breakdown|part|from|to|label_vi|over_units|frequency|filed_by|self|sum|none|computed|partition|of-which|province|district|commune|body|month|quarter|half|year|rename|merge|split|move|abolish|unit|period|indicator|category|value|zero|calendar|import|own|total|due-half|now)\b/g,
  /\b(?:nd09|cutoff|Excel|Word|HTML|CSV|PDF|JSON|Markdown|DANVAN_\w+|NO_COLOR|flow|stock|stock-at-start|ratio|unit-count|text)\b/g,
];

const hole = /undefined|null|NaN|\[object|Invalid/;

/** Calls every function of the tree with plain words and numbers, and keeps all the texts. */
function textsOf(tree: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') {
    // Only its name says what a sentence takes; the lexicon's own types are lost on the way down.
    return callWithSome(tree as (...given: readonly unknown[]) => unknown, path);
  }
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const day = '2018-06-14';
const counts = { taken: 2, unchanged: 1, rejected: 1, added: 4, corrected: 1, ok: 2 };
/** Arguments of the sentences that take other than texts, numbers or lists in a row. */
const special: readonly (readonly [RegExp, readonly unknown[]])[] = [
  [/import\.(?:summary|dryRunSummary|checkSummary)$/, [counts]],
  [/import\.(?:stillMissing)$/, ['6T', ['Xã A'], 3]],
  [/notes\.missing$/, [['Xã A'], 3]],
  [/notes\.missingUnit$/, ['Xã A', ['6T']]],
  [/reply\.partial$/, [['Xã A', 'Xã B'], ['6T']]],
  [/(?:newUnits|folders|list|anyOf|didYouMean|tooManyArguments)$/, [['A', 'B', 'C']]],
  [/fileLine$/, ['a.xlsx', 'rejected']],
  [/coverage(?:Line)?$/, [{ reported: 20, expected: 21, level: 'commune', types: ['Xã'] }]],
  [/ownCoverage$/, ['own', { name: 'Huyện A', level: 'district' }]],
  [/words\.scope$/, ['own', 'district']],
  [/ownRow$/, ['district']],
  [/counted$/, [21, 'commune']],
  [/(?:table\.dates|validity)$/, [day, day]],
  [/(?:asOfLine|noneOn)$/, [day]],
  [/table\.asOf$/, [day, true]],
  [/table\.title$/, ['6 tháng', 'Huyện A', 'six-month']],
  [/badChoice$/, ['--by', 'x', ['a', 'b']]],
  [/(?:ambiguousUnit|ambiguousIndicator)$/, ['x', ['A', 'B']]],
  [/endedUnit$/, ['Xã A', '1/1', ['Xã B']]],
];
/** What other sentences take, tried in turn until one says something whole. */
const usual: readonly (readonly unknown[])[] = [
  ['3', '2', '1', '0'],
  [3, 2, 1, 0],
  ['A', 'B', ['C', 'D'], 1],
  ['A', ['B', 'C'], 3],
  [['A', 'B'], 'C', day, false],
  [['A', 'B'], 3, 'C'],
  ['A', day, 2, { expected: 21, filed: 18, level: 'commune' }],
  ['A', day],
  [day, day],
];

/** The texts of the first call that works; a sentence that no arguments make whole shows its hole. */
function callWithSome(
  say: (...given: readonly unknown[]) => unknown,
  path: string,
): readonly (readonly [string, string])[] {
  const known = special.find(([pattern]) => pattern.test(path))?.[1];
  const tries = (known ? [known] : usual).map((given) => {
    try {
      return textsOf(say(...given), path);
    } catch (error) {
      return [[path, `undefined: ${error}`]] as const;
    }
  });
  return tries.find((texts) => !texts.some(([, text]) => hole.test(text))) ?? tries[0] ?? [];
}

const texts = (lang: Lang) => textsOf({ ...lexicon(lang), lang: null }, lang);

test('both languages say the same things', () => {
  const paths = (lang: Lang) => texts(lang).map(([path]) => path.slice(lang.length));
  expect(paths('en')).toEqual(paths('vi'));
});

test.each(langs)('no sentence is empty or has a hole in it (%s)', (lang) => {
  const faulty = texts(lang).filter(
    ([path, text]) =>
      (hole.test(text) && !/topics/.test(path)) || (text === '' && !/description$/.test(path)),
  );
  expect(faulty).toEqual([]);
});

test('Vietnamese sentences hold no English', () => {
  const said = [
    ...texts('vi'),
    ...sampleProblems.map((one) => {
      const { message, fix } = problemText(one, 'vi', builtInCatalogue);
      return [one.code, `${message}. ${fix ?? ''}`] as const;
    }),
  ].filter(([path]) => !/\.command$|topics|settings\.meanings/.test(path));
  const stripped = said.map(
    ([path, text]) =>
      [path, typed.reduce((left, pattern) => left.replace(pattern, ' '), text)] as const,
  );
  expect(stripped.filter(([, text]) => english.test(text))).toEqual([]);
});

test.each(langs)('every problem has its sentence, and errors a cure (%s)', (lang) => {
  for (const one of sampleProblems) {
    const { message, fix } = problemText(one, lang, builtInCatalogue);
    expect(message, one.code).not.toMatch(/undefined|null|NaN|\[object|models_built/);
    expect(message, one.code).not.toMatch(/\.$/);
    if (fix !== null) expect(fix, one.code).toMatch(/[.?]$/);
  }
});

test.each([
  ['register-row', 'no-name'],
  ['catalogue-row', 'bad-part'],
  ['succession-row', 'contradiction'],
] as const)('a %s says its line', (code, reason) => {
  const row = problem(code, 'error', { file: 'a.csv', sheet: null, cell: 'A7' }, {
    line: 7,
    reason,
    seen: '',
  } as never);
  expect(problemText(row, 'vi').message).toMatch(/^dòng 7: /);
  expect(problemText(row, 'en').message).toMatch(/^line 7: /);
});

test('every measure of the catalogue has its English', () => {
  const measures = new Set(builtInCatalogue.indicators.map(({ measure }) => measure));
  const plain = new Set(['', '%', 'm2']);
  const missing = [...measures].filter((one) => !plain.has(one) && !englishMeasures.has(one));
  expect(missing).toEqual([]);
});

test('the summary of an import leaves out what did not happen', () => {
  const { summary } = lexicon('vi').commands.import;
  const full = { taken: 20, unchanged: 0, rejected: 1, added: 412, corrected: 5 };
  expect(summary(full)).toBe(
    'Đã nhập 20 tệp: 412 số liệu mới, 5 số liệu được đính chính. Không nhận 1 tệp.',
  );
  expect(summary({ taken: 0, unchanged: 3, rejected: 0, added: 0, corrected: 0 })).toBe(
    '3 tệp không có gì mới.',
  );
  expect(lexicon('en').commands.import.summary({ ...full, taken: 1, corrected: 0 })).toBe(
    'Imported 1 file: 412 new figures. 1 file refused.',
  );
});

test('a table says its dates, its coverage and its title as offices do', () => {
  const { table } = lexicon('vi');
  expect(table.title('6 tháng đầu năm 2018', 'Huyện Kỳ Anh', 'six-month')).toBe(
    'KẾT QUẢ CÔNG TÁC DÂN VẬN 6 THÁNG ĐẦU NĂM 2018 - Huyện Kỳ Anh',
  );
  const count = { reported: 20, expected: 21, level: 'commune', types: ['Xã'] } as const;
  expect(table.coverageLine(count)).toBe('Đơn vị báo cáo: 20/21 xã đủ');
  expect(table.ownCoverage('own', { name: 'Huyện Kỳ Anh', level: 'district' })).toBe('riêng huyện');
  expect(table.notes.missing(['Xã Kỳ Bắc'], 0)).toBe('Chưa có: Xã Kỳ Bắc.');
});

test('a problem names its period in the language it is told in', () => {
  const missing = problem(
    'own-missing',
    'warning',
    { file: null, sheet: null, cell: null },
    {
      indicator: 'dialogue_sessions',
      unit: 'Huyện Kỳ Anh',
      period: halfYearPeriod(2018, 1),
    },
  );
  expect(problemText(missing, 'vi').message).toContain('6 tháng đầu năm 2018');
  expect(problemText(missing, 'en').message).toContain('first half of 2018');
});
