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
