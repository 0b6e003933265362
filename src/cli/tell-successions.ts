/** Tells what successions changed in the register, or why they were refused. */
import type { Office } from '../app/office.ts';
import { summariseSuccessions } from '../app/succession-summary.ts';
import { hasError } from '../core/problem.ts';
import type { SuccessionOutcome } from '../core/succession/apply-successions.ts';
import { addDays, type Day } from '../core/time/day.ts';
import { type Register, stateOn, type UnitId } from '../core/unit.ts';
import { successionWords } from '../messages/successions.ts';
import { type CommandContext, say, sayJson, tellNext } from './command-context.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { jsonProblem } from './json-problem.ts';
import { problemLines } from './show-problems.ts';

const shownSplit = 10;

export async function tellSuccessions(
  { change, problems }: SuccessionOutcome,
  office: Office,
  context: CommandContext,
): Promise<ExitCode> {
  const words = successionWords(context.lexicon.lang);
  const summary = summariseSuccessions(office.register, change);
  const { register, split, ...counts } = summary;
  const isRefused = hasError(problems);
  const code = isRefused ? exitCodes.dataProblems : exitCodes.done;
  const isUnchanged = change.units.length === 0 && change.successions.length === 0;
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const name = nameOf(units);
  if (context.isJson) {
    const status = isRefused ? 'rejected' : isUnchanged ? 'unchanged' : 'imported';
    await sayJson(context, {
      schemaVersion: 1,
      status,
      ...counts,
      split: split.map(({ unit, successors, date, decree }) => ({
        unit: jsonUnit(units, unit, addDays(date, -1)),
        successors: successors.map((id) => jsonUnit(units, id, date)),
        date,
        decree,
      })),
      problems: problems.map((problem) => jsonProblem(problem, office, context.lexicon)),
    });
    return code;
  }
  const lines = problemLines(problems, office, context);
  if (lines.length > 0) await context.host.stderr.write(`${lines.join('\n')}\n\n`);
  if (isRefused) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    await context.host.stderr.write(`${words.refused(errors)}\n`);
    return code;
  }
  if (isUnchanged) {
    await say(context, words.unchanged);
    return code;
  }
  const shown = context.isVerbose ? split : split.slice(0, shownSplit);
  const splitLines = shown.map(({ unit, successors, date }) =>
    words.splitLine(
      name(unit, addDays(date, -1)),
      successors.map((id) => name(id, date)),
    ),
  );
  const more = split.length - shown.length;
  const listed = split.length === 0 ? [] : [words.splitHeading(split.length), ...splitLines];
  const rest = more > 0 ? [words.moreSplit(more)] : [];
  await say(context, [words.summary(counts), ...listed, ...rest].join('\n'));
  const { command, meaning } = context.lexicon.commands.next.listUnits;
  await tellNext(context, { command: `${command} --date ${counts.days.at(-1) ?? ''}`, meaning });
  return code;
}

type Units = ReadonlyMap<UnitId, Register['units'][number]>;

function nameOf(units: Units): (id: UnitId, day: Day) => string {
  return (id, day) => {
    const unit = units.get(id);
    if (!unit) return '';
    const { name, code } = stateOn(unit, day);
    return code === '' ? name : `${name} (${code})`;
  };
}

function jsonUnit(units: Units, id: UnitId, day: Day): object | null {
  const unit = units.get(id);
  if (!unit) return null;
  const { name, code, level } = stateOn(unit, day);
  return { name, code, level };
}
