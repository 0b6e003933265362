/** English for drafts of mappings and of figures. */
import type { MapHelp, MapWords } from '../map-words.ts';
import { countOf } from './plural.ts';

export const englishMap: MapWords = {
  sheetName: 'Mapping',
  figuresSheetName: 'Figures',
  title: 'MAPPING OF A LAYOUT',
  guidance: [
    'danvan does not know this layout. Each line below says what a column or a row of it is.',
    'Replace every "?" in the column Is by the name or code of an indicator (see May be), or by "ignore".',
    'A column is: figures, indicator names, unit names, measure, note, periods, ignore, or the name of a unit.',
    'Scope: own, total. Nature: actual, estimate. Of: same period last year, year to date, since the term began, or a period like 2018H1.',
    'Unit and Period: "as the title says", or "cell B3" where a cell says it, or the unit or the period itself.',
  ],
  headings: {
    unit: 'Unit',
    period: 'Period',
    indicator: 'Indicator',
    category: 'Category',
    value: 'Figure',
    note: 'Note',
    confirmed: 'Confirmed',
    candidates: 'May be',
  },
  known: (file, forms) =>
    `${file}: danvan reads it already (${forms.join(', ')}); no mapping is needed.`,
  nothing: (file) => `${file}: neither a table of figures nor figures in its text were found.`,
  drafted: (draft, source, lines, open) =>
    open === 0
      ? `Wrote ${draft} for ${source}: ${countOf(lines, 'line')}, all of them clear; look them over before use.`
      : `Wrote ${draft} for ${source}: ${countOf(lines, 'line')}, ${open} of them marked "?" and to be filled in.`,
  draftedFigures: (draft, source, figures, open) =>
    `Wrote ${draft} from the text of ${source}: ${countOf(figures, 'figure')}, the indicator of ${open} unsure. Compare each with the sentence in its note and write "x" in the column Confirmed (or "skip").`,
  unchanged: (draft) => `${draft} is there already, as it would be written.`,
  kept: (draft) =>
    `${draft} is there with other content (perhaps edited) and was left as it is. Write to another file with -o, or add --force.`,
  outputNeedsOne: '-o is for a single layout to be mapped; there are more here',
  importStep: (draft, file) => ({
    command: `danvan import --map ${draft} ${file}`,
    meaning: 'once every "?" is filled in',
  }),
  importFigures: (draft) => ({
    command: `danvan import ${draft}`,
    meaning: 'once every figure is confirmed',
  }),
};

export const englishMapHelp: MapHelp = {
  command: {
    summary: 'draft a mapping for an unknown layout, or list the figures of a report in prose',
    description:
      'For a layout that danvan does not know it writes a mapping beside the file (NAME.map.xlsx) that says which column and row is which indicator; what is unsure is marked "?". Once filled in, import with --map; from then on danvan knows the layout. For a Word report without tables it lists the figures found, each with its sentence (NAME.so-lieu.xlsx); only confirmed ones can be imported. Nothing is stored in the database.',
    examples: [
      { command: 'danvan map "Bieu la.xlsx"', meaning: 'write "Bieu la.map.xlsx"' },
      {
        command: 'danvan import --map "Bieu la.map.xlsx" "Bieu la.xlsx"',
        meaning: 'import by the mapping',
      },
      { command: 'danvan map "Bao cao.docx"', meaning: 'list the figures of a text' },
    ],
  },
};
