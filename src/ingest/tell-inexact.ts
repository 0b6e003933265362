/** Says what a label was taken for where its words are not quite the indicator's. */
import { asGoodAsWritten } from '../core/names/find-indicator.ts';
import type { Collector } from './filing.ts';
import type { LabelMeaning } from './resolve-label.ts';

/** Less sure than this is worth a look before the figures are used. */
const surely = 0.9;

export type KnownLabel = Extract<LabelMeaning, { kind: 'indicator' | 'category' }>;

/** Silent where the label is as good as written: only counting words and time words left out. */
export function tellInexact(
  meaning: KnownLabel,
  seen: string,
  cell: string,
  { report }: Pick<Collector, 'report'>,
): void {
  const { confidence, indicator } = meaning;
  if (confidence >= asGoodAsWritten) return;
  report('inexact-label', confidence < surely ? 'warning' : 'info', cell, {
    seen,
    indicator: indicator.code,
    category: meaning.kind === 'category' ? meaning.category : null,
    percent: Math.floor(confidence * 100),
  });
}
