/** How wide a text is in Times New Roman, without the font: enough to give every column the room that its words need. */

/** Thousandths of the letter size, as the font's own tables have them, by letters of one width. */
const widths: readonly (readonly [number, string])[] = [
  [180, "'"],
  [200, '|'],
  [250, ' .,\u00a0'],
  [278, '/:;ijlt'],
  [333, '()-!fIrs\u2013'],
  [389, 'Js'],
  [444, 'acez?'],
  [500, '0123456789bdđghknopquvxy"\u201c\u201d'],
  [556, 'FPS'],
  [564, '+=<>'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADĐGHKNOQUVXYw'],
  [778, 'm&'],
  [833, '%'],
  [889, 'M'],
  [944, 'W'],
  [1000, '…'],
];

const byLetter = new Map(
  widths.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
/** The horn of ơ and ư widens its letter; other marks stand above or below. */
const horn = '\u031b';
const hornWidth = 60;
const unknownWidth = 600;
/** For the small differences of the fonts that stand in for Times New Roman, and for bold letters. */
const allowance = { plain: 1.06, bold: 1.16 } as const;

export type Weight = keyof typeof allowance;

/** What a text is set in: the size of its letters in points, and whether they are bold. */
export type Letters = { readonly size: number; readonly weight: Weight };

/** In twentieths of a point. @param size in points */
export function widthOf(text: string, size: number, weight: Weight = 'plain'): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD')) {
    if (letter === horn) thousandths += hornWidth;
    else if (!/\p{M}/u.test(letter)) thousandths += byLetter.get(letter) ?? unknownWidth;
  }
  return Math.ceil((thousandths / 1000) * size * 20 * allowance[weight]);
}

/** Of its widest word, which can't be broken. */
export function widestWord(text: string, size: number, weight: Weight = 'plain'): number {
  return Math.max(0, ...text.split(/[ \n]+/).map((word) => widthOf(word, size, weight)));
}

/** How many lines the text takes. @param room the length of a line, in twentieths of a point */
export function linesWithin(text: string, room: number, letters: Letters): number {
  const linesBroken = (breaks: RegExp) =>
    text.split('\n').reduce((sum, one) => sum + linesOf(one.split(breaks), room, letters), 0);
  // Programs differ in whether a line may end after a hyphen or a slash, as in names of files.
  return Math.max(linesBroken(/(?<= )/u), linesBroken(/(?<=[ /-])/u));
}

/** What is wider than a line is cut wherever the line ends. */
function linesOf(pieces: readonly string[], room: number, { size, weight }: Letters): number {
  let lines = 1;
  let taken = 0;
  for (const piece of pieces) {
    const own = widthOf(piece.trimEnd(), size, weight);
    if (taken > 0 && taken + own > room) {
      lines += 1;
      taken = 0;
    }
    const cuts = Math.max(0, Math.ceil(own / room) - 1);
    lines += cuts;
    taken += widthOf(piece, size, weight) - cuts * room;
  }
  return lines;
}
