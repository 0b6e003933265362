/** How a table and a whole report are printed, apart from the session so that a table loads little. */
import { type MoneyUnit, parseMoneyUnit } from '../core/money-unit.ts';
import type { NarrativeChoice } from '../render/index.ts';
import type { CommandContext } from './command-context.ts';
import { choiceFlag, type Flags, textFlag } from './flags.ts';
import type { OfficeSession } from './office-session.ts';
import { UsageError } from './usage-error.ts';

export type PackSettings = {
  readonly money: MoneyUnit;
  readonly narrative: NarrativeChoice;
};

/** What the flags say, else the office's settings. */
export function packSettings(
  flags: Flags,
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): PackSettings {
  const seen = textFlag(flags, 'money');
  const money = parseMoneyUnit(seen ?? office.settings.get('money') ?? 'đồng');
  if (money === null) {
    const { usage } = lexicon.faults;
    throw new UsageError(
      usage.badSetting('--money', seen ?? '', usage.settingFormat['money-unit']),
    );
  }
  const narrative = choiceFlag(flags, 'narrative', ['own', 'appendix', 'full'], lexicon);
  return { money, narrative: narrative ?? 'own' };
}
