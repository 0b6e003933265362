/** Of when a sheet is: from its title, its stated days, its name, the file name, the folders and the flag. */
import { daysOfPeriod, monthOfDay } from '../core/time/calendar.ts';
import { type Day, daysBetween } from '../core/time/day.ts';
import { addMonths } from '../core/time/month.ts';
import { containsPeriod, type Period, samePeriod } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { findDateRange } from '../core/time/period-dates.ts';
import { titlePeriods } from '../core/time/period-find.ts';
import { namedSpan } from '../core/time/period-id.ts';
import type { TitleLine } from './sheet-title.ts';

export type PeriodSource = {
  readonly kind: 'title' | 'days' | 'name' | 'folder' | 'flag';
  readonly periods: readonly Period[];
};

export type When =
  | { readonly kind: 'found'; readonly period: Period }
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'disagrees';
      readonly period: Period;
      readonly stated: readonly Period[];
      /** Only a folder says otherwise: folders are for tidying up, so the nearer word holds. */
      readonly onlyFolder: boolean;
    };

/** The days that a sheet states for its figures, and where. */
export type StatedDays = { readonly from: Day; readonly to: Day; readonly cell: string | null };

export function statedDays(lines: readonly TitleLine[]): StatedDays | null {
  for (const { text, cell } of lines) {
    const range = findDateRange(text);
    if (range) return { ...range, cell };
  }
  return null;
}

/** Days of a calendar's half-year and of nd09's differ by 17 at the start and 16 at the end. */
export const nearDays = 17;

/** The reporting months that the stated days are about: those they fit, or a named span that they nearly fit. */
export function periodOfDays(days: StatedDays, context: PeriodContext): Period | null {
  const start = monthOfDay(days.from, context.scheme);
  const end = addMonths(monthOfDay(days.to, context.scheme), 1);
  const offsets = [-1, 0, 1];
  const near = offsets
    .flatMap((first) =>
      offsets.map((last) => ({ start: addMonths(start, first), end: addMonths(end, last) })),
    )
    .filter((period) => period.start < period.end)
    .map((period) => ({ period, off: daysOff(days, period, context) }))
    .filter(({ off }) => off <= nearDays)
    .sort((a, b) => a.off - b.off);
  const best = near[0];
  if (!best || best.off === 0) return best?.period ?? null;
  return near.find(({ period }) => namedSpan(period) !== null)?.period ?? best.period;
}

/** By how many days the stated ones differ from the period's, at the end where they differ most. */
export function daysOff(
  days: { readonly from: Day; readonly to: Day },
  period: Period,
  context: PeriodContext,
): number {
  const { from, to } = daysOfPeriod(period, context.scheme);
  return Math.max(Math.abs(daysBetween(from, days.from)), Math.abs(daysBetween(to, days.to)));
}

/** A title's lines are read together: one may leave the year, or the plan it is followed by, to another. */
export function titleSource(lines: readonly TitleLine[], context: PeriodContext): PeriodSource {
  return periodSource('title', lines.map(({ text }) => text).join('\n'), context);
}

export function periodSource(
  kind: PeriodSource['kind'],
  text: string,
  context: PeriodContext,
): PeriodSource {
  return { kind, periods: titlePeriods(text, context).map(({ period }) => period) };
}

/**
 * The nearest source that names a period decides. A farther file name or folder agrees where its span
 * contains that one ("2018/…"). A flag must say the same, and then the others no longer matter: someone has
 * looked.
 */
export function whenOf(sources: readonly PeriodSource[]): When {
  const speaking = sources.filter(({ periods }) => periods.length > 0);
  const [nearest, ...farther] = speaking;
  const period = nearest?.periods[0];
  if (!nearest || !period) return { kind: 'silent' };
  const flag = speaking.find(({ kind }) => kind === 'flag')?.periods[0];
  if (flag && nearest.periods.some((one) => samePeriod(one, flag))) {
    return { kind: 'found', period: flag };
  }
  if (nearest.periods.length > 1) {
    return { kind: 'disagrees', period, stated: nearest.periods, onlyFolder: false };
  }
  const others = farther.filter((source) => !agrees(source, period));
  if (others.length === 0) return { kind: 'found', period };
  const stated = [period, ...others.flatMap(({ periods }) => periods)];
  const onlyFolder = others.every(({ kind }) => kind === 'folder');
  return { kind: 'disagrees', period, stated: unique(stated), onlyFolder };
}

function agrees(source: PeriodSource, period: Period): boolean {
  return source.periods.some((other) => {
    if (source.kind === 'flag' || source.kind === 'days') return samePeriod(other, period);
    return containsPeriod(other, period);
  });
}

function unique(periods: readonly Period[]): readonly Period[] {
  return periods.filter(
    (one, index) => periods.findIndex((other) => samePeriod(one, other)) === index,
  );
}
