/** Paragraphs in a named style, their text safe for XML. */
import { Paragraph, TextRun } from 'docx';
import { xmlText } from '../xml-text.ts';
import type { StyleId } from './document-styles.ts';

export function paragraph(style: StyleId, text: string): Paragraph {
  return new Paragraph({ style, children: lines(text) });
}

/** With the mark of a footnote behind it, raised, on the same line. */
export function markedParagraph(
  style: StyleId,
  { text, mark }: { readonly text: string; readonly mark: string },
  place: { readonly keepNext: boolean },
): Paragraph {
  const raised = mark === '' ? [] : [new TextRun({ text: `\u00a0${mark}`, style: 'NoteMark' })];
  return new Paragraph({ style, children: [...lines(text), ...raised], ...place });
}

/** Line breaks inside a text are kept. */
function lines(text: string): readonly TextRun[] {
  return xmlText(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }));
}
