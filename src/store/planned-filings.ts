/** What a file says, as the filings and versions that it becomes. */
import { factSpan, type StatedFact, type Submission } from '../core/fact.ts';
import { samePeriod } from '../core/time/period.ts';
import type { BatchContext } from './batch-context.ts';
import type { PlannedVersion } from './conflicts.ts';
import type { FactKey, StoredVersion } from './versions.ts';

/** What the file says for one submission. `first` is the number of its first version. */
export type Filing = {
  readonly id: number;
  readonly event: number;
  readonly submission: number;
  readonly first: number;
  readonly facts: readonly StatedFact[];
};

/** One filing for each submission, though the file may name it more than once. */
export function planFilings(
  context: BatchContext,
  submissions: readonly Submission[],
): readonly Filing[] {
  const facts = new Map<number, StatedFact[]>();
  for (const submission of submissions) {
    const id = submissionNumber(context, submission);
    facts.set(id, [...(facts.get(id) ?? []), ...submission.facts]);
  }
  let id = context.next.filing;
  let first = context.next.version;
  return [...facts].map(([submission, stated]) => {
    const filing = { id, event: context.next.event, submission, first, facts: stated };
    id += 1;
    first += stated.length;
    return filing;
  });
}

function submissionNumber({ codes, statements }: BatchContext, submission: Submission): number {
  const { filer, form } = submission;
  const span = codes.span(submission.period);
  const known = statements.findSubmission.get(filer, span, form);
  return known ?? Number(statements.submission.run(filer, form, span).lastInsertRowid);
}

/** The fact's key, and the span as stated where that is another. */
export function keyOf(
  { codes }: BatchContext,
  fact: StatedFact,
): FactKey & Pick<StoredVersion, 'statedSpan'> {
  const keySpan = factSpan(fact.kind, fact.period);
  return {
    unit: fact.unit,
    indicator: codes.indicator(fact.indicator),
    category: codes.category(fact.category),
    span: codes.span(keySpan),
    statedSpan: samePeriod(keySpan, fact.period) ? null : codes.span(fact.period),
  };
}

export function planVersions(context: BatchContext, filing: Filing): readonly PlannedVersion[] {
  return filing.facts.map((fact, index) => {
    const { unit, indicator, category, span, statedSpan } = keyOf(context, fact);
    const version: StoredVersion = {
      version: filing.first + index,
      filing: filing.id,
      event: filing.event,
      submission: filing.submission,
      unit,
      indicator,
      category,
      span,
      statedSpan,
      scope: fact.scope,
      nature: fact.nature,
      quoted: fact.quoted,
      assumed: fact.assumed,
      note: fact.note,
      reading: fact.reading,
    };
    return { fact, version };
  });
}
