/**
 * Covers (ghép kỳ): which filings exactly make up a target, or what is missing of it. Filings are edges
 * between month boundaries; the cover is the cheapest path from the target's start to its end.
 */
import type { Amount } from '../reading.ts';
import type { Month } from '../time/month.ts';
import {
  containsPeriod,
  intersection,
  isInside,
  mergePeriods,
  overlaps,
  type Period,
  periodBetween,
  samePeriod,
} from '../time/period.ts';
import { edgesOf } from './cover-edges.ts';
import { cheapestPath } from './cover-path.ts';
import { areDisjoint, type Filing, startingInOrder } from './filing.ts';
import { type Piece, sumOfPieces } from './piece.ts';

/** A run of the target between boundaries that no piece crosses; its amount cannot be split further. */
export type Stretch = {
  readonly period: Period;
  /** Null where all its pieces are not applicable. */
  readonly amount: Amount | null;
  readonly pieces: readonly Piece[];
  /** A subtraction was needed. */
  readonly derived: boolean;
  readonly estimated: boolean;
};

export type Cover = {
  readonly stretches: readonly Stretch[];
  /** Spans of the target that nothing covers, merged. */
  readonly gaps: readonly Period[];
  /** Two equally cheap paths with different values. */
  readonly disagreement: { readonly one: Amount; readonly other: Amount } | null;
  /** Stretches whose derived value came out below zero; they are gaps. */
  readonly negative: readonly Stretch[];
  /** Filings that overlap a gap and could not be used. */
  readonly unused: readonly { readonly filing: Filing; readonly gap: Period }[];
};

/** @param ancestorChanges months at which the unit's ancestors change; pieces across them cost more */
export function coverPeriod(
  target: Period,
  filings: readonly Filing[],
  ancestorChanges: readonly Month[] = [],
): Cover {
  return findCover(target, filings, ancestorChanges).cover;
}

/** `hasOneSum`: all cheapest ways come to the same. */
type Found = { readonly cover: Cover; readonly hasOneSum: boolean };

function findCover(
  target: Period,
  filings: readonly Filing[],
  ancestorChanges: readonly Month[],
): Found {
  const regular = (chosen: readonly Filing[]): Found => ({
    cover: regularCover(target, chosen),
    hasOneSum: true,
  });
  if (areDisjoint(filings)) return regular(filings);
  const near = filingsNear(target, filings);
  if (areDisjoint(near)) return regular(near);
  const alone = near.filter((filing) => answersAlone(filing, target, ancestorChanges));
  if (alone.length === 1) return regular(alone);
  const joined = partByPart(target, near, ancestorChanges);
  return joined ? { cover: joined, hasOneSum: true } : searched(target, near, ancestorChanges);
}

/**
 * Between months that no filing crosses each part has a cheapest way of its own. Null where there is only one
 * part, or where ways come to different sums: whether they disagree then depends on all parts together.
 */
function partByPart(
  target: Period,
  near: readonly Filing[],
  ancestorChanges: readonly Month[],
): Cover | null {
  const cuts = uncrossedMonths(target, near);
  if (cuts.length === 0) return null;
  const stops = [...cuts, target.end];
  const found = stops.map((end, index) =>
    findCover({ start: cuts[index - 1] ?? target.start, end }, near, ancestorChanges),
  );
  if (!found.every(({ hasOneSum }) => hasOneSum)) return null;
  const parts = found.map(({ cover }) => cover);
  const stretches = parts.flatMap((part) => part.stretches);
  const negative = parts.flatMap((part) => part.negative);
  const gaps = mergePeriods(parts.flatMap((part) => part.gaps));
  const unused = unusedFilings(near, [...stretches, ...negative], gaps);
  return { stretches, gaps, disagreement: null, negative, unused };
}

/** Months inside the target at which a filing begins and that none crosses, in order. */
function uncrossedMonths(target: Period, filings: readonly Filing[]): readonly Month[] {
  const cuts: Month[] = [];
  let reached = target.start;
  for (const { period } of startingInOrder(filings)) {
    if (period.start >= reached && isInside(period.start, target)) cuts.push(period.start);
    if (period.end > reached) reached = period.end;
  }
  return cuts;
}

function searched(
  target: Period,
  near: readonly Filing[],
  ancestorChanges: readonly Month[],
): Found {
  const path = cheapestPath(target, edgesOf(target, near, ancestorChanges));
  const pieces = path.edges.flatMap(({ piece }) => (piece ? [piece] : []));
  const skipped = path.edges.filter(({ piece }) => piece === null);
  const gaps = mergePeriods(skipped.map(({ from, to }) => ({ start: from, end: to })));
  const { disagreement, hasOneSum } = path;
  return {
    cover: withGaps(near, stretchesOf(target, pieces, gaps), gaps, disagreement),
    hasOneSum,
  };
}

/**
 * The filings that a walk over the target can be of use to: up to the next months on both sides that no filing
 * crosses, since beyond them it could only come back to where it left.
 */
