/** A draft as the lines of a mapping file, in the words that `read-mapping.ts` understands. */
import { columnLetters } from '../../core/column-letters.ts';
import type { CatalogueNames } from '../names.ts';
import type { DraftMeaning, DraftPart, MappingDraft } from './draft.ts';
import {
  directionWords,
  type HeadingWord,
  headingWords,
  type MappingLang,
  natureWords,
  placeText,
  roleWords,
  scopeWords,
  settingWords,
  sourceWords,
  spanWords,
  unsure,
  wordFor,
} from './words.ts';

export type MappingTexts = {
  /** The first line, and the sentences below it that say how to fill in the rest. */
  readonly title: string;
  readonly guidance: readonly string[];
};

type Writing = { readonly lang: MappingLang; readonly names: CatalogueNames };

/** The heading's words are the keys in the order in which they are declared. */
const headings = Object.keys(headingWords) as readonly HeadingWord[];

export function mappingRows(
  draft: MappingDraft,
  name: string,
  texts: MappingTexts,
  { lang, names }: Writing,
): readonly (readonly string[])[] {
  const setting = (word: keyof typeof settingWords, ...values: readonly string[]) => [
    wordFor(settingWords, word, lang),
    ...values,
  ];
  const row = (index: number) => placeText('row', `${index + 1}`, lang);
  const title = wordFor(sourceWords, 'title', lang);
  return [
    [texts.title],
    ...texts.guidance.map((sentence) => [`# ${sentence}`]),
    [],
    setting('name', name),
    ...(draft.sheet === null ? [] : [setting('sheet', draft.sheet)]),
    setting('indicators', wordFor(directionWords, draft.indicators, lang)),
    setting('header', row(draft.headerTop)),
    setting('data', row(draft.dataStart)),
    setting('unit', ...(draft.unit === null ? [unsure] : [title, draft.unit.name])),
    setting('period', ...(draft.period === null ? [unsure] : [title, draft.period.id])),
    [],
    headings.map((word) => wordFor(headingWords, word, lang)),
    ...draft.parts.map((part) => partRow(part, { lang, names })),
  ];
}

function partRow(part: DraftPart, writing: Writing): readonly string[] {
  const { lang } = writing;
  const { kind, index, seen, as, candidates, standing } = part;
  const at = kind === 'row' ? `${index + 1}` : columnLetters(index);
  const { scope, nature, span } = standing;
  const cells: { readonly [H in HeadingWord]: string } = {
    place: placeText(kind, at, lang),
    seen,
    as: as === null ? unsure : meaningText(as, writing),
    category: as?.kind === 'indicator' ? categoryText(as, writing) : '',
    scope: scope === null ? '' : wordFor(scopeWords, scope, lang),
    nature: nature === null ? '' : wordFor(natureWords, nature, lang),
    span: spanText(span, lang),
    percent: as?.kind === 'indicator' ? `${as.percent}` : '',
    candidates: candidates.map((one) => meaningText(one, writing)).join(' | '),
  };
  return headings.map((word) => cells[word]);
}

function spanText(span: DraftPart['standing']['span'], lang: MappingLang): string {
  if (span === null) return '';
  return typeof span === 'string' ? wordFor(spanWords, span, lang) : span.period;
}

function meaningText(meaning: DraftMeaning, { lang, names }: Writing): string {
  switch (meaning.kind) {
    case 'role':
      return wordFor(roleWords, meaning.role, lang);
    case 'unit':
      return meaning.name;
    case 'indicator': {
      // The label where it names that indicator and no other, else the code.
      const label = names.indicator(meaning.code)?.label[lang] ?? meaning.code;
      const found = names.findIndicator(label);
      return found.kind === 'found' && found.code === meaning.code ? label : meaning.code;
    }
  }
}

function categoryText(
  { code, category }: Extract<DraftMeaning, { kind: 'indicator' }>,
  { lang, names }: Writing,
): string {
  const indicator = names.indicator(code);
  if (category === null || indicator === null) return '';
  const known = names.catalogue.categories.find(
    (one) => one.code === category && indicator.breakdowns.includes(one.breakdown),
  );
  return known?.label[lang] ?? category;
}
