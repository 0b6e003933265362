/** The sentences of a group in order: related indicators woven into one, every other told by itself. */
import { groupBy } from '../core/group-by.ts';
import type { Actor, Count } from '../messages/prose-words.ts';
import { isPercentage } from './cells.ts';
import { comparedWith, moveOf } from './prose-change.ts';
import {
  actorOf,
  countOf,
  type Item,
  type Prose,
  type Sentence,
  subjectOf,
  timeOf,
} from './prose-figure.ts';
import { changeOf, ofWhich, partsOf } from './prose-sentence.ts';
import { asideOf, bracketed, coverageParts, shortfallOf } from './prose-shortfall.ts';
import { type Weave, weaves } from './prose-weaves.ts';

type Woven = { readonly weave: Weave; readonly items: readonly Item[] };

export function wovenSentences(
  items: readonly Item[],
  prose: Prose,
  alone: (item: Item) => Sentence | null,
): readonly Sentence[] {
  const woven = weaves.flatMap((weave) => gathered(weave, items, prose));
  const taken = new Set(woven.flatMap(({ items }) => items));
  const sentences: Sentence[] = [];
  for (const item of items) {
    const starting = woven.filter(({ items }) => items[0] === item);
    for (const group of starting) {
      const run = runFrom(group, woven, prose);
      if (run.length > 0) sentences.push(...sentenceOfRun(run, prose));
    }
    if (taken.has(item)) continue;
    const sentence = alone(item);
    if (sentence !== null) sentences.push(sentence);
  }
  return sentences;
}

/** The weave's figures, those of one column and the same hands in one sentence. */
function gathered(weave: Weave, items: readonly Item[], prose: Prose): readonly Woven[] {
  const known = items.filter(
    ({ row, figure, column }) =>
      weave.indicators.includes(row.indicator) && figure.value !== null && column.role !== 'latest',
  );
  const keyOf = (item: Item) =>
    [item.column.id, handsOf(item, prose), scantCoverage(item, prose)].join(' ');
  const counted = groupBy(
    known.filter(({ row }) => !isPercentage(row)),
    keyOf,
  );
  const groups = [...counted.values()].filter((group) =>
    group.some(({ row }) => weave.leads.includes(row.indicator)),
  );
  return groups.flatMap((group, index) => {
    // A percentage belongs to no level; it stands in the first sentence, if it lacks the same.
    const rates = index > 0 ? [] : known.filter((item) => standsWith(item, group, prose));
    const together = known.filter(
      (item) => (group.includes(item) || rates.includes(item)) && hasItsOther(item, group, weave),
    );
    return together.length < weave.atLeast ? [] : [{ weave, items: together }];
  });
}

function hasItsOther({ row }: Item, group: readonly Item[], { beside }: Weave): boolean {
  const other = beside.get(row.indicator);
  return other === undefined || group.some((item) => item.row.indicator === other);
}

function standsWith(item: Item, group: readonly Item[], prose: Prose): boolean {
  const [first] = group;
  return (
    isPercentage(item.row) &&
    item.column.id === first?.column.id &&
    scantCoverage(item, prose) === scantCoverage(first, prose)
  );
}

function handsOf(item: Item, prose: Prose): string {
  const actor = actorOf(item, prose);
  return actor === null ? '' : `${actor.kind} ${actor.level}`;
}

function scantCoverage(item: Item, prose: Prose): string {
  const { isScant, coverage } = shortfallOf(item, prose);
  return isScant ? (coverage ?? '') : '';
}

/** A weave with those that run on from it; none for one that runs on from another. */
function runFrom(start: Woven, all: readonly Woven[], prose: Prose): readonly Woven[] {
  const continues = (one: Woven, before: Woven | undefined) =>
    before !== undefined &&
    one.weave.continues &&
    weaves.indexOf(one.weave) === weaves.indexOf(before.weave) + 1 &&
    sameHands(one, before, prose);
  const index = all.indexOf(start);
  if (continues(start, all[index - 1])) return [];
  const run = [start];
  for (const next of all.slice(index + 1)) {
    if (!continues(next, run.at(-1))) break;
    run.push(next);
  }
  return run;
}

function sameHands(one: Woven, other: Woven, prose: Prose): boolean {
  const [first, second] = [one.items[0], other.items[0]];
  if (!first || !second) return false;
  return (
    handsOf(first, prose) === handsOf(second, prose) &&
    scantCoverage(first, prose) === scantCoverage(second, prose)
  );
}

function sentenceOfRun(run: readonly Woven[], prose: Prose): readonly Sentence[] {
  const { words, model } = prose;
  const items = run.flatMap(({ items }) => items);
  const [lead] = items;
  const [first] = run;
  if (!lead || !first) return [];
  const { coverage, isScant, notes } = shortfallOf(lead, prose);
  // What all lack alike is said once, at the end.
  const asides = new Set(items.map((item) => asideOf(item, prose)));
  const [shared = ''] = asides;
  const isShared = asides.size === 1 && items.length > 1;
  const aside = (item: Item) => (isShared || isScant ? '' : asideOf(item, prose));
  const body = run.map((woven) => bodyOf(woven, prose, aside)).join('; ');
  const { manner, isOffice } = first.weave;
  const isDeed = manner === 'deed';
  const actor: Actor = actorOf(lead, prose);
  const tail = isScant ? bracketed(notes) : isShared ? shared : '';
  const sentence =
    isScant && coverage !== null
      ? words.only(coverage, body, true)
      : isDeed
        ? words.deed(actor, model.unit.name, body, isOffice)
        : words.state(actor, model.unit.name, body);
  const isOne = items.length === 1;
  const tails = isOne ? [...changeOf(lead, prose), ...ofWhich(lead, prose)] : [];
  // What stood at either end is no work of the period.
  const compared = isDeed ? items.filter(({ row }) => /flow|ratio/.test(row.kind)) : items;
  const others = isOne ? [] : [...divided(items, prose), ...changes(compared, prose)];
  return [
    { text: [`${sentence}${tail}`, ...tails].join(', '), time: isDeed ? 'during' : timeOf(lead) },
    ...others.map((text) => ({ text, time: 'dated' }) as const),
  ];
}

function bodyOf({ weave, items }: Woven, prose: Prose, asideOf: (item: Item) => string): string {
  const byCode = new Map(items.map((item) => [item.row.indicator, item]));
  const find = (code: string): Count | null => {
    const item = byCode.get(code);
    return item ? countOf(item, prose, asideOf(item)) : null;
  };
  return weave.body(prose.words.weaves, find, byCode);
}

/** Parts get a sentence of their own, with the number that they divide. */
function divided(items: readonly Item[], prose: Prose): readonly string[] {
  return items.flatMap((item) => {
    const { first, others, units } = partsOf(item, prose);
    const count = countOf(item, prose, bracketed(coverageParts(item, prose)));
    return [first, ...others, units]
      .filter((parts) => parts.length > 0)
      .map((parts) => prose.words.divided(subjectOf(item, prose), count, parts));
  });
}

/** "So với cùng kỳ, số lượt tiếp công dân tăng 47 lượt, tương ứng 5,91%; …" */
function changes(items: readonly Item[], prose: Prose): readonly string[] {
  const told = items.flatMap((item) => {
    const against = comparedWith(item, prose);
    const move = moveOf(item.row, prose);
    return against === null || move === null ? [] : [{ item, against, move }];
  });
  return [...groupBy(told, ({ against }) => against)].map(([against, moves]) =>
    prose.words.changesAgainst(
      against,
      moves.map(({ item, move }) => prose.words.changedOf(subjectOf(item, prose), move)),
    ),
  );
}
