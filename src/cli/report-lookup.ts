/** Signed reports as they are named on the command line: `report:12`, `report:12-BC/BDVHU@2018-06-20`. */
import { findSigned } from '../app/signed-reports.ts';
import type { SignedReport, Store } from '../core/store.ts';
import { periodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { reportWords } from '../messages/report.ts';
import type { CommandContext } from './command-context.ts';
import { type Flags, textFlag } from './flags.ts';
import type { OfficeSession } from './office-session.ts';
import { UsageError } from './usage-error.ts';

const prefix = /^(?:report|bao-cao):/i;

export function namesReport(text: string): boolean {
  return prefix.test(text.trim());
}

/** The report that `--as-of` names; null where it names a day or is not given. */
export async function reportFlag(
  flags: Flags,
  { store }: OfficeSession,
  { lexicon }: CommandContext,
): Promise<SignedReport | null> {
  const seen = textFlag(flags, 'asOf');
  return seen !== null && namesReport(seen) ? requireReport(store, seen, lexicon) : null;
}

export async function requireReport(
  store: Store,
  text: string,
  lexicon: Lexicon,
): Promise<SignedReport> {
  const words = reportWords(lexicon.lang);
  const seen = text.trim().replace(prefix, '');
  const reports = await store.signedReports();
  const shown = (some: readonly SignedReport[]) =>
    some.map(({ number, date, period }) =>
      words.reportOf(number, date, periodLabel(period, lexicon.lang)),
    );
  const finding = findSigned(reports, seen);
  switch (finding.kind) {
    case 'found':
      return finding.report;
    case 'unknown': {
      const hints = reports.length === 0 ? [words.noReports] : shown(reports);
      throw new UsageError(words.unknownReport(seen), hints);
    }
    case 'several':
      throw new UsageError(words.severalReports(seen), shown(finding.reports));
  }
}
