/** The words of the report in one language, apart from the lexicon so that other commands load little. */
import { englishReport } from './en/report.ts';
import type { Lang } from './lang.ts';
import type { ReportWords } from './report-words.ts';
import { vietnameseReport } from './vi/report.ts';

export function reportWords(lang: Lang): ReportWords {
  return lang === 'vi' ? vietnameseReport : englishReport;
}
