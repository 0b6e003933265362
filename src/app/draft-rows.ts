/** Drafts as rows of text, ready to be written as a file that people edit and danvan reads back. */
import type { Catalogue } from '../core/indicator.ts';
import type { MappingDraft } from '../ingest/mapping/draft.ts';
import { type MappingTexts, mappingRows } from '../ingest/mapping/write-mapping.ts';
import { catalogueNames } from '../ingest/names.ts';
import type { DraftFigure, ProseDraft } from '../ingest/prose/draft-figures.ts';
import type { MapWords } from '../messages/map-words.ts';

type Lang = 'vi' | 'en';
type Rows = readonly (readonly string[])[];

export function rowsOfMapping(
  draft: MappingDraft,
  name: string,
  texts: MappingTexts,
  { catalogue, lang }: { readonly catalogue: Catalogue; readonly lang: Lang },
): Rows {
  return mappingRows(draft, name, texts, { lang, names: catalogueNames(catalogue) });
}

/** A tidy table: a figure a row, its sentence as the note, none confirmed yet. */
export function rowsOfFigures(
  { unit, period, figures }: ProseDraft,
  file: string,
  headings: MapWords['headings'],
  { catalogue, lang }: { readonly catalogue: Catalogue; readonly lang: Lang },
): Rows {
  const labels = new Map(catalogue.indicators.map(({ code, label }) => [code, label[lang]]));
  const label = (code: string) => labels.get(code) ?? code;
  const order = ['unit', 'period', 'indicator', 'category', 'value', 'confirmed'] as const;
  const heads = [...order, 'candidates', 'note'] as const;
  const row = ({ name, value, sentence }: DraftFigure) => {
    const sure = name.code === null ? '?' : label(name.code);
    const near = name.candidates.map(label).join(' | ');
    return [unit ?? '?', period ?? '?', sure, '', value, '?', near, `${file}: "${sentence}"`];
  };
  return [heads.map((head) => headings[head]), ...figures.map(row)];
}
