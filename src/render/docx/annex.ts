/** What follows the signature: each annex with its number, title and what it is attached to, on pages of its own. */
import type { FileChild, Paragraph } from 'docx';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Grid } from './grid.ts';
import { type GridLayout, layOutGrid } from './grid-layout.ts';
import { gridTable } from './grid-table.ts';
import type { Orientation } from './page.ts';
import { paragraph } from './paragraph.ts';

export type Annex = {
  readonly orientation: Orientation;
  readonly title: string;
  readonly body: readonly FileChild[];
};

/** A table that has an annex for itself, its notes under it. */
export type TableAnnex = {
  readonly title: string;
  readonly grid: Grid;
  readonly notes: readonly string[];
  readonly orientations: readonly Orientation[];
};

export function tableAnnex(
  { title, grid, notes, orientations }: TableAnnex,
  words: DocumentWords,
): Annex {
  const layout = layOutGrid(grid, orientations);
  return {
    orientation: layout.orientation,
    title,
    body: [...gridParts(grid, layout, words), ...noteParagraphs(notes)],
  };
}

/** The parts one below the other, numbered where there are several. */
export function gridParts(
  grid: Grid,
  layout: GridLayout,
  words: DocumentWords,
): readonly FileChild[] {
  const { parts } = layout;
  return parts.flatMap((part, index) => [
    ...(parts.length > 1 ? [paragraph('TableTitle', words.part(index + 1, parts.length))] : []),
    gridTable(grid, part, layout),
  ]);
}

export function noteParagraphs(notes: readonly string[]): readonly Paragraph[] {
  return notes.map((note) => paragraph('TableNote', note));
}

export function annexHead(
  number: number,
  { title }: Annex,
  attachedTo: string,
  words: DocumentWords,
): readonly Paragraph[] {
  return [
    paragraph('AppendixNumber', words.appendix(number)),
    paragraph('AppendixTitle', title),
    paragraph('AppendixReference', attachedTo),
  ];
}
