/** The words that say whether a figure is the unit's own or of all below it as well. */
import type { Scope } from '../core/fact.ts';
import { foldText } from '../core/fold.ts';
import type { Level } from '../core/unit.ts';
import { remember } from './remember.ts';

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

function scopeReader(words: string): (text: string) => Scope | 'none' {
  const own = new RegExp(`(?:cấp|riêng|cơ quan|lãnh đạo) ${words}(?!\\p{L})`, 'u');
  const total = new RegExp(`toàn ${words}(?!\\p{L})|các cấp|huyện(?: và|,) xã`, 'u');
  return remember((text) => {
    const folded = foldText(text);
    if (own.test(folded)) return 'own';
    return total.test(folded) ? 'total' : 'none';
  });
}

const scopeWords = new RegExp(
  '(?:trong đó:?\\s*)?(?:của\\s+)?(?:(?:riêng cấp|cấp|riêng|cơ quan|lãnh đạo|toàn)\\s+' +
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
