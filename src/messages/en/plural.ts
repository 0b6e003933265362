/** English counts: "1 file", "3 files". */
import { formatCount } from '../number-format.ts';

/** The count with its noun, in the plural unless it is one; `many` where an s is not enough. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count, 'en')} ${count === 1 ? one : many}`;
}
