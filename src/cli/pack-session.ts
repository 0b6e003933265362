/** A whole report out of the office's database: built for what is asked, and rendered in its formats. */
import { buildPack, type Edition, type ReportPack } from '../app/build-pack.ts';
import { letterheadOn } from '../app/settings.ts';
import type { KeptReport } from '../app/signed-reports.ts';
import { reportWords } from '../messages/report.ts';
import { type PackFormatName, type PackOptions, packFormats } from '../render/index.ts';
import { type CommandContext, tell } from './command-context.ts';
import type { OfficeSession } from './office-session.ts';
import type { PackSettings } from './pack-settings.ts';
import { problemWriter } from './problem-names.ts';
import type { Asked } from './summary-query.ts';

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
