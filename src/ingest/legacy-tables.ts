/**
 * The two encodings that Vietnamese offices wrote before Unicode, as the characters that their bytes
 * show where they are taken for Latin letters: TCVN3 (ABC fonts) and VNI.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** TCVN 5712:1993, third set: one character a letter. U+00AD, the soft hyphen, is ư. */
const tcvn3: ReadonlyMap<string, string> = pairs(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕ' +
    'ếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ',
);

/** VNI: letters of their own … */
const vniLetters: ReadonlyMap<string, string> = pairs('ííììæỉóĩòịôơöưîỵñđ');

/** … and a plain letter followed by its marks. Marks without a letter before them go on any vowel. */
const vniTones: ReadonlyMap<string, string> = pairs('ù\u0301ø\u0300û\u0309õ\u0303ï\u0323');
const vniHats: ReadonlyMap<string, string> = new Map([
  ...[...pairs('â\u0302á\u0301à\u0300å\u0309ã\u0303ä\u0323')].map(
    ([mark, tone]) => [mark, hat('\u0302', tone)] as const,
  ),
  ...[...pairs('ê\u0306é\u0301è\u0300ú\u0309ü\u0303ë\u0323')].map(
    ([mark, tone]) => [mark, hat('\u0306', tone)] as const,
  ),
]);

function hat(shape: string, tone: string): string {
  return shape === tone ? shape : shape + tone;
}

/** "aăbâ…": each character with the one after it. */
function pairs(text: string): ReadonlyMap<string, string> {
  const letters = [...text];
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < letters.length; index += 2) {
    map.set(letters[index] ?? '', letters[index + 1] ?? '');
  }
  return map;
}

/** The word in Unicode; null where it holds a character that the encoding does not know. */
export function decodeLegacy(word: string, encoding: LegacyEncoding): string | null {
  const decoded = encoding === 'TCVN3' ? decodeTcvn3(word) : decodeVni(word);
  return decoded?.normalize('NFC') ?? null;
}

function decodeTcvn3(word: string): string | null {
  let text = '';
  for (const character of word) {
    const letter = character < '\u0080' ? character : tcvn3.get(character);
    if (letter === undefined) return null;
    text += letter;
  }
  return text;
}

function decodeVni(word: string): string | null {
  let text = '';
  // The vowel that a mark may go on.
  let base = '';
  for (const character of word) {
    const small = character.toLowerCase();
    const mark = vniMark(small, base);
    if (mark !== null) {
      text += mark;
      base = '';
      continue;
    }
    const letter = small < '\u0080' ? small : vniLetters.get(small);
    if (letter === undefined) return null;
    text += small === character ? letter : letter.toUpperCase();
    base = letter;
  }
  return text;
}

function vniMark(mark: string, base: string): string | null {
  const tone = vniTones.get(mark);
  if (tone !== undefined && /^[aeiouyơư]$/.test(base)) return tone;
  const shape = vniHats.get(mark);
  if (shape === undefined) return null;
  const fits = shape.startsWith('\u0306') ? base === 'a' : /^[aeo]$/.test(base);
  return fits ? shape : null;
}
