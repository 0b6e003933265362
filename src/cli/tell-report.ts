/** What `report` says of itself: that it waits and for whom, what was written where, what is still missing. */
import type { ReportPack } from '../app/build-pack.ts';
import type { Readiness } from '../app/readiness.ts';
import type { PlannedFile } from '../app/report-files.ts';
import type { Day } from '../core/time/day.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { reportWords } from '../messages/report.ts';
import { type CommandContext, tell, tellNext } from './command-context.ts';
import { unitName } from './lookup.ts';
import type { OfficeSession } from './office-session.ts';
import type { ReportOutcome } from './report-outcome.ts';
import { shownPath } from './write-report.ts';

/** Told even with --quiet: it is why the exit code is not 0. */
export async function tellNotReady(
  { query, readiness }: ReportOutcome,
  share: string,
  lastDay: Day | null,
  session: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const { host, lexicon } = context;
  const words = reportWords(lexicon.lang);
  const label = periodLabel(query.period, lexicon.lang);
  const lines = [
    words.notReady(label, readiness, share),
    ...lackingLines(readiness, session, context),
    ...(lastDay === null ? [] : [words.incompleteAfter(lastDay)]),
  ];
  await host.stderr.write(`${lines.join('\n')}\n`);
  await tellNext(context, words.status(periodId(query.period)));
}

export async function tellEmpty({ summary }: ReportPack, { host, lexicon }: CommandContext) {
  const label = periodLabel(summary.period, lexicon.lang);
  await host.stderr.write(`${reportWords(lexicon.lang).nothing(label, summary.unit.name)}\n`);
}

export async function tellFiles(
  planned: readonly PlannedFile[],
  folder: string,
  context: CommandContext,
): Promise<void> {
  const words = reportWords(context.lexicon.lang);
  for (const { name, status, edited } of planned) {
    const path = shownPath(folder, name);
    if (edited !== null && status === 'beside') {
      await tell(context, words.beside(path, shownPath(folder, edited)));
    } else {
      await tell(context, status === 'unchanged' ? words.unchanged(path) : words.written(path));
    }
  }
}

/** Who is not in the report, and whether it says so on every page. */
export async function tellLacking(
  { isIncomplete, readiness }: ReportOutcome,
  session: OfficeSession,
  context: CommandContext,
): Promise<void> {
  const words = reportWords(context.lexicon.lang);
  for (const line of lackingLines(readiness, session, context)) await tell(context, line);
  if (isIncomplete) await tell(context, words.incomplete(readiness));
}

function lackingLines(
  { missing, partial }: Readiness,
  { office }: OfficeSession,
  { lexicon }: CommandContext,
): readonly string[] {
  const words = reportWords(lexicon.lang);
  const names = (units: Readiness['missing']) => units.map((unit) => unitName(office, unit, null));
  return [
    ...(missing.length > 0 ? [words.missing(names(missing))] : []),
    ...(partial.length > 0 ? [words.partial(names(partial))] : []),
  ];
}
