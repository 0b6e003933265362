/** The words that say whether a figure is the unit's own or of all below it as well. */
import type { Scope } from '../core/fact.ts';
import { foldText } from '../core/names/fold.ts';
import { remember } from '../core/remember.ts';
import type { Level } from '../core/unit.ts';

/** The type words of the level whose own affairs "cấp huyện" or "lãnh đạo tỉnh" names. */
const levels: Readonly<Record<Level, (text: string) => Scope | 'none'>> = {
  province: scopeReader('(?:tỉnh|thành phố)'),
  district: scopeReader('(?:huyện|quận|thị xã|thành phố)'),
  commune: scopeReader('(?:xã(?! hội)|phường|thị trấn|đặc khu)'),
  body: scopeReader('cơ quan'),
};

/**
 * The scope that the words name for a unit of that level, or null. "cấp huyện, riêng huyện, cơ quan
 * huyện, lãnh đạo huyện" are the district's own; "toàn huyện, các cấp, huyện và xã" its total.
 *
 * @example scopeIn('Số cuộc đối thoại của lãnh đạo huyện', 'district') === 'own'
 */
export function scopeIn(text: string, level: Level): Scope | null {
  const scope = levels[level](text);
  return scope === 'none' ? null : scope;
}

/** What the first of the texts says that says any. */
export function firstScope(texts: readonly string[], level: Level): Scope | null {
  for (const text of texts) {
    const scope = scopeIn(text, level);
    if (scope) return scope;
  }
  return null;
}

function scopeReader(words: string): (text: string) => Scope | 'none' {
  const own = new RegExp(`(?:cấp|riêng|cơ quan|lãnh đạo|khối) ${words}(?!\\p{L})`, 'u');
  const total = new RegExp(`toàn ${words}(?!\\p{L})|các cấp|huyện(?: và|,) xã`, 'u');
  return remember((text) => {
    const folded = foldText(text);
    if (own.test(folded)) return 'own';
    return total.test(folded) ? 'total' : 'none';
  });
}

const scopeWords = new RegExp(
  '(?:trong đó:?\\s*)?(?:của\\s+)?(?:(?:riêng cấp|cấp|riêng|cơ quan|lãnh đạo|khối|toàn)\\s+' +
    '(?:tỉnh|huyện|quận|thị xã|thành phố|xã(?!\\s+hội)|phường)|các cấp|huyện và xã)(?![\\p{L}])',
  'giu',
);

/** The text without its scope words, brackets left empty by that too: what may be an indicator's name. */
export const withoutScopeWords = remember((text) =>
  text
    .normalize('NFC')
    .replace(scopeWords, ' ')
    .replace(/\(\s*[,;-]*\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:-]+$/, '')
    .trim(),
);

/** "Riêng Huyện Kỳ Anh" is Huyện Kỳ Anh, own: a unit's type is part of its name. Null without such a word. */
export function withoutLeadingScope(label: string): { name: string; scope: Scope } | null {
  const match =
    /^(?:trong đó:? ?)?(?:số )?(riêng cấp|riêng|cấp|khối|cơ quan|lãnh đạo|toàn) (?=\p{L})/iu.exec(
      label.normalize('NFC'),
    );
  if (!match) return null;
  const scope = match[1]?.toLocaleLowerCase('vi') === 'toàn' ? 'total' : 'own';
  return { name: label.normalize('NFC').slice(match[0].length), scope };
}

const bareLevels: Readonly<Record<Level, RegExp>> = {
  province: bareLevel('tỉnh|thành phố', 'tỉnh ủy|thành ủy'),
  district: bareLevel('huyện|quận|thị xã|thành phố', 'huyện ủy|quận ủy|thị ủy|thành ủy'),
  commune: bareLevel('xã|phường|thị trấn|đặc khu', 'đảng ủy'),
  body: bareLevel('cơ quan', 'cơ quan'),
};

/** True where the words name only the level ("Huyện", "UBND huyện", "Huyện ủy"): its unit in this table. */
export function namesOnlyLevel(text: string, level: Level): boolean {
  return bareLevels[level].test(foldText(text.replace(/^[ivx\d]+[.)]\s*/i, '')));
}

/** True where "Tổng cộng toàn huyện" or "Tổng huyện" totals a unit of that level. */
export function totalsLevel(text: string, level: Level): boolean {
  const words = foldText(text)
    .replace(/^(?:tổng(?: số| cộng)?|cộng)(?: chung)?(?: toàn)? /u, '')
    .replace(/ ?[(:].*$/u, '');
  return namesOnlyLevel(words, level);
}

function bareLevel(types: string, committees: string): RegExp {
  const offices = 'ubnd|ủy ban nhân dân|hđnd|đảng bộ|khối|ban dân vận';
  return new RegExp(`^(?:(?:${offices}) )?(?:${types}|${committees})$`, 'u');
}

const communeTypes = 'xã|phường|thị trấn|đặc khu';
const districtTypes = 'huyện|quận|thị xã|thành phố';

/** The lower level that "Cấp xã", "UBND cấp huyện" or "Các xã, phường" names in a table of a unit of that level. */
export function subtotalLevel(text: string, parentLevel: Level): Level | null {
  const folded = foldText(text.replace(/^[ivx\d]+[.)]\s*/i, ''));
  const names = (types: string) =>
    new RegExp(`^(?:ubnd )?(?:cấp|các|khối) (?:${types})(?:(?:,| và|, và)? (?:${types}))*$`, 'u');
  if (parentLevel === 'province' && names(districtTypes).test(folded)) return 'district';
  const isAbove = parentLevel === 'province' || parentLevel === 'district';
  return isAbove && names(communeTypes).test(folded) ? 'commune' : null;
}
