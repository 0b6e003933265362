/** Who was to report and who has, as a grid. Which files they sent is for the office, not for who gets the report. */
import { type Day, formatDay } from '../../core/time/day.ts';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { Coverage, FilerView } from '../../reports/pack.ts';
import { type Grid, type GridColumn, type GridRow, plainCell } from './grid.ts';

export function coverageGrid(
  { filers }: Coverage,
  { table, words, lang }: Lexicon,
  { coverage }: DocumentWords,
): Grid {
  const { state, gaps, received } = coverage.headings;
  const column = (heading: string, side: GridColumn['side'], isName = false): GridColumn => ({
    ...{ heading, above: null, role: 'label', side, isName },
  });
  const gridRow = (filer: FilerView, index: number): GridRow => ({
    kind: 'plain',
    cells: [
      String(index + 1),
      filer.unit.name,
      coverage.states[filer.state],
      words.list(filer.gaps.map((gap) => shortPeriodLabel(gap, lang))),
      lastReceived(filer),
    ].map(plainCell),
  });
  return {
    columns: [
      column(table.headings.number, 'center'),
      column(table.headings.unit, 'left', true),
      column(state, 'center'),
      column(gaps, 'center'),
      column(received, 'center'),
    ],
    rows: filers.map(gridRow),
  };
}

function lastReceived({ files }: FilerView): string {
  const last = files.map(({ receivedOn }) => receivedOn).reduce<Day | null>(later, null);
  return last === null ? '' : formatDay(last);
}

function later(one: Day | null, other: Day): Day {
  return one === null || other > one ? other : one;
}
