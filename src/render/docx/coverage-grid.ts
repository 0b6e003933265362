/** Who was to report and who has, as a grid. */
import { formatDay } from '../../core/time/day.ts';
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
  const { state, gaps, file, received } = coverage.headings;
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
      filer.files.map((one) => one.file).join('\n'),
      filer.files.map(({ receivedOn }) => formatDay(receivedOn)).join('\n'),
    ].map(plainCell),
  });
  return {
    columns: [
      column(table.headings.number, 'center'),
      column(table.headings.unit, 'left', true),
      column(state, 'center'),
      column(gaps, 'center'),
      column(file, 'left'),
      column(received, 'center'),
    ],
    rows: filers.map(gridRow),
  };
}
