/**
 * The settings that periods depend on: `term.2015-2020`, `mid.2015-2020`, `deadline`,
 * `deadline.2018H1`.
 */
import { type Day, parseDay } from './day.ts';
import { type Deadlines, defaultDeadlines } from './deadlines.ts';
import { containsPeriod, type Period } from './period.ts';
import { periodId } from './period-id.ts';
import { periodsAt } from './period-match.ts';
import { periodText } from './period-text.ts';
import { builtInTerms, makeTerm, type Terms } from './terms.ts';

/**
 * What the settings make of terms and deadlines; values that `checkPeriodSetting` refuses count
 * for nothing.
 */
export function periodSettings(settings: ReadonlyMap<string, string>): {
  readonly terms: Terms;
  readonly deadlines: Deadlines;
} {
  const spans = new Map(builtInTerms.map(({ name, period }) => [name, period]));
  const mids = new Map<string, Period>();
  const byPeriod = new Map<string, Day>();
  let { days } = defaultDeadlines;
  for (const [key, text] of settings) {
    const setting = readPeriodSetting(key, text);
    switch (setting?.kind) {
      case 'term':
        spans.set(setting.name, setting.period);
        break;
      case 'mid':
        mids.set(setting.name, setting.period);
        break;
      case 'deadline':
        days = setting.days;
        break;
      case 'deadline-of':
        byPeriod.set(setting.id, setting.day);
        break;
      default:
    }
  }
  const terms = [...spans].map(([name, span]) => makeTerm(name, span, mids.get(name) ?? null));
  return { terms, deadlines: { days, byPeriod } };
}

export type CheckedSetting =
  /** As they are kept: the period's id, the canonical key. */
  | { readonly kind: 'ok'; readonly key: string; readonly value: string }
  | { readonly kind: 'wrong-key' | 'wrong-value'; readonly example: string }
  /** Not one of the settings of periods. */
  | { readonly kind: 'other' };

/** Checks a setting before it is kept. */
export function checkPeriodSetting(key: string, value: string): CheckedSetting {
  const family = /^(term|mid|deadline)(?:\.|$)/.exec(key.trim())?.[1];
  if (!family) return { kind: 'other' };
  const example = EXAMPLES[key.trim() === 'deadline' ? 'days' : family] ?? '';
  const setting = readPeriodSetting(key, value);
  switch (setting?.kind) {
    case 'term':
    case 'mid':
      return { kind: 'ok', key: `${family}.${setting.name}`, value: periodId(setting.period) };
    case 'deadline':
      return { kind: 'ok', key: 'deadline', value: String(setting.days) };
    case 'deadline-of':
      return { kind: 'ok', key: `deadline.${setting.id}`, value: setting.day };
    case undefined:
      return { kind: isKey(key.trim()) ? 'wrong-value' : 'wrong-key', example };
  }
}

const EXAMPLES: Readonly<Record<string, string>> = {
  term: 'term.2015-2020 = 2015H2..2020H1',
  mid: 'mid.2015-2020 = 2018H1',
  deadline: 'deadline.2018H1 = 2018-06-05',
  days: 'deadline = -9',
};

/** Longest deadline before or after the end of a period, in days. */
const FURTHEST_DEADLINE = 1000;

type PeriodSetting =
  | { readonly kind: 'term' | 'mid'; readonly name: string; readonly period: Period }
  | { readonly kind: 'deadline'; readonly days: number }
  | { readonly kind: 'deadline-of'; readonly id: string; readonly day: Day };

function readPeriodSetting(key: string, text: string): PeriodSetting | null {
  const [family, subject] = splitKey(key.trim());
  const value = text.trim();
  switch (family) {
    case 'term':
    case 'mid': {
      const name = termName(subject);
      const period = plainPeriod(value);
      if (!name || !period || !isSensible(family, name, period)) return null;
      return { kind: family, name, period };
    }
    case 'deadline': {
      if (subject === '') return deadlineDays(value);
      const period = plainPeriod(subject);
      const day = parseDay(value);
      return period && day ? { kind: 'deadline-of', id: periodId(period), day } : null;
    }
    default:
      return null;
  }
}

function deadlineDays(value: string): PeriodSetting | null {
  const days = Number(value);
  const isWhole = /^[+-]?\d+$/.test(value) && Math.abs(days) <= FURTHEST_DEADLINE;
  return isWhole ? { kind: 'deadline', days } : null;
}

/** A term begins and ends, and is cut, in the years that name it, give or take one. */
function isSensible(family: 'term' | 'mid', name: string, period: Period): boolean {
  const around = plainPeriod(`${Number(name.slice(0, 4)) - 1}..${Number(name.slice(5)) + 1}`);
  return around !== null && containsPeriod(around, period) && (family === 'mid' || isLong(period));
}

function isLong(period: Period): boolean {
  return period.end - period.start > 12;
}

function isKey(key: string): boolean {
  const [family, subject] = splitKey(key);
  if (family === 'deadline') return subject === '' || plainPeriod(subject) !== null;
  return termName(subject) !== null;
}

function termName(subject: string): string | null {
  const match = /^((?:19|20|21)\d\d)\s*[-–]\s*((?:19|20|21)\d\d)$/.exec(subject);
  return match && Number(match[1]) < Number(match[2]) ? `${match[1]}-${match[2]}` : null;
}

function splitKey(key: string): readonly [string, string] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)];
}

/**
 * A period whose meaning depends on nothing: settings are read before there are terms or a
 * today.
 */
function plainPeriod(text: string): Period | null {
  const folded = periodText(text).folded.trim();
  const whole = periodsAt(folded, 0, []).find(
    (match) => match.kind === 'period' && match.end === folded.length,
  );
  return whole?.kind === 'period' ? whole.period : null;
}
