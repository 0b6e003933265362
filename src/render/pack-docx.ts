/** A whole report as a Word document ready to be signed: head, prose, table, words, signature, annexes. */
import { Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx';
import { documentWords } from '../messages/document.ts';
import type { DocumentWords } from '../messages/document-words.ts';
import type { ReportPack } from '../reports/pack.ts';
import { type Annex, annexHead, gridParts, noteParagraphs, tableAnnex } from './docx/annex.ts';
import { coverageAnnexes, narrativeAnnexes, unitAnnexes } from './docx/annexes.ts';
import { coreProperties, corePropertiesPath } from './docx/core-properties.ts';
import { documentStyles } from './docx/document-styles.ts';
import { layOutGrid } from './docx/grid-layout.ts';
import { letterheadTable, numberLine } from './docx/letterhead.ts';
import { pageOf } from './docx/page.ts';
import { pageHeaders } from './docx/page-header.ts';
import { paragraph } from './docx/paragraph.ts';
import { reportBody, subjectOf, withoutTexts } from './docx/report-body.ts';
import { signatureTable } from './docx/signature.ts';
import { summaryGrid } from './docx/summary-grid.ts';
import { packInMoney } from './money.ts';
import type { PackOptions } from './pack-options.ts';
import { type PrintedTable, printTable } from './printed-table.ts';
import { withoutEntryDates } from './zip-dates.ts';

/** The same report and options give the same bytes, whenever and wherever. */
export async function renderPackDocx(pack: ReportPack, options: PackOptions): Promise<Uint8Array> {
  const { lexicon } = options;
  const words = documentWords(lexicon.lang);
  const shown = packInMoney(pack, options.money);
  const title = `${words.report}: ${subjectOf(shown, lexicon, words)}`;
  const document = new Document({
    title,
    creator: 'danvan',
    styles: documentStyles(shown.letterhead.style, lexicon.lang),
    sections: sectionsOf(shown, options, words),
  });
  const properties = {
    path: corePropertiesPath,
    data: coreProperties(title, shown.edition.date),
  };
  return withoutEntryDates(await Packer.pack(document, 'uint8array', undefined, [properties]));
}

function sectionsOf(
  pack: ReportPack,
  { lexicon, narrative: choice }: PackOptions,
  words: DocumentWords,
): readonly ISectionOptions[] {
  const { letterhead, edition } = pack;
  const printed = printTable(withoutTexts(pack.summary), lexicon);
  const summary = summaryPlace(printed, words);
  const byUnit = [...summary.annexes, ...unitAnnexes(pack, lexicon, words)];
  const inWords = narrativeAnnexes(pack, choice, lexicon, words);
  const annexes = [...byUnit, ...inWords, ...coverageAnnexes(pack, lexicon, words)];
  const seeUnits = inWords.length > 0 ? words.seeUnits(byUnit.length + 1) : null;
  const narrative = { lang: lexicon.lang, choice, seeUnits };
  const attached = words.attachedTo(
    numberLine(letterhead, edition, words),
    edition.date,
    letterhead.office,
  );
  const main: ISectionOptions = {
    properties: { page: pageOf('portrait'), titlePage: true },
    headers: pageHeaders(edition, words),
    children: [
      letterheadTable(letterhead, edition, words),
      ...reportBody(pack, { printed, table: summary.inText, narrative }, lexicon, words),
      paragraph('Gap', ''),
      signatureTable(letterhead, words),
    ],
  };
  const sections = annexes.map((annex, index) => annexSection(annex, index + 1, attached, words));
  return [main, ...sections];
}

function annexSection(
  annex: Annex,
  number: number,
  attached: string,
  words: DocumentWords,
): ISectionOptions {
  return {
    properties: { page: pageOf(annex.orientation), type: SectionType.NEXT_PAGE },
    children: [...annexHead(number, annex, attached, words), ...annex.body],
  };
}

/** Where an upright page holds the table it stands in the text, else in the first annex. */
function summaryPlace(
  printed: PrintedTable,
  words: DocumentWords,
): { readonly inText: readonly FileChild[]; readonly annexes: readonly Annex[] } {
  if (printed.rows.length === 0) return { inText: [], annexes: [] };
  const grid = summaryGrid(printed);
  const orientations = ['portrait', 'landscape'] as const;
  const layout = layOutGrid(grid, orientations);
  if (layout.orientation === 'portrait') {
    const inText = [
      paragraph('TableTitle', words.summaryTable),
      ...gridParts(grid, layout, words),
      ...noteParagraphs(printed.footnotes),
      paragraph('Gap', ''),
    ];
    return { inText, annexes: [] };
  }
  const annex = { title: words.summaryTable, grid, notes: printed.footnotes, orientations };
  return {
    inText: [paragraph('Reference', words.seeAppendix(1))],
    annexes: [tableAnnex(annex, words)],
  };
}
