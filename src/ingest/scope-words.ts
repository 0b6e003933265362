/** The words that say whether a figure is the unit's own or of all below it as well. */
import type { Scope } from '../core/fact.ts';
import { foldText } from '../core/fold.ts';
import type { Level } from '../core/unit.ts';

/** The type words of the level whose own affairs "cấp huyện" or "lãnh đạo tỉnh" names. */
const levelWords: Readonly<Record<Level, string>> = {
  province: '(?:tỉnh|thành phố)',
  district: '(?:huyện|quận|thị xã|thành phố)',
  commune: '(?:xã|phường|thị trấn|đặc khu)',
  body: '(?:cơ quan)',
};

/** Bodies speak for themselves by name; the words "riêng cơ quan" do. */
const totals = /các cấp|(?:tỉnh,? )?huyện (?:và|,) xã|huyện, xã/u;

/**
 * The scope that the words name for a unit of that level, or null. "cấp huyện, riêng huyện, cơ quan
 * huyện, lãnh đạo huyện" are the district's own; "toàn huyện, các cấp, huyện và xã" its total.
 *
 * @example scopeIn('Số cuộc đối thoại của lãnh đạo huyện', 'district') === 'own'
 */
export function scopeIn(text: string, level: Level): Scope | null {
  const folded = foldText(text);
  const words = levelWords[level];
  if (new RegExp(`(?:cấp|riêng|cơ quan|lãnh đạo) ${words}(?![\\p{L}])`, 'u').test(folded)) {
    return 'own';
  }
  if (new RegExp(`toàn ${words}(?![\\p{L}])`, 'u').test(folded)) return 'total';
  return totals.test(folded) ? 'total' : null;
}

const scopeWords = new RegExp(
  '(?:trong đó:?\\s*)?(?:của\\s+)?(?:(?:riêng cấp|cấp|riêng|cơ quan|lãnh đạo|toàn)\\s+' +
    '(?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường)|các cấp|huyện và xã)(?![\\p{L}])',
  'giu',
);

/** The text without its scope words, brackets left empty by that too: what may be an indicator's name. */
export function withoutScopeWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(scopeWords, ' ')
    .replace(/\(\s*[,;-]*\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:-]+$/, '')
    .trim();
}
