/** How many columns text takes on a terminal. Vietnamese letters take one, their combining marks none. */

const marks = /[\p{M}\u200b-\u200d\u2060\ufeff]/gu;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** Letters that take one column and carry no marks of their own: nearly all that tables hold. */
const plainLetters = /^[\u0020-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/;

export function displayWidth(text: string): number {
  if (plainLetters.test(text)) return text.length;
  const plain = text.normalize('NFC').replace(marks, '');
  return [...plain].length + (plain.match(wide)?.length ?? 0);
}

/** Blanks after the text (`left`) or before it (`right`) until it is that wide. */
export function padText(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + blanks : blanks + text;
}

/** The text cut to that width, its cut shown by "…". */
export function truncateText(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let cut = '';
  for (const character of text.normalize('NFC')) {
    if (displayWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}

/** The text on one line, for a table or a sentence that its line ends and tabs would break. */
export function withoutLineEnds(text: string): string {
  return text.replace(/\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ');
}

/** Lines of at most that width, broken at blanks; a longer word keeps its line to itself. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last === undefined || displayWidth(longer) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}
