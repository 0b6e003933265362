/** The readings under the summary's figures as lines of a sheet: each once, its numbers as cells hold them. */

import type { Lang } from '../../messages/lang.ts';
import type { FigureSource } from '../../reports/pack.ts';
import { amountCell, type Cell, emptyCell } from '../cells.ts';
import { type CellContent, figureContent } from '../xlsx-cell.ts';

export type SourceLine = {
  readonly source: FigureSource;
  /** Of the table. */
  readonly figure: ShownNumber;
  /** What went into it. */
  readonly amount: ShownNumber;
};

/** A cell's content, and how it reads. */
type ShownNumber = CellContent & Pick<Cell, 'text'>;

export function sourceLines(sources: readonly FigureSource[], lang: Lang): readonly SourceLine[] {
  const shown = ({ kind }: FigureSource, value: FigureSource['value']): ShownNumber => {
    const cell = value === null ? emptyCell : amountCell({ kind }, value, lang);
    return { ...figureContent({ cell, mark: '' }), text: cell.text };
  };
  const figures = new Map<FigureSource['figure'], ShownNumber>();
  return listedOnce(sources).map((source) => {
    const figure = figures.get(source.figure) ?? shown(source, source.figure.value);
    figures.set(source.figure, figure);
    return { source, figure, amount: shown(source, source.value) };
  });
}

/** What sums up other columns is made of their cells: those stand under the columns themselves. */
function listedOnce(sources: readonly FigureSource[]): readonly FigureSource[] {
  if (!sources.some(isSumming)) return sources;
  const ofParts = sources.filter(({ column }) => column.role === 'part');
  const listed = new Set(ofParts.map(cellOf));
  return sources.filter((source) => !isSumming(source) || !listed.has(cellOf(source)));
}

const summing: ReadonlySet<string> = new Set(['total', 'baseline', 'latest']);

function isSumming({ column }: FigureSource): boolean {
  return summing.has(column.role);
}

function cellOf(source: FigureSource): string {
  const { indicator, category, file, sheet, cell, period, sign, side } = source;
  const place = [file, sheet, cell];
  return JSON.stringify([indicator, category, ...place, period.start, period.end, sign, side]);
}
