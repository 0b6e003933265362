/** How wide words come out in a picture, near enough: no font is asked, so that every machine draws the same. */

const narrow = /[\s.,:;|'!()[\]ijlft1-]/u;
const wide = /[mwMWĐƠƯ%@…]|\p{Lu}/u;

/** Pixels at the size of a cell's text, rather too many than too few. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFC')) {
    width += narrow.test(letter) ? 5 : wide.test(letter) ? 9.6 : 7.4;
  }
  return Math.round(width);
}

/** The text, or its beginning and an ellipsis where it has no room. */
export function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
