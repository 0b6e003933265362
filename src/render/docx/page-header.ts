/** What every page says at its top: its number but on the first, and that units are missing where they are. */
import { Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Edition } from '../../reports/pack.ts';
import { paragraph } from './paragraph.ts';

export type PageHeaders = { readonly first: Header; readonly default: Header };

export function pageHeaders({ isIncomplete }: Edition, words: DocumentWords): PageHeaders {
  const mark = isIncomplete ? [paragraph('Incomplete', words.incomplete)] : [];
  const number = new Paragraph({
    style: 'PageNumber',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    first: new Header({ children: mark.length > 0 ? mark : [paragraph('PageNumber', '')] }),
    default: new Header({ children: [number, ...mark] }),
  };
}
