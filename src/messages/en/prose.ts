/** English prose of reports: the same sentences, with somebody who did what they tell. */
import type { Level } from '../../core/unit.ts';
import type { Actor, Move, ProseWords } from '../prose-words.ts';
import { withArticle } from './article.ts';
import { englishMeasures } from './measures.ts';
import { englishWeaves } from './prose-weaves.ts';

const plurals: { readonly [L in Level]: string } = {
  province: 'provinces',
  district: 'districts',
  commune: 'communes',
  body: 'bodies',
};

const itself: { readonly [L in Level]: string } = {
  province: 'the province itself',
  district: 'the district itself',
  commune: 'the commune itself',
  body: 'the body itself',
};

const whole: { readonly [L in Level]: string } = {
  province: 'the whole province',
  district: 'the whole district',
  commune: 'the whole commune',
  body: 'the whole body',
};

const actorName = (actor: Actor, unit: string): string => {
  if (actor === null) return unit;
  if (actor.kind === 'level')
    return actor.level === 'body' ? 'its bodies' : `the ${plurals[actor.level]}`;
  return actor.kind === 'own' ? itself[actor.level] : whole[actor.level];
};

export const englishProse: ProseWords = {
  during: (period, sentence) =>
    `${/ to /.test(period) ? 'from' : 'in'} ${withArticle(period)}, ${sentence}`,
  byEnd: (period, sentence) => `by the end of ${withArticle(period)}, ${sentence}`,
  atEnd: (sentence) => `at the end of the period ${sentence}`,
  deed: (actor, unit, body) => `${actorName(actor, unit)} ${body}`,
  state: (actor, unit, body) => `${actorName(actor, unit)} ${body}`,
  only: (coverage, body, isClause) =>
    `only ${coverage} reported: ${isClause ? 'they ' : ''}${body}`,
  weaves: englishWeaves,
  plain: ({ label, measure }, { number, isOne, aside }, actor) => {
    const of = actor === null ? '' : ` (${actorName(actor, '')})`;
    return `${lowered(label)}${of} came to ${withMeasure(number, isOne, measure, label)}${aside}`;
  },
  moved: ({ label }, from, to, move) => {
    if (move.direction === 'same') return `${lowered(label)} came to ${to}, unchanged from ${from}`;
    const verb = move.direction === 'up' ? 'rose' : 'fell';
    return `${lowered(label)} ${verb} from ${from} to ${to}, ${moveText(move)}`;
  },
  changed: (move, against) =>
    move.direction === 'same' ? `the same as ${against}` : `${moveText(move)} on ${against}`,
  changedOf: ({ label }, move) =>
    move.direction === 'same'
      ? `${lowered(label)} unchanged`
      : `${lowered(label)} ${moveText(move)}`,
  changesAgainst: (against, changes) => `compared with ${against}: ${changes.join('; ')}`,
  samePeriod: 'the same period a year before',
  earlier: withArticle,
  ofTarget: (percent, target) => `${percent} of the target (${target})`,
  ofWhich: (parts) => `of which: ${partList(parts)}`,
  andAlso: (parts) => `divided another way: ${partList(parts)}`,
  divided: ({ label }, { number, aside }, parts) =>
    `${lowered(label)} (${number}${inBrackets(aside)}) by part: ${partList(parts)}`,
  part: (label, { number, aside }) => `${lowered(label)} ${number}${aside}`,
  levelPart: (level) => `${level} level`,
  unlistedPart: 'not divided among the units',
  ownPart: (level) => itself[level],
  coverage: (reported, expected, level) => `${reported} of ${expected} ${plurals[level]}`,
  incomplete: (coverage) => `incomplete, only ${coverage} sent all of it`,
  lacking: (units, hasMore) => `without ${listed(units, hasMore)}`,
  lackingIn: (spans, units, hasMore) =>
    `nothing from ${listed(units, hasMore)} for ${spans.map(withArticle).join(', ')}`,
  lackingSpans: (spans) => `incomplete, nothing for ${spans.map(withArticle).join(', ')}`,
  everyUnit: 'any unit',
  staleAll: (asOf) => `figure ${asOf}`,
  staleSome: ({ number, isOne }, asOf) =>
    `${number} ${isOne ? 'unit' : 'units'} with a figure ${asOf}`,
  asOf: (asOf) => asOf,
  notAllocated: (unit, decree) =>
    `without the figures of ${unit} that cannot be divided${decree === '' ? '' : ` (${decree})`}`,
  estimated: (number) => `an estimated ${number}`,
  percent: (number) => `${number}%`,
  points: (number) => `${number} percentage points`,
  measured: ({ number, isOne }, measure) => withMeasure(number, isOne, measure, ''),
  notFiled: (subjects) => `No figures yet: ${subjects.map(lowered).join('; ')}.`,
  notApplicable: (subjects) => `Not applicable: ${subjects.map(lowered).join('; ')}.`,
  nobodyExpected: (subjects) => `No unit had to report: ${subjects.map(lowered).join('; ')}.`,
};

/** Inside a sentence, but for abbreviations and names: "HĐND", "Party", "People's Council", "Kỳ Bắc". */
function lowered(label: string): string {
  const isName = /^(?:\S\p{Lu}|Party|People's|\p{Lu}[^ ]*[^\p{ASCII}])/u.test(label);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Brackets inside brackets: "68; 20 of 21 communes". */
function inBrackets(aside: string): string {
  return aside === '' ? '' : `; ${aside.replace(/^ \((.*)\)$/u, '$1')}`;
}

function listed(units: readonly string[], hasMore: boolean): string {
  return `${units.join(', ')}${hasMore ? ' and others' : ''}`;
}

function partList(parts: readonly string[]): string {
  return parts.join('; ');
}

/** The measure, unless the label has named it: "Petitions received: 210". Its English is a plural. */
function withMeasure(number: string, isOne: boolean, measure: string, label: string): string {
  const english = englishMeasures.get(measure) ?? measure;
  const isNamed = label.toLowerCase().includes(english.toLowerCase());
  const isPlural = englishMeasures.has(measure) && english !== 'VND';
  return english === '' || isNamed || (isOne && isPlural) ? number : `${number} ${english}`;
}

function moveText({ direction, size, percent }: Move): string {
  return `${direction === 'up' ? 'up' : 'down'} ${size}${percent === null ? '' : ` (${percent})`}`;
}
