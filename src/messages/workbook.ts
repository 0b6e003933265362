/** The words of a report's workbook in one language, apart from the lexicon so that other formats load little. */
import { englishWorkbook } from './en/workbook.ts';
import type { Lang } from './lang.ts';
import { vietnameseWorkbook } from './vi/workbook.ts';
import type { WorkbookWords } from './workbook-words.ts';

export function workbookWords(lang: Lang): WorkbookWords {
  return lang === 'vi' ? vietnameseWorkbook : englishWorkbook;
}
