/** An explanation as a tree that people read: a line a node, a reading with its cell, what is missing named. */
import { samePeriod } from '../core/time/period.ts';
import { periodLabel } from '../core/time/period-label.ts';
import type { Level } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import {
  formatAmount,
  formatDecimal,
  formatPercent,
  withHedge,
} from '../messages/number-format.ts';
import { displayWidth, padText, truncateText, withoutLineEnds } from '../messages/text-width.ts';
import type { ExplainedFigure, ExplanationView, OriginView } from '../reports/explanation.ts';
import { notApplicable, notKnown } from './cells.ts';
import { nodeLabel } from './explanation-label.ts';

export type ExplanationStyle = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warning: (text: string) => string;
};

/** Cells begin at one column among neighbours, unless a name is longer than this. */
const widestName = 56;
/** Narratives and long cells are cut; the whole text is in the JSON. */
const rawWidth = 60;
const noteWidth = 100;

type Branch = {
  /** The line's own text: its name and value. */
  readonly text: string;
  readonly cell: string;
  readonly isMissing: boolean;
  readonly children: readonly Branch[];
};

export function renderExplanation(
  { root, figure, unitTypes }: ExplainedFigure,
  lexicon: Lexicon,
  style: ExplanationStyle,
): string {
  const { lang } = lexicon;
  const outOf = figure.of === null ? '' : `/${figure.of}`;
  const place = [nodeLabel(root, lexicon), root.unit.name, periodLabel(root.period, lang)];
  const head = `${place.join(' · ')} = ${valueText(root, lexicon, outOf)}`;
  const lines = linesOf(branchesOf(root, lexicon), '', style);
  const told = coverageText(root, figure, unitTypes, lexicon);
  return [
    `${style.strong(head)}${told === '' ? '' : ` (${told})`}`,
    ...lines,
    ...notesOf(figure, lexicon),
  ].join('\n');
}

/** What no node of the tree can say. */
function notesOf(figure: ExplainedFigure['figure'], { table }: Lexicon): readonly string[] {
  const { notes } = table;
  return [
    ...figure.unallocated.map(({ unit, decree }) => notes.unallocated(unit.name, decree)),
    ...(figure.estimated ? [notes.estimated] : []),
  ];
}

/** "21/21 xã", "riêng huyện", "0/21 xã; chưa báo cáo"; of one commune only what is wrong. */
function coverageText(
  root: ExplanationView,
  figure: ExplainedFigure['figure'],
  unitTypes: ExplainedFigure['unitTypes'],
  { table, words }: Lexicon,
): string {
  const { unitsReported, unitsExpected, scope, missing, status } = figure;
  if (root.kind === 'text') return status === 'complete' ? '' : words.status[status];
  const level = missing[0]?.unit.level ?? lowestLevel(root);
  // Of those counted in "12/21 xã" not all types are expected: the level's word will do.
  const types = level === null || figure.of !== null ? [] : (unitTypes.get(level) ?? []);
  const isOneUnit = unitsExpected <= 1 && root.unit.level === 'commune';
  const coverage = isOneUnit
    ? ''
    : scope !== null
      ? table.ownCoverage(scope, root.unit)
      : table.coverage({ reported: unitsReported, expected: unitsExpected, level, types });
  const isTold = status === 'complete' || (status === 'partial' && coverage !== '');
  return [coverage, isTold ? '' : words.status[status]].filter((part) => part !== '').join('; ');
}

function branchesOf(node: ExplanationView, lexicon: Lexicon): readonly Branch[] {
  return node.children.map((child) => branchOf(child, node, lexicon));
}

function branchOf(node: ExplanationView, above: ExplanationView, lexicon: Lexicon): Branch {
  const sign = above.operation === 'subtract' ? (node.sign < 0 ? '- ' : '+ ') : '';
  if (node.operation === 'missing') {
    const text = missingText(node, lexicon);
    return { text, cell: cellText(node.origin, lexicon), isMissing: true, children: [] };
  }
  const leaf = onlyLeaf(node);
  const note = statusText(node, above, lexicon);
  if (leaf.operation === 'reading') {
    const names = leaf !== node && saysMore(leaf, node) ? [node, leaf] : [node];
    const name = names.map((one) => nodeLabel(one, lexicon)).join(' · ');
    const text = `${sign}${name} = ${valueText(node, lexicon)}${note}`;
    return { text, cell: cellText(leaf.origin, lexicon), isMissing: false, children: [] };
  }
  return {
    text: `${sign}${nodeLabel(node, lexicon)} = ${valueText(node, lexicon)}${note}`,
    cell: '',
    isMissing: false,
    children: branchesOf(node, lexicon),
  };
}

