/** The lowest levels of an explanation: a contribution's pieces, a whole's categories, the readings, and the gaps. */

import { factSpan } from '../fact.ts';
import type { Contribution } from '../figures/account.ts';
import type { Filing } from '../figures/filing.ts';
import type { Piece } from '../figures/piece.ts';
import type { SettledFact } from '../figures/series.ts';
import type { IndicatorKind } from '../indicator.ts';
import { overlaps, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import type { Explanation } from './explanation.ts';

/** The facts of one indicator, as an explanation of one of its categories (or its whole) asks for them. */
export type FactBook = {
  readonly kind: IndicatorKind;
  readonly category: string | null;
  readonly fact: (version: number) => SettledFact | null;
  /** The blank that the unit filed in the span, if it did. */
  readonly blank: (unit: UnitId, span: Period) => number | null;
  /** Spans of flows that the unit filed for and that lie partly in this one. */
  readonly across: (unit: UnitId, span: Period) => readonly Period[];
};

export function openFactBook(
  facts: readonly SettledFact[],
  kind: IndicatorKind,
  category: string | null,
): FactBook {
  const byVersion = new Map(facts.map((fact) => [fact.version, fact]));
  const blanks = facts.filter(
    (fact) => fact.reading.kind === 'blank' && fact.category === category,
  );
  return {
    kind,
    category,
    fact: (version) => byVersion.get(version) ?? null,
    blank: (unit, span) =>
      blanks.find((fact) => fact.unit === unit && overlaps(span, factSpan(kind, fact.period)))
        ?.version ?? null,
    across: (unit, span) =>
      facts
        .filter((fact) => fact.unit === unit && fact.category === category)
        .filter(({ reading, period }) => reading.kind === 'number' && overlaps(span, period))
        .map(({ period }) => period)
        .filter(() => kind === 'flow'),
  };
}

/** A reading where one was enough, else the filings that were added and taken away. */
export function contributionNode(contribution: Contribution, book: FactBook): Explanation {
  const { amount, derived, unit, period, pieces, stale } = contribution;
  const children = pieces.map((piece) => pieceNode(piece, contribution, book));
  const [only, ...others] = children;
  if (only && others.length === 0 && only.sign === 1) return only;
  const kept = stale ? 'stale' : 'complete';
  return {
    subject: { kind: 'period' },
    operation: derived ? 'subtract' : 'periods',
    sign: 1,
    value: amount,
    text: null,
    status: derived ? 'derived' : kept,
    unit,
    period,
    children,
    version: null,
    across: [],
  };
}

/** What a unit lacks in a span. */
export function missingNode(
  unit: UnitId,
  period: Period,
  subject: Explanation['subject'],
  book: FactBook,
): Explanation {
  return {
    subject,
    operation: 'missing',
    sign: 1,
    value: null,
    text: null,
    status: 'not-filed',
    unit,
    period,
    children: [],
    version: book.blank(unit, period),
    across: book.across(unit, period),
  };
}

function pieceNode({ filing, sign }: Piece, part: Contribution, book: FactBook): Explanation {
  const status = part.stale ? 'stale' : 'complete';
  return filingNode(filing, sign, status, book);
}

/** A filing is one reading, or a whole that was summed from its categories. */
export function filingNode(
  filing: Filing,
  sign: 1 | -1,
  status: 'complete' | 'stale',
  book: FactBook,
): Explanation {
  const facts = filing.versions.flatMap((version) => book.fact(version) ?? []);
  const [only, ...others] = facts;
  const subject = { kind: book.kind === 'stock' || isCount(book) ? 'as-of' : 'period' } as const;
  if (only && others.length === 0 && only.category === book.category) {
    return { ...readingNode(only, subject), sign, status };
  }
  return {
    subject,
    operation: 'categories',
    sign,
    value: filing.amount,
    text: null,
    status,
    unit: filing.unit,
    period: filing.period,
    children: facts.map((fact) => ({
      ...readingNode(fact, { kind: 'category', category: fact.category ?? '' }),
      status,
    })),
    version: null,
    across: [],
  };
}

/** One fact as its filer wrote it. */
export function readingNode(fact: SettledFact, subject: Explanation['subject']): Explanation {
  const { reading } = fact;
  return {
    subject,
    operation: 'reading',
    sign: 1,
    value:
      reading.kind === 'number'
        ? { value: reading.value, qualifier: reading.qualifier, writtenIn: reading.writtenIn }
        : null,
    text: reading.kind === 'text' ? reading.text : null,
    status: 'complete',
    unit: fact.filer,
    period: fact.period,
    children: [],
    version: fact.version,
    across: [],
  };
}

function isCount({ kind }: FactBook): boolean {
  return kind === 'unit-count';
}
