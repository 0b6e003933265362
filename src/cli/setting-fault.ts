/** A setting that can't be kept, as a usage error with what to write instead. */
import type { Office } from '../app/office.ts';
import type { SettingFault } from '../app/settings.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { unitWithCode, unitWithParent } from './lookup.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export function settingFault(
  fault: SettingFault,
  typed: { readonly name: string; readonly value: string },
  office: Office,
  lexicon: Lexicon,
): UsageError {
  const { usage } = lexicon.faults;
  const units = (ids: readonly number[]) => ids.map((id) => unitWithParent(office, id, null));
  switch (fault.kind) {
    case 'unknown-setting':
      return unknownSetting(typed.name, fault.known, lexicon);
    case 'bad-name':
      return new UsageError(usage.unknownSetting(typed.name), [fault.example]);
    case 'bad-value': {
      const expected = usage.settingFormat[fault.format];
      return new UsageError(usage.badSetting(typed.name, typed.value, expected));
    }
    case 'unknown-unit': {
      const near = fault.nearest.map((id) => unitWithCode(office, id, null));
      const hints = near.length > 0 ? [usage.didYouMean(near)] : ['danvan units list'];
      return new UsageError(usage.unknownUnit(typed.value), hints);
    }
    case 'ambiguous-unit':
      return new UsageError(usage.ambiguousUnit(typed.value, units(fault.candidates)));
  }
}

export function unknownSetting(
  name: string,
  known: readonly string[],
  lexicon: Lexicon,
): UsageError {
  const { usage } = lexicon.faults;
  const near = nearest(name, known);
  const hints = near.length > 0 ? [usage.didYouMean(near)] : [known.join(', ')];
  return new UsageError(usage.unknownSetting(name), hints);
}
