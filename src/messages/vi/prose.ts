/** Vietnamese prose, in the manner of the reports of Party and government offices. */
import type { Level } from '../../core/unit.ts';
import type { Actor, Move, ProseWords, Subject } from '../prose-words.ts';
import { vietnameseWeaves } from './prose-weaves.ts';
import { countedUnits, placeOfType } from './unit-words.ts';

const levels: { readonly [L in Level]: string } = {
  province: 'cấp tỉnh',
  district: 'cấp huyện',
  commune: 'cấp xã',
  body: 'cơ quan',
};

const bodies = 'cơ quan trực thuộc';

const actorName = (actor: Actor): string => {
  if (actor === null) return '';
  const { kind, level, types } = actor;
  if (kind === 'own') return levels[level];
  if (kind === 'whole') return `toàn ${placeOfType(level, types)}`;
  return level === 'body' ? bodies : `các ${countedUnits(level, types)}`;
};

/** Citizens come to the offices of government. */
function officeName(actor: NonNullable<Actor>): string {
  const { kind, level, types } = actor;
  if (kind === 'whole' || level === 'body') return actorName(actor);
  if (kind === 'own') return `UBND ${placeOfType(level, types)}`;
  return types.length === 0 && level === 'district'
    ? 'UBND cấp huyện'
    : `UBND các ${countedUnits(level, types)}`;
}

export const vietnameseProse: ProseWords = {
  during: (period, sentence) =>
    `${period.startsWith('từ ') ? period : `trong ${period}`}, ${sentence}`,
  byEnd: (period, sentence) => `đến hết ${period}, ${sentence}`,
  atEnd: (sentence) => `đến cuối kỳ ${sentence}`,
  deed: (actor, _unit, body, isOffice) => {
    const who = isOffice && actor !== null ? officeName(actor) : actorName(actor);
    return who === '' ? `đã ${body}` : `${who} đã ${body}`;
  },
  state: (actor, _unit, body) => `${actorName(actor)} ${body}`.trim(),
  only: (coverage, body) => `mới có ${coverage} báo cáo: ${body}`,
  weaves: vietnameseWeaves,
  plain: (subject, { number, aside }, actor) => {
    const { label, measure } = trimmed(subject);
    const rest = restAfter(label, measure);
    const who = actorName(actor);
    if (rest !== null) {
      const verb = who === '' ? 'có' : `${who} có`;
      return `${verb} ${number} ${`${measure} ${rest}`.trim()}${aside}`;
    }
    const of = who === '' ? '' : ` (${who})`;
    // "ước" takes the place of the verb.
    const is = number.startsWith('ước ') ? '' : ' là';
    return `${lowered(label)}${of}${is} ${withMeasure(number, measure)}${aside}`;
  },
  moved: (subject, from, to, move) => {
    const name = subjectName(subject);
    const { direction } = move;
    if (direction === 'same') return `${name} là ${to}, không thay đổi so với ${from}`;
    const [verb, into] = direction === 'up' ? ['tăng', 'lên'] : ['giảm', 'xuống còn'];
    return `${name} ${verb} từ ${from} ${into} ${to}, ${moveText(move)}`;
  },
  changed: (move, against) => {
    if (move.direction === 'same') return `bằng ${against}`;
    const verb = move.direction === 'up' ? 'tăng' : 'giảm';
    return `${verb} ${move.size} so với ${against}${share(move)}`;
  },
  changedOf: (subject, move) =>
    move.direction === 'same'
      ? `${subjectName(subject)} không thay đổi`
      : `${subjectName(subject)} ${moveText(move)}`,
  changesAgainst: (against, changes) => `so với ${against}, ${changes.join('; ')}`,
  samePeriod: 'cùng kỳ',
  earlier: (period) => period,
  ofTarget: (percent, target) => `bằng ${percent} kế hoạch (${target})`,
  ofWhich: (parts) => `trong đó: ${partList(parts)}`,
  andAlso: (parts) => `chia theo cách khác: ${partList(parts)}`,
  divided: (subject, { number, aside }, parts) => {
    const { label, measure } = trimmed(subject);
    const rest = restAfter(label, measure);
    return rest === null
      ? `trong ${lowered(label)} (${withMeasure(number, measure)})${aside} có: ${partList(parts)}`
      : `trong ${number} ${`${measure} ${rest}`.trim()}${aside} có: ${partList(parts)}`;
  },
  part: (label, { number, aside }) => `${lowered(label)} ${number}${aside}`,
  levelPart: (level) => levels[level],
  unlistedPart: 'phần không chia theo đơn vị',
  ownPart: (level) => `riêng ${levels[level]}`,
  coverage: (reported, expected, level, types) =>
    `${reported}/${expected} ${countedUnits(level, types)}`,
  incomplete: (coverage) => `chưa đầy đủ, ${coverage} báo cáo đủ`,
  lacking: (units, hasMore) => `chưa có ${listed(units, hasMore)}`,
  lackingIn: (spans, units, hasMore) =>
    `${listed(units, hasMore)} chưa có số liệu ${spans.join(', ')}`,
  lackingSpans: (spans) => `chưa đầy đủ, chưa có số liệu ${spans.join(', ')}`,
  everyUnit: 'tất cả các đơn vị',
  staleAll: (asOf) => `số liệu ${asOf}`,
  staleSome: ({ number }, asOf) => `${number} đơn vị dùng số liệu ${asOf}`,
  asOf: (asOf) => `số liệu ${asOf}`,
  notAllocated: (unit, decree) =>
    `chưa gồm số liệu của ${unit} không phân bổ được${decree === '' ? '' : ` theo ${decree}`}`,
  estimated: (number) => `ước ${number}`,
  percent: (number) => `${number}%`,
  points: (number) => `${number} điểm phần trăm`,
  measured: ({ number }, measure) => withMeasure(number, measure),
  notFiled: (subjects) => `Chưa có số liệu về: ${subjects.map(lowered).join('; ')}.`,
  notApplicable: (subjects) => `Không thuộc diện báo cáo: ${subjects.map(lowered).join('; ')}.`,
  nobodyExpected: (subjects) =>
    `Không có đơn vị phải báo cáo về: ${subjects.map(lowered).join('; ')}.`,
};

