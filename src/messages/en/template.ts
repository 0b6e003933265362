/** English for templates: what stands in them, and what is said of making them. */
import { formatCount } from '../number-format.ts';
import type { TemplateHelp, TemplateWords } from '../template-words.ts';
import { countOf } from './plural.ts';

export const englishTemplate: TemplateWords = {
  sheet: {
    sheetName: 'Template',
    title: (period) => `FIGURES ON MASS MOBILISATION: ${period.toLocaleUpperCase('en')}`,
    paperTitle: (period) => `FIGURES FROM REPORTS ON PAPER: ${period.toLocaleUpperCase('en')}`,
    unit: (unit) => `Reporting unit: ${unit}`,
    guide:
      'Type figures into the yellow cells: 0 where there was none, nothing where the figure is not known, x where the unit has nothing to report. Write numbers out in full. Remarks go into the last column.',
    paperGuide:
      'Type figures into the yellow cells as the paper says; leave a cell empty where it says nothing. The row Source takes number, day and page of the report; the last column the source of one row. A source stays with its figures and can be looked up.',
    headings: {
      number: 'No.',
      label: 'Indicator',
      measure: 'Unit',
      value: (period) => `Figures for ${period}`,
      estimate: (period) => `Estimate for ${period}`,
      compared: (period) => `A year before: ${period}`,
      note: 'Remarks',
      source: 'Source of the row',
    },
    sourceRow: 'Source: report number, day, page',
    met: 'yes',
    notMet: 'no',
    metMeasure: 'yes/no',
    advice: {
      whole: {
        title: 'A whole number',
        text: 'This cell takes a whole number from 0 up, without points or commas. Keep words only if they are x (nothing to report) or a rough figure such as "trên 500".',
      },
      decimal: {
        title: 'A number',
        text: 'This cell takes a number from 0 up. Keep words only if they are x (nothing to report) or a rough figure such as "trên 500".',
      },
      'yes-no': { title: 'Met or not', text: 'Choose yes or no.' },
    },
    preparedBy: 'PREPARED BY',
    headOfUnit: 'HEAD OF THE UNIT',
  },
  command: {
    writing: (count) => `Writing ${countOf(count, 'template')}`,
    written: (count, folder) => `Wrote ${countOf(count, 'template')} to ${folder}.`,
    unchanged: (count) => `${countOf(count, 'template')} already there, unchanged.`,
    kept: (names, more) =>
      `Files of these names hold something else and were left as they are: ${names.join(', ')}${more > 0 ? ` and ${formatCount(more, 'en')} more` : ''}. Write to another folder, or add --force to overwrite them.`,
    nobody: (unit, period) => `${unit} has no unit that is to report ${period}`,
    nothingAsked: (unit) => `nothing of that is for ${unit} or a unit below it to report`,
    byNeedsPaper: '--by year and --by half go with --paper only',
    unknownGroup: (seen) => `no group of indicators "${seen}"`,
    importStep: (folder) => ({
      command: `danvan import ${folder}`,
      meaning: 'once the units have filled them in',
    }),
  },
};

export const englishTemplateHelp: TemplateHelp = {
  command: {
    summary: 'make an Excel template for each unit to fill in',
    description:
      "One file a unit, with unit and period in it and last year's figures beside for comparison. danvan import reads the filled file by its hidden codes, so files and sheets may be renamed, rows inserted, and LibreOffice may save it. --paper makes a sheet for typing in many years of old reports, with room for their sources.",
    examples: [
      {
        command: 'danvan template --period 2018H1 -o templates',
        meaning: 'every commune of your own unit',
      },
      {
        command: 'danvan template --unit "xã Kỳ Bắc" --period 2018H1 --group models -o templates',
        meaning: 'one commune, one group',
      },
      {
        command: 'danvan template --period 2018H1 --scope own -o templates',
        meaning: "what is your own unit's alone",
      },
      {
        command: 'danvan template --period 2013..2022 --by year --paper -o paper',
        meaning: 'ten years from reports on paper',
      },
    ],
  },
  options: {
    'template-output': 'folder for the templates (required)',
    'template-group': 'only this group of indicators: code or label; may be repeated',
    'template-scope': "for each unit below (below, default) or for the unit's own part (own)",
    'template-nature': 'what will be filled in: actual figures or an estimate',
    'template-by': 'with --paper: a column a year (year, default) or a half-year (half)',
    paper: 'a sheet for typing in reports on paper, with room for their sources',
  },
};
