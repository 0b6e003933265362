/** What is said in words: the office's own first, then what its units wrote. */
import type { Paragraph } from 'docx';
import type { Lang } from '../../messages/lang.ts';
import type { Narrative } from '../../reports/pack.ts';
import type { NarrativeChoice } from '../pack-options.ts';
import { paragraph } from './paragraph.ts';

export type NarrativePrinting = {
  readonly lang: Lang;
  readonly choice: NarrativeChoice;
  /** Where the units' own words are; null where they are in no annex. */
  readonly seeUnits: string | null;
};

/** The headings that have something under them, numbered from 1. */
export function narrativeParagraphs(
  narratives: readonly Narrative[],
  { lang, choice, seeUnits }: NarrativePrinting,
): readonly Paragraph[] {
  const told = narratives.flatMap((narrative) => {
    const { own, units, label } = narrative;
    const reference =
      units.length > 0 && seeUnits !== null ? [paragraph('Reference', seeUnits)] : [];
    const under = [
      ...textParagraphs(own ?? ''),
      ...(choice === 'full' ? unitParagraphs(narrative) : reference),
    ];
    return under.length > 0 ? [{ label: label[lang], under }] : [];
  });
  return told.flatMap(({ label, under }, index) => [
    paragraph('PartHeading', `${index + 1}. ${label}`),
    ...under,
  ]);
}

/** In an annex: every heading with what each unit wrote under it. */
export function unitNarratives(narratives: readonly Narrative[], lang: Lang): readonly Paragraph[] {
  return narratives
    .filter(({ units }) => units.length > 0)
    .flatMap((narrative, index) => [
      paragraph('PartHeading', `${index + 1}. ${narrative.label[lang]}`),
      ...unitParagraphs(narrative),
    ]);
}

function unitParagraphs({ units }: Narrative): readonly Paragraph[] {
  return units.flatMap(({ unit, text }) => {
    const [first = '', ...others] = linesOf(text);
    return [
      paragraph('Item', `- ${unit.name}: ${first}`),
      ...others.map((line) => paragraph('Item', line)),
    ];
  });
}

function textParagraphs(text: string): readonly Paragraph[] {
  return linesOf(text).map((line) => paragraph('Body', line));
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
