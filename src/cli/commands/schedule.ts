/** `danvan schedule KIND`: a schedule for the machine to make reports by itself, written for it to be installed. */
import { join, resolve } from 'node:path';
import { crontabFile } from '../../app/schedules/crontab.ts';
import {
  parseTimeOfDay,
  type Schedule,
  type ScheduleFile,
  type ScheduleKind,
  scheduleKinds,
  twoDigits,
} from '../../app/schedules/schedule.ts';
import { systemdFiles } from '../../app/schedules/systemd.ts';
import { windowsTaskFile } from '../../app/schedules/windows-task.ts';
import type { NextStep } from '../../messages/command-words.ts';
import { scheduleWords } from '../../messages/schedule.ts';
import type { ScheduleWords } from '../../messages/schedule-words.ts';
import { type CommandContext, type CommandModule, tell, tellNext } from '../command-context.ts';
import { exitCodes } from '../exit-code.ts';
import { type Flags, textFlag } from '../flags.ts';
import { nearest } from '../nearest.ts';
import { databasePath } from '../office-session.ts';
import { reportFlags } from '../report-flags.ts';
import { UsageError } from '../usage-error.ts';

const defaultTime = '06:00';

export const run: CommandModule['run'] = async ([seen = ''], flags, context) => {
  const { host, lexicon } = context;
  const words = scheduleWords(lexicon.lang);
  const kind = scheduleKinds.find((known) => known === seen.toLowerCase());
  if (kind === undefined) {
    const near = nearest(seen, scheduleKinds);
    const hints = near.length > 0 ? [lexicon.faults.usage.didYouMean(near)] : [];
    throw new UsageError(words.badKind(seen, scheduleKinds), hints);
  }
  const folder = textFlag(flags, 'folder');
  if (kind === 'windows' && folder === null) throw new UsageError(words.needsFolder);
  const files = filesOf(kind, scheduleOf(flags, words, context), context);
  if (folder === null) await host.stdout.write(printed(files));
  else {
    const paths = files.map(({ name }) => join(folder, name));
    const encoder = new TextEncoder();
    await host.writeFilesAtomic(
      files.map(({ name, content }) => ({
        path: resolve(host.cwd, folder, name),
        bytes: typeof content === 'string' ? encoder.encode(content) : content,
      })),
    );
    for (const path of paths) await tell(context, words.written(path));
  }
  // Printed units are files still to be made.
  if (kind !== 'systemd' || folder !== null) {
    await tellNext(context, installStep(kind, files, folder, words));
  }
  return exitCodes.done;
};

/** The report's own flags, with whole paths: a schedule starts in no folder of anyone's. */
function scheduleOf(flags: Flags, words: ScheduleWords, context: CommandContext): Schedule {
  const { host, lexicon } = context;
  const asked = reportFlags(flags, lexicon);
  const at = textFlag(flags, 'at') ?? defaultTime;
  const time = parseTimeOfDay(at);
  if (time === null) throw new UsageError(words.badTime(at));
  const whole = (path: string) => resolve(host.cwd, path);
  const unit = textFlag(flags, 'unit');
  const after = textFlag(flags, 'orAfter');
  const command = [
    ...[...host.program, 'report', '--output', whole(asked.folder)],
    ...(asked.inbox === null ? [] : ['--inbox', whole(asked.inbox)]),
    ...(unit === null ? [] : ['--unit', unit]),
    // Without its sign, which crontab, systemd and Windows each take for something else.
    ...(asked.share === null ? [] : ['--if-ready', asked.share.text.replace(/\s*%$/, '')]),
    ...(after === null ? [] : ['--or-after', after]),
    ...['--db', databasePath(context), '--lang', lexicon.lang, '--quiet'],
  ];
  const broken = [...command, host.cwd].find((part) => /[\r\n]/.test(part));
  if (broken !== undefined) throw new UsageError(words.badPath(broken));
  const description = words.description(`${twoDigits(time.hour)}:${twoDigits(time.minute)}`);
  return { command, workingFolder: host.cwd, ...time, description };
}

function filesOf(
  kind: ScheduleKind,
  schedule: Schedule,
  { today }: CommandContext,
): readonly ScheduleFile[] {
  switch (kind) {
    case 'crontab':
      return [crontabFile(schedule)];
    case 'systemd':
      return systemdFiles(schedule);
    case 'windows':
      return [windowsTaskFile(schedule, today)];
  }
}

/** Several files one after another, each under its name. */
function printed(files: readonly ScheduleFile[]): string {
  const texts = files.map(({ name, content }) =>
    files.length === 1 ? String(content) : `# ${name}\n${String(content)}`,
  );
  return texts.join('\n');
}

function installStep(
  kind: ScheduleKind,
  files: readonly ScheduleFile[],
  folder: string | null,
  words: ScheduleWords,
): NextStep {
  const paths = files.map(({ name }) => (folder === null ? name : join(folder, name)));
  const [first = ''] = paths;
  switch (kind) {
    case 'crontab':
      return words.installCrontab(folder === null ? null : first);
    case 'systemd':
      return words.installSystemd(paths.map((path) => `"${path}"`).join(' '));
    case 'windows':
      return words.installWindows(first);
  }
}
