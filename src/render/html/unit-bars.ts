/** Bars by unit, from the appendices: the longest first, units without a figure last and without a bar. */

import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { Appendix, AppendixHeading } from '../../reports/pack.ts';
import { type Chart, type ChartPoint, type ChartSet, firstOfEachGroup } from './chart.ts';
import { chartPoint } from './year-lines.ts';

const fewestLengths = 3;
/** More bars than a page is high. */
const mostBars = 60;

export function unitBars(appendices: readonly Appendix[], lexicon: Lexicon): ChartSet {
  return firstOfEachGroup(
    appendices.flatMap((appendix) =>
      appendix.headings.flatMap((heading, at) => {
        // One commune either meets a condition or does not: nothing to be longer or shorter.
        if (heading.category !== null || heading.kind === 'unit-count') return [];
        const chart = chartOf(appendix, heading, at, lexicon);
        return isTelling(chart) ? [{ group: appendix.group.code, chart }] : [];
      }),
    ),
  );
}

function chartOf(
  { rows }: Appendix,
  { label, measure, kind }: AppendixHeading,
  at: number,
  lexicon: Lexicon,
): Chart {
  const { lang, words } = lexicon;
  const points = rows.flatMap(({ unit, part, values }) =>
    part === null ? [chartPoint(unit.name, { kind }, values[at], lexicon)] : [],
  );
  return {
    kind: 'bars',
    title: pageWords(lang).charts.title(label[lang], words.measure(measure)),
    note: '',
    points: [...points].sort(byLength),
    isPercent: kind === 'ratio',
  };
}

/** Most units have a figure, and the bars are of different lengths. */
function isTelling({ points }: Chart): boolean {
  const drawn = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const isMost = drawn.length * 2 > points.length;
  return new Set(drawn).size >= fewestLengths && points.length <= mostBars && isMost;
}

/** Equal ones stay in the appendix's order. */
function byLength(a: ChartPoint, b: ChartPoint): number {
  return (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || 0;
}
