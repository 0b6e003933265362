/** The error gallery: every problem that danvan knows, brought about as an officer would, in both languages. */
import { afterAll, describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../src/core/problem.ts';
import { vietnameseProblems } from '../../src/messages/vi/problems.ts';
import { openTerminal } from '../support/terminal.ts';
import type { Case } from './case.ts';
import { fileCases } from './file-cases.ts';
import { mappingCases } from './mapping-cases.ts';
import { numberCases } from './number-cases.ts';
import { registerCases } from './register-cases.ts';
import { subjectCases } from './subject-cases.ts';
import { sumCases } from './sum-cases.ts';
import { valueCases } from './value-cases.ts';

const cases: { readonly [Code in ProblemCode]: Case } = {
  ...fileCases,
  ...subjectCases,
  ...mappingCases,
  ...numberCases,
  ...sumCases,
  ...valueCases,
  ...registerCases,
};

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
  return { text: `${stderr}--- exit ${exit}\n`, stderr };
}

describe('the error gallery', () => {
  test('has a case for every problem, and none for a problem that is no more', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(vietnameseProblems).sort());
  });

  test.each(Object.entries(cases))('%s is told with its cure', async (code, one) => {
    const vietnamese = await shown(one, 'vi');
    const english = await shown(one, 'en');
    expect(vietnamese.stderr).toContain(`[${code}]`);
    expect(english.stderr).toContain(`[${code}]`);
    const both = `$ ${one.line}\n${vietnamese.text}\n$ ${one.line} --lang en\n${english.text}`;
    await expect(both).toMatchFileSnapshot(`golden/${code}.txt`);
  });
});
