/** What a node of an explanation is called. */
import { periodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ExplanationView } from '../reports/explanation.ts';

export function nodeLabel({ subject, unit, period }: ExplanationView, lexicon: Lexicon): string {
  const { lang, words, table } = lexicon;
  switch (subject.kind) {
    case 'indicator': {
      const { label, category } = subject;
      return category === null ? label[lang] : `${label[lang]} › ${category[lang]}`;
    }
    case 'category':
      return subject.label[lang];
    case 'unit':
      return unit.name;
    case 'own':
      return `${unit.name} (${words.scope('own', unit.level)})`;
    case 'period':
      return periodLabel(period, lang);
    case 'as-of':
      return table.asOf(subject.day, subject.isYearEnd);
  }
}
