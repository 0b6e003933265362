/** `danvan record`: one fact by hand into the store, as an event of its own whose origin is the note. */
import { createHash } from 'node:crypto';
import type { Submission } from '../core/fact.ts';
import { hasError } from '../core/problem.ts';
import type { FactChange, ImportRecord, Instant, Store } from '../core/store.ts';
import { type HandStatement, readRecord } from '../ingest/read-record.ts';
import { type ImportedFile, outcomeOf } from './file-outcome.ts';
import { countsOf, type ImportOutcome } from './import-files.ts';
import type { Office } from './office.ts';

export type RecordRequest = HandStatement;

/** As of an import of one file, with what was told: from null where nothing held before. Null where it is refused. */
export type RecordOutcome = ImportOutcome & { readonly told: FactChange | null };

export async function recordFact(
  store: Store,
  office: Office,
  statement: RecordRequest,
  at: Instant,
): Promise<RecordOutcome> {
  const { note } = statement;
  const { register, territory, scheme } = office;
  const { submission, problems } = readRecord(statement, territory);
  const isRefused = submission === null || hasError(problems);
  const record: ImportRecord | null = isRefused ? null : recordOf(submission, note, at);
  const read = { path: note, submissions: submission ? [submission] : [], problems, record };
  const { batch, receipts } = record
    ? await store.saveBatch([record], { at, dryRun: false })
    : { batch: null, receipts: [] };
  const [receipt = null] = receipts;
  const file: ImportedFile = {
    ...outcomeOf(read, receipt, register, scheme),
    status: receipt?.status ?? 'rejected',
    event: receipt?.event ?? null,
    added: receipt?.added ?? 0,
    changes: receipt?.changes ?? [],
  };
  const counts = countsOf([file]);
  const told = isRefused ? null : (file.changes[0] ?? toldFirst(submission, file.added > 0));
  return { batch, files: [file], counts, skipped: [], register, told };
}

/** No reading was replaced: there was none, or it said the same. */
function toldFirst({ facts }: Submission, isNew: boolean): FactChange | null {
  const [fact] = facts;
  if (!fact || fact.reading.kind === 'retraction') return null;
  const { unit, indicator, category, scope, period, reading } = fact;
  const before = isNew ? null : reading;
  return { unit, indicator, category, scope, period, before, after: reading };
}

function recordOf(submission: Submission, note: string, at: Instant): ImportRecord {
  // What was told by telephone twice was told twice: each time is an event unless it changes nothing.
  const told = `${at} ${note} ${JSON.stringify(submission.facts.map(({ origin }) => origin.raw))}`;
  return {
    kind: 'record',
    file: note,
    hash: createHash('sha256').update(told).digest('hex'),
    context: 'record',
    receivedOn: null,
    submissions: [submission],
    newUnits: [],
    again: true,
  };
}
