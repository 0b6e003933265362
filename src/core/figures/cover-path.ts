/** The cheapest path over filings: costs compared part by part, ties settled by reaching furthest first. */

import { compare } from '../decimal.ts';
import { type Amount, addAmounts, amountsAgree, subtractAmounts } from '../reading.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import type { Piece } from './piece.ts';

/**
 * Missing months, pieces across a change of ancestors, quoted pieces, estimated pieces, subtractions,
 * filed pieces: compared in this order.
 */
export type Cost = readonly number[];

/** A step between month boundaries; a piece of null is a part of the target that nothing covers. */
export type Edge = {
  readonly from: Month;
  readonly to: Month;
  readonly cost: Cost;
  readonly piece: Piece | null;
};

export type Path = {
  readonly edges: readonly Edge[];
  readonly disagreement: { readonly one: Amount; readonly other: Amount } | null;
  /** No other cheapest path comes to another sum, be it only to none. */
  readonly hasOneSum: boolean;
};

const mostSums = 16;

type Node = {
  cost: Cost | null;
  settled: boolean;
  readonly outgoing: Edge[];
  readonly incoming: Edge[];
};

export function cheapestPath(target: Period, edges: readonly Edge[]): Path {
  const nodes = buildNodes(target, edges);
  settleFrom(target.end, nodes);
  const best = new Map<Month, readonly Edge[]>();
  for (const [month, node] of nodes) best.set(month, cheapestSteps(node, nodes));
  const path: Edge[] = [];
  for (let at = target.start; at !== target.end; ) {
    const step = best.get(at)?.[0];
    if (!step) throw new RangeError('every month of the target has a step');
    path.push(step);
    at = step.to;
  }
  return { edges: path, ...compareSums(target, best) };
}

function buildNodes(target: Period, edges: readonly Edge[]): Map<Month, Node> {
  const nodes = new Map<Month, Node>();
  const nodeAt = (month: Month): Node => {
    const known = nodes.get(month);
    if (known) return known;
    const made: Node = { cost: null, settled: false, outgoing: [], incoming: [] };
    nodes.set(month, made);
    return made;
  };
  nodeAt(target.start);
  nodeAt(target.end);
  for (const edge of edges) {
    nodeAt(edge.from).outgoing.push(edge);
    nodeAt(edge.to).incoming.push(edge);
  }
  return nodes;
}

/** Dijkstra from the target's end backward: every node learns what the rest of the way costs. */
function settleFrom(end: Month, nodes: ReadonlyMap<Month, Node>): void {
  const last = nodes.get(end);
  if (last) last.cost = [0, 0, 0, 0, 0, 0];
  for (;;) {
    let next: Node | null = null;
    for (const node of nodes.values()) {
      if (node.settled || node.cost === null) continue;
      if (next?.cost == null || compareCosts(node.cost, next.cost) < 0) next = node;
    }
    if (next?.cost == null) return;
    next.settled = true;
    for (const edge of next.incoming) {
      const node = nodes.get(edge.from);
      const cost = addCosts(edge.cost, next.cost);
      if (node && (node.cost === null || compareCosts(cost, node.cost) < 0)) node.cost = cost;
    }
  }
}

/** The steps that begin a cheapest way to the end, the one that reaches furthest forward first. */
function cheapestSteps(node: Node, nodes: ReadonlyMap<Month, Node>): readonly Edge[] {
  const own = node.cost;
  if (own === null) return [];
  return node.outgoing
    .filter((edge) => {
      const rest = nodes.get(edge.to)?.cost;
      return rest != null && compareCosts(addCosts(edge.cost, rest), own) === 0;
    })
    .sort((a, b) => b.to - a.to);
}

/**
 * Walks all cheapest ways at once, the chosen one first. A bound on the sums kept at a boundary holds
 * against filings that overlap without end; two would not do, since a hedged sum may agree with both.
 */
function compareSums(
  target: Period,
  best: ReadonlyMap<Month, readonly Edge[]>,
): Omit<Path, 'edges'> {
  const sums = new Map<Month, readonly (Amount | null)[]>([[target.end, [null]]]);
  const sumsFrom = (month: Month): readonly (Amount | null)[] => {
    const known = sums.get(month);
    if (known) return known;
    const found: (Amount | null)[] = [];
    for (const edge of best.get(month) ?? []) {
      for (const rest of sumsFrom(edge.to)) {
        const sum = withPiece(rest, edge.piece);
        if (found.length < mostSums && !found.some((known) => sameSum(known, sum))) found.push(sum);
      }
    }
    sums.set(month, found);
    return found;
  };
  const [one, ...others] = sumsFrom(target.start);
  const other = others.find((sum) => one && sum && !amountsAgree(one, sum));
  return { disagreement: one && other ? { one, other } : null, hasOneSum: others.length === 0 };
}

function withPiece(rest: Amount | null, piece: Piece | null): Amount | null {
  const amount = piece?.filing.amount ?? null;
  if (piece === null || amount === null) return rest;
  const base: Amount = rest ?? { ...amount, value: { mantissa: 0n, scale: 0 }, qualifier: 'exact' };
  return piece.sign > 0 ? addAmounts(base, amount) : subtractAmounts(base, amount);
}

function sameSum(a: Amount | null, b: Amount | null): boolean {
  if (a === null || b === null) return a === b;
  return a.qualifier === b.qualifier && compare(a.value, b.value) === 0;
}

function addCosts(a: Cost, b: Cost): Cost {
  return a.map((part, index) => part + (b[index] ?? 0));
}

function compareCosts(a: Cost, b: Cost): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
