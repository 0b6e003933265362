/** English for what tables print around the figures. */

import { type Day, formatDay, partsOfDay } from '../../core/time/day.ts';
import type { Level } from '../../core/unit.ts';
import { formatCount } from '../number-format.ts';
import type { CoverageCount, TableWords } from '../table-words.ts';
import { withArticle } from './article.ts';
import { countOf } from './plural.ts';

const plurals: { readonly [L in Level]: string } = {
  province: 'provinces',
  district: 'districts',
  commune: 'communes',
  body: 'bodies',
};

const coverage = ({ reported, expected, level }: CoverageCount): string =>
  `${formatCount(reported, 'en')}/${formatCount(expected, 'en')} ${level ? plurals[level] : 'units'}`;

/** "from … to …" with the day first, as the Vietnamese tables beside it have it. */
const span = (from: Day, to: Day): string => `${formatDay(from)} to ${formatDay(to)}`;

export const englishTable: TableWords = {
  headings: {
    number: 'No.',
    indicator: 'Indicator',
    measure: 'Measure',
    value: 'Figure',
    change: 'Change',
    changePercent: 'Change (%)',
    reported: 'Reported',
    note: 'Note',
    unit: 'Unit',
    group: 'Group',
    category: 'Category',
    period: 'Period',
    status: 'Status',
    code: 'Code',
    total: 'Total',
    baseline: 'At the start',
    latest: 'Latest',
    target: 'Target',
    targetPercent: '% of target',
  },
  title: (period, unit) => `MASS MOBILISATION RESULTS, ${period.toUpperCase()} - ${unit}`,
  dates: (from, to) => `Figures from ${span(from, to)} (day/month/year)`,
  coverageLine: (count) => `Reporting units: ${coverage(count)} complete`,
  coverage,
  ownCoverage: (scope, { level }) => (scope === 'own' ? `${level} only` : `${level} total`),
  nothingToCompare: (period) => `No figures of ${period} to compare with yet`,
  asOfLine: (day) => `With what had been imported by the end of ${formatDay(day)}`,
  ofWhich: 'Of which',
  whole: 'The whole unit',
  ownRow: (level) => `The ${level} itself`,
  unlistedRow: 'Not divided among the units',
  sheetSummary: 'Summary',
  sheetByUnit: 'By unit',
  sheetNotes: 'Notes',
  notesHeading: 'Notes',
  points: 'points',
  asOf: (day, isYearEnd) => (isYearEnd ? `end of ${partsOfDay(day).year}` : `at ${formatDay(day)}`),
  marksLegend: '… means no figure yet; x means not applicable; 0 means reported, and none.',
  emptyTable: (period, unit) => `There are no figures of ${unit} for ${withArticle(period)} yet.`,
  notes: {
    missing: (units, more) =>
      `Missing: ${units.join(', ')}${more > 0 ? ` and ${countOf(more, 'more unit')}` : ''}.`,
    missingIn: (spans, units, more) =>
      `Missing for ${spans}: ${units.join(', ')}${more > 0 ? ` and ${countOf(more, 'more unit')}` : ''}.`,
    everyUnit: (count) => `all ${countOf(count, 'unit')}`,
    notFiled: 'No unit has reported yet.',
    stale: (units, asOf) =>
      units > 0
        ? `${countOf(units, 'unit')} with an earlier figure (${asOf}).`
        : `Earlier figure (${asOf}).`,
    heldAt: (asOf) => `Figure of an earlier day: ${asOf}.`,
    derived: 'Calculated as the difference of two periods.',
    estimated: 'Includes an estimate.',
    reportedTotal: 'Taken from the total that the upper unit reported.',
    mixedBasis: 'Partly added up from the units, partly from reported totals.',
    quotient: (numerator, denominator) => `Calculated as ${numerator} of ${denominator}.`,
    unallocated: (unit, decree) =>
      `Figures of ${unit} cannot be divided among the new units (${decree}).`,
    noUnit: 'No unit had to report in this period.',
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
};
