/** The error gallery: every problem that danvan knows, brought about as an officer would, in both languages. */
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/core/problem.ts';
import { vietnameseProblems } from '../../src/messages/vi/problems.ts';
import { openTerminal } from '../support/terminal.ts';
import type { Case } from './case.ts';
import { fileCases } from './file-cases.ts';
import { type Exhibit, galleryPage } from './gallery-page.ts';
import type { GalleryTheme } from './gallery-words.ts';
import { mappingCases } from './mapping-cases.ts';
import { numberCases } from './number-cases.ts';
import { panelsOf } from './panels.ts';
import { registerCases } from './register-cases.ts';
import { sheetPicture } from './sheet-picture.ts';
import { subjectCases } from './subject-cases.ts';
import { sumCases } from './sum-cases.ts';
import { toldOf } from './told.ts';
import { valueCases } from './value-cases.ts';

const themed = {
  files: fileCases,
  subjects: subjectCases,
  mappings: mappingCases,
  numbers: numberCases,
  sums: sumCases,
  values: valueCases,
  registers: registerCases,
} satisfies { readonly [Theme in GalleryTheme]: Partial<Record<ProblemCode, Case>> };

const cases: { readonly [Code in ProblemCode]: Case } = {
  ...themed.files,
  ...themed.subjects,
  ...themed.mappings,
  ...themed.numbers,
  ...themed.sums,
  ...themed.values,
  ...themed.registers,
};

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
// Both lists were typed above: their keys are all codes, and all themes.
const codes = Object.keys(cases) as ProblemCode[];
const themes = Object.keys(themed) as GalleryTheme[];
const exhibits = new Map<string, Exhibit>();
const opened: Awaited<ReturnType<typeof openTerminal>>[] = [];

afterAll(async () => {
  await Promise.all(opened.map(({ remove }) => remove()));
});

/** What the last line prints beside its result, and how it ends. */
async function shown({ files = {}, register, before = [], line }: Case, lang: string) {
  const terminal = await openTerminal();
  opened.push(terminal);
  for (const [path, content] of Object.entries(files)) {
    await terminal.put(path, typeof content === 'function' ? await content() : content);
  }
  if (register) await terminal.put('dang-ky.csv', register);
  const units = register ? 'dang-ky.csv' : 'fixtures/ky-anh/units.csv';
  // The register is older than everything that is imported.
  const earlier = [`danvan units import ${units} --today 2018-01-02`, ...before];
  for (const step of earlier) {
    const { exit, stderr } = await terminal.type(step);
    expect(`${step}: ${exit}`, stderr).toBe(`${step}: 0`);
  }
  const { exit, stderr } = await terminal.type(`${line} --lang ${lang}`);
  return { text: `${stderr}--- exit ${exit}\n`, stderr, folder: terminal.folder };
}

describe('the error gallery', () => {
  test('has a case for every problem, and none for a problem that is no more', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(vietnameseProblems).sort());
  });

  test.each(codes)('%s is told with its cure, and drawn', async (code) => {
    const one = cases[code];
    const vietnamese = await shown(one, 'vi');
    const english = await shown(one, 'en');
    expect(vietnamese.stderr).toContain(`[${code}]`);
    expect(english.stderr).toContain(`[${code}]`);
    const both = `$ ${one.line}\n${vietnamese.text}\n$ ${one.line} --lang en\n${english.text}`;
    await expect(both).toMatchFileSnapshot(`golden/${code}.txt`);
    const told = {
      vi: toldOf(code, vietnamese.stderr, 'vi'),
      en: toldOf(code, english.stderr, 'en'),
    };
    expect(told.en.map(({ origin }) => origin)).toEqual(told.vi.map(({ origin }) => origin));
    exhibits.set(code, { code, one, told });
    const panels = await panelsOf(one, told.vi, vietnamese.folder);
    expect(panels).not.toEqual([]);
    await expect(sheetPicture(panels)).toMatchFileSnapshot(`${docs}/images/errors/${code}.svg`);
  });

  test.each([
    ['vi', 'loi.md'],
    ['en', 'errors.md'],
  ] as const)('is in the documents, in %s', async (lang, file) => {
    const rooms = themes.map((theme) => ({
      theme,
      exhibits: Object.keys(themed[theme]).flatMap((code) => exhibits.get(code) ?? []),
    }));
    await expect(galleryPage(rooms, lang)).toMatchFileSnapshot(`${docs}/${file}`);
  });
});
