/** `danvan settings`: the settings that are known, and what each may be set to. */

import { parseMoneyUnit } from '../core/money-unit.ts';
import { findUnit } from '../core/names/find-unit.ts';
import { normaliseText } from '../core/names/fold.ts';
import { buildUnitNames } from '../core/names/unit-names.ts';
import type { Instant, Store } from '../core/store.ts';
import { parseCalendarScheme } from '../core/time/calendar.ts';
import { checkPeriodSetting } from '../core/time/period-settings.ts';
import { type Register, stateOn, type UnitId } from '../core/unit.ts';
import type { SettingName } from '../messages/command-words.ts';
import type { SettingFormat } from '../messages/fault-words.ts';
import {
  checkLetterhead,
  letterheadFields,
  letterheadOn,
  parseLetterheadKey,
} from '../reports/letterhead-settings.ts';
import { checkLimit, limitDefaults, limitName } from './reading-limits.ts';

export { letterheadOn, parseLetterheadKey };

/** A setting as it is kept. `family` tells `term` of `term.2015-2020`. */
export type Setting = {
  readonly name: string;
  readonly family: SettingName;
  readonly value: string;
};

export type SettingFault =
  | { readonly kind: 'unknown-setting'; readonly known: readonly string[] }
  | { readonly kind: 'bad-value'; readonly format: SettingFormat }
  | { readonly kind: 'bad-name'; readonly example: string }
  | { readonly kind: 'unknown-unit'; readonly nearest: readonly UnitId[] }
  | { readonly kind: 'ambiguous-unit'; readonly candidates: readonly UnitId[] };

export type CheckedSetting =
  | { readonly ok: true; readonly setting: Setting }
  | { readonly ok: false; readonly fault: SettingFault };

/** Names as they are typed; those with a dot stand for one of their kind. */
export const settingExamples: readonly string[] = [
  'unit',
  'calendar',
  'term.2015-2020',
  'mid.2015-2020',
  'deadline',
  'deadline.2018H1',
  'blank.form',
  'money',
  'letterhead',
  ...letterheadFields.filter((field) => field !== 'office').map((field) => `letterhead.${field}`),
  'letterhead.2025-07-01.office',
  ...limitDefaults.keys(),
];

export const settingDefaults: ReadonlyMap<string, string> = new Map([
  ['calendar', 'nd09'],
  ['deadline', '0'],
  ['money', 'đồng'],
  ...limitDefaults,
]);

/** Checks a name and a value (not empty), and says how they are kept. */
export function checkSetting(name: string, text: string, register: Register): CheckedSetting {
  const key = name.trim();
  const value = normaliseText(text);
  const ofPeriods = checkPeriodSetting(key, value);
  if (ofPeriods.kind === 'ok') return kept(ofPeriods.key, ofPeriods.value);
  if (ofPeriods.kind === 'wrong-key') {
    return refused({ kind: 'bad-name', example: ofPeriods.example });
  }
  if (ofPeriods.kind === 'wrong-value') {
    return refused({ kind: 'bad-value', format: periodFormat(key) });
  }
  switch (familyOf(key)) {
    case 'unit':
      return checkUnit(value, register);
    case 'calendar': {
      const scheme = parseCalendarScheme(value.toLowerCase().replace(/\s/g, ''));
      return scheme ? kept(key, scheme) : refused({ kind: 'bad-value', format: 'calendar-scheme' });
    }
    case 'blank': {
      const isKnown = value === 'zero' || value === 'none';
      if (!/^blank\.[\p{L}\d:_-]+$/u.test(key)) {
        return refused({ kind: 'bad-name', example: 'blank.form = zero' });
      }
      return isKnown ? kept(key, value) : refused({ kind: 'bad-value', format: 'zero-or-none' });
    }
    case 'money': {
      const unit = parseMoneyUnit(value);
      return unit ? kept(key, unit) : refused({ kind: 'bad-value', format: 'money-unit' });
    }
    case 'limit.megabytes':
    case 'limit.cells':
    case 'limit.seconds': {
      const limit = checkLimit(key, value);
      return limit ? kept(key, limit) : refused({ kind: 'bad-value', format: 'limit' });
    }
    case 'letterhead': {
      const part = parseLetterheadKey(key);
      if (part === null) return refused({ kind: 'unknown-setting', known: settingExamples });
      const format = part.field === 'style' ? 'letterhead-style' : 'text';
      const checked = checkLetterhead(part, value);
      return checked === null ? refused({ kind: 'bad-value', format }) : kept(key, checked);
    }
    default:
      return refused({ kind: 'unknown-setting', known: settingExamples });
  }
}

/** The settings that are set, by name, then those that hold by default. */
export function listSettings(
  settings: ReadonlyMap<string, string>,
): readonly (Setting & { readonly isDefault: boolean })[] {
  const stated = [...settings].map(([name, value]) => entry(name, value, false));
  const defaults = [...settingDefaults]
    .filter(([name]) => !settings.has(name))
    .map(([name, value]) => entry(name, value, true));
  return [...stated, ...defaults].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The letterhead's parts that are not set, by the names that they would be kept under. */
export function unsetLetterheadParts(settings: ReadonlyMap<string, string>): readonly string[] {
  const names = letterheadFields.map((field) =>
    field === 'office' ? 'letterhead' : `letterhead.${field}`,
  );
  return names.filter((name) => !settings.has(name));
}

/** Keeps a checked setting; null takes it away, and the default holds again. */
export async function saveSetting(
  store: Store,
  name: string,
  value: string | null,
  at: Instant,
): Promise<void> {
  await store.saveSettings(new Map([[name, value]]), at);
}

/** True for a name that some value could be kept under. */
export function isSettingName(name: string): boolean {
  const key = name.trim();
  const family = familyOf(key);
  return family !== null && (family !== 'letterhead' || parseLetterheadKey(key) !== null);
}

function familyOf(key: string): SettingName | null {
  const [family = '', subject] = key.split(/\.(.*)/s);
  switch (family) {
    case 'unit':
    case 'calendar':
    case 'money':
      return subject === undefined ? family : null;
    case 'limit':
      return limitName(key);
    case 'term':
    case 'mid':
    case 'deadline':
    case 'blank':
    case 'letterhead':
      return family;
    default:
      return null;
  }
}

/** Kept by its full name where no other unit has it, else by its code. */
function checkUnit(text: string, register: Register): CheckedSetting {
  const finding = findUnit(buildUnitNames(register, null), text);
  switch (finding.kind) {
    case 'unknown':
      return refused({ kind: 'unknown-unit', nearest: finding.nearest });
    case 'ambiguous':
      return refused({ kind: 'ambiguous-unit', candidates: finding.candidates });
    case 'found': {
      const unit = register.units.find(({ id }) => id === finding.unit);
      const state = unit ? stateOn(unit, null) : { name: text, code: '' };
      const namesakes = register.units.filter((other) => stateOn(other, null).name === state.name);
      return kept('unit', namesakes.length > 1 && state.code !== '' ? state.code : state.name);
    }
  }
}

function periodFormat(key: string): SettingFormat {
  if (key === 'deadline') return 'days';
  return key.startsWith('deadline.') ? 'days-or-day' : 'period';
}

function kept(name: string, value: string): CheckedSetting {
  return { ok: true, setting: { name, family: familyOf(name) ?? 'letterhead', value } };
}

function refused(fault: SettingFault): CheckedSetting {
  return { ok: false, fault };
}

function entry(name: string, value: string, isDefault: boolean) {
  return { name, value, family: familyOf(name) ?? ('letterhead' as const), isDefault };
}
