/** File names that every system takes, Windows included, from words that people read. */

/** Longer names, in characters, leave no room for the folders before them. */
const longest = 120;

/** Without the signs that Windows keeps for itself, and without a dot or a space at the end. */
export function safeFileName(text: string): string {
  const plain = text.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ');
  const single = plain.replace(/\s+/gu, ' ').trim().slice(0, longest);
  const name = single.replace(/[. ]+$/, '');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) ? `_${name}` : name;
}
