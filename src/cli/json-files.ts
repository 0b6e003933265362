/** The outcome of `import` and `check` as JSON (DESIGN §7). */
import type { FileOutcome, ImportedFile } from '../app/file-outcome.ts';
import type { ImportOutcome } from '../app/import-files.ts';
import type { Office } from '../app/office.ts';
import type { Problem } from '../core/problem.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { jsonChanges, jsonUnitOf } from './changes.ts';
import { jsonProblem } from './json-problem.ts';

/** `office` with the register as it is after the run, to name new units by. */
export function jsonImport(
  outcome: ImportOutcome,
  skipped: readonly Problem[],
  office: Office,
  lexicon: Lexicon,
): object {
  const { imported, unchanged, replaced, rejected, facts } = outcome.counts;
  return {
    schemaVersion: 1,
    files: outcome.files.map((file: ImportedFile) => ({
      ...jsonFile(file, file.status, office, lexicon),
      changes: jsonChanges(file.changes, office),
    })),
    counts: { imported, unchanged, replaced, rejected, facts },
    ...jsonSkipped(skipped, office, lexicon),
  };
}

export function jsonCheck(
  files: readonly (FileOutcome & { readonly status: string })[],
  skipped: readonly Problem[],
  office: Office,
  lexicon: Lexicon,
): object {
  const ok = files.filter(({ status }) => status === 'ok').length;
  return {
    schemaVersion: 1,
    files: files.map((file) => jsonFile(file, file.status, office, lexicon)),
    counts: { ok, rejected: files.length - ok },
    ...jsonSkipped(skipped, office, lexicon),
  };
}

function jsonFile(file: FileOutcome, status: string, office: Office, lexicon: Lexicon): object {
  return {
    file: file.file,
    status,
    submissions: file.submissions.map(({ unit, period, form, facts }) => ({
      unit: jsonUnitOf(office, unit),
      period: periodId(period),
      form,
      facts,
    })),
    problems: file.problems.map((problem) => jsonProblem(problem, office, lexicon)),
  };
}

/** What folders held that is no data belongs to no file that was read. */
function jsonSkipped(skipped: readonly Problem[], office: Office, lexicon: Lexicon): object {
  if (skipped.length === 0) return {};
  return {
    skipped: skipped.map((problem) => ({
      file: problem.origin.file,
      ...jsonProblem(problem, office, lexicon),
    })),
  };
}
