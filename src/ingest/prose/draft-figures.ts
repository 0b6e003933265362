/** Drafts the figures of a report in prose: each with its sentence and the indicator that it may be of. */
import { normaliseText } from '../../core/names/fold.ts';
import { periodId } from '../../core/time/period-id.ts';
import { createCollector } from '../filing.ts';
import type { Grid } from '../grid.ts';
import { readFiler, readHead, type Setting } from '../sheet-head.ts';
import { viewOf } from '../sheet-view.ts';
import { figuresInText, sentencesOf } from './figures-in-text.ts';
import { type FigureName, nameFigure } from './name-figure.ts';

export type DraftFigure = {
  readonly name: FigureName;
  readonly value: string;
  readonly sentence: string;
};

export type ProseDraft = {
  readonly unit: string | null;
  readonly period: string | null;
  readonly figures: readonly DraftFigure[];
};

/** A report's heading is in its first paragraphs. */
const headLines = 20;
/** More figures than these are no report's. */
const mostFigures = 500;

export function draftFigures(prose: Grid, setting: Setting): ProseDraft {
  const { context, names, desk } = setting;
  const view = viewOf(prose);
  const silent = createCollector(context.file, null);
  const head = readHead(view, Math.min(view.rowCount, headLines), [], setting, silent);
  const unit = head === null ? null : readFiler(view, head, setting, silent);
  const figures: DraftFigure[] = [];
  for (let row = 0; row < view.rowCount && figures.length < mostFigures; row += 1) {
    for (const sentence of sentencesOf(normaliseText(view.ownText(row, 0)))) {
      for (const figure of figuresInText(sentence, context.periods)) {
        const name = nameFigure(figure, names);
        // A number that no word around it makes an indicator's is the page's, the law's or the story's.
        if (name.code === null && name.candidates.length === 0) continue;
        figures.push({ name, value: valueText(figure.text, name, setting), sentence });
      }
    }
  }
  return {
    unit: unit === null || head === null ? null : desk.nameOf(unit, head.period),
    period: head === null ? null : periodId(head.period),
    figures,
  };
}

/** "60/68" is a count of communes, or else its first figure. */
function valueText(text: string, { code }: FigureName, { names }: Setting): string {
  const kind = code === null ? null : names.indicator(code)?.kind;
  return kind === 'unit-count' ? text : text.replace(/\/\d+/, '');
}
