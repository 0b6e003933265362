/** A schedule as crontab lines: every day, and once more when the machine starts, for a day it was off. */
import type { Schedule, ScheduleFile } from './schedule.ts';

export function crontabFile(schedule: Schedule): ScheduleFile {
  const { command, workingFolder, hour, minute } = schedule;
  const line = `cd ${shellWord(workingFolder)} && ${command.map(shellWord).join(' ')}`;
  // A bare % would end the line for cron, even within quotes.
  const safe = line.replaceAll('%', '\\%');
  const lines = [
    `# ${schedule.description}`,
    `${minute} ${hour} * * * ${safe}`,
    `@reboot sleep 60; ${safe}`,
  ];
  return { name: 'danvan-report.crontab', content: `${lines.join('\n')}\n` };
}

/** One word for sh, whatever is in it. */
function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
