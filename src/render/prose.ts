/** The table as paragraphs, group by group, in the manner of the reports that it goes into. */
import { groupBy } from '../core/group-by.ts';
import { endSpans } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { capitalised } from '../messages/first-letter.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { proseWords } from '../messages/prose.ts';
import type { ReportModel } from '../reports/model.ts';
import { type Item, itemsOf, type Prose } from './prose-figure.ts';
import { sentenceOf } from './prose-sentence.ts';
import { wovenSentences } from './prose-woven.ts';
import { tableSubtitle, tableTitle } from './table-title.ts';

export function renderProse(model: ReportModel, lexicon: Lexicon): string {
  const prose = proseOf(model, lexicon);
  const title = tableTitle(model, lexicon);
  const subtitle = tableSubtitle(model, lexicon);
  const groups = proseGroups(prose);
  const empty = lexicon.table.emptyTable(periodLabel(model.period, lexicon.lang), model.unit.name);
  const body =
    groups.length === 0
      ? [empty]
      : groups.map(({ label, paragraphs }, index) =>
          [`${index + 1}. ${label}`, ...paragraphs].join('\n'),
        );
  return `${[`${title}\n${subtitle.join('\n')}`, ...body].join('\n\n')}\n`;
}

export function proseOf(model: ReportModel, lexicon: Lexicon): Prose {
  return { model, lexicon, words: proseWords(lexicon.lang) };
}

export type ProseGroup = {
  readonly code: string;
  readonly label: string;
  readonly paragraphs: readonly string[];
};

/** Each group's sentences, then its narratives, then what has not been filed. */
export function proseGroups(prose: Prose): readonly ProseGroup[] {
  const { model, lexicon } = prose;
  return model.groups.flatMap(({ code, label }) => {
    const items = itemsOf(model, code);
    const figures = items.filter(({ row }) => row.kind !== 'text');
    const sentences = [...figureSentences(figures, prose), ...absences(figures, prose)];
    const paragraphs = [
      ...(sentences.length > 0 ? [sentences.join(' ')] : []),
      ...items.flatMap((item) => narrativeOf(item, lexicon)),
    ];
    return paragraphs.length > 0 ? [{ code, label: label[lexicon.lang], paragraphs }] : [];
  });
}

function figureSentences(items: readonly Item[], prose: Prose): readonly string[] {
  const { words, model, lexicon } = prose;
  const told = wovenSentences(items, prose, (item) => sentenceOf(item, prose));
  const period = periodLabel(model.period, lexicon.lang);
  const end = periodLabel(endSpans(model.period).last, lexicon.lang);
  return told.map(({ text, time }, index) => {
    if (time === 'dated') return finished(text, lexicon.lang);
    const isFirst = index === 0;
    const timed =
      time === 'during'
        ? isFirst
          ? words.during(period, text)
          : text
        : isFirst
          ? words.byEnd(end, text)
          : words.atEnd(text);
    return finished(timed, lexicon.lang);
  });
}

/** What has no number to tell is named, and never passed over. */
function absences(items: readonly Item[], { words, lexicon }: Prose): readonly string[] {
  const none = items.filter(({ figure }) => figure.value === null);
  const kinds = groupBy(none, ({ figure }) =>
    figure.notApplicable
      ? 'notApplicable'
      : figure.status === 'no-unit'
        ? 'nobodyExpected'
        : 'notFiled',
  );
  return [...kinds].map(([kind, found]) =>
    words[kind](found.map(({ row }) => row.label[lexicon.lang])),
  );
}

function narrativeOf({ row, figure }: Item, { lang }: Lexicon): readonly string[] {
  if (row.kind !== 'text' || figure.text === null) return [];
  const lines = figure.text.split(/\n+/).map((line) => `- ${line.trim()}`);
  return [`${row.label[lang]}:`, ...lines.filter((line) => line !== '- ')];
}

function finished(sentence: string, lang: Lexicon['lang']): string {
  return `${capitalised(sentence, lang)}.`;
}
