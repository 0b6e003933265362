/** Figures that the title calls estimates ("Ước thực hiện 6 tháng đầu năm"), where no column says what they are. */
import type { Nature } from '../core/fact.ts';
import { foldWithoutAccents } from '../core/names/fold.ts';
import type { Month } from '../core/time/month.ts';
import type { Period } from '../core/time/period.ts';
import type { Collector } from './filing.ts';
import type { TitleLine } from './sheet-title.ts';

/** What the title says of the figures up to a month; what ended before that is no estimate any more. */
export type TitleEstimate = TitleLine & { readonly until: Month };

/** "Quy ước", "hương ước" and "giao ước thi đua" are what people agree on. */
const estimate =
  /(?<!(?:quy|huong|cong|giao|dieu|khe|nguyen) )\buoc (?:thuc hien|th|tinh|dat|ket qua|so lieu|den|het|ca nam|nam|quy|thang|\d)\b|\bso lieu (?:la |duoc )?uoc\b|\((?:so )?uoc\)/;

/** The line above the table that calls its figures estimates; null where none does. */
export function titleEstimate(lines: readonly TitleLine[], period: Period): TitleEstimate | null {
  const line = lines.find(({ text }) => estimate.test(foldWithoutAccents(text)));
  return line ? { ...line, until: period.end } : null;
}

/**
 * By the nearest word: the column's, the flag, then the title, which speaks of first-hand figures of its own
 * period only, and is told of once.
 */
export function natureOf(
  stated: { readonly column: Nature | null; readonly flag: Nature | null },
  fact: { readonly span: Period; readonly quoted: boolean },
  title: TitleEstimate | null,
  collector: Collector,
): Nature {
  const said = stated.column ?? stated.flag;
  if (said !== null) return said;
  if (title === null || fact.quoted || fact.span.end < title.until) return 'actual';
  if (collector.problems.every(({ code }) => code !== 'estimated-by-title'))
    collector.report('estimated-by-title', 'warning', title.cell, { seen: title.text });
  return 'estimate';
}