function listed(units: readonly string[], hasMore: boolean): string {
  return `${units.join(', ')}${hasMore ? ' và các đơn vị khác' : ''}`;
}

/** Names of parts may have commas of their own. */
function partList(parts: readonly string[]): string {
  return parts.join(parts.some((part) => /\p{L},/u.test(part)) ? '; ' : ', ');
}

function withMeasure(number: string, measure: string): string {
  return measure === '' ? number : `${number} ${measure}`;
}

function moveText(move: Move): string {
  return `${move.direction === 'up' ? 'tăng' : 'giảm'} ${move.size}${share(move)}`;
}

function share({ percent }: Move): string {
  return percent === null ? '' : `, tương ứng ${percent}`;
}

/** The sentence says when, so the label need not: "Mô hình xây dựng mới trong kỳ". */
function trimmed(subject: Subject): Subject {
  const label = subject.label.replace(/ (?:trong kỳ|hiện có)(?: \(lũy kế\))?$/u, '');
  return { ...subject, label };
}

/** "xây dựng mới" of "Mô hình xây dựng mới" counted in "mô hình"; null where the label begins otherwise. */
function restAfter(label: string, measure: string): string | null {
  if (measure === '') return null;
  const bare = label.replace(/^(?:tổng số|số)\s+/iu, '');
  const begins = bare.toLocaleLowerCase('vi').startsWith(measure.toLocaleLowerCase('vi'));
  const rest = bare.slice(measure.length);
  if (!begins || (rest !== '' && !rest.startsWith(' '))) return null;
  return rest.trim();
}

/** "số mô hình xây dựng mới": what a change is said of. */
function subjectName(subject: Subject): string {
  const { label, measure } = trimmed(subject);
  const isCounted = restAfter(label, measure) !== null && !/^(?:tổng số|số)\s/iu.test(label);
  return isCounted ? `số ${lowered(label)}` : lowered(label);
}

/** Inside a sentence, but for abbreviations: "HĐND", "UBND". */
function lowered(label: string): string {
  const [first = '', second = ''] = label;
  const isAbbreviation = second !== second.toLocaleLowerCase('vi');
  return isAbbreviation ? label : first.toLocaleLowerCase('vi') + label.slice(first.length);
}
