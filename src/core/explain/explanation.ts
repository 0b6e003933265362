/** Explanations: the tree under a figure, each node the sum (or quotient) of its children. Types and what they add up to. */
import { type Contribution, sumOf } from '../figures/account.ts';
import type { FigureStatus } from '../figures/figure.ts';
import type { Amount } from '../reading.ts';
import type { Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';

/**
 * How a node comes from its children:
 * - `units`, `periods`, `categories`: they are added;
 * - `subtract`: added or taken away, by their signs;
 * - `last`: what was held at the latest month;
 * - `ratio`: the first in percent of the second;
 * - `reported`: filed as such by the unit;
 * - `reading`: one cell, a leaf; `missing`: what is not there, a leaf.
 */
export type Operation =
  | 'units'
  | 'periods'
  | 'subtract'
  | 'last'
  | 'ratio'
  | 'categories'
  | 'reported'
  | 'reading'
  | 'missing';

/** What a node is called by: an indicator, its unit, the unit's own part, its period, the day it holds at, a category. */
export type ExplanationSubject =
  | { readonly kind: 'indicator'; readonly indicator: string; readonly category: string | null }
  | { readonly kind: 'unit' | 'own' | 'period' | 'as-of' }
  | { readonly kind: 'category'; readonly category: string };

export type Explanation = {
  readonly subject: ExplanationSubject;
  readonly operation: Operation;
  /** How it counts in its parent. */
  readonly sign: 1 | -1;
  readonly value: Amount | null;
  /** The narrative, for text indicators. */
  readonly text: string | null;
  readonly status: FigureStatus;
  readonly unit: UnitId;
  readonly period: Period;
  readonly children: readonly Explanation[];
  /** The row of the store that a reading is; for what is missing, the blank that was filed there. */
  readonly version: number | null;
  /** For what is missing: spans that the unit filed for across it, and that could not be cut. */
  readonly across: readonly Period[];
};

/** Value and status of a node over these contributions and so many gaps. */
export function sumNode(
  contributions: readonly Contribution[],
  gaps: number,
): Pick<Explanation, 'value' | 'status'> {
  return { value: sumOf(contributions), status: statusOf(contributions, gaps) };
}

function statusOf(contributions: readonly Contribution[], gaps: number): FigureStatus {
  if (contributions.length === 0) return 'not-filed';
  if (contributions.every(({ amount }) => amount === null)) {
    return gaps > 0 ? 'not-filed' : 'complete';
  }
  if (gaps > 0) return 'partial';
  if (contributions.some(({ stale }) => stale)) return 'stale';
  return contributions.some(({ derived }) => derived) ? 'derived' : 'complete';
}