function filingsNear(target: Period, filings: readonly Filing[]): readonly Filing[] {
  let { start, end } = target;
  for (;;) {
    const crossing = filings.filter(
      ({ period }) => isInside(start, period) || isInside(end, period),
    );
    if (crossing.length === 0) break;
    for (const { period } of crossing) {
      if (period.start < start) start = period.start;
      if (period.end > end) end = period.end;
    }
  }
  return filings.filter(({ period }) => containsPeriod({ start, end }, period));
}

/** Nothing is as cheap as the one first-hand actual filing of the very target. */
function answersAlone(
  { period, quoted, estimated }: Filing,
  target: Period,
  ancestorChanges: readonly Month[],
): boolean {
  if (!samePeriod(period, target) || quoted || estimated) return false;
  return !ancestorChanges.some((month) => isInside(month, target));
}

/**
 * Where no two filings overlap, no subtraction can help: the cover is just the filings inside the
 * target. Held equal to the path search by a property test.
 */
function regularCover(target: Period, filings: readonly Filing[]): Cover {
  const stretches: Stretch[] = [];
  const gaps: Period[] = [];
  let at = target.start;
  for (const filing of startingInOrder(filings)) {
    const { period } = filing;
    if (period.start < target.start || target.end < period.end) continue;
    if (at < period.start) gaps.push({ start: at, end: period.start });
    stretches.push(stretchOf(period, [{ filing, sign: 1 }]));
    at = period.end;
  }
  if (at < target.end) gaps.push({ start: at, end: target.end });
  return withGaps(filings, stretches, gaps, null);
}

/**
 * Cuts the pieces of a path at the boundaries that none of them crosses. A walk may turn back over a
 * month that it left as a gap, so that gaps can lie inside a stretch; at its ends they are cut off.
 */
function stretchesOf(
  target: Period,
  pieces: readonly Piece[],
  gaps: readonly Period[],
): readonly Stretch[] {
  return mergeOverlapping(pieces).flatMap((run) => {
    const inside = intersection(run.period, target);
    const period = inside && withoutEndGaps(inside, gaps);
    return period ? [stretchOf(period, run.pieces)] : [];
  });
}

/** @param gaps merged and in order */
function withoutEndGaps({ start, end }: Period, gaps: readonly Period[]): Period | null {
  const first = gaps.find((gap) => gap.start <= start && start < gap.end);
  const last = gaps.find((gap) => gap.start < end && end <= gap.end);
  return periodBetween(first ? first.end : start, last ? last.start : end);
}

function withGaps(
  filings: readonly Filing[],
  stretches: readonly Stretch[],
  bareGaps: readonly Period[],
  disagreement: Cover['disagreement'],
): Cover {
  const isNegative = ({ derived, amount }: Stretch) =>
    derived && amount !== null && amount.value.mantissa < 0n;
  const negative = stretches.filter(isNegative);
  const gaps =
    negative.length === 0
      ? bareGaps
      : mergePeriods([...bareGaps, ...negative.map(({ period }) => period)]);
  return {
    stretches: negative.length === 0 ? stretches : stretches.filter((one) => !isNegative(one)),
    gaps,
    disagreement,
    negative,
    unused: unusedFilings(filings, stretches, gaps),
  };
}

function unusedFilings(
  filings: readonly Filing[],
  stretches: readonly Stretch[],
  gaps: readonly Period[],
): Cover['unused'] {
  if (gaps.length === 0) return [];
  const used = new Set(stretches.flatMap(({ pieces }) => pieces.map(({ filing }) => filing)));
  return filings.flatMap((filing) => {
    const gap = used.has(filing) ? undefined : gaps.find((span) => overlaps(span, filing.period));
    return gap ? [{ filing, gap }] : [];
  });
}

function stretchOf(period: Period, pieces: readonly Piece[]): Stretch {
  const [only, another] = pieces;
  if (only && !another && only.sign > 0) {
    const { amount, estimated } = only.filing;
    return { period, amount, pieces, derived: false, estimated };
  }
  return {
    period,
    amount: sumOfPieces(pieces),
    pieces,
    derived: pieces.some(({ sign }) => sign < 0),
    estimated: pieces.some(({ filing }) => filing.estimated),
  };
}

type Run = { readonly period: Period; readonly pieces: readonly Piece[] };

/** Pieces that overlap belong to one stretch; those that only touch do not. */
function mergeOverlapping(pieces: readonly Piece[]): readonly Run[] {
  const sorted = [...pieces].sort(
    (a, b) =>
      a.filing.period.start - b.filing.period.start || b.filing.period.end - a.filing.period.end,
  );
  const runs: Run[] = [];
  for (const piece of sorted) {
    const { start, end } = piece.filing.period;
    const last = runs.at(-1);
    if (last && start < last.period.end) {
      const period = { start: last.period.start, end: Math.max(last.period.end, end) as Month };
      runs[runs.length - 1] = { period, pieces: [...last.pieces, piece] };
    } else runs.push({ period: { start, end }, pieces: [piece] });
  }
  return runs;
}
