/** What of an unknown sheet is understood all the same, for the problem that says it has no table. */
import type { ProblemArgs } from '../../core/problem.ts';
import type { Grid } from '../grid.ts';
import { draftFigures } from '../prose/draft-figures.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import type { DraftPart } from './draft.ts';
import { draftMapping } from './draft-mapping.ts';

/** More names than these are not read by anyone. */
const mostNamed = 5;

/** Of the sheet in which most is understood; of a report in prose only whether it holds figures. */
export function understandingOf(
  views: readonly SheetView[],
  prose: Grid | null,
  setting: Setting,
): Pick<ProblemArgs['no-table'], 'understood' | 'unclear' | 'draft'> {
  const drafts = views.flatMap((view) => {
    const draft = draftMapping(view, setting);
    if (draft === null) return [];
    const understood = labelsOf(draft.parts, isUnderstood);
    return [{ understood, unclear: labelsOf(draft.parts, ({ as }) => as === null) }];
  });
  const best = drafts.sort((a, b) => b.understood.length - a.understood.length)[0];
  if (!best) {
    const hasFigures = prose !== null && draftFigures(prose, setting).figures.length > 0;
    return { understood: [], unclear: [], draft: hasFigures ? 'figures' : null };
  }
  return {
    understood: best.understood.slice(0, mostNamed),
    unclear: best.unclear.slice(0, mostNamed),
    draft: 'mapping',
  };
}

function isUnderstood({ as }: DraftPart): boolean {
  return as !== null && as.kind !== 'role';
}

function labelsOf(
  parts: readonly DraftPart[],
  test: (part: DraftPart) => boolean,
): readonly string[] {
  const labels = parts.filter((part) => test(part) && part.seen !== '').map(({ seen }) => seen);
  return [...new Set(labels)];
}
