/**
 * Why a figure is what it is: the tree under it, built from the very account that the figure was made of,
 * down to the versions that the store can name cells for.
 */
import { type Account, sumOf } from '../figures/account.ts';
import type { Figure } from '../figures/figure.ts';
import type { AccountRequest } from '../figures/figure-account.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { figureOf } from '../figures/figures.ts';
import { type RatioFigure, type RatioSide, ratioFigure } from '../figures/ratio-figure.ts';
import { textFacts } from '../figures/text-figure.ts';
import { isAlive, type Territory } from '../territory.ts';
import { addMonths, type Month } from '../time/month.ts';
import { lastMonth, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { filingNode, openFactBook, readingNode } from './explain-readings.ts';
import { explainAccount, monthOfPart, type Part, type UnitTree } from './explain-units.ts';
import type { Explanation } from './explanation.ts';

/** A figure with the tree under it. The root's value and status are the figure's. */
export type Explained = { readonly figure: Figure; readonly explanation: Explanation };

export function explainFigure(table: FigureTable, request: AccountRequest): Explained {
  switch (request.indicator.kind) {
    case 'ratio': {
      const ratio = ratioFigure(table, request);
      return { figure: ratio.figure, explanation: explainRatio(table, request, ratio) };
    }
    case 'text': {
      const { figure } = figureOf(table, request);
      return { figure, explanation: explainText(table, request, figure) };
    }
    case 'flow':
    case 'stock':
    case 'stock-at-start':
    case 'unit-count': {
      const { figure, account } = figureOf(table, request);
      return { figure, explanation: explainSum(table, request, figure, account) };
    }
  }
}

function explainSum(
  table: FigureTable,
  request: AccountRequest,
  figure: Pick<Figure, 'status' | 'value'>,
  account: Account,
): Explanation {
  const root = rootNode(request, figure);
  // Nobody was expected: whatever was filed there makes no figure.
  if (figure.value === null && sumOf(account.contributions) !== null) return root;
  const tree = explainAccount(request.unit, account, unitTree(table, request));
  if (tree.children.length === 0) return root;
  return { ...root, operation: tree.operation, children: tree.children };
}

function rootNode(request: AccountRequest, figure: Pick<Figure, 'status' | 'value'>): Explanation {
  const { indicator, category, unit, target } = request;
  return {
    subject: { kind: 'indicator', indicator: indicator.code, category },
    operation: 'missing',
    sign: 1,
    value: figure.value,
    text: null,
    status: figure.status,
    unit,
    period: target,
    children: [],
    version: null,
    across: [],
  };
}

function explainRatio(
  table: FigureTable,
  request: AccountRequest,
  { figure, pair, reported, sides }: RatioFigure,
): Explanation {
  const root = rootNode(request, figure);
  const isReported = figure.basis === 'reported' && pair === null;
  if (reported && isReported) {
    const { facts } = table.seriesOf(request.indicator.code);
    const book = openFactBook(facts, 'ratio', request.category);
    const reading = filingNode(reported, 1, 'complete', book);
    return { ...root, operation: 'reported', children: [reading] };
  }
  if (!sides) return root;
  const { numerator, denominator } = sides;
  const isUnpaired = pair === null && bothHaveValues(numerator, denominator);
  const side = (one: RatioSide, name: 'numerator' | 'denominator') => {
    const paired = pair?.[name].contributions ?? (isUnpaired ? [] : one.account.contributions);
    const value = pair ? pair[name].amount : isUnpaired ? null : one.figure.value;
    const account = { contributions: paired, missing: one.account.missing };
    return explainSum(table, one.request, { value, status: one.figure.status }, account);
  };
  const children = [side(numerator, 'numerator'), side(denominator, 'denominator')];
  return { ...root, operation: 'ratio', children };
}

/** Both were filed, but nowhere for the same units and months: the quotient covers neither. */
function bothHaveValues(numerator: RatioSide, denominator: RatioSide): boolean {
  return numerator.figure.value !== null && denominator.figure.value !== null;
}

function explainText(table: FigureTable, request: AccountRequest, figure: Figure): Explanation {
  const { own, below } = textFacts(table, request);
  const isOwn = own.length > 0;
  const facts = isOwn ? own : below;
  const subject = { kind: isOwn ? 'period' : 'unit' } as const;
  return {
    ...rootNode(request, figure),
    operation: facts.length === 0 ? 'missing' : isOwn ? 'reported' : 'units',
    text: figure.text,
    children: facts.map((fact) => ({ ...readingNode(fact, subject), unit: fact.unit })),
  };
}

function unitTree(table: FigureTable, request: AccountRequest): UnitTree {
  const { territory } = table;
  const { indicator, category, target, unit } = request;
  const isFlow = indicator.kind === 'flow';
  const at = indicator.kind === 'stock-at-start' ? target.start : lastMonth(target);
  const codeOf = (id: UnitId) => territory.stateIn(id, lastMonth(target)).code;
  return {
    book: openFactBook(table.seriesOf(indicator.code).facts, indicator.kind, category),
    target,
    pathTo: (part) => pathTo(table, unit, part, isFlow ? monthOfPart(part) : at),
    cutsOf: (lacking, gap) =>
      isFlow && !table.boundaries ? cutAt(gap, territory.ancestorChanges(lacking)) : [gap],
    inOrder: (a, b) => (codeOf(a) < codeOf(b) ? -1 : codeOf(a) > codeOf(b) ? 1 : a - b),
  };
}

/** The units from below the one asked for down to the part's own; only that where no way leads up. */
function pathTo(table: FigureTable, root: UnitId, part: Part, month: Month): readonly UnitId[] {
  const { territory, boundaries } = table;
  const unit = part.kind === 'gap' ? part.unit : part.contribution.unit;
  if (unit === root) return [];
  if (!boundaries)
    return wayUp(unit, root, (id) => parentOrSuccessor(territory, id, month)) ?? [unit];
  const heir = boundaries.destination(unit, monthOfPart(part)).unit;
  if (heir === null) return [unit];
  const way = heir === root ? [] : wayUp(heir, root, (id) => territory.parentIn(id, boundaries.at));
  if (way === null) return [unit];
  return heir === unit ? way : [...way, unit];
}

function wayUp(
  unit: UnitId,
  root: UnitId,
  parentOf: (unit: UnitId) => UnitId | null,
): readonly UnitId[] | null {
  const way: UnitId[] = [];
  for (let at: UnitId | null = unit; at !== root; at = parentOf(at)) {
    if (at === null || way.includes(at)) return null;
    way.unshift(at);
  }
  return way;
}

/** What was merged away stands under its successor, as its last reading does in the sum. */
function parentOrSuccessor(territory: Territory, unit: UnitId, month: Month): UnitId | null {
  if (isAlive(territory, unit, month)) return territory.parentIn(unit, month);
  const merger = territory
    .successionsOf(unit)
    .find(({ kind, to }) => kind === 'merge' && to.length === 1);
  const [successor] = merger?.to ?? [];
  return successor ?? territory.parentIn(unit, addMonths(territory.life(unit).end, -1));
}

function cutAt(span: Period, months: readonly Month[]): readonly Period[] {
  const inside = months.filter((month) => span.start < month && month < span.end);
  const starts = [span.start, ...inside];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? span.end }));
}
