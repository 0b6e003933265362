/** Signs a report, or says why its number cannot be signed. */
import type { ReportPack } from '../app/build-pack.ts';
import { signReport } from '../app/signed-reports.ts';
import type { SummaryQuery } from '../app/summarize.ts';
import type { Day } from '../core/time/day.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { reportWords } from '../messages/report.ts';
import { type CommandContext, tell } from './command-context.ts';
import type { OfficeSession } from './office-session.ts';

export type Signature = {
  readonly number: string;
  readonly date: Day;
  /** The last event that the report has seen. */
  readonly event: number;
};

/** False where it was refused, which is told. */
export async function sign(
  pack: ReportPack,
  query: SummaryQuery,
  { number, date, event }: Signature,
  { store, office }: OfficeSession,
  context: CommandContext,
): Promise<boolean> {
  const { lexicon, at } = context;
  const words = reportWords(lexicon.lang);
  const { unit, period } = query;
  const toSign = { number, date, unit, period, event, signedAt: at, query };
  const signing = await signReport(store, office, pack, toSign);
  switch (signing.kind) {
    case 'signed':
      await tell(context, words.signed(number, date));
      return true;
    case 'before':
      await tell(context, words.signedBefore(number, date));
      return true;
    case 'otherwise': {
      const label = periodLabel(signing.earlier.period, lexicon.lang);
      await refuse(words.signedOtherwise(number, date, label), context);
      return false;
    }
    case 'used':
      await refuse(words.signedElse(signing.earlier.number, signing.earlier.date), context);
      return false;
  }
}

async function refuse(sentence: string, { host, lexicon }: CommandContext): Promise<void> {
  await host.stderr.write(`${lexicon.faults.usage.prefix} ${sentence}\n`);
}
