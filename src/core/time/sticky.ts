/** Patterns that are tried at one place of a folded text, and many of them asked with one look. */

export function sticky(source: string): RegExp {
  return new RegExp(source, 'y');
}

/** One that fits where any of them does, without their groups: at most places of a text none does. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return sticky(patterns.map(({ source }) => source.replace(/\(\?<[A-Za-z]+>/g, '(?:')).join('|'));
}

export function fitsAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}
