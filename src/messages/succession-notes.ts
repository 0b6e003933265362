/** How changes of units are told beneath a table: "Từ 1/1/2020: … nhập thành … (1241/NQ-UBTVQH15)". */
import { formatDay } from '../core/time/day.ts';
import type { Succession } from '../core/unit.ts';
import type { Lang } from './lang.ts';
import { formatCount } from './number-format.ts';

type Event = {
  readonly date: Succession['date'];
  readonly kind: Succession['kind'];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly decree: string;
};

type SuccessionWords = {
  readonly did: { readonly [Kind in Succession['kind']]: (from: string, to: string) => string };
  readonly since: (day: string, what: string, decree: string) => string;
  readonly and: string;
  /** When there are too many to list. */
  readonly more: (count: string) => string;
};

const words: { readonly [L in Lang]: SuccessionWords } = {
  vi: {
    did: {
      rename: (from, to) => `${from} đổi thành ${to}`,
      merge: (from, to) => `${from} nhập thành ${to}`,
      split: (from, to) => `${from} chia về ${to}`,
      move: (from, to) => `${from} chuyển về ${to}`,
      abolish: (from) => `${from} kết thúc hoạt động`,
    },
    since: (day, what, decree) => `Từ ${day}: ${what}${decree === '' ? '' : ` (${decree})`}.`,
    and: ' và ',
    more: (count) => `Còn ${count} thay đổi đơn vị hành chính khác trong kỳ.`,
  },
  en: {
    did: {
      rename: (from, to) => `${from} became ${to}`,
      merge: (from, to) => `${from} merged into ${to}`,
      split: (from, to) => `${from} was split among ${to}`,
      move: (from, to) => `${from} moved to ${to}`,
      abolish: (from) => `${from} ceased to exist`,
    },
    since: (day, what, decree) => `From ${day}: ${what}${decree === '' ? '' : ` (${decree})`}.`,
    and: ' and ',
    more: (count) => `${count} more changes of units fall in the period.`,
  },
};

/** One line a change, the first `most` of them, then how many more there are. */
export function successionLines(
  events: readonly Event[],
  lang: Lang,
  most = 10,
): readonly string[] {
  const { did, since, and, more } = words[lang];
  const list = (names: readonly string[]) =>
    [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(and);
  const lines = events
    .slice(0, most)
    .map(({ date, kind, from, to, decree }) =>
      since(formatDay(date), did[kind](list(from), list(to)), decree),
    );
  const rest = events.length - lines.length;
  return rest > 0 ? [...lines, more(formatCount(rest, lang))] : lines;
}
