/** A whole report out of the office's database: built for what is asked, and rendered in its formats. */
import { buildPack, type Edition, type ReportPack } from '../app/build-pack.ts';
import { letterheadOn } from '../app/settings.ts';
import type { KeptReport } from '../app/signed-reports.ts';
import { type MoneyUnit, parseMoneyUnit } from '../core/money-unit.ts';
import { reportWords } from '../messages/report.ts';
import {
  type NarrativeChoice,
  type PackFormatName,
  type PackOptions,
  packFormats,
} from '../render/index.ts';
import { type CommandContext, tell } from './command-context.ts';
import { choiceFlag, type Flags, textFlag } from './flags.ts';
import type { OfficeSession } from './office-session.ts';
import { problemWriter } from './problem-names.ts';
import type { Asked } from './summary-query.ts';
import { UsageError } from './usage-error.ts';

export type PackSettings = {
  readonly money: MoneyUnit;
  readonly narrative: NarrativeChoice;
};

/** The flags that say how a report is printed, else the office's setting. */
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

/** A draft of today unless `edition` says otherwise, or a signed report again with its number and day. */
export async function packFor(
  { query, kept }: Asked,
  { store, office }: OfficeSession,
  { today }: CommandContext,
  edition: Edition = { number: null, date: today, isIncomplete: false },
): Promise<ReportPack> {
  const { number, date } = kept?.report ?? edition;
  return buildPack(store, office, {
    query,
    letterhead: letterheadOn(office.settings, date),
    edition: { ...edition, number, date },
    ...(kept === null ? {} : { kept }),
  });
}

export async function renderPack(
  pack: ReportPack,
  format: PackFormatName,
  { money, narrative }: PackSettings,
  { office }: OfficeSession,
  { lexicon, today }: CommandContext,
): Promise<string | Uint8Array> {
  const options: PackOptions = {
    lexicon,
    // A signed report is the same whenever it is printed.
    today: pack.edition.number === null ? today : pack.edition.date,
    writeProblem: problemWriter(office, lexicon),
    ...{ money, narrative },
  };
  return packFormats[format].render(pack, options);
}

/** That the figures are those of a signed report. */
export async function tellSigned(kept: KeptReport | null, context: CommandContext): Promise<void> {
  if (kept === null) return;
  const { number, date } = kept.report;
  await tell(context, reportWords(context.lexicon.lang).asSigned(number, date));
}