/** "Xã Kỳ Bắc: chưa báo cáo 6 tháng cuối năm 2017 (chỉ có số của năm 2017)". */
function missingText(node: ExplanationView, lexicon: Lexicon): string {
  const { explain } = lexicon.commands;
  const label = (period: ExplanationView['period']) => periodLabel(period, lexicon.lang);
  const period = label(node.period);
  const lacks =
    node.subject.kind === 'period'
      ? explain.missingSpan(period)
      : explain.missing(nodeLabel(node, lexicon), period);
  return node.across.length === 0 ? lacks : `${lacks} ${explain.across(node.across.map(label))}`;
}

/** Down through only children: a commune with one reading needs one line. */
function onlyLeaf(node: ExplanationView): ExplanationView {
  const [only, ...others] = node.children;
  const goesOn = only && others.length === 0 && only.sign > 0 && only.operation !== 'missing';
  return goesOn ? onlyLeaf(only) : node;
}

/** A reading of just the span that is asked for need not say so again under its unit's name. */
function saysMore(leaf: ExplanationView, node: ExplanationView): boolean {
  if (leaf.subject.kind === 'as-of') return leaf.period.end !== node.period.end;
  return leaf.subject.kind !== 'period' || !samePeriod(leaf.period, node.period);
}

function valueText(node: ExplanationView, { lang, words }: Lexicon, outOf = ''): string {
  const { value, kind, text, subject } = node;
  const isRoot = subject.kind === 'indicator';
  if (kind === 'text')
    return text === null ? notKnown : `"${truncateText(oneLine(text), rawWidth)}"`;
  if (value === null) return isNotApplicable(node) ? notApplicable : notKnown;
  if (kind === 'ratio')
    return withHedge(`${formatPercent(value.value, lang)}%`, value.qualifier, lang);
  const measure = isRoot ? ` ${words.measure(node.measure)}` : '';
  if (kind === 'unit-count') {
    const count = `${formatDecimal(value.value, lang)}${outOf}${measure}`;
    return withHedge(count, value.qualifier, lang).trimEnd();
  }
  return `${formatAmount(value, lang)}${measure}`.trimEnd();
}

/** Whole and without a value; but a quotient by zero does apply, and is not known. */
function isNotApplicable({ status, operation, children }: ExplanationView): boolean {
  const isByZero = operation === 'ratio' && children.some(({ value }) => value !== null);
  return status === 'complete' && !isByZero;
}

/** What is to be said beside the number, once: not again of every node below. */
function statusText(
  { status, children, operation }: ExplanationView,
  above: ExplanationView,
  { words }: Lexicon,
): string {
  const isTold = status === above.status && children.length === 0;
  if (status === 'stale' && !isTold) return ` (${words.status.stale})`;
  if (operation === 'subtract') return ` (${words.status.derived})`;
  if (operation === 'reported') return ` (${words.basis.reported})`;
  return '';
}

function cellText(origin: OriginView | null, { commands }: Lexicon): string {
  if (origin === null) return '';
  const { file, sheet, cell, raw, note } = origin;
  const place = [file, ...(sheet === null && cell === null ? [] : [sheetCell(sheet, cell)])];
  const shown = truncateText(oneLine(raw), rawWidth);
  const noted = note === undefined ? '' : ` · ${truncateText(oneLine(note), noteWidth)}`;
  return `${withoutLineEnds(place.join(' › '))} ${commands.explain.raw(shown)}${noted}`;
}

function sheetCell(sheet: string | null, cell: string | null): string {
  if (sheet === null) return cell ?? '';
  return cell === null ? sheet : `${sheet}!${cell}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function linesOf(
  branches: readonly Branch[],
  indent: string,
  style: ExplanationStyle,
): readonly string[] {
  const widths = branches
    .filter(({ cell }) => cell !== '')
    .map(({ text }) => displayWidth(text))
    .filter((width) => width <= widestName);
  const column = Math.max(0, ...widths);
  return branches.flatMap((branch, index) => {
    const isLast = index === branches.length - 1;
    const mark = `${indent}${isLast ? '└─ ' : '├─ '}`;
    const { text, cell, isMissing, children } = branch;
    const shown = isMissing ? style.warning(text) : text;
    const gap = cell === '' ? '' : padText(text, column).slice(text.length);
    const line = cell === '' ? shown : `${shown}${gap}  ${style.faint(cell)}`;
    const below = linesOf(children, `${indent}${isLast ? '   ' : '│  '}`, style);
    return [`${style.faint(mark)}${line}`, ...below];
  });
}

/** The level of the lowest units that the tree names; null where it names none. */
function lowestLevel(root: ExplanationView): Level | null {
  const named = new Set<Level>();
  const visit = (node: ExplanationView) => {
    if (node.subject.kind === 'unit') named.add(node.unit.level);
    node.children.forEach(visit);
  };
  visit(root);
  const order: readonly Level[] = ['commune', 'district', 'province', 'body'];
  return order.find((level) => named.has(level)) ?? null;
}
