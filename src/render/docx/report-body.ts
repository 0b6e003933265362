/** The text of the report: title, what the figures say group by group, the table, what is said in words, the end. */
import type { FileChild } from 'docx';
import { periodLabel } from '../../core/time/period-label.ts';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { ReportModel } from '../../reports/model.ts';
import type { ReportPack } from '../../reports/pack.ts';
import { periodName } from '../period-name.ts';
import { roman } from '../printed-rows.ts';
import type { PrintedTable } from '../printed-table.ts';
import { proseGroups, proseOf } from '../prose.ts';
import { houseStyles } from './house-style.ts';
import { type NarrativePrinting, narrativeParagraphs } from './narratives.ts';
import { paragraph } from './paragraph.ts';

export type BodyParts = {
  readonly printed: PrintedTable;
  /** The table where it stands in the text; a line that says where it is, if it does not. */
  readonly table: readonly FileChild[];
  readonly narrative: NarrativePrinting;
};

export function subjectOf(
  { summary, letterhead }: ReportPack,
  { lang }: Lexicon,
  words: DocumentWords,
): string {
  const { resolution } = letterhead;
  return words.subject({ period: periodName(summary, lang), unit: summary.unit, resolution });
}

export function reportBody(
  pack: ReportPack,
  parts: BodyParts,
  lexicon: Lexicon,
  words: DocumentWords,
): readonly FileChild[] {
  const { summary, letterhead } = pack;
  const house = houseStyles[letterhead.style];
  const subject = subjectOf(pack, lexicon, words);
  const groups = groupsOf(pack, parts, lexicon);
  const text = [...groups.beforeTable, ...parts.table, ...groups.afterTable];
  const empty = lexicon.table.emptyTable(
    periodLabel(summary.period, lexicon.lang),
    summary.unit.name,
  );
  return [
    paragraph('DocumentType', words.report),
    paragraph('Subject', keptTogether(subject, summary.unit.name)),
    house.manner === 'state' ? paragraph('SubjectRule', '') : paragraph('SubjectDashes', '-----'),
    ...parts.printed.subtitle.map((line) => paragraph('Dates', line)),
    ...(text.length > 0 ? text : [paragraph('Body', empty)]),
    paragraph('Closing', `${words.closing(subject)}${house.endMark}`),
  ];
}

/** A title is not broken inside the unit's name, which may begin with a small letter there. */
function keptTogether(title: string, name: string): string {
  const tail = name.slice(1);
  return title.replace(tail, tail.replaceAll(' ', '\u00a0'));
}

/** Groups of figures before the table, numbered as it numbers them; groups of words alone after it. */
function groupsOf(
  { summary, told, narratives }: ReportPack,
  { narrative }: BodyParts,
  lexicon: Lexicon,
): { readonly beforeTable: readonly FileChild[]; readonly afterTable: readonly FileChild[] } {
  const sentences = new Map(
    proseGroups(proseOf(withoutTexts(told), lexicon)).map(({ code, paragraphs }) => [
      code,
      paragraphs,
    ]),
  );
  const paragraphsOf = (code: string) => [
    ...(sentences.get(code) ?? []).map((text) => paragraph('Body', text)),
    ...narrativeParagraphs(
      narratives.filter(({ group }) => group === code),
      narrative,
    ),
  ];
  const inTable = new Set(withoutTexts(summary).rows.map(({ group }) => group));
  const figures = summary.groups.filter(({ code }) => inTable.has(code));
  const texts = summary.groups.filter(({ code }) => !inTable.has(code));
  const headed = (groups: ReportModel['groups'], before: number) =>
    groups
      .map(({ code, label }) => ({ label: label[lexicon.lang], under: paragraphsOf(code) }))
      .filter(({ under }) => under.length > 0)
      .flatMap(({ label, under }, index) => [
        paragraph('GroupHeading', `${roman(before + index + 1)}. ${label}`),
        ...under,
      ]);
  return {
    beforeTable: headed(figures, 0),
    afterTable: headed(texts, figures.length),
  };
}

/** Texts have paragraphs of their own, by the choice whose are printed. */
export function withoutTexts(model: ReportModel): ReportModel {
  return { ...model, rows: model.rows.filter(({ kind }) => kind !== 'text') };
}
