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
import { changeOf, partsOf } from './prose-sentence.ts';
import { asideOf, bracketed, shortfallOf } from './prose-shortfall.ts';
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

/** The weave's figures of the same column and the same hands; the others are told alone. */
function gathered(weave: Weave, items: readonly Item[], prose: Prose): readonly Woven[] {
  const known = items.filter(
    ({ row, figure, column }) =>
      weave.indicators.includes(row.indicator) && figure.value !== null && column.role !== 'latest',
  );
  const lead = known.find(({ row }) => weave.leads.includes(row.indicator));
  if (!lead) return [];
  const key = handsOf(lead, prose);
  const alike = known.filter(
    (item) =>
      item.column.id === lead.column.id &&
      (isPercentage(item.row) || handsOf(item, prose) === key) &&
      isScant(item, prose) === isScant(lead, prose),
  );
  return alike.length < weave.atLeast ? [] : [{ weave, items: alike }];
}

function handsOf(item: Item, prose: Prose): string {
  const actor = actorOf(item, prose);
  return actor === null ? '' : `${actor.kind} ${actor.level}`;
}

function isScant(item: Item, prose: Prose): string {
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
    isScant(first, prose) === isScant(second, prose)
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
  const change = items.length === 1 ? changeOf(lead, prose) : [];
  return [
    { text: [`${sentence}${tail}`, ...change].join(', '), time: isDeed ? 'during' : timeOf(lead) },
    ...[...divided(items, prose), ...(items.length > 1 ? changes(items, prose) : [])].map(
      (text) => ({ text, time: 'dated' }) as const,
    ),
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
    const count = countOf(item, prose, '');
    return [first, ...others, units]
      .filter((parts) => parts.length > 0)
      .map((parts) => prose.words.divided(subjectOf(item, prose), count, parts));
  });
}

/** "So với cùng kỳ, số lượt tiếp công dân tăng 47 lượt, tương ứng 5,91%; …" */
function changes(items: readonly Item[], prose: Prose): readonly string[] {
  // What stood at either end is no work of the period.
  const flows = items.filter(({ row }) => row.kind === 'flow' || row.kind === 'ratio');
  const told = flows.flatMap((item) => {
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
