/** English names of periods inside a sentence. */

/** "the first half of 2018", but "2018" and "May 2018". */
export function withArticle(name: string): string {
  return /^(?:first|second|third|fourth) /.test(name) ? `the ${name}` : name;
}
