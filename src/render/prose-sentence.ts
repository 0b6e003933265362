/** One indicator in one sentence, from its label and measure alone: an office's own indicators read like ours. */
import { add, compare, type Decimal, zero } from '../core/decimal.ts';
import { formatDecimal, formatPercent } from '../messages/number-format.ts';
import type { Count } from '../messages/prose-words.ts';
import type { ReportRow } from '../reports/model.ts';
import { isPercentage } from './cells.ts';
import { comparedWith, dateOf, movementOf, moveOf } from './prose-change.ts';
import {
  actorOf,
  countOf,
  type Item,
  numberOf,
  type Prose,
  type Sentence,
  subjectOf,
  timeOf,
} from './prose-figure.ts';
import { asideOf, asideParts, bracketed, shortfallOf } from './prose-shortfall.ts';

/** Null where the figure has no value to tell. */
export function sentenceOf(item: Item, prose: Prose): Sentence | null {
  if (item.figure.value === null) return null;
  const tail = [...changeOf(item, prose), ...targetOf(item, prose), ...ofWhich(item, prose)];
  const movement = movementOf(item, prose);
  const isDated = item.column.role === 'latest';
  const told = movement ?? plainOf(item, prose, isDated);
  return {
    text: [told, ...tail].join(', '),
    time: movement !== null || isDated ? 'dated' : timeOf(item),
  };
}

function plainOf(item: Item, prose: Prose, isDated: boolean): string {
  const { words } = prose;
  const { coverage, isScant, notes } = shortfallOf(item, prose);
  const subject = subjectOf(item, prose);
  // The latest figure of a table over years is not of the table's end: its own day is said.
  const day = isDated ? [dateOf(item, item.figure, prose)] : [];
  const said = (parts: readonly string[]) => {
    const aside = bracketed([...day, ...parts]);
    return percentCount(item, countOf(item, prose, aside), prose);
  };
  if (isScant && coverage !== null) {
    return words.only(coverage, words.plain(subject, said(notes), null), false);
  }
  return words.plain(subject, said(asideParts(item, prose)), actorOf(item, prose));
}

function percentCount({ row }: Item, count: Count, { words }: Prose): Count {
  return isPercentage(row) ? { ...count, number: words.percent(count.number) } : count;
}

export function changeOf(item: Item, prose: Prose): readonly string[] {
  const against = comparedWith(item, prose);
  const move = moveOf(item.row, prose);
  return against === null || move === null ? [] : [prose.words.changed(move, against)];
}

function targetOf({ row, figure }: Item, { words, lexicon }: Prose): readonly string[] {
  const { target, targetPercent } = figure;
  if (target === null || targetPercent === null) return [];
  const number = formatDecimal(target, lexicon.lang);
  const isOne = number === '1';
  const planned = isPercentage(row)
    ? words.percent(number)
    : words.measured({ number, isOne }, row.measure);
  return [words.ofTarget(words.percent(formatPercent(targetPercent, lexicon.lang)), planned)];
}

/** "trong đó: kinh tế 573, …" and the levels or units that the table was divided by. */
export function ofWhich(item: Item, prose: Prose): readonly string[] {
  const { words } = prose;
  const { first, others, units } = partsOf(item, prose);
  return [first, ...others, units]
    .filter(isFilled)
    .map((parts, index) => (index === 0 ? words.ofWhich(parts) : words.andAlso(parts)));
}

export type Parts = {
  readonly first: readonly string[];
  /** Other ways of dividing the same whole. */
  readonly others: readonly (readonly string[])[];
  readonly units: readonly string[];
};

export function partsOf(item: Item, prose: Prose): Parts {
  const categories = item.below.filter((row) => row.category !== null && row.unit === null);
  const units = item.below.filter((row) => row.category === null);
  const told = (rows: readonly ReportRow[]) => rows.flatMap((row) => partOf(row, item, prose));
  const [first = [], ...others] = divisions(categories, item, item.figure.value?.value ?? zero);
  const ofUnits = actorOf(item, prose) === null ? told(units) : [];
  return {
    first: told(first),
    others: others.map(told),
    units: ofUnits.length > 1 ? ofUnits : [],
  };
}

/**
 * An indicator may be divided in several ways (by type, by topic), and the table lists them one after
 * the other: a way ends where its parts have come to the whole.
 */
function divisions(
  rows: readonly ReportRow[],
  { column }: Item,
  whole: Decimal,
): readonly (readonly ReportRow[])[] {
  const found: ReportRow[][] = [];
  let open: ReportRow[] | null = null;
  let sum = zero;
  for (const row of rows) {
    const part = row.values.get(column.id)?.value?.value ?? zero;
    if (open === null) {
      open = [];
      found.push(open);
      sum = zero;
    }
    open.push(row);
    sum = add(sum, part);
    if (compare(sum, whole) >= 0) open = null;
  }
  return found;
}

/** A part shows what it lacks only where the whole does not lack the same. */
function partOf(row: ReportRow, item: Item, prose: Prose): readonly string[] {
  const figure = row.values.get(item.column.id);
  if (!figure?.value) return [];
  const { words, lexicon } = prose;
  const part: Item = { ...item, row, figure, below: [] };
  const aside = asideOf(part, prose);
  const count: Count = {
    number: numberOf(row, figure, prose),
    isOne: false,
    aside: aside === asideOf(item, prose) ? '' : aside,
  };
  return [words.part(partLabel(row, words, lexicon.lang), count)];
}

function partLabel(row: ReportRow, words: Prose['words'], lang: Prose['lexicon']['lang']): string {
  if (row.unit === null) return row.label[lang];
  if (row.part === 'level') return words.levelPart(row.unit.level);
  if (row.part === 'own') return words.ownPart(row.unit.level);
  return row.part === 'unlisted' ? words.unlistedPart : row.unit.name;
}

function isFilled(parts: readonly string[]): boolean {
  return parts.length > 0;
}
