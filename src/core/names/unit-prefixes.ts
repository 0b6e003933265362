/**
 * The words before a unit's name: its type ("xã", "TT.", "huyện ủy") and the office that writes in
 * its name ("UBND", "Ban Dân vận"). Data, and the reading of it.
 */

import { whenAsked } from '../remember.ts';
import type { Level } from '../unit.ts';
import { foldText, withoutAccents } from './fold.ts';
import type { NameToken } from './name-tokens.ts';

type Phrase = {
  readonly words: readonly string[];
  readonly plain: readonly string[];
  readonly means: string;
};

/** By the first word without accents, the longest first. */
type Phrases = () => ReadonlyMap<string, readonly Phrase[]>;

/**
 * What stands before the bare name: an office ("" for none), a type ("" for none) and how many
 * words.
 */
export type NamePrefix = {
  readonly office: string;
  readonly type: string;
  readonly length: number;
};

/**
 * The types as registered, each with what people write for it. Party committees carry the type
 * too.
 */
const types = phrases({
  tỉnh: ['tỉnh', 't', 'tỉnh ủy', 'tỉnh đoàn'],
  'thành phố': ['thành phố', 'tp', 'thành ủy'],
  huyện: ['huyện', 'h', 'huyện ủy', 'huyện đoàn'],
  quận: ['quận', 'q', 'quận ủy'],
  'thị xã': ['thị xã', 'tx', 'thị ủy'],
  xã: ['xã', 'x'],
  phường: ['phường', 'p', 'ph'],
  'thị trấn': ['thị trấn', 'tt'],
  'đặc khu': ['đặc khu', 'đk'],
});

const offices = phrases({
  ubnd: ['ubnd', 'ủy ban nhân dân', 'ub nhân dân', 'chính quyền'],
  'đảng ủy': ['đảng ủy', 'đu', 'đảng bộ', 'ban chấp hành đảng bộ', 'bch đảng bộ', 'chi bộ'],
  'cấp ủy': ['cấp ủy', 'ban thường vụ', 'btv'],
  'khối dân vận': ['khối dân vận', 'khối dv', 'tổ dân vận'],
  'ban dân vận': [
    'ban dân vận',
    'ban dv',
    'bdv',
    'ban tuyên giáo và dân vận',
    'ban tg và dv',
    'ban tuyên giáo dân vận',
    'ban tuyên giáo',
    'ban xây dựng đảng',
  ],
  mttq: [
    'ubmttq',
    'ub mttq',
    'ủy ban mttq',
    'ubmttqvn',
    'ủy ban mttqvn',
    'mttq',
    'mttqvn',
    'mttq việt nam',
    'ubmttq việt nam',
    'ủy ban mttq việt nam',
    'mặt trận tổ quốc',
    'mặt trận tổ quốc việt nam',
    'ủy ban mặt trận tổ quốc',
    'ủy ban mặt trận tổ quốc việt nam',
    'mặt trận',
  ],
  hđnd: ['hđnd', 'hội đồng nhân dân'],
  'công an': ['công an', 'ca'],
  'quân sự': [
    'ban chỉ huy quân sự',
    'bch quân sự',
    'ban chqs',
    'bchqs',
    'bộ chỉ huy quân sự',
    'bộ chqs',
  ],
  'thanh tra': ['thanh tra'],
  'văn phòng': ['văn phòng'],
});

/** Offices that only communes have, in a bare name that two levels share ("Đảng ủy Kỳ Anh"). */
const levelOfOffice: ReadonlyMap<string, Level> = new Map([
  ['đảng ủy', 'commune'],
  ['khối dân vận', 'commune'],
]);

export function levelHint(office: string): Level | null {
  return levelOfOffice.get(office.split('+')[0] ?? '') ?? null;
}

/** The levels that a unit of that type may have. */
export function levelsOfType(type: string): readonly Level[] {
  switch (type) {
    case 'tỉnh':
      return ['province'];
    case 'thành phố':
      return ['province', 'district'];
    case 'huyện':
    case 'quận':
    case 'thị xã':
      return ['district'];
    case 'xã':
    case 'phường':
    case 'thị trấn':
    case 'đặc khu':
      return ['commune'];
    default:
      return [];
  }
}

/** The offices and the type at `from`; always leaves at least one word for the name. */
export function prefixAt(
  tokens: readonly NameToken[],
  from: number,
  to = tokens.length,
): NamePrefix {
  let next = from;
  let office = '';
  for (;;) {
    const phrase = longestAt(offices, tokens, next, to);
    if (!phrase || next + phrase.words.length >= to) break;
    office = office === '' ? phrase.means : `${office}+${phrase.means}`;
    next += phrase.words.length;
  }
  const type = typeAt(tokens, next, to);
  return { office, type: type?.means ?? '', length: next + (type?.words.length ?? 0) - from };
}

/**
 * The type that begins at `from`, where a name follows it; single letters need their dot or a
 * number.
 */
export function typeAt(
  tokens: readonly NameToken[],
  from: number,
  to = tokens.length,
): Phrase | null {
  const phrase = longestAt(types, tokens, from, to);
  return phrase && from + phrase.words.length < to ? phrase : null;
}

/**
 * True where the type's words are written out, or abbreviated with a dot: clear even amid a
 * sentence.
 */
export function isClearType(tokens: readonly NameToken[], from: number): boolean {
  const first = tokens[from];
  return first !== undefined && (first.text.length > 1 || first.dotAfter);
}

function longestAt(
  from: Phrases,
  tokens: readonly NameToken[],
  start: number,
  to: number,
): Phrase | null {
  const first = tokens[start];
  if (!first) return null;
  const candidates = from().get(first.plain);
  return candidates?.find((phrase) => phraseStandsAt(phrase, tokens, start, to)) ?? null;
}

/**
 * Words with accents must have the phrase's accents ("tính" is no "tỉnh"); words without any may
 * stand for it.
 */
function phraseStandsAt(
  phrase: Phrase,
  tokens: readonly NameToken[],
  start: number,
  to: number,
): boolean {
  if (start + phrase.words.length > to) return false;
  return phrase.words.every((expected, offset) => {
    const token = tokens[start + offset];
    if (!token || (offset > 0 && token.breakBefore !== 'none')) return false;
    return (
      token.text === expected ||
      (token.text === token.plain && token.plain === phrase.plain[offset])
    );
  });
}

/** Phrases by their first word without accents, longest first. */
function phrases(written: Readonly<Record<string, readonly string[]>>): Phrases {
  return whenAsked(() => byFirstWord(written));
}

function byFirstWord(
  written: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const [means, forms] of Object.entries(written)) {
    for (const form of forms) {
      const words = form.split(' ').map(foldText);
      const plain = words.map(withoutAccents);
      const key = plain[0] ?? '';
      byFirst.set(key, [...(byFirst.get(key) ?? []), { words, plain, means }]);
    }
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
