/** `danvan status`: who has filed for a period, who was late, who is missing; and the message to send. */
import {
  type FilerState,
  type FilerStatus,
  type FilingStatus,
  filingStatus,
} from '../../app/filing-status.ts';
import { recordForm } from '../../core/fact.ts';
import { groupBy } from '../../core/group-by.ts';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { daysBetween } from '../../core/time/day.ts';
import { lastMonth } from '../../core/time/period.ts';
import { periodId } from '../../core/time/period-id.ts';
import { periodLabel } from '../../core/time/period-label.ts';
import {
  type CommandContext,
  type CommandModule,
  say,
  sayJson,
  tellNext,
} from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { isSet, textFlag } from '../flags.ts';
import { requirePeriod, requireUnitIn } from '../lookup.ts';
import { type OfficeSession, withOffice } from '../office-session.ts';

export const run: CommandModule['run'] = async (_args, flags, context) => {
  const { lexicon } = context;
  return withOffice(context, 'read', async (session) => {
    const { office, store, periods } = session;
    const period = requirePeriod(textFlag(flags, 'period') ?? 'due-half', periods, lexicon);
    const days = daysOfPeriod(period, office.scheme);
    const unit = requireUnitIn(office, textFlag(flags, 'unit'), days, lexicon);
    const status = filingStatus(office, await store.submissions(), { period, unit });
    if (context.isJson) await sayJson(context, jsonStatus(status, session));
    else if (isSet(flags, 'reply')) await say(context, replyText(status, session, context));
    else {
      await say(context, statusText(status, session, context));
      const isOpen = status.filers.some(({ state }) => state === 'missing' || state === 'partial');
      const { replyStep } = lexicon.commands.status;
      const { summarize } = lexicon.commands.next;
      const id = periodId(period);
      await tellNext(context, isOpen ? replyStep(id) : summarize(id));
    }
    return exitCodes.done;
  });
};

function inState(status: FilingStatus, ...states: readonly FilerState[]): readonly FilerStatus[] {
  return status.filers.filter(({ state }) => states.includes(state));
}

function statusText(
  status: FilingStatus,
  { office }: OfficeSession,
  context: CommandContext,
): string {
  const { lexicon, styleOut, today } = context;
  const words = lexicon.commands.status;
  const { period, deadline } = status;
  const expected = status.filers.length;
  const filed = inState(status, 'filed', 'late').length;
  const heading = words.heading(
    periodLabel(period, lexicon.lang),
    deadline,
    daysBetween(today, deadline),
    { expected, filed },
  );
  const partial = ({ gaps, submissions }: FilerStatus) =>
    submissions.every(({ form }) => form === recordForm)
      ? words.onlyByHand
      : words.lacking(gaps.map((gap) => periodLabel(gap, lexicon.lang)));
  const late = ({ completedOn }: FilerStatus) => words.receivedOn(completedOn ?? deadline);
  const line = (
    heading: string,
    filers: readonly FilerStatus[],
    of: (one: FilerStatus) => string,
  ) => `${heading}: ${named(status, filers, of, office) || words.nobody}`;
  const lateOnes = inState(status, 'late');
  return [
    styleOut.strong(heading),
    line(words.missing, inState(status, 'missing'), () => ''),
    line(words.partial, inState(status, 'partial'), partial),
    ...(lateOnes.length > 0 ? [line(words.late, lateOnes, late)] : []),
  ].join('\n');
}

/** "Xã Kỳ Bắc, Xã Kỳ Phú (thiếu quý II năm 2018); Xã Kỳ Sơn (…)": those that share a detail together. */
function named(
  status: FilingStatus,
  filers: readonly FilerStatus[],
  detailOf: (filer: FilerStatus) => string,
  office: OfficeSession['office'],
): string {
  return [...groupBy(filers, detailOf)]
    .map(([detail, group]) => {
      const names = group.map(({ unit }) => nameIn(status, unit, office)).join(', ');
      return detail === '' ? names : `${names} (${detail})`;
    })
    .join('; ');
}

/** One sentence to all that sent nothing, one to those that lack the same part. */
function replyText(
  status: FilingStatus,
  { office }: OfficeSession,
  context: CommandContext,
): string {
  const { lexicon, today } = context;
  const { reply, noReply } = lexicon.commands.status;
  const { period, deadline } = status;
  const label = periodLabel(period, lexicon.lang);
  const namesOf = (filers: readonly FilerStatus[]) =>
    filers.map(({ unit }) => nameIn(status, unit, office));
  const missing = inState(status, 'missing');
  const gapsOf = ({ gaps }: FilerStatus) => gaps.map(periodId).join(' ');
  const partial = [...groupBy(inState(status, 'partial'), gapsOf).values()].map((filers) => {
    const gaps = filers[0]?.gaps.map((gap) => periodLabel(gap, lexicon.lang)) ?? [];
    return reply.partial(namesOf(filers), gaps);
  });
  const asked = [
    ...(missing.length > 0 ? [reply.missing(namesOf(missing), label)] : []),
    ...partial,
  ];
  if (asked.length === 0) return noReply(label);
  const when = deadline < today ? reply.overdue(deadline) : reply.before(deadline);
  return [...asked.map((sentence) => `${sentence} ${when}.`), reply.thanks].join(' ');
}

function nameIn(
  { period }: FilingStatus,
  unit: FilerStatus['unit'],
  { territory }: OfficeSession['office'],
): string {
  return territory.stateIn(unit, lastMonth(period)).name;
}

function jsonStatus(status: FilingStatus, { office }: OfficeSession): object {
  const { period, filers } = status;
  return {
    schemaVersion: 1,
    period: periodId(period),
    deadline: status.deadline,
    expected: filers.length,
    filed: inState(status, 'filed').length,
    late: inState(status, 'late').length,
    partial: inState(status, 'partial').length,
    missing: inState(status, 'missing').length,
    units: filers.map(({ unit, state, submissions }) => ({
      unit: jsonUnit(status, unit, office),
      state,
      submissions: submissions.map((one) => ({
        form: one.form,
        period: periodId(one.period),
        file: one.file,
        receivedAt: one.receivedOn,
        importedAt: one.importedAt,
      })),
    })),
  };
}

function jsonUnit(
  { period }: FilingStatus,
  unit: FilerStatus['unit'],
  { territory }: OfficeSession['office'],
): object {
  const { name, code, level } = territory.stateIn(unit, lastMonth(period));
  return { name, code, level };
}
