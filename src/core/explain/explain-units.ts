/**
 * An account as a tree of units: every contribution and every gap stands under the unit that it is of,
 * and that one under its parent of the time, up to the unit asked for.
 */
import type { Account, Contribution } from '../figures/account.ts';
import { groupBy } from '../group-by.ts';
import { lastMonth, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { contributionNode, type FactBook, missingNode } from './explain-readings.ts';
import { type Run, runsOf } from './explain-runs.ts';
import { type Explanation, type Operation, sumNode } from './explanation.ts';

/** One contribution, or one gap of an expected unit. */
export type Part =
  | { readonly kind: 'amount'; readonly contribution: Contribution }
  | { readonly kind: 'gap'; readonly unit: UnitId; readonly period: Period };

/** A part with the units above it, from below the unit asked for down to the part's own. */
export type PlacedPart = { readonly path: readonly UnitId[]; readonly part: Part };

export type UnitTree = {
  readonly book: FactBook;
  readonly target: Period;
  /** The units between the one asked for and the part's, and the part's unit itself. */
  readonly pathTo: (part: Part) => readonly UnitId[];
  /** Where the span of a gap must be cut, since the unit moved. */
  readonly cutsOf: (unit: UnitId, gap: Period) => readonly Period[];
  /** In the order of their codes, as tables by unit have them. */
  readonly inOrder: (a: UnitId, b: UnitId) => number;
};

/** The tree over an account, its top the unit asked for. */
export function explainAccount(unit: UnitId, account: Account, tree: UnitTree): Explanation {
  const gaps = [...account.missing].flatMap(([lacking, spans]) =>
    spans
      .flatMap((span) => tree.cutsOf(lacking, span))
      .map((period): Part => ({ kind: 'gap', unit: lacking, period })),
  );
  const amounts = account.contributions.map(
    (contribution): Part => ({ kind: 'amount', contribution }),
  );
  const placed = [...amounts, ...gaps].map((part) => ({ path: tree.pathTo(part), part }));
  return unitNode(unit, placed, 0, { kind: 'unit' }, tree);
}

function unitNode(
  unit: UnitId,
  placed: readonly PlacedPart[],
  depth: number,
  subject: Explanation['subject'],
  tree: UnitTree,
): Explanation {
  const here = placed.filter(({ path }) => path.length === depth);
  const totals = here.filter(({ part }) => isTotal(part));
  if (totals.length > 0 && totals.length === placed.length) {
    return node(
      unit,
      placed,
      'reported',
      subject,
      tree,
      partNodes(placed, { kind: 'period' }, tree),
    );
  }
  if (totals.length > 0) {
    const runs = runsOf(placed, (one) => here.includes(one) && isTotal(one.part), tree.target);
    const children = runs.map((run) => runNode(unit, run, depth, tree));
    return node(unit, placed, 'periods', subject, tree, children);
  }
  if (here.length === placed.length) {
    const operation = ownOperation(tree);
    return node(unit, placed, operation, subject, tree, partNodes(here, { kind: 'period' }, tree));
  }
  const children = [...ownNodes(unit, here, tree), ...childNodes(placed, depth, tree)];
  return node(unit, placed, 'units', subject, tree, children);
}

/** A run of the target that a filed total answers, or one that is added up from the parts. */
function runNode(unit: UnitId, run: Run, depth: number, tree: UnitTree): Explanation {
  return unitNode(unit, run.parts, depth, { kind: 'period' }, { ...tree, target: run.period });
}

function childNodes(
  placed: readonly PlacedPart[],
  depth: number,
  tree: UnitTree,
): readonly Explanation[] {
  const below = placed.filter(({ path }) => path.length > depth);
  const children = [...groupBy(below, ({ path }) => path[depth] ?? 0)];
  return children
    .sort(([a], [b]) => tree.inOrder(a, b))
    .flatMap(([child, parts]) => {
      const isLacking = parts.every(
        ({ path, part }) => part.kind === 'gap' && path.length === depth + 1,
      );
      if (isLacking) return partNodes(parts, { kind: 'unit' }, tree);
      return [unitNode(child, parts, depth + 1, { kind: 'unit' }, tree)];
    });
}

/** What the unit filed beside the units below it, or owes. */
function ownNodes(
  unit: UnitId,
  here: readonly PlacedPart[],
  tree: UnitTree,
): readonly Explanation[] {
  if (here.every(({ part }) => part.kind === 'gap')) return partNodes(here, { kind: 'own' }, tree);
  const children = partNodes(here, { kind: 'period' }, tree);
  return [node(unit, here, ownOperation(tree), { kind: 'own' }, tree, children)];
}

function partNodes(
  placed: readonly PlacedPart[],
  ofGap: Explanation['subject'],
  { book }: UnitTree,
): readonly Explanation[] {
  return [...placed]
    .sort((a, b) => spanOf(a.part).start - spanOf(b.part).start)
    .map(({ part }) =>
      part.kind === 'gap'
        ? missingNode(part.unit, part.period, ofGap, book)
        : contributionNode(part.contribution, book),
    );
}

function node(
  unit: UnitId,
  placed: readonly PlacedPart[],
  operation: Operation,
  subject: Explanation['subject'],
  tree: UnitTree,
  children: readonly Explanation[],
): Explanation {
  const contributions = placed.flatMap(({ part }) =>
    part.kind === 'amount' ? [part.contribution] : [],
  );
  return {
    subject,
    operation,
    sign: 1,
    ...sumNode(contributions, placed.length - contributions.length),
    text: null,
    unit,
    period: tree.target,
    children,
    version: null,
    across: [],
  };
}

function ownOperation({ book }: UnitTree): Operation {
  return book.kind === 'flow' || book.kind === 'ratio' ? 'periods' : 'last';
}

function isTotal(part: Part): boolean {
  return part.kind === 'amount' && part.contribution.scope === 'total';
}

function spanOf(part: Part): Period {
  return part.kind === 'gap' ? part.period : part.contribution.period;
}

/** The month by whose tree the part is placed. */
export function monthOfPart(part: Part): Period['start'] {
  return lastMonth(spanOf(part));
}
