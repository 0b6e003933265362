/** All annexes of a report in order: the table that is too wide for the text, figures by unit, words by unit, coverage. */
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { ReportPack } from '../../reports/pack.ts';
import { notApplicable, notKnown } from '../cells.ts';
import type { NarrativeChoice } from '../pack-options.ts';
import { type PrintedAppendix, printAppendix } from '../printed-appendix.ts';
import { type Annex, tableAnnex } from './annex.ts';
import { appendixGrid } from './appendix-grid.ts';
import { coverageGrid } from './coverage-grid.ts';
import { unitNarratives } from './narratives.ts';
import { paragraph } from './paragraph.ts';

export function unitAnnexes(
  { appendices, summary }: ReportPack,
  lexicon: Lexicon,
  words: DocumentWords,
): readonly Annex[] {
  // Where no unit below has figures, the whole table has said it all.
  return appendices
    .filter(({ rows }) => rows.some(({ part }) => part === null))
    .map((appendix) => {
      const printed = printAppendix(appendix, summary, lexicon);
      return tableAnnex(
        {
          title: words.byUnit(printed.title),
          grid: appendixGrid(printed, lexicon, words),
          notes: [...printed.footnotes, ...legend(printed, lexicon)],
          orientations: ['landscape'],
        },
        words,
      );
    });
}

function legend({ rows, total }: PrintedAppendix, { table }: Lexicon): readonly string[] {
  const texts = [...rows, total].flatMap(({ cells }) => cells.map(({ cell }) => cell.text));
  return texts.some((text) => text === notKnown || text === notApplicable)
    ? [table.marksLegend]
    : [];
}

/** None where the units wrote nothing, or where their words are not asked for here. */
export function narrativeAnnexes(
  { narratives }: ReportPack,
  choice: NarrativeChoice,
  { lang }: Lexicon,
  words: DocumentWords,
): readonly Annex[] {
  const body = choice === 'appendix' ? unitNarratives(narratives, lang) : [];
  return body.length === 0 ? [] : [{ orientation: 'portrait', title: words.unitNarratives, body }];
}

export function coverageAnnexes(
  { coverage }: ReportPack,
  lexicon: Lexicon,
  words: DocumentWords,
): readonly Annex[] {
  if (coverage.filers.length === 0) return [];
  const { orientation, title, body } = tableAnnex(
    {
      title: words.coverage.title,
      grid: coverageGrid(coverage, lexicon, words),
      notes: [],
      orientations: ['portrait', 'landscape'],
    },
    words,
  );
  const deadline = paragraph('Dates', words.coverage.deadline(coverage.deadline));
  return [{ orientation, title, body: [deadline, ...body] }];
}
