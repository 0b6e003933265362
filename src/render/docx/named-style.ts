/** A style of the document: its name as Word lists it, how its letters and its paragraphs look. */
import type { IBaseParagraphStyleOptions } from 'docx';

export type NamedStyle = Pick<IBaseParagraphStyleOptions, 'run' | 'paragraph'> & {
  readonly name: string;
};

/** Points to the twentieths that Word measures distances in. */
export function points(count: number): number {
  return Math.round(count * 20);
}

/** Points to the halves that Word measures letters in. */
export function halfPoints(count: number): number {
  return Math.round(count * 2);
}
